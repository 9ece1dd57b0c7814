import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { sizeOf } from '../../src/sandbox/github/content.ts';
import { findTag } from '../../src/sandbox/github/git/history.ts';
import { entriesOf } from '../../src/sandbox/github/git/objects.ts';
import { readSeeds } from '../../src/sandbox/github/seed.ts';

const sample = join(import.meta.dirname, '../../examples/sample');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'archive-release-seed-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (path: string, text: string): void => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
};

describe('a folder of seeds', () => {
  test('gives releases oldest first, with notes, assets and the files that one tag has of its own', async () => {
    put('o/r/repository.json', '{"description": "One"}');
    put('o/r/tree/a.txt', 'a');
    put('o/r/releases/v2.json', '{"publishedAt": "2025-02-01T00:00:00Z"}');
    put(
      'o/r/releases/core%2Fv1.json',
      '{"publishedAt": "2025-01-01T00:00:00Z", "assets": [{"name": "x.bin", "generate": 10}, {"name": "y.txt", "label": "Y"}]}',
    );
    put('o/r/releases/core%2Fv1.md', 'Notes');
    put('o/r/assets/core%2Fv1/y.txt', 'why');
    put('o/r/tree@v2/a.txt', 'b');
    const [seed] = await readSeeds(folder);
    expect(seed).toMatchObject({ owner: 'o', name: 'r', description: 'One', contributors: [], users: [] });
    const [first, second] = seed?.releases ?? [];
    expect([first?.tag, first?.notes, second?.tag]).toEqual(['core/v1', 'Notes', 'v2']);
    expect(first?.assets?.map(({ name, label, content }) => [name, label, sizeOf(content)])).toEqual([
      ['y.txt', 'Y', 3],
      ['x.bin', undefined, 10],
    ]);
    const fileAt = (tag: string) => seed && findTag(seed, tag)?.commit.tree.children[0]?.entry?.bytes.toString();
    expect([fileAt('core/v1'), fileAt('v2')]).toEqual(['a', 'b']);
  });

  test('that holds none, or a file that is no JSON, is an error that names it', async () => {
    await expect(readSeeds(folder)).rejects.toThrow(`${folder} holds no repository`);
    put('o/r/repository.json', '{');
    await expect(readSeeds(folder)).rejects.toThrow('repository.json cannot be read as a seed');
  });
});

describe('the sample repository', () => {
  test('has two releases of three assets, both metadata files at each, three people and a bot', async () => {
    const [seed] = await readSeeds(sample);
    expect(seed?.releases?.map(({ tag, assets }) => [tag, assets?.length])).toEqual([
      ['v1.0.0', 3],
      ['v1.1.0', 3],
    ]);
    for (const { tag } of seed?.releases ?? []) {
      const files = seed === undefined ? [] : entriesOf(findTag(seed, tag)?.commit.tree ?? { sha: '', children: [] });
      const citation = files.find(({ path }) => path === 'CITATION.cff')?.bytes.toString();
      expect(citation).toContain(`version: ${tag.slice(1)}\n`);
      expect(files.some(({ path }) => path === '.zenodo.json')).toBe(true);
    }
    const logins = seed?.contributors?.map(({ login }) => login) ?? [];
    expect([logins.length, logins.filter((login) => login?.endsWith('[bot]')).length]).toEqual([4, 1]);
  });

  test('counts its commits in weeks that begin on a Sunday', async () => {
    const [seed] = await readSeeds(sample);
    const weeks = (seed?.contributors ?? []).flatMap((person) => person.weeks ?? []);
    expect(weeks.filter(({ week }) => new Date(`${week}T00:00:00Z`).getUTCDay() !== 0)).toEqual([]);
  });
});
