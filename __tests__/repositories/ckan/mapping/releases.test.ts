/** Releases in a dataset: which is the newest, in which order they stand, and by which ids they are known. */
import { describe, expect, test } from '@jest/globals';
import { readDataset, type WireDataset } from '../../../../src/repositories/ckan/api/wire.ts';
import { isLeading, newestFirst } from '../../../../src/repositories/ckan/mapping/newest.ts';
import { findOutlived } from '../../../../src/repositories/ckan/mapping/outlived.ts';
import { KEYS, releasesOf } from '../../../../src/repositories/ckan/mapping/releases.ts';
import { toResourceId, toSnapshotId } from '../../../../src/repositories/ckan/mapping/resource-ids.ts';
import { toOrder } from '../../../../src/repositories/ckan/release/publish.ts';

interface Some {
  tag: string;
  date?: string;
  isComplete?: boolean;
  isPrerelease?: boolean;
}

const snapshot = ({ tag, date = '2026-01-01T00:00:00Z', isComplete = true, isPrerelease = false }: Some) => ({
  ...{ id: `${tag}-metadata`, package_id: 'd', name: 'm', url: 'https://example.org/m.json' },
  ...{ [KEYS.tag]: tag, [KEYS.version]: tag.replace(/^v/, ''), [KEYS.date]: date, [KEYS.fields]: '{}' },
  ...(isComplete ? { [KEYS.isComplete]: 'true' } : {}),
  ...(isPrerelease ? { [KEYS.isPrerelease]: 'true' } : {}),
});
const file = (tag: string, name: string) => ({
  ...{ id: `${tag}-${name}`, package_id: 'd', name, url: 'https://example.org/f' },
  ...{ [KEYS.tag]: tag, [KEYS.asset]: name },
});
const foreign = (id: string) => ({ id, package_id: 'd', name: id, url: 'https://example.org' });
const dataset = (...resources: object[]): WireDataset =>
  readDataset({ id: 'd', name: 'd', state: 'active', metadata_modified: '', resources }) as WireDataset;

const toTags = (all: readonly Some[]): readonly string[] => newestFirst(releasesOf(dataset(...all.map(snapshot)))).map(({ tag }) => tag);
/** Each of them once as the first, and from behind. */
const orders = (...all: readonly Some[]): readonly (readonly Some[])[] =>
  all.flatMap((_, at) => {
    const turned = [...all.slice(at), ...all.slice(0, at)];
    return [turned, turned.toReversed()];
  });

describe('The newest release', () => {
  test.each([
    ['the higher number', { tag: 'v1.10.0' }, [{ tag: 'v1.9.0' }], true],
    ['not a late fix of an old series', { tag: 'v1.0.1', date: '2026-05-01' }, [{ tag: 'v2.0.0', date: '2026-01-01' }], false],
    ['the later day where a tag is no number', { tag: 'spring', date: '2026-05-01' }, [{ tag: 'winter', date: '2026-01-01' }], true],
    ['not a prerelease', { tag: 'v3.0.0', isPrerelease: true }, [{ tag: 'v2.0.0' }], false],
    ['a prerelease, as long as it is alone', { tag: 'v1.0.0', isPrerelease: true }, [], true],
    ['the release after prereleases, whatever their numbers', { tag: 'v1.0.0' }, [{ tag: 'v2.0.0', isPrerelease: true }], true],
    ['one that is complete: others do not count yet', { tag: 'v1.0.0' }, [{ tag: 'v2.0.0', isComplete: false }], true],
  ])('is %s', (_, one: Some, others: Some[], leads) => {
    const [release] = releasesOf(dataset(snapshot(one)));
    if (release === undefined) throw new Error('no release was read');
    expect(isLeading(dataset(...[one, ...others].map(snapshot)), release)).toBe(leads);
  });

  test('comes first, and numbers count more than days', () => {
    const tags = ['v1.2.0', 'v1.10.0', 'v1.2', 'v0.9'];
    expect(toTags(tags.map((tag) => ({ tag })))).toEqual(['v1.10.0', 'v1.2', 'v1.2.0', 'v0.9']);
  });

  // https://semver.org, 11.4
  const early = ['1.0.0-alpha', '1.0.0-alpha.1', '1.0.0-alpha.beta', '1.0.0-beta', '1.0.0-beta.2', '1.0.0-beta.11', '1.0.0-rc.1', '1.0.0'];
  const days = ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01'] as const;
  test.each<[string, readonly string[], readonly (readonly Some[])[]]>([
    ['of one number, early ones before the release', early.toReversed(), orders(...early.map((tag) => ({ tag })))],
    [
      'a late fix, and a prerelease between',
      ['v2.1.0-rc1', 'v2.0.0', 'v1.5.1'],
      orders({ tag: 'v2.0.0', date: days[0] }, { tag: 'v2.1.0-rc1', date: days[1], isPrerelease: true }, { tag: 'v1.5.1', date: days[2] }),
    ],
    [
      'all by their days where one has no number',
      ['v1.5.1', 'spring', 'v2.0.0'],
      orders({ tag: 'v2.0.0', date: days[0] }, { tag: 'spring', date: days[1] }, { tag: 'v1.5.1', date: days[2] }),
    ],
    [
      'with numbers of any length',
      [`v${'9'.repeat(400)}.1`, `v${'9'.repeat(400)}`],
      orders({ tag: `v${'9'.repeat(400)}` }, { tag: `v${'9'.repeat(400)}.1` }),
    ],
  ])('comes first, in whatever order they came: %s', (_, sorted, given) => {
    for (const order of given) expect(toTags(order)).toEqual(sorted);
  });
});

describe('Files that are not kept', () => {
  const outlivedOf = (keep: number, latest: string, ...all: readonly Some[]): readonly string[] => {
    const held = dataset(...all.flatMap((one) => [file(one.tag, 'a'), snapshot(one)]));
    return findOutlived({ ...held, extras: [{ key: 'latest_release', value: latest }] }, keep).map(({ tag }) => tag);
  };
  const two = { tag: 'v2.0.0', date: '2026-01-01' };
  const early = { tag: 'v2.1.0-rc1', date: '2026-02-01', isPrerelease: true };
  const fix = { tag: 'v1.5.1', date: '2026-03-01' };

  test.each<[string, readonly string[], readonly string[]]>([
    ['none of a release that a prerelease alone came after', outlivedOf(1, 'v2.0.0', two, early), []],
    ['those of a late fix, never those of the newest', outlivedOf(1, 'v2.0.0', two, early, fix), ['v1.5.1']],
    ['those of a prerelease, once its release is there', outlivedOf(1, 'v2.1.0', early, { tag: 'v2.1.0' }), ['v2.1.0-rc1']],
    [
      'none of what the dataset speaks of, however the others stand',
      outlivedOf(1, 'v2.0.0', two, { tag: 'spring', date: '2026-02-01' }, fix),
      ['spring'],
    ],
    ['none before one is complete', outlivedOf(1, 'v2.0.0', two, { tag: 'v3.0.0', isComplete: false }), []],
  ])('are %s', (_, outlived, expected) => {
    expect(outlived).toEqual(expected);
  });
});

test('Resources of ours are put in order in the places that ours have; nobody else’s is moved', () => {
  const now = dataset(
    foreign('first'),
    ...[snapshot({ tag: 'v1' }), file('v1', 'a')],
    foreign('middle'),
    ...[file('v2', 'a'), file('v2', 'b'), snapshot({ tag: 'v2' })],
    foreign('last'),
  );
  expect(toOrder(now)).toEqual(['first', 'v2-a', 'v2-b', 'middle', 'v2-metadata', 'v1-a', 'v1-metadata', 'last']);
});

test('Ids are the same in every run, and another for each file, tag and repository', () => {
  const place = { repositoryUrl: 'https://github.com/acme/widget', tag: 'v1.0.0' };
  const ids = [
    toResourceId(place, 'widget.zip'),
    toResourceId(place, 'metadata'),
    toResourceId({ ...place, tag: 'v1.0.1' }, 'widget.zip'),
    toResourceId({ ...place, repositoryUrl: 'https://github.com/acme/other' }, 'widget.zip'),
    toSnapshotId(place),
  ];
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  // uuid.uuid5(uuid.NAMESPACE_URL, 'https://github.com/acme/widget/releases/tag/v1.0.0#widget.zip')
  expect(ids[0]).toBe('b8535c8d-2759-5009-a56e-3e3277f13728');
});
