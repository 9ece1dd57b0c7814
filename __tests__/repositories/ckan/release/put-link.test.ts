/** A link in the slot of a file: there once whoever else makes it, also where its id is in use elsewhere, and where a file stood that has its name. */
import { afterEach, expect, test } from '@jest/globals';
import { silentLog } from '../../../../src/log.ts';
import type { WireDataset } from '../../../../src/repositories/ckan/index.ts';
import { openDesk } from '../../../../src/repositories/ckan/release/desk.ts';
import { putLink } from '../../../../src/repositories/ckan/release/put-link.ts';
import type { CkanFaults } from '../../../../src/sandbox/ckan/faults.ts';
import { fileOf, type Ground, get, openGround } from '../ground.ts';

let ground: Ground;
afterEach(() => ground.close());

const ID = '11111111-2222-5333-8444-555555555555';
const FIELDS = { name: 'big.bin', format: 'BIN', release_tag: 'v1', release_asset: 'big.bin', release_asset_sha256: 'ab' };
const url = 'https://github.example/o/r/releases/download/v1/big.bin';

const begin = async (faults: Partial<CkanFaults> = {}) => {
  ground = await openGround({ faults });
  const client = ground.as('editor');
  const make = async (name: string): Promise<WireDataset> => get(await client.createDataset({ name, owner_org: 'sw-team' }));
  const link = ({ id: datasetId }: WireDataset) => {
    const { http, clock } = ground;
    const settings = { base: ground.ckan.origin, name: 'The catalogue', token: ground.ckan.tokens.editor ?? '' };
    const desk = openDesk(settings, { http, clock, log: silentLog, random: () => 0.5 });
    const find = ({ resources }: WireDataset) => resources.find((one) => one.release_asset === 'big.bin');
    return putLink(desk, { datasetId, id: ID, find }, { task: 'link big.bin', fields: FIELDS, url, size: 7 });
  };
  const now = async ({ id }: WireDataset): Promise<WireDataset> => get(await client.dataset(id));
  return { client, make, link, now };
};

test.each(['2.11', '2.12'] as const)(
  'of two that make it at the same time the slower one finds it, and the dataset stays whole (%s)',
  async (ckanVersion) => {
    const { client, make, link, now } = await begin({ ckanVersion });
    const dataset = await make('rivers');
    ground.before('package_revise', () => link(dataset));
    expect(await link(dataset)).toMatchObject({ id: ID, url, size: 7 });
    expect((await now(dataset)).resources).toMatchObject([{ id: ID, url, position: 0, release_asset_sha256: 'ab' }]);
    get(await client.patchDataset(dataset.id, { notes: 'It can be written' }));
  },
);

test('is made with another id where its own is in use elsewhere', async () => {
  const { make, link, now } = await begin();
  await link(await make('rivers'));
  const other = await make('lakes');
  const made = await link(other);
  expect(made.id).not.toBe(ID);
  expect((await now(other)).resources).toMatchObject([{ id: made.id, url }]);
});

test('is found where the answer to it was lost', async () => {
  const { make, link, now } = await begin();
  const dataset = await make('rivers');
  ground.ckan.faults.cutAfterRequest = 1;
  expect(await link(dataset)).toMatchObject({ id: ID, url });
  expect((await now(dataset)).resources).toHaveLength(1);
});

test('is not written again', async () => {
  const { make, link } = await begin();
  const dataset = await make('rivers');
  await link(dataset);
  ground.forget();
  await link(dataset);
  expect(ground.writes()).toEqual([]);
});

test.each(['2.8', '2.11', '2.12'] as const)(
  'takes the place of a file, also of one with the same name at the end of its address (%s)',
  async (ckanVersion) => {
    const { client, make, link, now } = await begin({ ckanVersion });
    const dataset = await make('rivers');
    const file = fileOf('big.bin', 'old');
    get(await client.uploadResource(dataset.id, { ...FIELDS, id: ID }, { name: file.name, size: file.size, ...(await file.open()) }));
    await link(dataset);
    expect((await now(dataset)).resources).toMatchObject([{ id: ID, url, url_type: '', size: 7 }]);
  },
);
