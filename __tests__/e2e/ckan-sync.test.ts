/** `ckan sync` and `ckan carry-out` as a person runs them: the built command line, real files, and a local CKAN that counts. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type LocalCkan, startCkan } from '../../src/sandbox/ckan/index.ts';
import type { Exchange } from '../../src/sandbox/server.ts';
import { type Ended, runCli } from './run-cli.ts';

let ckan: LocalCkan;
let folder: string;
let asked: string[];
let onWrite: (() => void) | undefined;

const WRITE = /_(create|patch|update|revise|delete|purge)$/;
const writes = (): readonly string[] => asked.filter((path) => WRITE.test(path));

beforeEach(async () => {
  asked = [];
  onWrite = undefined;
  folder = await mkdtemp(join(tmpdir(), 'ckan-sync-'));
  const after = ({ path }: Exchange): void => {
    asked.push(path);
    if (WRITE.test(path)) onWrite?.();
  };
  ckan = await startCkan({ watch: { after } });
});
afterEach(async () => {
  await ckan.close();
  await rm(folder, { recursive: true, force: true });
});

const collect = (count: number, more: object = {}): Promise<void> => {
  const items = Array.from({ length: count }, (_, at) => ({
    ...{ id: `urn:x:${at}`, name: `lake-${at}`, title: `Lake ${at}`, owner_org: 'o:1', groups: ['g:1'], tags: ['water'] },
    ...more,
  }));
  const others = [
    { kind: 'organisation', id: 'o:1', name: 'hydro', title: 'Hydrography' },
    { kind: 'group', id: 'g:1', name: 'lakes', title: 'Lakes' },
  ];
  return writeFile(join(folder, 'all.jsonl'), [...others, ...items].map((item) => `${JSON.stringify(item)}\n`).join(''));
};

const env = (user = 'admin'): Record<string, string> => ({ ARCHIVE_TOKEN: ckan.tokens[user] ?? '' });
const run = (words: readonly string[], user?: string): Promise<Ended> =>
  runCli(['ckan', ...words, '--archive-url', ckan.origin], { env: env(user), cwd: folder });
const sync = (...words: string[]): Promise<Ended> => run(['sync', 'survey', 'all.jsonl', ...words]);

describe('ckan sync', () => {
  test('prints the plan and writes nothing, then carries it out, then finds nothing to do', async () => {
    await collect(3);
    const planned = await sync('--plan');
    expect([planned.code, writes()]).toEqual([0, []]);
    expect(planned.stdout.replaceAll(ckan.origin, 'ORIGIN')).toBe(
      [
        'survey at ORIGIN: 3 to create, 0 to update, 0 to delete, 0 unchanged; 2 groups and organisations.',
        '  + organisation hydro (o:1)',
        '  + group lakes (g:1)',
        ...[0, 1, 2].map((at) => `  + lake-${at} (urn:x:${at}, all.jsonl:${at + 3})`),
        '',
      ].join('\n'),
    );
    const done = await sync('--json');
    expect([done.code, JSON.parse(done.stdout)]).toEqual([0, expect.objectContaining({ created: 3, groups: 2, failures: [] })]);
    expect(done.stderr).toContain('survey: 5 of 5 done');
    asked = [];
    const again = await sync();
    expect([again.code, again.stdout]).toEqual([0, `survey at ${ckan.origin}: 0 created, 0 updated, 0 deleted, 3 unchanged.\n`]);
    expect(writes()).toEqual([]);
  });

  test('stops at too many deletions, also where it only plans, and writes no parts', async () => {
    await collect(3);
    await sync();
    await collect(1);
    asked = [];
    const planned = await sync('--plan');
    expect([planned.code, planned.stdout]).toEqual([1, expect.stringContaining('0 to create, 0 to update, 2 to delete, 1 unchanged')]);
    expect(planned.stderr).toContain('2 of the 3 datasets of survey would be deleted');
    for (const words of [[], ['--plan', '--shards', '2']]) {
      const { code, stderr } = await sync(...words);
      expect([code, stderr]).toEqual([1, expect.stringContaining('[too-many-deletions]')]);
    }
    expect([writes(), await readdir(folder)]).toEqual([[], ['all.jsonl']]);
    expect((await sync('--max-delete', '2')).stdout).toContain('2 deleted');
  });

  test('tells each failure at the end, and fails', async () => {
    await writeFile(join(folder, 'all.jsonl'), '{"id": "1", "name": "lake-1", "owner_org": "sw-team"}\n');
    await run(['sync', 'other', 'all.jsonl']);
    await writeFile(
      join(folder, 'all.jsonl'),
      '{"id": "a", "name": "lake-1", "owner_org": "sw-team"}\n{"id": "b", "name": "lake-2", "owner_org": "sw-team"}\n',
    );
    const { code, stdout } = await sync();
    expect([code, stdout]).toEqual([
      1,
      [
        `survey at ${ckan.origin}: 1 created, 0 updated, 0 deleted, 0 unchanged.`,
        '1 failed:',
        '  ! dataset lake-1 (a, all.jsonl:1): CKAN: the name lake-1 is taken by another dataset, «lake-1» of the source "other", as "1".',
        '    Give it another name in the collection, or change the one that has it. [record-refused]',
        '',
      ].join('\n'),
    ]);
  });

  test.each<[string, string[], RegExp]>([
    ['an unknown strategy', ['--groups', 'merge'], /`--groups` is `merge`, but must be one of: add, replace, preserve/],
    ['a limit that is none', ['--max-delete', 'few'], /`--max-delete` is `few`/],
    ['parts without a plan', ['--shards', '2'], /go with `--plan`/],
    ['no parts', ['--plan', '--shards', '0'], /`--shards` is `0`/],
    ['an unknown option', ['--shard', '2'], /--shard/],
  ])('refuses %s before anything is asked', async (_, words, expected) => {
    await collect(1);
    const { code, stderr } = await sync(...words);
    expect([code, asked]).toEqual([2, []]);
    expect(stderr).toMatch(expected);
  });

  test('that was killed in its middle is run again, and ends where it should', async () => {
    await collect(40);
    const words = ['ckan', 'sync', 'survey', 'all.jsonl', '--archive-url', ckan.origin];
    await runCli(words, {
      ...{ cwd: folder, env: env() },
      onChild: (child) => {
        onWrite = () => {
          if (writes().length === 12) child.kill('SIGKILL');
        };
      },
    });
    onWrite = undefined;
    const made = writes().length;
    expect(made).toBeLessThan(40);
    expect((await sync()).code).toBe(0);
    asked = [];
    expect((await sync()).stdout).toContain('0 created, 0 updated, 0 deleted, 40 unchanged');
    expect(writes()).toEqual([]);
  });
});

describe('ckan carry-out', () => {
  test('carries the parts of a plan out side by side, and the catalogue is in step', async () => {
    await collect(10);
    await sync();
    await collect(24, { notes: 'By day' });
    const planned = await sync('--plan', '--shards', '3', '--out', 'plans');
    expect([planned.code, await readdir(join(folder, 'plans'))]).toEqual([0, ['plan-1.json', 'plan-2.json', 'plan-3.json']]);
    for (const part of [1, 2, 3]) {
      const text = await readFile(join(folder, `plans/plan-${part}.json`), 'utf8');
      expect(JSON.parse(text)).toMatchObject({ format: 1, source: 'survey', catalogue: ckan.origin, part: { number: part, of: 3 } });
      expect(text).not.toContain(ckan.tokens.admin);
    }
    const ended = await Promise.all([1, 2, 3].map((part) => run(['carry-out', `plans/plan-${part}.json`])));
    expect(ended.map(({ code }) => code)).toEqual([0, 0, 0]);
    asked = [];
    expect((await sync()).stdout).toContain('0 created, 0 updated, 0 deleted, 24 unchanged');
    // A part that is carried out again does nothing.
    asked = [];
    const { stdout } = await run(['carry-out', 'plans/plan-2.json']);
    expect([stdout, writes().filter((path) => !path.endsWith('package_create'))]).toEqual([
      expect.stringContaining('0 created, 0 updated, 0 deleted'),
      [],
    ]);
  });

  test('makes new groups once, whichever part comes first', async () => {
    await collect(6);
    await sync('--plan', '--shards', '2');
    const ended = await Promise.all([1, 2].map((part) => run(['carry-out', `plan-${part}.json`])));
    expect(ended.map(({ code, stdout }) => [code, stdout.includes('3 created')])).toEqual([
      [0, true],
      [0, true],
    ]);
    expect((await sync()).stdout).toContain('6 unchanged');
  });

  test.each<[string, (text: string) => string, RegExp]>([
    [
      'for another catalogue',
      (text) => text.replace(/"catalogue": "[^"]+"/, '"catalogue": "https://other.example"'),
      /was made for https:\/\/other\.example/,
    ],
    ['of another version', (text) => text.replace('"format": 1', '"format": 9'), /`format` is not what it should be/],
    ['that is none', () => '[]', /it is no JSON object/],
  ])('refuses a plan %s, and sends it nothing', async (_, change, expected) => {
    await collect(1);
    await sync('--plan', '--shards', '1');
    const path = join(folder, 'plan-1.json');
    await writeFile(path, change(await readFile(path, 'utf8')));
    asked = [];
    const { code, stderr } = await run(['carry-out', 'plan-1.json']);
    expect([code, asked]).toEqual([2, []]);
    expect(stderr).toMatch(expected);
  });
});
