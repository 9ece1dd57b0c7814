/** Another saying of the same bytes, whose answer did not come: it counts as arrived where all that was sent is there, and only there. */
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { afterEach, expect, test } from '@jest/globals';
import { silentLog } from '../../../../src/log.ts';
import type { WireDataset } from '../../../../src/repositories/ckan/index.ts';
import { openDesk } from '../../../../src/repositories/ckan/release/desk.ts';
import { sendFile } from '../../../../src/repositories/ckan/release/send-file.ts';
import type { CkanFaults } from '../../../../src/sandbox/ckan/faults.ts';
import { fileOf, type Ground, get, openGround } from '../ground.ts';

let ground: Ground;
afterEach(() => ground.close());

const BYTES = 'the same bytes';

test.each<[string, Partial<CkanFaults>, number]>([
  ['refused by a proxy is sent again', { fail5xx: 1, fail5xxAs: '502' }, 2],
  ['carried out, with its answer lost, is not', { cutAfterRequest: 1 }, 1],
  ['carried out, with a crash told, is not', { crashAfterWrite: 1 }, 1],
])('A write that is %s', async (_, faults, writes) => {
  ground = await openGround();
  const client = ground.as('editor');
  const { id: datasetId } = get(await client.createDataset({ name: 'rivers', owner_org: 'sw-team' }));
  const sha256 = createHash('sha256').update(BYTES).digest('hex');
  const form = { name: 'a.txt', hash: `sha256:${sha256}`, format: 'txt', release_asset: 'a.txt', doi: '10.5072/old' };
  const file = fileOf('a.txt', BYTES);
  get(await client.uploadResource(datasetId, form, { name: file.name, size: file.size, ...(await file.open()) }));
  ground.forget();

  let isStruck = false;
  const http: Ground['http'] = {
    ...ground.http,
    send: (request) => {
      if (!isStruck) Object.assign(ground.ckan.faults, faults);
      isStruck = true;
      return ground.http.send(request);
    },
  };
  const settings = { base: ground.ckan.origin, name: 'The catalogue', token: ground.ckan.tokens.editor ?? '' };
  const desk = openDesk(settings, { http, clock: ground.clock, log: silentLog, random: () => 0.5 });
  const find = ({ resources }: WireDataset) => resources.find((one) => one.release_asset === 'a.txt');
  await sendFile(
    desk,
    { name: 'a.txt', size: file.size, sha256, origin: 'asset', open: () => Promise.resolve(Readable.from([Buffer.from(BYTES)])) },
    { datasetId, id: 'unused', form: { ...form, doi: '10.5072/new' }, rest: {}, find },
    { onProgress: () => {}, signal: new AbortController().signal },
  );
  expect(find(get(await client.dataset(datasetId)))).toMatchObject({ doi: '10.5072/new', size: BYTES.length });
  expect(ground.writes()).toEqual(Array.from({ length: writes }, () => 'resource_patch'));
});
