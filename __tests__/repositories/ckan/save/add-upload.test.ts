/** A file that is added under the lock: who has read the dataset too early is told to look again, and an older server, or one that asks for groups, is met another way. */
import { afterEach, expect, test } from '@jest/globals';
import { openAdder } from '../../../../src/repositories/ckan/save/add-upload.ts';
import { fileOf, type Ground, get, openGround } from '../ground.ts';

let ground: Ground;
afterEach(() => ground.close());

const ID = '11111111-2222-5333-8444-555555555555';

const openDataset = async (ckanVersion: '2.8' | '2.11' | '2.12', groups: readonly string[] = []) => {
  ground = await openGround({ faults: { ckanVersion } });
  for (const name of groups) get(await ground.as('admin').act('group_create', { name }, (value) => value));
  const made = get(
    await ground.as('admin').createDataset({ name: 'rivers', owner_org: 'sw-team', groups: groups.map((name) => ({ name })) }),
  );
  const client = ground.as('editor');
  const add = openAdder(client);
  const now = async () => get(await client.dataset(made.id));
  const send = async (dataset = now(), text = 'bytes') => {
    const file = fileOf('a.bin', text);
    const sending = { name: file.name, size: file.size, ...(await file.open()) };
    const find = ({ resources }: Awaited<typeof dataset>) => resources.find(({ id }) => id === ID);
    return add(await dataset, { fields: { id: ID, name: 'a' }, file: sending, find });
  };
  ground.forget();
  return { now, send, client };
};

test('It is there once, whole, under the chosen id', async () => {
  const { send, now } = await openDataset('2.12');
  expect(await send()).toMatchObject({ isAgain: false, reply: { ok: true, value: { id: ID, size: 5, url_type: 'upload' } } });
  expect((await now()).resources).toHaveLength(1);
  expect(ground.writes()).toEqual(['package_revise']);
});

test('One that has come since the dataset was read is not sent onto: look again', async () => {
  const { send, now } = await openDataset('2.12');
  const early = await now();
  await send();
  expect(await send(Promise.resolve(early))).toMatchObject({ isAgain: true, reply: { ok: false } });
  expect((await now()).resources).toHaveLength(1);
});

test('Where the server knows no lock it goes without, from the second sending on', async () => {
  const { send } = await openDataset('2.8');
  expect((await send()).isAgain).toBe(true);
  expect(await send()).toMatchObject({ isAgain: false, reply: { ok: true, value: { id: ID, size: 5 } } });
  expect(ground.writes().at(-1)).toBe('resource_create');
});

test("Where the dataset is in somebody else's group, it stays there", async () => {
  const { send, now } = await openDataset('2.12', ['water']);
  expect((await send()).isAgain).toBe(true);
  expect(await send()).toMatchObject({ isAgain: false, reply: { ok: true, value: { id: ID, size: 5 } } });
  expect((await now()).groups).toMatchObject([{ name: 'water' }]);
});

test.each(['2.11', '2.12'] as const)(
  'One whose id is there gets the file itself, and what stands last keeps its own (%s)',
  async (ckanVersion) => {
    const { send, now, client } = await openDataset(ckanVersion);
    await send();
    const last = fileOf('last.csv', 'a,b\n');
    get(await client.uploadResource((await now()).id, { name: 'last' }, { name: last.name, size: last.size, ...(await last.open()) }));
    ground.forget();
    expect(await send(now(), 'other bytes')).toMatchObject({ isAgain: false, reply: { ok: true, value: { id: ID, size: 11 } } });
    expect((await now()).resources).toMatchObject([
      { id: ID, name: 'a', size: 11 },
      { name: 'last', size: 4 },
    ]);
    expect(ground.writes()).toEqual(['package_revise']);
  },
);
