/** No update loses anything: a dataset full of what others wrote, changed by us, under races, failures and what the server drops. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  type DatasetChange,
  type FileToSend,
  type SaveDoors,
  saveDataset,
  type ToChange,
  type WireDataset,
} from '../../../../src/repositories/ckan/index.ts';
import { fileOf, type Ground, get, openGround } from '../ground.ts';

let ground: Ground;
let id: string;
const doors = (more: Partial<SaveDoors> = {}): SaveDoors => ({ clock: ground.clock, random: () => 0.5, ...more });
const save = (change: ToChange, more: Partial<SaveDoors> = {}) => saveDataset(ground.as('editor'), id, change, doors(more));
const now = async (): Promise<WireDataset> => get(await ground.as('editor').dataset(id));

const any = <T>(value: T): T => value;

/** A dataset in which curators have worked: a vocabulary, a group, a link, a file, a view, extras. */
beforeEach(async () => {
  ground = await openGround();
  const [admin, editor] = [ground.as('admin'), ground.as('editor')];
  get(await editor.act('group_create', { name: 'water', title: 'Water' }, any));
  const made = get(
    await admin.createDataset({
      ...{ name: 'rivers', title: 'Rivers', owner_org: 'sw-team', notes: "A curator's text", author: 'Ada', version: '1' },
      ...{ license_id: 'cc-by', maintainer_email: 'ada@example.org', url: 'https://example.org/rivers' },
      tags: [{ name: 'water' }, { name: 'Water' }],
      extras: [
        { key: 'region', value: 'North' },
        { key: 'source', value: 'gauge' },
      ],
      groups: [{ name: 'water' }],
      resources: [{ name: 'map', url: 'https://example.org/map.png', format: 'PNG', scale: '1:10' }],
    }),
  );
  ({ id } = made);
  const levels = fileOf('levels.csv', 'a,b\n1,2\n');
  const { pieces, signal } = await levels.open();
  const stored = get(
    await editor.uploadResource(id, { name: 'levels', format: 'CSV' }, { name: levels.name, size: levels.size, pieces, signal }),
  );
  const view = { resource_id: stored.id, title: 'Levels by day', view_type: 'text_view' };
  get(await editor.act('resource_view_create', view, any));
  ground.forget();
});
afterEach(() => ground.close());

const viewsOf = async (dataset: WireDataset): Promise<unknown> =>
  get(await ground.as('editor').ask('resource_view_list', { id: dataset.resources[1]?.id }, any));

describe('A change', () => {
  test('touches what it names, and nothing that others wrote', async () => {
    const before = await now();
    const views = await viewsOf(before);
    const saved = await save({
      fields: { title: 'Rivers of the North', version: '2' },
      extras: { doi: '10.5072/1' },
      tags: { add: ['gauge'] },
    });
    const after = await now();
    expect(saved).toMatchObject({ outcome: 'updated', differences: [], notices: [] });
    const { title, version, extras, tags, metadata_modified: _, num_tags: __, ...rest } = after;
    expect([title, version]).toEqual(['Rivers of the North', '2']);
    expect(extras).toEqual([{ key: 'doi', value: '10.5072/1' }, ...before.extras]);
    expect(tags.map(({ name }) => name)).toEqual(['Water', 'gauge', 'water']);
    expect(before).toMatchObject(rest);
    expect(await viewsOf(after)).toEqual(views);
  });

  test.each<[string, DatasetChange]>([
    ['of nothing', {}],
    ['that says what is there', { fields: { title: 'Rivers', version: '1', owner_org: 'sw-team' }, extras: { region: 'North' } }],
    ['that clears what is empty', { fields: { maintainer: '', author_email: null }, extras: { doi: null, isbn: '' } }],
    ['of tags and groups that are there', { tags: { add: ['water'] }, groups: { add: ['water'] } }],
    ['that replaces lists by the same in another order', { tags: { replace: ['Water', 'water'] }, groups: { replace: ['water'] } }],
    ['that removes what is not there', { tags: { add: [], remove: ['fire'] }, groups: { add: [], remove: ['fire'] }, remove: ['none'] }],
    ['of undefined', { fields: { notes: undefined } }],
    ['with the line ends of a form', { fields: { notes: "A curator's text\r\n" } }],
  ])('%s writes nothing', async (_, change) => {
    const before = await now();
    expect(await save(change)).toEqual({ dataset: before, outcome: 'unchanged', added: [], differences: [], notices: [] });
    expect(ground.writes()).toEqual([]);
  });

  test('made twice is written once', async () => {
    const change: DatasetChange = {
      fields: { notes: 'New\ntext' },
      extras: { source: null, doi: '1' },
      tags: { replace: ['one'] },
    };
    expect((await save(change)).outcome).toBe('updated');
    expect((await save(change)).outcome).toBe('unchanged');
    expect(ground.writes()).toEqual(['package_revise']);
    const { extras, tags } = await now();
    expect([extras.map(({ key }) => key), tags.map(({ name }) => name)]).toEqual([['doi', 'region'], ['one']]);
  });

  test.each<[string, DatasetChange, readonly string[]]>([
    ['adds to those that are there', { tags: { add: ['gauge', 'water'] } }, ['Water', 'gauge', 'water']],
    ['takes away what it names', { tags: { add: ['gauge'], remove: ['Water'] } }, ['gauge', 'water']],
    ['replaces them', { tags: { replace: ['gauge'] } }, ['gauge']],
    ['empties them', { tags: { replace: [] } }, []],
  ])('of tags %s', async (_, change, names) => {
    expect((await save(change)).differences).toEqual([]);
    expect((await now()).tags.map(({ name }) => name)).toEqual(names);
  });

  test('leaves the tags of a vocabulary alone, also where it replaces the free ones', async () => {
    const admin = ground.as('admin');
    const vocabulary = get(
      await admin.act<{ id: string }>('vocabulary_create', { name: 'themes', tags: [{ name: 'ice' }] }, (value) => value as { id: string }),
    );
    const tags = [...(await now()).tags, { name: 'ice', vocabulary_id: vocabulary.id }];
    get(await admin.patchDataset(id, { tags }));
    expect((await save({ tags: { replace: ['ice'] } })).differences).toEqual([]);
    const left = (await now()).tags.map(({ name, vocabulary_id: of }) => `${name} ${of ?? 'free'}`);
    expect(left.toSorted()).toEqual([`ice ${vocabulary.id}`, 'ice free'].toSorted());
  });

  test('may hand back what the server alone writes, and it is passed over', async () => {
    const { extras: _, tags: __, groups: ___, resources: ____, ...fields } = await now();
    await save({ fields: { notes: 'since then' } });
    ground.forget();
    expect((await save({ fields: { ...fields, notes: 'since then' } })).outcome).toBe('unchanged');
    expect(ground.writes()).toEqual([]);
  });

  test.each(['extras', 'tags', 'groups', 'resources'])(
    'with %s among its fields is refused: they would replace all that is there',
    async (name) => {
      await expect(save({ fields: { [name]: [] } })).rejects.toMatchObject({ code: 'bad-input', message: expect.stringContaining(name) });
      expect(ground.writes()).toEqual([]);
    },
  );

  test('can depend on what is there', async () => {
    const count = (dataset: WireDataset): DatasetChange => ({ fields: { version: String(Number(dataset.version) + 1) } });
    await save(count);
    await save(count);
    expect((await now()).version).toBe('3');
  });
});

describe('Resources', () => {
  test('are added, changed and taken away in one write, and the others keep their files, keys and places', async () => {
    const {
      resources: [map, levels],
    } = await now();
    const saved = await save({
      update: new Map([[map?.id ?? '', { fields: { description: 'From the air' } }]]),
      add: [
        { fields: { name: 'a', url: 'https://example.org/a.zip', format: 'ZIP' } },
        { fields: { name: 'b', url: 'https://example.org/b.zip' } },
      ],
      remove: [levels?.id ?? ''],
    });
    expect(ground.writes()).toEqual(['package_revise']);
    expect(saved.differences).toEqual([]);
    expect(saved.added.map(({ name }) => name)).toEqual(['a', 'b']);
    const { resources } = await now();
    expect(resources.map(({ name }) => name)).toEqual(['map', 'a', 'b']);
    expect(resources[0]).toMatchObject({ id: map?.id, description: 'From the air', scale: '1:10', url: 'https://example.org/map.png' });
  });

  test('come with their files in the same write: new ones, and another file for one that is there', async () => {
    const {
      resources: [, levels],
    } = await now();
    const [one, two, three] = [fileOf('one.txt', 'one'), fileOf('two.txt', 'second'), fileOf('levels.csv', 'a,b\n3,4\n5,6\n')];
    const saved = await save({
      fields: { version: '2' },
      update: new Map([[levels?.id ?? '', { fields: { hash: 'x', format: 'CSV', mimetype: 'text/csv', note: 'corrected' }, file: three }]]),
      add: [
        { fields: { name: 'one', format: 'TXT', size: 99, release_tag: 'v1' }, file: one },
        { fields: { name: 'link', url: 'https://example.org/x' } },
        { fields: { name: 'two', format: 'TXT' }, file: two },
      ],
    });
    expect(ground.writes()).toEqual(['package_revise']);
    expect(saved.differences).toEqual([]);
    expect(saved.added.map(({ name, size, url_type: type }) => [name, size, type])).toEqual([
      ['one', 3, 'upload'],
      ['link', null, null],
      ['two', 6, 'upload'],
    ]);
    const after = await now();
    expect(after.resources.map(({ name }) => name)).toEqual(['map', 'levels', 'one', 'link', 'two']);
    expect(after).toMatchObject({
      version: '2',
      resources: [{}, { id: levels?.id, size: 12, hash: 'x', note: 'corrected' }, { release_tag: 'v1' }, {}, {}],
    });
    const read = get(await ground.as('editor').readBack(after.resources[2]?.url ?? '', new AbortController().signal));
    expect(read.bytes).toBe(3);
    expect([one, two, three].map(({ opened, closed }) => [opened, closed])).toEqual([
      [1, 1],
      [1, 1],
      [1, 1],
    ]);
  });

  test('whose chosen id is there already are changed, never sent a second time', async () => {
    const chosen = '11111111-2222-4333-8444-555555555555';
    await save({ add: [{ fields: { id: chosen, name: 'r', url: 'https://example.org/r' } }] });
    const again = await save({ add: [{ fields: { id: chosen, name: 'r', url: 'https://example.org/r' } }] });
    const changed = await save({ add: [{ fields: { id: chosen, name: 'r', url: 'https://example.org/other' } }] });
    expect([again.outcome, changed.outcome]).toEqual(['unchanged', 'updated']);
    expect((await now()).resources.map(({ name, url }) => [name, url]).at(-1)).toEqual(['r', 'https://example.org/other']);
    expect((await now()).resources).toHaveLength(3);
  });

  test('have their lists and objects replaced, never merged with what was there', async () => {
    const {
      resources: [map, levels],
    } = await now();
    const update = (fields: DatasetChange['fields']) => ({ update: new Map([[map?.id ?? '', { fields: { ...fields } }]]) });
    expect(await save(update({ themes: ['coast', 'tide'] }))).toMatchObject({ differences: [] });
    expect(await save({ ...update({ themes: ['port'] }), remove: [levels?.id ?? ''] })).toMatchObject({ differences: [] });
    expect((await now()).resources).toMatchObject([{ id: map?.id, themes: ['port'], scale: '1:10' }]);
  });

  test('go after texts that no form carries, and all arrive', async () => {
    const notes = 'x'.repeat(600_000);
    const saved = await save({ fields: { notes }, add: [{ fields: { name: 'f', format: 'TXT' }, file: fileOf('f.txt', 'text') }] });
    expect([saved.differences, saved.added.map(({ size }) => size), saved.dataset.notes === notes]).toEqual([[], [4], true]);
    expect(ground.writes()).toEqual(['package_revise', 'package_revise']);
  });

  test('too large change nothing, also of what went with them', async () => {
    const before = await now();
    ground.ckan.faults.maxResourceSizeMb = 0;
    const wanted = save({ fields: { version: '9' }, add: [{ fields: { name: 'big' }, file: fileOf('big.bin', 'big') }] });
    await expect(wanted).rejects.toMatchObject({ code: 'file-refused' });
    expect(await now()).toEqual(before);
  });
});

describe('A group of others', () => {
  test('has any revision refused, and stays where the revision does not name it; those of the caller stay, too', async () => {
    const admin = ground.as('admin');
    get(await admin.act('group_create', { name: 'fire' }, any));
    get(await admin.patchDataset(id, { groups: [{ name: 'fire' }, { name: 'water' }] }));
    ground.forget();
    ground.before('group_list_authz', async () => {
      for (let turn = 0; turn < 3; turn += 1) ground.before('package_revise', () => admin.patchDataset(id, { notes: `turn ${turn}` }));
    });
    const saved = await save({ fields: { title: 'T' } });
    expect([saved.outcome, saved.differences, saved.dataset.groups.map(({ name }) => name)]).toEqual(['updated', [], ['fire', 'water']]);
    // Asked once, and known for the tries that follow.
    const asked = ground.asked().filter((action) => /_authz|_revise/.test(action));
    expect(asked).toEqual(['package_revise', 'group_list_authz', ...Array(4).fill('package_revise')]);
    expect((await save({ groups: { add: ['fire'] } })).outcome).toBe('unchanged');
    get(await admin.act('group_create', { name: 'ice' }, any));
    await expect(save({ groups: { add: ['ice'] } })).rejects.toMatchObject({ code: 'token-refused' });
  });
});

describe('Somebody else', () => {
  const meet = (act: () => Promise<unknown>): void => ground.before('package_revise', act);

  test('who writes between our reading and our writing loses nothing, nor do we', async () => {
    const other = ground.as('orgadmin');
    meet(() => other.patchDataset(id, { notes: 'theirs', tags: [{ name: 'theirs' }] }));
    const saved = await save({ fields: { title: 'ours' }, tags: { add: ['ours'] } });
    expect(saved.outcome).toBe('updated');
    expect(await now()).toMatchObject({ title: 'ours', notes: 'theirs', tags: [{ name: 'ours' }, { name: 'theirs' }] });
    expect(ground.clock.waits).toHaveLength(1);
  });

  test('who wrote the same meanwhile leaves nothing to write', async () => {
    const other = ground.as('orgadmin');
    meet(() => other.patchDataset(id, { title: 'ours' }));
    expect((await save({ fields: { title: 'ours' } })).outcome).toBe('unchanged');
  });

  test('has a file sent anew, from its first byte', async () => {
    const file = fileOf('f.txt', 'text');
    const other = ground.as('orgadmin');
    let isFirst = true;
    const saved = await save((dataset) => {
      const isMet = isFirst;
      isFirst = false;
      // The form does not go by json(): the other one writes while the change is made.
      const open = async () => {
        if (isMet) get(await other.patchDataset(dataset.id, { notes: 'theirs' }));
        return file.open();
      };
      const stale: FileToSend = { ...file, open };
      return { add: [{ fields: { name: 'f', format: 'TXT' }, file: stale }] };
    });
    expect([file.opened, file.closed, saved.added[0]?.size, saved.dataset.notes]).toEqual([2, 2, 4, 'theirs']);
    expect((await now()).resources).toHaveLength(3);
  });

  test('six at once make twelve steps exactly', async () => {
    const step = (dataset: WireDataset): DatasetChange => ({
      extras: { steps: String(Number(dataset.extras.find(({ key }) => key === 'steps')?.value ?? 0) + 1) },
    });
    await Promise.all(Array.from({ length: 12 }, () => save(step)));
    expect((await now()).extras).toContainEqual({ key: 'steps', value: '12' });
  });

  test('who never stops writing is given up on', async () => {
    for (let turn = 0; turn < 20; turn += 1) meet(() => ground.as('orgadmin').patchDataset(id, { notes: `turn ${turn}` }));
    await expect(save({ fields: { title: 'ours' } })).rejects.toMatchObject({
      code: 'archive-failed',
      message: expect.stringContaining('somebody else writes into the dataset'),
    });
    expect(ground.clock.waits.length).toBe(19);
  });
});

describe('An answer that does not come', () => {
  test.each(['crashAfterWrite', 'badGatewayAfterWrite', 'cutAfterRequest'] as const)(
    '(%s) is looked for, and the write is made once',
    async (fault) => {
      ground.ckan.faults[fault] = 1;
      const saved = await save({ fields: { title: 'T' }, add: [{ fields: { name: 'f', format: 'TXT' }, file: fileOf('f.txt', 'text') }] });
      expect(saved).toMatchObject({ outcome: 'updated', differences: [], added: [{ name: 'f', size: 4 }] });
      expect(ground.writes()).toEqual(['package_revise']);
      expect((await now()).resources.map(({ name }) => name)).toEqual(['map', 'levels', 'f']);
    },
  );

  test('may come of a write that is made late, when a second try is on its way: it is made once', async () => {
    const client = ground.as('editor');
    let late: (() => Promise<unknown>) | undefined;
    const slow: typeof client.reviseDataset = async (...args) => {
      if (late !== undefined) {
        await late();
        return client.reviseDataset(...args);
      }
      late = () => client.reviseDataset(...args);
      const answer = { status: 0, headers: {}, url: 'a', method: 'POST' };
      return { ok: false, failure: { kind: 'no-answer' }, answer };
    };
    const change: DatasetChange = { add: [{ fields: { name: 'f', url: 'https://example.org/f' } }] };
    const saved = await saveDataset({ ...client, reviseDataset: slow }, id, change, doors());
    expect([saved.outcome, saved.added.map(({ name }) => name)]).toEqual(['updated', ['f']]);
    expect((await now()).resources.map(({ name }) => name)).toEqual(['map', 'levels', 'f']);
  });

  test('is looked for among what others wrote since', async () => {
    ground.ckan.faults.cutAfterRequest = 1;
    const other = ground.as('orgadmin');
    ground.before('package_show', async () => undefined);
    ground.before('package_show', () => other.patchDataset(id, { notes: 'theirs' }));
    const saved = await save({ fields: { title: 'T' }, add: [{ fields: { name: 'f', url: 'https://example.org/f' } }] });
    expect(saved).toMatchObject({ outcome: 'updated', added: [{ name: 'f' }], dataset: { title: 'T', notes: 'theirs' } });
    expect(ground.writes()).toEqual(['package_revise', 'package_patch']);
    expect((await now()).resources).toHaveLength(3);
  });

  test('to a write that was not made has it made', async () => {
    ground.before('package_revise', async () => {
      ground.ckan.faults.fail5xx = 1;
    });
    expect((await save({ fields: { title: 'T' } })).outcome).toBe('updated');
    expect(ground.writes()).toEqual(['package_revise', 'package_revise']);
  });

  test('time and again is an error', async () => {
    for (let turn = 0; turn < 4; turn += 1) {
      ground.before('package_revise', async () => {
        ground.ckan.faults.fail5xx = 1;
      });
    }
    await expect(save({ fields: { title: 'T' } })).rejects.toMatchObject({ code: 'archive-failed' });
  });
});

describe('What the server does not keep', () => {
  test("of a group that is not the caller's is told: it stays, and nobody says so", async () => {
    const admin = ground.as('admin');
    get(await admin.act('group_create', { name: 'fire' }, any));
    get(await admin.patchDataset(id, { groups: [{ name: 'fire' }, { name: 'water' }] }));
    const saved = await save({ fields: { title: 'T' }, groups: { replace: [] } });
    expect(saved.differences).toEqual([{ field: 'groups', wanted: [], found: ['fire'] }]);
    const may = await saveDataset(admin, id, { groups: { replace: [] } }, doors());
    expect([may.differences, may.dataset.groups]).toEqual([[], []]);
  });

  test('is told, field by field', async () => {
    const saved = await save({ fields: { title: 'T', no_such_field: 'x', license_id: 'mine' }, groups: { add: ['water'] } });
    expect(saved.outcome).toBe('updated');
    expect(saved.differences).toEqual([{ field: 'no_such_field', wanted: 'x', found: undefined }]);
  });

  test('of a file is an error: it answers 200 to an upload that it took for none', async () => {
    const wanted = save({ add: [{ fields: { name: 'f' }, file: { ...fileOf('f.txt', 'text'), name: '' } }] });
    await expect(wanted).rejects.toMatchObject({ code: 'upload-unproved' });
  });

  test('and nobody can keep is told before the write: relationships', async () => {
    const admin = ground.as('admin');
    get(await admin.createDataset({ name: 'seas', owner_org: 'sw-team' }));
    get(await admin.act('package_relationship_create', { subject: 'rivers', object: 'seas', type: 'links_to' }, any));
    ground.forget();
    const notice = expect.stringContaining('rivers links_to seas');
    const stop = new Error('stop');
    const refuse = (): never => {
      expect(ground.writes()).toEqual([]);
      throw stop;
    };
    await expect(save({ fields: { title: 'T' } }, { tell: refuse })).rejects.toBe(stop);
    expect(get(await admin.relationships(id))).toHaveLength(1);
    const told: string[] = [];
    const saved = await save({ fields: { title: 'T' } }, { tell: (one) => void told.push(one) });
    expect([saved.notices, told]).toEqual([[notice], [notice]]);
    expect(await admin.relationships(id)).toMatchObject({ value: [] });
    expect((await save({ fields: { title: 'T' } })).notices).toEqual([]);
  });
});

describe('A deleted dataset', () => {
  test('is as good as none, unless it is asked for or restored', async () => {
    get(await ground.as('editor').deleteDataset(id));
    await expect(save({ fields: { title: 'T' } })).rejects.toMatchObject({ code: 'record-not-found' });
    expect((await save({ fields: { title: 'T' } }, { allowDeleted: true })).dataset.state).toBe('deleted');
    const restored = await save({ fields: { state: 'active' } });
    expect([restored.outcome, restored.dataset.state, restored.dataset.title]).toEqual(['updated', 'active', 'T']);
  });

  test.each(['none', '00000000-0000-4000-8000-000000000000'])('or one that never was (%s) is told as that', async (key) => {
    await expect(saveDataset(ground.as('editor'), key, { fields: { title: 'T' } }, doors())).rejects.toMatchObject({
      code: 'record-not-found',
    });
  });
});
