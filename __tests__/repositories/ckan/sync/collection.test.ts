/** Collections as they are written down: what is understood, and every problem at its place. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ArchiveError } from '../../../../src/errors.ts';
import { readCollection } from '../../../../src/repositories/ckan/index.ts';
import { openScene, type Scene } from './scene.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
});
afterEach(() => scene.close());

const problemsOf = async (paths: readonly string[]): Promise<readonly string[]> => {
  try {
    await readCollection(paths);
  } catch (thrown) {
    if (!(thrown instanceof ArchiveError) || thrown.code !== 'metadata-invalid') throw thrown;
    return thrown.message
      .split('\n')
      .slice(1)
      .map((line) => line.trim().replaceAll(`${scene.folder}/`, ''));
  }
  return [];
};

const river = { id: 'r:1', name: 'river', owner_org: 'hydro' };

describe('A collection', () => {
  test('is a folder: by sub-folders, or by the kind of each file', async () => {
    await scene.put('datasets/river.json', JSON.stringify({ ...river, groups: ['g:1'], owner_org: 'o:1' }));
    await scene.put('groups/waters.json', '{"id": "g:1", "name": "waters", "title": "Waters"}');
    await scene.put('organisations/hydro.json', '{"id": "o:1", "name": "hydro"}');
    await scene.put('sea.json', '{"kind": "group", "id": "g:2", "name": "seas"}');
    await scene.put('lake.json', '{"id": 7, "name": "lake"}');
    await scene.put('more/datasets.jsonl', '\uFEFF{"id": "a", "name": "aa"}\n\n{"id": "b", "name": "bb"}\n');
    await scene.put('.hidden.json', 'none');
    await scene.put('readme.md', '# none');
    const { datasets, groups } = await readCollection([scene.folder]);
    expect(datasets.map(({ id, name, at }) => [id, name, at.replace(`${scene.folder}/`, '')])).toEqual([
      ['r:1', 'river', 'datasets/river.json:1'],
      ['7', 'lake', 'lake.json:1'],
      ['a', 'aa', 'more/datasets.jsonl:1'],
      ['b', 'bb', 'more/datasets.jsonl:3'],
    ]);
    expect(datasets[0]).toMatchObject({ groups: ['waters'], owner: 'hydro' });
    expect(groups.map(({ kind, name }) => [kind, name])).toEqual([
      ['group', 'waters'],
      ['organization', 'hydro'],
      ['group', 'seas'],
    ]);
  });

  test('is what another catalogue tells of its datasets: what was generated there stays there', async () => {
    const told = {
      ...{
        id: 'cc54a5c5',
        name: 'river',
        title: 'River',
        state: 'active',
        private: false,
        num_resources: 1,
        metadata_created: '2026-01-01',
      },
      ...{ isopen: true, license_id: 'cc-by', license_title: 'CC', organization: { id: 'x', name: 'hydro' }, owner_org: null, url: '' },
      tags: [
        { name: 'water', vocabulary_id: null },
        { name: 'themed', vocabulary_id: 'v' },
      ],
      extras: [
        { key: 'region', value: 'North' },
        { key: 'sync_id', value: 'their own' },
      ],
      groups: [{ id: 'g', name: 'waters', title: 'Waters' }],
      resources: [
        {
          id: 'f',
          package_id: 'c',
          name: 'levels',
          url: 'https://a.example/download/levels.csv',
          url_type: 'upload',
          size: 7,
          position: 0,
        },
      ],
    };
    const { datasets } = await readCollection([await scene.lines([told])]);
    expect(datasets[0]).toEqual({
      ...{ id: 'cc54a5c5', name: 'river', owner: 'hydro', at: `${scene.folder}/all.jsonl:1` },
      fields: { title: 'River', state: 'active', private: false, license_id: 'cc-by' },
      ...{ tags: ['water'], extras: { region: 'North' }, groups: ['waters'] },
      resources: [{ key: 'f', fields: { name: 'levels', url: 'https://a.example/download/levels.csv', size: 7 } }],
    });
  });

  test('tells resources apart by id, name or address, and those that have none by their order', async () => {
    const resources = [{ id: 'i', name: 'n' }, { name: 'n' }, { name: 'n' }, { url: 'https://a.example/b' }, {}];
    const { datasets } = await readCollection([await scene.lines([{ ...river, resources }])]);
    expect(datasets[0]?.resources.map(({ key }) => key)).toEqual(['i', 'n', 'n#2', 'https://a.example/b', 'resource']);
  });

  test('gives an organisation to datasets that name none', async () => {
    const { datasets } = await readCollection([await scene.lines([river, { id: 'x', name: 'lake', private: true }])], {
      ownerOrg: 'sw-team',
    });
    expect(datasets.map(({ owner }) => owner)).toEqual(['hydro', 'sw-team']);
  });

  test('has every problem told at file, line and field', async () => {
    await scene.put(
      'a.jsonl',
      ['{"id": "1", "name": "ok-1"}', '{"id": "2", "name": ', '["no", "object"]', '{"name": "Bad Name", "tags": ["C++", 5]}', ''].join(
        '\n',
      ),
    );
    await scene.put('b.json', `{\n  "id": "1",\n  "name": "ok-1",\n  "title": ["a"],\n  "extras": {\n    "deep": {"a": 1}\n  }\n}`);
    await scene.put('c.jsonl', '{"id": "1", "name": "ok-1", "kind": "dataset"}\n{"kind": "map", "id": "3", "name": "ok-3"}\n');
    await scene.put('groups/d.json', '{"id": "g", "name": "G!", "state": "deleted"}');
    expect(await problemsOf([scene.folder])).toEqual([
      expect.stringMatching(/^a\.jsonl:2:\d+: This is no JSON\.$/),
      'a.jsonl:3:1: An item is an object: `{"id": …, "name": …}`.',
      "a.jsonl:4:1: An item needs an `id`: the source's own, and always the same.",
      expect.stringMatching(/^a\.jsonl:4:38: `tags\[1\]` must be a name/),
      expect.stringMatching(/^a\.jsonl:4:10: name: .*"Bad Name".*small letters/),
      expect.stringMatching(/^a\.jsonl:4:31: tags\[0\]: The tag "C\+\+"/),
      'b.json:4:12: `title` must be a text.',
      'b.json:6:13: `extras.deep` must be a text (write lists and objects as JSON in a text).',
      'c.jsonl:2:10: `kind` is one of `dataset`, `group` and `organisation`.',
      expect.stringMatching(/^groups\/d\.json:1:21: .*"G!"/),
      'groups/d.json:1:36: state: Leave out what is deleted.',
      'c.jsonl:1: id: another dataset has the id "1": a.jsonl:1.',
      'c.jsonl:1: name: another dataset has the name "ok-1": a.jsonl:1.',
    ]);
  });

  test.each<[string, object, RegExp]>([
    ['a name with a line break', { name: 'abc\n' }, /name/],
    ['no name', { name: '' }, /needs a `name`/],
    ['an id with blanks around', { id: ' a' }, /`id`/],
    ['a NUL character', { notes: 'a\u0000b' }, /NUL/],
    ['an extra of 32,767 bytes', { extras: { a: 'x'.repeat(32_767) } }, /32766|32767/],
    [
      'an extra twice',
      {
        extras: [
          { key: 'a', value: '1' },
          { key: 'a', value: '2' },
        ],
      },
      /twice/,
    ],
    ['an extra that is a field', { title: 'T', extras: { title: 'U' } }, /field/],
    [
      'more names of tags than can be noted',
      { tags: Array.from({ length: 400 }, (_, at) => `${'t'.repeat(90)}${at}`) },
      /bytes, and 32766/,
    ],
    ['a deleted dataset', { state: 'deleted' }, /Only active/],
    ['a resource that is none', { resources: ['https://a.example'] }, /resources\[0\]/],
    ['groups that are no list', { groups: 'waters' }, /`groups` must be a list/],
    ['an organisation without a name', { owner_org: {} }, /owner_org/],
    ['a private one that is neither', { private: 'yes' }, /`private` must be/],
    ['a private one of nobody', { private: true, owner_org: null }, /organisation/],
    ['an address that is none', { maintainer_email: 'a at b' }, /maintainer_email/],
  ])('may not have %s', async (_, more, expected) => {
    const problems = await problemsOf([await scene.lines([{ ...river, ...more }])]);
    expect(problems.join('\n')).toMatch(expected);
    expect(problems[0]).toMatch(/^all\.jsonl:1:\d+: /);
  });

  test('stops a run before anything is asked, where it is malformed or can’t be read', async () => {
    const broken = await scene.put('broken.jsonl', '{"id": 1}\n');
    scene.forget();
    await expect(scene.run([broken])).rejects.toMatchObject({ code: 'metadata-invalid' });
    await expect(scene.run([`${scene.folder}/none`])).rejects.toMatchObject({ code: 'bad-input' });
    expect(scene.asked()).toEqual([]);
  });
});
