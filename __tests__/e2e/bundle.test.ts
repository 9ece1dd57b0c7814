/** The bundles as files: what a start needs, and what is told of the packages in them. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { CLI, MAIN } from './stage.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bundle-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the first file of a bundle with none of its chunks beside it. */
const startAlone = (bundle: string, { words = [], env = {} }: { words?: string[]; env?: Record<string, string> }): string => {
  for (const name of ['index.js', 'package.json']) copyFileSync(join(dirname(bundle), name), join(folder, name));
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

  test('and a run opens the chunks beside it', () => {
    expect(startAlone(MAIN, { env: { INPUT_MODE: 'validate', GITHUB_WORKSPACE: folder } })).toMatch(/Cannot find module .*\d+\.index\.js/);
  });
});

describe('licenses.txt', () => {
  test.each(Object.entries({ main: MAIN, cli: CLI }))('beside %s names each package once', (_, bundle) => {
    const beside = dirname(bundle);
    const chunks = readdirSync(beside).filter((name) => name.endsWith('.js'));
    const packages = chunks.flatMap((name) =>
      [...readFileSync(join(beside, name), 'utf8').matchAll(/MODULE: \.\/node_modules\/((?:@[^/\s]+\/)?[^/\s]+)/g)].map(([, it]) => it),
    );
    const lines = readFileSync(join(beside, 'licenses.txt'), 'utf8').split('\n');
    const counts = Object.fromEntries([...new Set(packages)].map((name) => [name, lines.filter((line) => line === name).length]));
    expect(Object.keys(counts)).toContain('@octokit/rest');
    expect(counts).toEqual(Object.fromEntries(Object.keys(counts).map((name) => [name, 1])));
  });
});
