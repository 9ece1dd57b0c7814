/** The bundles as files: what a start needs, and what is told of the packages in them. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { CLI } from './run-cli.ts';
import { MAIN } from './run-main.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bundle-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the first file of a bundle with none of its chunks beside it, or with those only that hold nothing of what is named. */
const startAlone = (
  bundle: string,
  { words = [], env = {}, without }: { words?: string[]; env?: Record<string, string>; without?: RegExp },
): string => {
  const chunks = readdirSync(dirname(bundle)).filter((name) => name.endsWith('.index.js'));
  const kept = without === undefined ? [] : chunks.filter((name) => !without.test(readFileSync(join(dirname(bundle), name), 'utf8')));
  if (without !== undefined) expect(kept.length).toBeLessThan(chunks.length);
  for (const name of ['index.js', 'package.json', ...kept]) copyFileSync(join(dirname(bundle), name), join(folder, name));
  const { stdout, stderr } = spawnSync(process.execPath, [join(folder, 'index.js'), ...words], { env, encoding: 'utf8' });
  return stdout + stderr;
};

describe('a start parses the first file only', () => {
  test('when the action refuses its inputs', () => {
    expect(startAlone(MAIN, { env: { INPUT_MODE: 'none' } })).toContain('must be one of: archive, plan, validate');
  });

  test('when the command is asked for its version, or misunderstood', () => {
    expect(startAlone(CLI, { words: ['--version'] })).toMatch(/^\d+\.\d+\.\d+/);
    expect(startAlone(CLI, { words: ['archive', '--mode', 'none', '--nonsense'] })).toContain('[bad-input]');
  });

  test('and what is asked by hand needs no chunk that reads metadata, or asks GitHub', () => {
    const without = /naughtyHref|the Bottleneck library/; // of sanitize-html, of Octokit
    expect(startAlone(CLI, { words: ['help'], without })).toContain('archive-release ckan sync');
    expect(startAlone(CLI, { words: ['search', '--size', '0'], without })).toContain('but must be a whole number from 1');
    expect(startAlone(CLI, { words: ['ckan', 'package', 'list', '--nonsense'], without })).toContain('[bad-input]');
    expect(startAlone(CLI, { words: ['validate'], without })).toMatch(/Cannot find module .*\d+\.index\.js/);
  });

  test('and a run opens the chunks beside it', () => {
    expect(startAlone(MAIN, { env: { INPUT_MODE: 'validate', GITHUB_WORKSPACE: folder } })).toMatch(/Cannot find module .*\d+\.index\.js/);
  });
});

/** Names of all packages in a bundle. */
const packagesOf = (bundle: string): string[] => {
  const chunks = readdirSync(dirname(bundle)).filter((name) => name.endsWith('.js'));
  const names = chunks.flatMap((name) =>
    [...readFileSync(join(dirname(bundle), name), 'utf8').matchAll(/MODULE: \.\/node_modules\/((?:@[^/\s]+\/)?[^/\s]+)/g)].map(
      ([, it = '']) => it,
    ),
  );
  return [...new Set(names)].toSorted();
};
const root = join(import.meta.dirname, '../..');

describe('licenses.txt', () => {
  test.each(Object.entries({ main: MAIN, cli: CLI }))('beside %s names each package once', (_, bundle) => {
    const names = packagesOf(bundle);
    const lines = readFileSync(join(dirname(bundle), 'licenses.txt'), 'utf8').split('\n');
    const counts = Object.fromEntries(names.map((name) => [name, lines.filter((line) => line === name).length]));
    expect(Object.keys(counts)).toContain('@octokit/rest');
    expect(counts).toEqual(Object.fromEntries(names.map((name) => [name, 1])));
  });
});

describe('decision 3', () => {
  const page = readFileSync(join(root, 'docs/decisions/0003-what-is-in-the-bundle.md'), 'utf8');
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: Record<string, string> };
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { license?: string }>;
  };
  const licenceOf = (name: string): string | undefined => packages[`node_modules/${name}`]?.license;
  /** Each stands there with its licence on the next line. */
  const listed = [MAIN, CLI].flatMap((bundle) => {
    const lines = readFileSync(join(dirname(bundle), 'licenses.txt'), 'utf8').split('\n');
    return lines.filter((line, at) => lines[at + 1] !== undefined && licenceOf(line) === lines[at + 1]);
  });
  const inBundles = [...new Set([...listed, ...[MAIN, CLI].flatMap(packagesOf)])];
  const namesIn = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name).toSorted();

  test('has a reason for each package that we chose, and its exact version is written down', () => {
    const rows = page.split('\n').filter((line) => line.startsWith('| `'));
    expect(rows.flatMap((row) => namesIn(row.split('|')[1] ?? '')).toSorted()).toEqual(Object.keys(dependencies).toSorted());
    expect(Object.values(dependencies).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  test('names every package that comes with them, and each of their licences', () => {
    const others = /^With them come, and nothing else: (.*)$/m.exec(page)?.[1] ?? '';
    expect(namesIn(others)).toEqual(inBundles.filter((name) => !Object.hasOwn(dependencies, name)).toSorted());
    const licences = new Set(inBundles.map((name) => licenceOf(name) ?? `of ${name}: none`));
    const named = /All licences are permissive \(([^)]*)\)/.exec(page)?.[1] ?? '';
    expect([...licences].filter((licence) => !named.split(/[ ,;]+/).includes(licence))).toEqual([]);
  });
});
