/** A collection and a catalogue, brought in step on the local CKAN: what is there afterwards, and what it was asked for it. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readGroup } from '../../../../src/repositories/ckan/api/wire.ts';
import type { WireDataset } from '../../../../src/repositories/ckan/index.ts';
import { get } from '../ground.ts';
import { datasets, openScene, type Scene } from './scene.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
});
afterEach(() => scene.close());

const extrasOf = ({ extras }: WireDataset): Record<string, string> => Object.fromEntries(extras.map(({ key, value }) => [key, value]));

describe('A first run', () => {
  test('makes organisations, groups and datasets, each with its mark', async () => {
    const path = await scene.lines([
      ...datasets(3, () => ({ owner_org: 'o-1', groups: ['g-1'] })),
      { kind: 'organisation', id: 'o-1', name: 'hydro', title: 'Hydrography', extras: { seat: 'North' } },
      { kind: 'group', id: 'g-1', name: 'rivers', title: 'Rivers' },
    ]);
    const report = await scene.run([path]);
    expect(report).toMatchObject({ created: 3, updated: 0, deleted: 0, unchanged: 0, groups: 2, failures: [], left: 0, notices: [] });
    const [first] = await scene.there();
    expect(first).toMatchObject({
      ...{ name: 'river-0', title: 'River 0', organization: { name: 'hydro' }, groups: [{ name: 'rivers' }] },
      ...{
        tags: [{ name: 'station 0' }, { name: 'water' }],
        resources: [{ name: 'levels', format: 'CSV', url: 'https://example.org/0.csv' }],
      },
    });
    expect(extrasOf(first as WireDataset)).toMatchObject({ region: 'North', gauge: '0', sync_source: 'survey', sync_id: 'river:0' });
    const organisation = get(await scene.as('admin').organisation('hydro'));
    expect(organisation).toMatchObject({ title: 'Hydrography', extras: [{ key: 'seat', value: 'North' }, { key: 'sync_given' }] });
  });

  test('is followed by one that writes nothing, whatever the order of the items', async () => {
    const items = datasets(5);
    await scene.run([await scene.lines(items)]);
    scene.forget();
    const report = await scene.run([await scene.lines(items.toReversed())]);
    expect(report).toMatchObject({ created: 0, updated: 0, deleted: 0, unchanged: 5 });
    expect(scene.writes()).toEqual([]);
    expect(scene.asked()).toEqual(['user_show', 'package_search']);
  });
});

describe('On CKAN', () => {
  test.each(['2.10', '2.11', '2.12'] as const)('%s a collection comes in step, and stays so without a write', async (version) => {
    scene.ckan.faults.ckanVersion = version;
    const items = (notes: string) => [
      { kind: 'group', id: 'g', name: 'rivers', title: 'Rivers' },
      ...datasets(3, () => ({ groups: ['g'], notes, maintainer: '', extras: { none: '', gauge: '1' } })),
    ];
    expect(await scene.run([await scene.lines(items('a'))])).toMatchObject({ created: 3, failures: [], notices: [] });
    expect(await scene.run([await scene.lines(items('b'))])).toMatchObject({ updated: 3, failures: [], notices: [] });
    scene.forget();
    expect(await scene.run([await scene.lines(items('b'))])).toMatchObject({ unchanged: 3 });
    expect(scene.writes()).toEqual([]);
  });
});

describe('A run of many groups', () => {
  test('asks for them by the page', async () => {
    const groups = Array.from({ length: 30 }, (_, at) => ({ kind: 'group', id: `g:${at}`, name: `group-${at}`, title: `Group ${at}` }));
    const path = await scene.lines([...groups, ...datasets(3, (at) => ({ groups: [`g:${at}`] }))]);
    expect(await scene.run([path])).toMatchObject({ groups: 30, created: 3, failures: [] });
    scene.forget();
    expect(await scene.run([path])).toMatchObject({ groups: 0, unchanged: 3 });
    expect(scene.asked()).toEqual(['user_show', 'package_search', 'group_list', 'group_list']);
  });
});

describe('A later run', () => {
  const first = datasets(12);
  beforeEach(async () => {
    await scene.run([await scene.lines(first)]);
    scene.forget();
  });

  test('writes what changed at the source, and that alone', async () => {
    const items = datasets(12, (at) => (at === 3 ? { notes: 'Levels by hour', version: 2, extras: { gauge: '33' } } : {}));
    expect(await scene.run([await scene.lines(items)])).toMatchObject({ updated: 1, unchanged: 11, created: 0, deleted: 0 });
    expect(scene.writes()).toEqual(['package_revise']);
    const changed = (await scene.there()).find(({ name }) => name === 'river-3');
    expect(changed).toMatchObject({ notes: 'Levels by hour', version: '2' });
    expect(extrasOf(changed as WireDataset)).toEqual(expect.not.objectContaining({ region: 'North' }));
    expect(extrasOf(changed as WireDataset).gauge).toBe('33');
  });

  test('sets back what somebody changed that is the source’s, and keeps what they added', async () => {
    const admin = scene.as('admin');
    const [river] = await scene.there();
    const id = river?.id ?? '';
    const link = river?.resources[0]?.id;
    get(await admin.act('resource_view_create', { resource_id: link, title: 'Levels', view_type: 'text_view' }, (value) => value));
    get(
      await admin.patchDataset(id, {
        ...{ notes: 'Mine', maintainer: 'Ada' },
        extras: [...(river?.extras ?? []), { key: 'shelf', value: '7' }],
        tags: [...(river?.tags ?? []), { name: 'checked' }],
        resources: [...(river?.resources ?? []), { name: 'photo', url: 'https://example.org/photo.jpg', format: 'JPEG' }],
      }),
    );
    expect(await scene.run([await scene.lines(first)])).toMatchObject({ updated: 1, notices: [] });
    const [after] = await scene.there();
    expect(after).toMatchObject({ notes: 'Levels by day', maintainer: 'Ada', resources: [{ id: link }, { name: 'photo' }] });
    expect(extrasOf(after as WireDataset)).toMatchObject({ shelf: '7', region: 'North' });
    expect(after?.tags.map(({ name }) => name)).toEqual(['checked', 'station 0', 'water']);
    expect(get(await admin.ask('resource_view_list', { id: link }, (value) => value))).toHaveLength(1);
    scene.forget();
    await scene.run([await scene.lines(first)]);
    expect(scene.writes()).toEqual([]);
  });

  test('takes away what the source gives no more: texts, extras, tags and resources', async () => {
    const [item] = datasets(1, () => ({
      notes: null,
      tags: ['water'],
      extras: {},
      resources: [{ id: 'r2', url: 'https://example.org/b.csv' }],
    }));
    await scene.run([await scene.lines([item as object, ...first.slice(1)])]);
    const [after] = await scene.there();
    expect(after).toMatchObject({ notes: null, tags: [{ name: 'water' }], resources: [{ url: 'https://example.org/b.csv' }] });
    expect(after?.resources).toHaveLength(1);
    expect(Object.keys(extrasOf(after as WireDataset)).toSorted()).toEqual(['sync_given', 'sync_id', 'sync_source']);
  });

  test('takes away keys of a resource that the source gives no more, and keeps those that others gave it', async () => {
    const levels = { id: 'r', url: 'https://example.org/a' };
    const of = (more: object) => scene.lines(datasets(1, () => ({ resources: [{ ...levels, ...more }] })));
    await scene.run([await of({ name: 'Levels', format: 'CSV', unit: 'cm' })], { maxDelete: { percent: 100 } });
    const [before] = await scene.there();
    const { id } = before?.resources[0] ?? {};
    get(await scene.as('admin').patchResource(id ?? '', { description: 'Checked by hand', gauge: '7' }));
    expect(await scene.run([await of({ name: 'Levels' })])).toMatchObject({ updated: 1, notices: [] });
    const [resource] = (await scene.there())[0]?.resources ?? [];
    expect(resource).toMatchObject({ id, name: 'Levels', format: '', description: 'Checked by hand', gauge: '7' });
    expect(resource?.unit ?? '').toBe('');
    scene.forget();
    await scene.run([await of({ name: 'Levels' })]);
    expect(scene.writes()).toEqual([]);
  });

  test('follows sets that grow and shrink, and leaves other sources and other people alone', async () => {
    await scene.run([await scene.lines(datasets(2, (at) => ({ name: `lake-${at}` })))], { source: 'survey 2' });
    get(await scene.as('editor').createDataset({ name: 'foreign', owner_org: 'sw-team' }));
    const grown = datasets(15).slice(1);
    expect(await scene.run([await scene.lines(grown)])).toMatchObject({ created: 3, deleted: 1, unchanged: 11 });
    expect(await scene.run([await scene.lines(datasets(15))])).toMatchObject({ created: 1, deleted: 0, unchanged: 14 });
    expect(await scene.there('survey 2')).toHaveLength(2);
    expect(get(await scene.as().dataset('foreign')).state).toBe('active');
  });

  test('gives a name that is free by a deletion to a new dataset', async () => {
    const items = [...first.slice(1), { ...(first[0] as object), id: 'another' }];
    expect(await scene.run([await scene.lines(items)])).toMatchObject({ created: 1, deleted: 1, failures: [] });
    const [river] = await scene.there();
    expect([river?.name, extrasOf(river as WireDataset).sync_id]).toEqual(['river-0', 'another']);
  });
});

describe('Merging', () => {
  const one = (more: object): object[] => datasets(1, () => more);

  test('keeps a name, or gives the new one; names that are handed on come free in turn', async () => {
    await scene.run([await scene.lines(datasets(3))]);
    const handed = await scene.lines(datasets(3, (at) => ({ name: `river-${at + 1}` })));
    expect(await scene.run([handed])).toMatchObject({ unchanged: 3 });
    scene.forget();
    expect(await scene.run([handed], { strategies: { names: 'replace' } })).toMatchObject({ updated: 3, failures: [] });
    expect(scene.writes()).toHaveLength(3);
    expect((await scene.there()).map(({ name }) => name)).toEqual(['river-1', 'river-2', 'river-3']);
  });

  test('refuses names that go round in a circle, and says so of each', async () => {
    await scene.run([await scene.lines(datasets(2))]);
    const swapped = await scene.lines(datasets(2, (at) => ({ name: `river-${1 - at}` })));
    const { failures } = await scene.run([swapped], { strategies: { names: 'replace' } });
    expect(failures.map(({ id, code }) => [id, code])).toEqual(['river:0', 'river:1'].map((id) => [id, 'record-refused']));
    for (const { message } of failures) expect(message).toContain('already in use');
  });

  test.each([
    ['add', ['curated', 'rivers', 'water']],
    ['replace', ['rivers', 'water']],
    ['preserve', ['curated', 'rivers']],
  ] as const)('of groups by %s', async (groups, expected) => {
    const admin = scene.as('admin');
    for (const name of ['curated', 'rivers', 'water']) get(await admin.act('group_create', { name }, (value) => value));
    await scene.run([await scene.lines(one({ groups: ['rivers'] }))]);
    const [{ id }] = (await scene.there()) as [WireDataset];
    get(await admin.patchDataset(id, { groups: [{ name: 'rivers' }, { name: 'curated' }] }));
    const path = await scene.lines(one({ groups: ['rivers', { name: 'water' }] }));
    await scene.run([path], { strategies: { groups } });
    expect((await scene.there())[0]?.groups.map(({ name }) => name)).toEqual(expected);
    scene.forget();
    await scene.run([path], { strategies: { groups } });
    expect(scene.writes()).toEqual([]);
  });

  test.each([
    ['preserve', 'sw-team'],
    ['replace', 'other-org'],
  ] as const)('of the organisation by %s', async (organisation, expected) => {
    await scene.run([await scene.lines(one({}))]);
    const path = await scene.lines(one({ owner_org: 'other-org' }));
    await scene.run([path], { strategies: { organisation } });
    const [{ id }] = (await scene.there()) as [WireDataset];
    expect(get(await scene.as('admin').dataset(id)).organization).toMatchObject({ name: expected });
    scene.forget();
    await scene.run([path], { strategies: { organisation } });
    expect(scene.writes()).toEqual([]);
  });

  test.each(['group', 'organisation'])('of a %s takes away what no source gives any more, and nothing that people added', async (kind) => {
    const of = (more: object) => scene.lines([{ kind, id: 'g', name: 'rivers', ...more }], `${Object.keys(more).join()}.jsonl`);
    const full = { title: 'Rivers', description: 'Wet', extras: { seat: 'North', reach: '9' } };
    const admin = scene.as('admin');
    const word = kind === 'group' ? 'group' : 'organization';
    const show = async () => get(await admin.ask(`${word}_show`, { id: 'rivers', include_extras: true }, readGroup));
    const extrasNow = async () => ((await show()).extras as { key: string; value: string }[]).map(({ key, value }) => [key, value]);
    await scene.run([await of(full)]);
    await scene.run([await of({ title: 'Streams', extras: { reach: '9' } })], { source: 'other' });
    get(
      await admin.act(
        `${word}_patch`,
        { id: 'rivers', extras: [...((await show()).extras as object[]), { key: 'shelf', value: '7' }] },
        readGroup,
      ),
    );
    expect(await scene.run([await of({ title: 'Streams' })])).toMatchObject({ groups: 1, failures: [] });
    expect(await show()).toMatchObject({ title: 'Streams', description: '' });
    expect(await extrasNow()).toEqual([
      ['reach', '9'],
      ['shelf', '7'],
      ['sync_given', expect.stringContaining('"other"')],
    ]);
    // Without a title it is called by its name.
    expect(await scene.run([await of({})], { source: 'other' })).toMatchObject({ groups: 1 });
    expect((await extrasNow()).map(([key]) => key)).toEqual(['shelf', 'sync_given']);
    scene.forget();
    expect(await scene.run([await of({})], { source: 'other' })).toMatchObject({ groups: 0 });
    expect(scene.writes()).toEqual([]);
  });

  test('of groups and organisations that are there: changed, or kept; deleted ones come back', async () => {
    const items = (title: string) => [{ kind: 'group', id: 'g', name: 'rivers', title }, ...one({ groups: ['g'] })];
    await scene.run([await scene.lines(items('Rivers'))]);
    expect(await scene.run([await scene.lines(items('Streams'))], { strategies: { existing: 'keep' } })).toMatchObject({ groups: 0 });
    expect(await scene.run([await scene.lines(items('Streams'))])).toMatchObject({ groups: 1 });
    const admin = scene.as('admin');
    const show = async () => get(await admin.ask('group_show', { id: 'rivers' }, (value) => value));
    expect(await show()).toMatchObject({ title: 'Streams', package_count: 1 });
    get(await admin.act('group_delete', { id: 'rivers' }, () => true));
    expect(await scene.run([await scene.lines(items('Streams'))])).toMatchObject({ groups: 1 });
    expect(await show()).toMatchObject({ state: 'active' });
  });
});
