/** Datasets, groups and organisations as a program handles them: what the older client had to work around, each row of facts/ckan.md 6. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type CkanCatalogue, type DatasetChange, openCatalogue, type WireDataset } from '../../../../src/repositories/ckan/index.ts';
import { fileOf, type Ground, get, openGround } from '../ground.ts';

let ground: Ground;
const opened: CkanCatalogue[] = [];
const as = (user?: string): CkanCatalogue => {
  const token = ground.ckan.tokens[user ?? ''];
  const { http, clock } = ground;
  const catalogue = openCatalogue({ url: ground.ckan.origin, http, clock, random: () => 0.5, ...(token === undefined ? {} : { token }) });
  opened.push(catalogue);
  return catalogue;
};
beforeEach(async () => {
  ground = await openGround();
});
afterEach(() => ground.close());

const gather = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
};
const rivers = (more: DatasetChange = {}): DatasetChange => ({ ...more, fields: { name: 'rivers', owner_org: 'sw-team', ...more.fields } });
const NOT_FOUND = { code: 'record-not-found' };

/** Nothing that was given is changed by anybody. */
const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const one of Object.values(value)) frozen(one);
  }
  return value;
};

describe('A dataset', () => {
  test('is made, read, changed, listed and deleted', async () => {
    const { datasets } = as('editor');
    const { dataset, outcome } = await datasets.create(rivers({ fields: { title: 'Rivers' } }));
    expect(outcome).toBe('created');
    expect((await datasets.get('rivers')).id).toBe(dataset.id);
    expect((await datasets.update('rivers', { fields: { title: 'All rivers' } })).dataset.title).toBe('All rivers');
    expect((await gather(datasets.list())).map(({ name }) => name)).toEqual(['rivers']);
    expect(await datasets.delete('rivers')).toBe(true);
    expect(await datasets.delete('rivers')).toBe(false);
    expect(await gather(datasets.list())).toEqual([]);
  });

  test('comes back with all that it was made with', async () => {
    const { datasets, groups } = as('editor');
    await groups.create({ fields: { name: 'water' } });
    const change = frozen(
      rivers({
        fields: {
          title: 'Rivers',
          notes: 'Text',
          author: 'Ada',
          version: '1',
          license_id: 'cc-by',
          url: 'https://example.org',
          private: true,
        },
        extras: { b: '2', a: '1', none: null },
        tags: { replace: ['zinc', 'acid'] },
        groups: { add: ['water'] },
        add: [{ fields: { name: 'r1', url: 'https://example.org/1', format: 'csv', own: 'x' } }],
      }),
    );
    const { differences, dataset, added } = await datasets.create(change);
    expect(differences).toEqual([]);
    expect(added.map(({ name, format }) => [name, format])).toEqual([['r1', 'CSV']]);
    expect(dataset).toMatchObject({ private: true, notes: 'Text', author: 'Ada', groups: [{ name: 'water' }], resources: [{ own: 'x' }] });
    expect(dataset.extras).toEqual([
      { key: 'a', value: '1' },
      { key: 'b', value: '2' },
    ]);
    expect(dataset.tags.map(({ name }) => name)).toEqual(['acid', 'zinc']);
    ground.forget();
    expect((await datasets.save(change)).outcome).toBe('updated'); // the link once more: it has no id of its own to be known by
    expect((await datasets.save({ ...change, add: [] })).outcome).toBe('unchanged');
    expect(ground.writes()).toEqual(['package_revise']);
  });

  test('is made with its files, which `package_create` would lose', async () => {
    const { datasets } = as('editor');
    const add = [
      { fields: { name: 'link', url: 'https://example.org/x' } },
      { fields: { name: 'f', format: 'TXT' }, file: fileOf('f.txt', 'text') },
    ];
    const { dataset, added } = await datasets.create(rivers({ add }));
    expect(added.map(({ name, size }) => [name, size])).toEqual([
      ['link', null],
      ['f', 4],
    ]);
    expect(dataset.resources).toHaveLength(2);
    expect(ground.writes()).toEqual(['package_create', 'package_revise']);
  });

  test('is made by `save` where there is none, and changed where there is one', async () => {
    const { datasets } = as('editor');
    expect((await datasets.save(rivers())).outcome).toBe('created');
    expect((await datasets.save(rivers({ fields: { notes: 'n' } }))).outcome).toBe('updated');
    const { id } = await datasets.get('rivers');
    expect((await datasets.save({ fields: { id, name: 'streams' } })).dataset).toMatchObject({ id, name: 'streams', notes: 'n' });
  });

  test.each<[string, DatasetChange, string]>([
    ['with an id', rivers({ fields: { id: '00000000-0000-4000-8000-000000000000' } }), 'bad-input'],
    ['without a name', { fields: { owner_org: 'sw-team' } }, 'bad-input'],
    ['with a name that is none', rivers({ fields: { name: 'v1.2.3' } }), 'record-refused'],
    ['without an organisation', { fields: { name: 'rivers' } }, 'record-refused'],
  ])('%s is not made', async (_, change, code) => {
    await expect(as('editor').datasets.create(change)).rejects.toMatchObject({ code });
    expect(await gather(as('editor').datasets.list())).toEqual([]);
  });

  test('tells what a new one did not keep: a draft is public at once, and unknown fields are gone', async () => {
    const { differences } = await as('editor').datasets.create(rivers({ fields: { state: 'draft', colour: 'red' } }));
    expect(differences).toEqual([
      { field: 'state', wanted: 'draft', found: 'active' },
      { field: 'colour', wanted: 'red', found: undefined },
    ]);
  });
});

describe('A name (rows 3, 7, 17)', () => {
  test('that equals the id of another dataset leads to the right one, or to none', async () => {
    const { datasets } = as('editor');
    const { dataset: first } = await datasets.create(rivers());
    const { dataset: second } = await datasets.create({ fields: { name: first.id, owner_org: 'sw-team' } });
    expect((await datasets.get({ id: first.id })).name).toBe('rivers');
    // CKAN looks for ids first, so the second is found by its own id alone.
    await expect(datasets.get({ name: first.id })).rejects.toMatchObject({
      ...NOT_FOUND,
      message: expect.stringContaining('the id of another dataset, rivers'),
    });
    await expect(datasets.get({ id: 'rivers' })).rejects.toMatchObject({
      ...NOT_FOUND,
      message: expect.stringContaining('the name of another dataset'),
    });
    expect((await datasets.get({ id: second.id })).name).toBe(first.id);
  });

  test('that is taken is told, and never varied', async () => {
    await as('editor').datasets.create(rivers());
    await expect(as('editor').datasets.create(rivers())).rejects.toMatchObject({
      code: 'record-refused',
      message: 'CKAN: the name rivers is taken by another dataset.',
    });
    expect(ground.writes()).toEqual(['package_create', 'package_create']);
  });

  test('that is taken by what the account may not read is told as that', async () => {
    const { organisations } = as('admin');
    await as('admin').datasets.create(rivers({ fields: { owner_org: 'other-org', private: true } }));
    expect((await organisations.get('other-org')).state).toBe('active');
    await expect(as('editor').datasets.create(rivers())).rejects.toMatchObject({
      message: expect.stringContaining('may not read (private, or a draft)'),
    });
    await expect(as('editor').datasets.get('rivers')).rejects.toMatchObject({
      ...NOT_FOUND,
      message: expect.stringContaining('not for this account'),
    });
  });

  test('of a deleted dataset is free, and the old one is called by its id', async () => {
    const { datasets } = as('editor');
    const { dataset: old } = await datasets.create(rivers());
    await datasets.delete('rivers');
    const { dataset: next } = await datasets.save(rivers());
    expect(next.id).not.toBe(old.id);
    expect((await datasets.get({ id: old.id }, { allowDeleted: true })).name).toBe(old.id);
  });

  test('of a wiped dataset leads nowhere', async () => {
    const { datasets } = as('editor');
    const { dataset } = await datasets.create(rivers());
    expect(await datasets.wipe('rivers')).toBe(true);
    await expect(datasets.get('rivers', { allowDeleted: true })).rejects.toMatchObject(NOT_FOUND);
    expect(await datasets.get({ id: dataset.id }, { allowDeleted: true })).toMatchObject({ name: 'deleted-i0000000', state: 'deleted' });
    expect(await datasets.wipe('rivers')).toBe(false);
    expect((await datasets.save(rivers())).outcome).toBe('created');
    expect(await as('admin').datasets.wipe({ id: dataset.id }, { purge: true })).toBe(true);
    await expect(as('admin').datasets.get({ id: dataset.id }, { allowDeleted: true })).rejects.toMatchObject(NOT_FOUND);
  });
});

describe('A deleted dataset (rows 1, 2)', () => {
  test.each(['editor', 'admin', 'outsider', undefined])('is not there for %s, whatever the server answers', async (user) => {
    const { dataset } = await as('editor').datasets.create(rivers());
    await as('editor').datasets.delete('rivers');
    for (const key of ['rivers', { id: dataset.id }, { name: 'rivers' }])
      await expect(as(user).datasets.get(key)).rejects.toMatchObject(NOT_FOUND);
    const mayRead = user === 'editor' || user === 'admin';
    const asked = as(user).datasets.get('rivers', { allowDeleted: true });
    await (mayRead ? expect(asked).resolves.toMatchObject({ state: 'deleted' }) : expect(asked).rejects.toMatchObject(NOT_FOUND));
  });

  test('is not written to in silence, and comes back with `state`', async () => {
    const { datasets } = as('editor');
    await datasets.create(rivers());
    await datasets.delete('rivers');
    ground.forget();
    await expect(datasets.update('rivers', { fields: { notes: 'n' } })).rejects.toMatchObject(NOT_FOUND);
    expect(ground.writes()).toEqual([]);
    expect((await datasets.update('rivers', { fields: { state: 'active' } })).dataset.state).toBe('active');
  });
});

describe('An answer that did not come', () => {
  test.each(['crashAfterWrite', 'badGatewayAfterWrite', 'cutAfterRequest'] as const)(
    'to the making (%s) is looked for by the name',
    async (fault) => {
      ground.ckan.faults[fault] = 1;
      const { outcome, differences } = await as('editor').datasets.create(rivers({ tags: { add: ['water'] } }));
      expect([outcome, differences, ground.writes()]).toEqual(['created', [], ['package_create']]);
    },
  );

  test('because nothing was made is asked for again, and one that shows only then is the one', async () => {
    const { datasets } = as('editor');
    const fail = async () => {
      ground.ckan.faults.fail5xx = 1;
    };
    ground.before('package_create', fail);
    expect((await datasets.create(rivers())).outcome).toBe('created');
    expect(ground.writes()).toHaveLength(2);
    // The server was still at it when it was looked for.
    const lakes = rivers({ fields: { name: 'lakes' } });
    ground.before('package_create', fail);
    ground.before('package_create', () => ground.as('editor').createDataset({ title: 'Rivers', owner_org: 'sw-team', ...lakes.fields }));
    expect(await datasets.create(lakes)).toMatchObject({ outcome: 'created', differences: [] });
    expect(await datasets.get('lakes')).toMatchObject({ name: 'lakes' });
  });

  test('three times is given up', async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      ground.before('package_create', async () => {
        ground.ckan.faults.fail5xx = 1;
      });
    }
    await expect(as('editor').datasets.create(rivers())).rejects.toMatchObject({ code: 'archive-failed' });
    expect(ground.writes()).toHaveLength(3);
  });

  test('because somebody else made one of this name is no success', async () => {
    const { datasets } = as('editor');
    // The loser of two creates of one name gets a 500 that says nothing (facts/ckan.md 1.2).
    ground.before('package_create', async () => {
      await as('orgadmin').datasets.create(rivers({ fields: { title: 'Theirs' } }));
      ground.ckan.faults.fail5xx = 1;
    });
    await expect(datasets.create(rivers({ fields: { title: 'Ours' } }))).rejects.toMatchObject({
      message: 'CKAN: the name rivers is taken by another dataset.',
    });
    expect((await datasets.get('rivers')).title).toBe('Theirs');
  });
});

describe('A list', () => {
  test('goes on past what the server gives at once', async () => {
    const { datasets } = as('editor');
    for (let at = 10; at < 23; at += 1) await datasets.create(rivers({ fields: { name: `r-${at}`, private: at % 2 === 0 } }));
    ground.ckan.faults.searchRowsMax = 5;
    ground.forget();
    expect((await gather(datasets.list({ organisation: 'sw-team' }))).map(({ name }) => name)).toEqual(
      Array.from({ length: 13 }, (_, at) => `r-${at + 10}`),
    );
    expect(ground.asked()).toEqual(['package_search', 'package_search', 'package_search']);
    expect(await gather(as().datasets.list())).toHaveLength(6);
    expect(await gather(datasets.list({ organisation: 'bc-unit' }))).toEqual([]);
    expect(await gather(datasets.list({ fq: 'name:r-1*' }))).toHaveLength(10);
  });

  test('of groups and of organisations has each with its fields (row 9)', async () => {
    const { groups, organisations } = as('admin');
    for (let at = 10; at < 70; at += 1) await groups.create({ fields: { name: `g-${at}`, title: `Group ${at}` } });
    const found = await gather(groups.list());
    expect(found).toHaveLength(60);
    expect(found[59]).toMatchObject({ name: 'g-69', title: 'Group 69' });
    expect((await gather(organisations.list())).map(({ name }) => name)).toEqual(['bc-unit', 'other-org', 'sw-team']);
  });
});

describe.each(['groups', 'organisations'] as const)('One of the %s (rows 8, 10, 18)', (which) => {
  test('is made, read, changed, saved and deleted', async () => {
    const made = as('admin')[which];
    expect(
      (await made.create({ fields: { name: 'water', title: 'Water', description: 'Wet' }, extras: { a: '1', b: '2' } })).differences,
    ).toEqual([]);
    expect(await made.get('water')).toMatchObject({ title: 'Water', description: 'Wet' });
    ground.forget();
    expect((await made.save({ fields: { name: 'water', title: 'Water' }, extras: { a: '1', c: null } })).outcome).toBe('unchanged');
    expect(ground.writes()).toEqual([]);
    const { outcome, group, differences } = await made.update('water', { fields: { title: 'Waters' }, extras: { a: '3', b: null } });
    expect([outcome, differences]).toEqual(['updated', []]);
    expect(group).toMatchObject({ title: 'Waters', description: 'Wet', extras: [{ key: 'a', value: '3' }] });
    expect(await made.delete('water')).toBe(true);
    expect(await made.delete('water')).toBe(false);
    await expect(made.get('water')).rejects.toMatchObject(NOT_FOUND);
    expect(await made.get('water', { allowDeleted: true })).toMatchObject({ state: 'deleted' });
    expect(await made.save({ fields: { name: 'water' } })).toMatchObject({
      outcome: 'updated',
      group: { id: group.id, state: 'active', title: 'Waters' },
    });
    expect(await made.delete('water', { purge: true })).toBe(true);
    expect((await made.save({ fields: { name: 'water' } })).outcome).toBe('created');
  });

  test('is neither made with an id, nor without a name, nor twice', async () => {
    const made = as('admin')[which];
    await expect(made.create({ fields: { name: 'water', id: 'x' } })).rejects.toMatchObject({ code: 'bad-input' });
    await expect(made.create({})).rejects.toMatchObject({ code: 'bad-input' });
    await made.create({ fields: { name: 'water' } });
    await expect(made.create({ fields: { name: 'water' } })).rejects.toMatchObject({ code: 'record-refused' });
    await expect(made.update('none', { fields: { title: 'T' } })).rejects.toMatchObject(NOT_FOUND);
  });

  test.each(['crashAfterWrite', 'cutAfterRequest'] as const)(
    'is made once, and changed once, where the answer is lost (%s)',
    async (fault) => {
      const made = as('admin')[which];
      ground.ckan.faults[fault] = 1;
      expect((await made.create({ fields: { name: 'water', title: 'W' } })).outcome).toBe('created');
      ground.ckan.faults[fault] = 1;
      expect((await made.update('water', { fields: { title: 'T' } })).group.title).toBe('T');
      expect(ground.writes()).toHaveLength(2);
    },
  );
});

describe('Groups of a dataset (row 5)', () => {
  const start = async (): Promise<CkanCatalogue['datasets']> => {
    const { groups, datasets } = as('admin');
    for (const name of ['one', 'two', 'three']) await groups.create({ fields: { name } });
    await datasets.create(rivers({ groups: { add: ['one', 'two'] } }));
    return datasets;
  };
  const names = ({ groups }: WireDataset): readonly string[] => groups.map(({ name }) => name);

  test.each<[string, DatasetChange, readonly string[]]>([
    ['stay where they are not named', { fields: { notes: 'n' } }, ['one', 'two']],
    ['are added', { groups: { add: ['three', 'one'] } }, ['one', 'three', 'two']],
    ['are taken away', { groups: { add: [], remove: ['one'] } }, ['two']],
    ['are replaced', { groups: { replace: ['three'] } }, ['three']],
    ['are emptied', { groups: { replace: [] } }, []],
  ])('%s', async (_, change, left) => {
    const datasets = await start();
    const { dataset, differences } = await datasets.update('rivers', frozen(change));
    expect([names(dataset), differences]).toEqual([left, []]);
  });

  test('are known by their ids, too', async () => {
    const datasets = await start();
    const { id } = await as('admin').groups.get('three');
    expect(names((await datasets.update('rivers', { groups: { add: [id] } })).dataset)).toEqual(['one', 'three', 'two']);
    expect((await datasets.update('rivers', { groups: { add: [id] } })).outcome).toBe('unchanged');
  });

  test('that are not there change nothing; a sysadmin is not told so by the server, and is told all the same', async () => {
    const datasets = await start();
    const change: DatasetChange = { fields: { notes: 'n' }, groups: { add: ['none'] } };
    await expect(as('editor').datasets.update('rivers', change)).rejects.toMatchObject(NOT_FOUND);
    expect((await datasets.get('rivers')).notes ?? '').toBe('');
    expect((await datasets.update('rivers', change)).differences).toMatchObject([{ field: 'groups', found: ['one', 'two'] }]);
  });
});

describe('Extras of a dataset (row 4)', () => {
  test.each<[string, Record<string, string | null>, readonly string[]]>([
    ['stay where nothing is said', {}, ['a=1', 'b=2']],
    ['are added', { c: '3' }, ['a=1', 'b=2', 'c=3']],
    ['are changed', { a: '9' }, ['a=9', 'b=2']],
    ['are taken away by null', { a: null }, ['b=2']],
    ['are taken away by an empty text, which is none', { a: '' }, ['b=2']],
    ['are added, changed and taken away at once', { a: null, b: '3', c: '4' }, ['b=3', 'c=4']],
  ])('%s', async (_, extras, left) => {
    const { datasets } = as('editor');
    await datasets.create(rivers({ extras: { a: '1', b: '2' } }));
    const { dataset } = await datasets.update('rivers', frozen({ extras }));
    expect(dataset.extras.map(({ key, value }) => `${key}=${value}`)).toEqual(left);
  });

  test.each([
    ['with the name of a field', { title: 'x' }],
    ['that are too long for the search', { long: 'x'.repeat(32_767) }],
  ])('%s are refused, and nothing is written', async (_, extras) => {
    const { datasets } = as('editor');
    const { dataset } = await datasets.create(rivers());
    await expect(datasets.update('rivers', { extras, fields: { notes: 'n' } })).rejects.toMatchObject({ code: 'record-refused' });
    expect(await datasets.get('rivers')).toEqual(dataset);
  });
});

describe('A catalogue of 2.8, without `package_revise` (row 6)', () => {
  test('is written by patches, one after the other, those of resources last (one may tell of the whole), and the missing lock is told', async () => {
    ground.ckan.faults.ckanVersion = '2.8';
    const { datasets } = as('editor');
    const add = [{ fields: { name: 'r0', url: 'https://example.org/0' } }, { fields: { name: 'r1', url: 'https://example.org/1' } }];
    const { dataset } = await datasets.create(rivers({ extras: { a: '1' }, tags: { add: ['water'] }, add }));
    ground.forget();
    const [r0, r1] = dataset.resources;
    const change: DatasetChange = {
      fields: { notes: 'n' },
      extras: { b: '2' },
      remove: [r0?.id ?? ''],
      update: new Map([[r1?.id ?? '', { fields: { description: 'd', none: null }, file: fileOf('r1.txt', 'one') }]]),
      add: [
        { fields: { name: 'r2', format: 'TXT', list: ['a'] }, file: fileOf('r2.txt', 'four') },
        { fields: { name: 'r3', url: 'https://example.org/3' } },
      ],
    };
    const saved = await datasets.update('rivers', change);
    expect(saved.notices).toEqual([expect.stringContaining('no `package_revise`')]);
    expect(saved.dataset).toMatchObject({ notes: 'n', extras: [{ key: 'a' }, { key: 'b' }], tags: [{ name: 'water' }] });
    expect(saved.dataset.resources.map(({ name, size }) => [name, size])).toEqual([
      ['r1', 3],
      ['r2', 4],
      ['r3', null],
    ]);
    expect(ground.writes()).toEqual([
      'package_revise',
      'package_patch',
      'resource_create',
      'resource_create',
      'resource_delete',
      'resource_patch',
    ]);
    expect((await datasets.update('rivers', { fields: { notes: 'n' }, extras: { b: '2' } })).outcome).toBe('unchanged');
  });
});

describe('CKAN 2.12', () => {
  test('is written the same way, and leaves nothing behind where nothing differs', async () => {
    ground.ckan.faults.ckanVersion = '2.12';
    const { datasets } = as('editor');
    await datasets.create(rivers({ extras: { a: '1' }, add: [{ fields: { name: 'r', url: 'https://example.org' } }] }));
    const { differences, dataset } = await datasets.update('rivers', {
      fields: { notes: 'n' },
      add: [{ fields: { name: 'f' }, file: fileOf('f.txt', 'f') }],
    });
    expect([differences, dataset.resources.map(({ position }) => position)]).toEqual([[], [0, 1]]);
    get(await as('editor').client.dataset('rivers'));
  });
});

describe('Wrong shapes (rows 15, 16)', () => {
  test('of an answer are an error, not a dataset', async () => {
    const { client } = as('editor');
    await as('editor').datasets.create(rivers());
    const answer = await client.ask('package_list', {}, () => undefined);
    expect(answer).toMatchObject({ ok: false, failure: { kind: 'unexpected' } });
  });
});
