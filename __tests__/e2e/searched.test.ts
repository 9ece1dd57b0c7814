/** Both bundles, made to tell and send what they must not: each door finds it. And no run in the tests goes by another one. */
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { serve, type TestServer } from '../http/server.ts';
import { runCli } from './run-cli.ts';
import { runMain } from './run-main.ts';

const TOKENS = { ARCHIVE_TOKEN: 'archive-secret-1', GITHUB_TOKEN: 'github-secret-2' };

let folder: string;
let [archive, github, blobs]: TestServer[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'searched-'));
  [archive, github, blobs] = await Promise.all([1, 2, 3].map(() => serve((_, response) => void response.end())));
});
afterAll(async () => {
  await Promise.all([archive, github, blobs].map((server) => server?.close()));
  await rm(folder, { recursive: true });
});

/** A run that does this first, and then ends since it is asked for nothing. */
const doors: Readonly<Record<string, (first: string) => Promise<unknown>>> = {
  action: (first) =>
    runMain({
      repository: 'a/b',
      inputs: { mode: 'none', token: TOKENS.ARCHIVE_TOKEN, 'archive-url': archive?.origin ?? '' },
      env: { ...toEnv(first), GITHUB_TOKEN_FOR_TEST: TOKENS.GITHUB_TOKEN },
    }),
  command: (first) => runCli(['none', '--archive-url', archive?.origin ?? ''], { cwd: folder, env: toEnv(first) }),
};

const toEnv = (first: string): Record<string, string> => ({
  ...TOKENS,
  ...{ ARCHIVE: archive?.origin ?? '', GITHUB_API_URL: github?.origin ?? '', BLOBS: blobs?.origin ?? '' },
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(`const { env } = process; ${first}`)}`,
});

const SIGNED = "await fetch(env.BLOBS + '/a?sig=0123456789abcdef');";

describe.each(Object.keys(doors))('a run of the %s', (name) => {
  const run = (first: string): Promise<unknown> => doors[name]?.(first) ?? Promise.reject(new Error(name));

  test.each([
    ['console.log(env.ARCHIVE_TOKEN)', 'the token of archive in stdout'],
    ['console.error(btoa(env.GITHUB_TOKEN))', 'the token of github in stderr'],
    ['console.log(process.cwd())', 'a local path in stdout'],
    ["console.log('Error: x\\n    at y')", 'a stack trace in stdout'],
    [`${SIGNED} console.log('0123456789abcdef')`, 'a signed address in stdout'],
    ["await fetch(env.ARCHIVE + '/?q=' + env.ARCHIVE_TOKEN)", 'the token of archive in the address of GET to archive'],
    ['await fetch(env.GITHUB_API_URL, { headers: { authorization: env.ARCHIVE_TOKEN } })', 'the token of archive in a request to github'],
    ["await fetch(env.ARCHIVE, { method: 'POST', body: env.GITHUB_TOKEN })", 'the token of github in a request to archive'],
    ["await fetch(env.ARCHIVE, { method: 'POST', body: process.argv[1] })", "the bundle's own path in a request to archive"],
    [`${SIGNED} await fetch(env.ARCHIVE, { method: 'PUT', body: '0123456789abcdef' })`, 'a signed address in a request to archive'],
    [
      "await fetch(env.BLOBS + '/a?sig=0123456789abcdef', { headers: { a: env.GITHUB_TOKEN } })",
      'the token of github in a request to blobs',
    ],
  ])('that does this is found out: %s', async (first, leak) => {
    await expect(run(first)).rejects.toThrow(`${leak}:\n`);
  });

  test('that gives each token to its own server, and asks by a signed address, has done nothing wrong', async () => {
    const asked = archive?.asked.length ?? 0;
    await run(`${SIGNED} await fetch(env.ARCHIVE, { headers: { authorization: env.ARCHIVE_TOKEN } });
      await fetch(env.GITHUB_API_URL, { headers: { authorization: env.GITHUB_TOKEN } })`);
    expect(archive?.asked.length).toBe(asked + 1);
  });
});

test('no test starts a bundle by another door', () => {
  const tests = join(import.meta.dirname, '..');
  const files = readdirSync(tests, { recursive: true, encoding: 'utf8' }).filter((file) => /\.m?ts$/.test(file));
  const named = files.filter((file) => /\brunAction\b|\bMAIN\b|\bCLI\b/.test(readFileSync(join(tests, file), 'utf8')));
  expect(named.map((file) => file.split(sep).join('/')).toSorted()).toEqual([
    'e2e/bundle.test.ts', // with neither a token nor a server
    ...['e2e/run-cli.ts', 'e2e/run-main.ts'],
    'faults/verdict-log.ts', // its digest
    'sandbox/run-action.test.ts', // another bundle
  ]);
});
