/** What is planned, as tables: from what a source wants and what a catalogue has. Nothing is asked, and nothing that comes in is changed. */
import { describe, expect, test } from '@jest/globals';
import {
  type Collection,
  checkDeletions,
  type Observed,
  planSync,
  readPlan,
  STANDARD_STRATEGIES,
  type SyncPlan,
  toShards,
  type WantedDataset,
  type WireDataset,
  writePlan,
} from '../../../../src/repositories/ckan/index.ts';
import { readMaxDelete } from '../../../../src/repositories/ckan/sync/limit.ts';
import { writeGiven, writeGivenOfResource } from '../../../../src/repositories/ckan/sync/marks.ts';
import { toGiven } from '../../../../src/repositories/ckan/sync/merge.ts';

const wantedOf = (id: string, more: Partial<WantedDataset> = {}): WantedDataset => ({
  ...{ id, name: `d-${id}`, at: `all.jsonl:${id}` },
  ...{ fields: { title: `Title ${id}` }, extras: { region: 'North' }, tags: ['water'], groups: [], resources: [], owner: 'hydro' },
  ...more,
});

const thereOf = (wanted: WantedDataset, more: Partial<WireDataset> = {}): WireDataset => ({
  ...{
    ...wanted.fields,
    id: `uuid-${wanted.id}`,
    name: wanted.name,
    title: String(wanted.fields.title),
    state: 'active',
    type: 'dataset',
    private: false,
  },
  ...{ owner_org: 'o1', organization: { id: 'o1', name: 'hydro' }, metadata_modified: '2026-01-01T00:00:00.000000' },
  extras: [
    ...Object.entries(wanted.extras).map(([key, value]) => ({ key, value })),
    ...[
      { key: 'sync_source', value: 'survey' },
      { key: 'sync_id', value: wanted.id },
    ],
    { key: 'sync_given', value: writeGiven(toGiven(wanted)) },
  ],
  tags: wanted.tags.map((name) => ({ name, vocabulary_id: null, display_name: name })),
  groups: wanted.groups.map((name) => ({ id: `g-${name}`, name })),
  resources: wanted.resources.map(({ key, fields }, at) => ({
    ...{ id: `r${at}`, package_id: 'p', name: null, url: '', url_type: null, size: null, format: '', sync_id: key },
    sync_given: writeGivenOfResource(Object.keys(fields)),
    ...fields,
  })),
  ...more,
});

const freeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !(value instanceof Map)) Object.values(Object.freeze(value)).forEach(freeze);
  return value;
};

const planOf = (datasets: readonly WantedDataset[], there: readonly WireDataset[], strategies = {}): SyncPlan => {
  const collection: Collection = freeze({ datasets, groups: [] });
  const observed: Observed = freeze({ datasets: there, groups: { group: new Map(), organization: new Map() } });
  const merge = freeze({ ...STANDARD_STRATEGIES, ...strategies });
  return planSync(collection, observed, { source: 'survey', catalogue: 'https://data.example.org', strategies: merge });
};

const resource = (key: string, fields: object = {}) => ({ key, fields: { name: key, url: `https://a.example/${key}`, ...fields } });

describe('A dataset is as it shall be', () => {
  const full = wantedOf('1', {
    fields: { title: 'T', notes: 'a\nb', version: 2, private: false, url: 'https://a.example' },
    groups: ['rivers'],
    resources: [resource('a', { format: 'csv' }), resource('b')],
  });
  test.each<[string, WantedDataset, Partial<WireDataset>]>([
    ['when nothing differs', full, {}],
    ['when nothing is null, an empty text or not there', wantedOf('1'), { notes: '', author: null, maintainer: '' }],
    ['when line ends, blanks and types of numbers differ', full, { notes: 'a\r\nb ', version: '2' }],
    ['when tags come in another order', wantedOf('1', { tags: ['b', 'a'] }), { tags: [{ name: 'a' }, { name: 'b' }] }],
    [
      'with tags that others added, and of a vocabulary',
      wantedOf('1'),
      { tags: [{ name: 'water' }, { name: 'x' }, { name: 'v', vocabulary_id: 'v' }] },
    ],
    ['with fields that others filled', wantedOf('1'), { notes: 'Ours', maintainer: 'Ada' }],
    ['under another name, where names are preserved', wantedOf('1'), { name: 'renamed' }],
    ['in another organisation, where it is preserved', wantedOf('1'), { owner_org: 'o2', organization: { id: 'o2', name: 'other' } }],
    [
      'in more groups, where they are added',
      full,
      {
        groups: [
          { id: 'g-rivers', name: 'rivers' },
          { id: 'g2', name: 'x' },
        ],
      },
    ],
    ['by ids of groups', wantedOf('1', { groups: ['g-rivers'] }), { groups: [{ id: 'g-rivers', name: 'rivers' }] }],
    [
      'when a format is spelled in the catalogue’s way',
      wantedOf('1', { resources: [resource('a', { format: 'csv' })] }),
      {
        resources: [
          {
            ...resource('a').fields,
            id: 'r',
            package_id: 'p',
            url_type: null,
            size: null,
            name: 'a',
            url: 'https://a.example/a',
            format: 'CSV',
            sync_id: 'a',
            sync_given: writeGivenOfResource(['format', 'name', 'url']),
          },
        ],
      },
    ],
    ['with the time of its last change another', wantedOf('1'), { metadata_modified: '2026-11-11T00:00:00.000000', num_tags: 4 }],
  ])('%s', (_, wanted, more) => {
    expect(planOf([wanted], [thereOf(wanted, more)])).toMatchObject({ datasets: [], unchanged: 1 });
  });
});

describe('A dataset is changed', () => {
  const one = wantedOf('1', { resources: [resource('a')] });
  test.each<[string, WantedDataset, WireDataset, object, readonly string[]]>([
    ['in a text', wantedOf('1', { fields: { title: 'New' } }), thereOf(one), {}, ['title', 'resources']],
    ['in an extra', { ...one, extras: { region: 'South' } }, thereOf(one), {}, ['extras']],
    [
      'where a field is given no more',
      one,
      thereOf({ ...one, fields: { title: 'Title 1', notes: 'x' } }, { notes: 'x' }),
      {},
      ['notes', 'extras'],
    ],
    ['in its tags', { ...one, tags: ['fire'] }, thereOf(one), {}, ['extras', 'tags']],
    ['in a resource', { ...one, resources: [resource('a', { description: 'd' })] }, thereOf(one), {}, ['resources']],
    ['by a resource more', { ...one, resources: [resource('a'), resource('b')] }, thereOf(one), {}, ['resources']],
    ['by a resource less', { ...one, resources: [] }, thereOf(one), {}, ['resources']],
    ['in its name, where names are replaced', one, thereOf(one, { name: 'old' }), { names: 'replace' }, ['name']],
    [
      'by fewer groups, where they are replaced',
      one,
      thereOf(one, { groups: [{ id: 'g', name: 'x' }] }),
      { groups: 'replace' },
      ['groups'],
    ],
    [
      'by its organisation, where it is replaced',
      one,
      thereOf(one, { organization: { id: 'o1', name: 'x' } }),
      { organisation: 'replace' },
      ['owner_org'],
    ],
    ['by an organisation, where it has none', one, thereOf(one, { owner_org: null, organization: null }), {}, ['owner_org']],
  ])('%s', (_, wanted, there, strategies, fields) => {
    expect(planOf([wanted], [there], strategies).datasets).toEqual([
      { action: 'update', target: { id: 'uuid-1', name: there.name }, dataset: wanted, fields },
    ]);
  });
});

describe('A plan', () => {
  test('deletes first, and creates last', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((id) => wantedOf(id)) as [WantedDataset, WantedDataset, WantedDataset];
    const { datasets, unchanged } = planOf([c, b], [thereOf(b, { title: 'Old' }), thereOf(a)]);
    expect(datasets.map((step) => step.action)).toEqual(['delete', 'update', 'create']);
    expect(datasets[0]).toEqual({ action: 'delete', target: { id: 'uuid-a', name: 'd-a' }, id: 'a' });
    expect(unchanged).toBe(0);
  });

  test.each([
    ['10%', 20, 2, true],
    ['10%', 19, 2, false],
    ['10%', 9, 1, false],
    ['0%', 9, 0, true],
    ['2', 3, 2, true],
    ['2', 300, 3, false],
    ['100%', 3, 3, true],
  ])('with --max-delete %s of %i datasets deletes %i: %s', (word, count, gone, isAllowed) => {
    const all = Array.from({ length: count }, (_, at) => wantedOf(String(at)));
    const plan = planOf(
      all.slice(gone),
      all.map((one) => thereOf(one)),
    );
    const limit = readMaxDelete(word);
    if (limit === undefined) throw new Error('not read');
    expect(checkDeletions(plan, limit)?.code).toBe(isAllowed ? undefined : 'too-many-deletions');
  });

  test.each(['', '%', '-1', '1.5', '101%', 'all', '10 percent'])('takes no limit like «%s»', (word) => {
    expect(readMaxDelete(word)).toBeUndefined();
  });
});

describe('Parts of a plan', () => {
  const all = Array.from({ length: 20 }, (_, at) => wantedOf(String(at), { groups: at % 2 === 0 ? ['even'] : [] }));
  const plan: SyncPlan = {
    ...planOf(all.slice(3), [
      ...all.slice(0, 3).map((one) => thereOf(one)),
      ...all.slice(3, 6).map((one) => thereOf(one, { title: 'Old' })),
    ]),
    groups: ['even', 'lonely'].map((name) => ({
      action: 'create' as const,
      group: { kind: 'group' as const, id: name, name, fields: {}, extras: {}, at: 'g.jsonl:1' },
    })),
  };

  test('are as many as wanted, even, and all of it', () => {
    const parts = toShards(plan, 4);
    expect(parts.map(({ datasets }) => datasets.length)).toEqual([5, 5, 5, 5]);
    expect(parts.map(({ part }) => part)).toEqual([1, 2, 3, 4].map((number) => ({ number, of: 4 })));
    expect(new Set(parts.flatMap(({ datasets }) => datasets))).toEqual(new Set(plan.datasets));
    expect(toShards(plan, 30).filter(({ datasets }) => datasets.length === 0)).toHaveLength(10);
  });

  test('have each the groups that their datasets need; one that none needs is in the first', () => {
    const named = toShards(plan, 20).map(({ groups, datasets }) => ({
      groups: groups.map(({ group }) => group.name),
      needs: datasets.some((step) => step.action !== 'delete' && step.dataset.groups.includes('even')),
    }));
    for (const [at, { groups, needs }] of named.entries())
      expect(groups).toEqual([...(needs ? ['even'] : []), ...(at === 0 ? ['lonely'] : [])]);
  });

  test('keep together what hands a name on', () => {
    const old = ['x', 'y', 'z'].map((id) => wantedOf(id));
    const moved = [wantedOf('y', { name: 'd-x' }), wantedOf('z', { name: 'd-y' }), wantedOf('new', { name: 'd-z' })];
    const chain = planOf(
      [...moved, ...all],
      old.map((one) => thereOf(one)),
      { names: 'replace' },
    );
    const parts = toShards(chain, 3);
    const holders = parts.filter(({ datasets }) =>
      datasets.some((step) => (step.action === 'delete' ? step.id : step.dataset.id).match(/^(x|y|z|new)$/)),
    );
    expect(holders).toHaveLength(1);
    expect(holders[0]?.datasets.slice(0, 4).map(({ action }) => action)).toEqual(['delete', 'update', 'update', 'create']);
  });

  test('are written and read as they are', () => {
    for (const part of toShards(plan, 3)) expect(readPlan(writePlan(part), 'plan-1.json')).toEqual(part);
  });

  test.each<[string, string, string]>([
    ['no JSON', '{', 'it is no JSON object'],
    ['another version', JSON.stringify({ ...plan, format: 2 }), '`format` is not what it should be'],
    ['a step of another kind', JSON.stringify({ ...plan, datasets: [{ action: 'purge' }] }), '`datasets` is not'],
    ['a dataset without extras', JSON.stringify({ ...plan, datasets: [{ action: 'create', dataset: { id: '1' } }] }), '`datasets` is not'],
    ['another strategy', JSON.stringify({ ...plan, strategies: { ...plan.strategies, names: 'keep' } }), '`strategies` is not'],
  ])('are refused as a file that is %s', (_, text, expected) => {
    expect(() => readPlan(text, 'plan-1.json')).toThrow(expected);
  });
});
