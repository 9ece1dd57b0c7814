/** Releases in a dataset: which is the newest, in which order they stand, and by which ids they are known. */
import { describe, expect, test } from '@jest/globals';
import { readDataset, type WireDataset } from '../../../../src/repositories/ckan/api/wire.ts';
import { byAge, isLeading, KEYS, releasesOf } from '../../../../src/repositories/ckan/mapping/releases.ts';
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
    expect(
      releasesOf(dataset(...tags.map((tag) => snapshot({ tag }))))
        .toSorted(byAge)
        .map(({ tag }) => tag),
    ).toEqual(['v1.10.0', 'v1.2', 'v1.2.0', 'v0.9']);
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
