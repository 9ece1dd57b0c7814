/** The built command line, run as a person runs it. */
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { serve, type TestServer } from '../http/server.ts';
import { type Ended, runCli } from './run-cli.ts';
import { openStage, REPOSITORY, type Stage } from './stage.ts';

let folder: string;
let stage: Stage | undefined;
/** Runs until it is told to stop, also where its test fails. */
let server: ChildProcess | undefined;
let silent: TestServer | undefined;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'archive-release-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
afterEach(async () => {
  server?.kill('SIGKILL');
  await silent?.close();
  silent = undefined;
  await stage?.close();
  stage = undefined;
});

const run = (words: readonly string[], env: Record<string, string> = {}): Promise<Ended> => runCli(words, { env, cwd: folder });

const onStage = async (words: readonly string[], env: Record<string, string> = {}): Promise<Ended> => {
  stage ??= await openStage();
  const { github, zenodo } = stage.sandbox;
  return run([...words, '--repo', REPOSITORY, '--archive', 'zenodo', '--archive-url', zenodo.origin], {
    ...{ GITHUB_API_URL: github.origin, GITHUB_GRAPHQL_URL: `${github.origin}/graphql`, GITHUB_SERVER_URL: github.serverUrl },
    ...{ ARCHIVE_TOKEN: zenodo.tokens.owner ?? '', GITHUB_TOKEN: github.tokens.actions ?? '' },
    ...env,
  });
};

describe('archive-release', () => {
  test('says what it can do', async () => {
    const { code, stdout } = await run(['--help']);
    expect(code).toBe(0);
    for (const command of ['plan', 'archive', 'validate', 'sandbox']) expect(stdout).toContain(`archive-release ${command}`);
  });

  test.each<[string, string[], RegExp]>([
    ['no command', [], /Say what to do/],
    ['an unknown command', ['publish'], /no command `publish`/],
    ['an unknown option', ['plan', '--frobnicate'], /frobnicate/],
    ["another command's option", ['plan', '--users', 'a'], /users/],
    ['no repository', ['plan', '--tag', 'v1'], /--repo OWNER\/NAME/],
    ['no tag', ['archive', '--repo', 'a/b'], /--tag TAG/],
    ['a token on the command line', ['plan', '--token', 'abc'], /ARCHIVE_TOKEN/],
    ['a GitHub token on the command line', ['plan', '--github-token=abc'], /GITHUB_TOKEN/],
    ['a token file that is not there', ['plan', '--token-file', 'nowhere', '--repo', 'a/b', '--tag', 'v1'], /nowhere/],
    ['a wrong value', ['plan', '--source', 'rar', '--repo', 'a/b', '--tag', 'v1'], /zip, tar\.gz, none/],
    ['a seed that is none', ['sandbox', '--seed', 'nowhere'], /nowhere/],
    ['a misspelt option', ['plan', '--tagg', 'v1'], /Did you mean `--tag`/],
    ['an option without its value', ['plan', '--tag', '--repo', 'a/b'], /`--tag` needs a value/],
    ['a value where none is taken', ['plan', '--json=yes'], /`--json` takes no value/],
    ['a word too much', ['plan', 'v1'], /`v1` belongs to no option/],
    ['all at once', ['archive', '--tagg', 'v1', '--source', 'rar'], /--tagg.*\n.*--repo.*\n.*--tag.*\n.*rar.*\n.*ARCHIVE_TOKEN/],
    ['two folders', ['validate', 'a', 'b'], /One folder/],
    ['archiving without a token', ['archive', '--repo', 'a/b', '--tag', 'v1'], /ARCHIVE_TOKEN/],
    ['a port that is none', ['sandbox', '--port', '80'], /1024/],
    ['a wrong fault', ['sandbox', '--fault', 'nonsense=1'], /nonsense/],
  ])('refuses %s with status 2 and a remedy, without a stack trace', async (_, words, message) => {
    const { code, stdout, stderr } = await run(words);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(stderr).not.toContain('abc');
  });

  test('plans, archives and finds it done, over the same corridor as the action', async () => {
    const planned = await onStage(['plan', '--tag', 'v1.0.0', '--json']);
    expect([planned.code, JSON.parse(planned.stdout)]).toMatchObject([0, { state: 'planned' }]);
    expect(stage?.writes()).toEqual([]);
    const archived = await onStage(['archive', '--tag', 'v1.0.0', '--json']);
    expect([archived.code, JSON.parse(archived.stdout)]).toMatchObject([
      0,
      { state: 'published', deposit: { doi: expect.stringMatching(/^10\.5281\/zenodo\.\d+$/) } },
    ]);
    const again = await onStage(['archive', '--tag', 'v1.0.0']);
    expect([again.code, again.stdout]).toEqual([0, expect.stringContaining('Nothing was written.')]);
  });

  test.each(['plan', 'archive'])(
    '%s ends within seconds when it is cancelled while GitHub says nothing',
    async (command) => {
      silent = await serve(() => server?.kill('SIGTERM'));
      const words = [command, '--repo', REPOSITORY, '--tag', 'v1.0.0', '--archive-url', silent.origin];
      const { code, stdout } = await runCli(words, {
        ...{ cwd: folder, env: { ARCHIVE_TOKEN: 'a-token', GITHUB_API_URL: silent.origin } },
        onChild: (child) => {
          server = child;
        },
      });
      expect([code, stdout]).toEqual([1, expect.stringContaining('[cancelled]')]);
      expect(silent.asked).toHaveLength(1);
    },
    10_000,
  );

  test('takes tokens from files, and shows them nowhere', async () => {
    stage = await openStage();
    const secret = stage.sandbox.zenodo.tokens.owner ?? '';
    await writeFile(join(folder, 'token'), `${secret}\n`);
    const { code, stdout, stderr } = await onStage(['archive', '--tag', 'v1.0.0', '--token-file', 'token'], { ARCHIVE_TOKEN: '' });
    expect(code).toBe(0);
    expect(`${stdout}${stderr}`).not.toContain(secret);
  });

  test('fails with status 1 where the archive refuses', async () => {
    const { code, stderr, stdout } = await onStage(['archive', '--tag', 'v1.0.0'], { ARCHIVE_TOKEN: 'wrong' });
    expect(code).toBe(1);
    expect(`${stdout}${stderr}`).toContain('token-refused');
  });

  test('validates a folder with neither token nor network: 0 where it is fine, 3 with the place where it is not', async () => {
    await writeFile(
      join(folder, 'CITATION.cff'),
      'cff-version: 1.2.0\nmessage: Cite it.\ntitle: Tide table\nauthors:\n  - family-names: Okafor\n    given-names: Ada\n',
    );
    expect(await run(['validate'])).toMatchObject({ code: 0, stdout: expect.stringContaining('Okafor, Ada') });
    await writeFile(join(folder, '.zenodo.json'), '{\n  "creators": [\n    { "name": 5 }\n  ]\n}\n');
    const { code, stdout } = await run(['validate', folder, '--archive', 'zenodo-sandbox']);
    expect(code).toBe(3);
    expect(stdout).toMatch(/\.zenodo\.json:3:\d+/);
  });

  test('keeps a local archive until it is told to stop, with a token for each user', async () => {
    const log = join(folder, 'exchanges.jsonl');
    const words = ['sandbox', '--users', 'owner,curator', '--json', '--fault', 'sandbox=true', '--dir', join(folder, 'kept'), '--log', log];
    const { promise: first, resolve } = Promise.withResolvers<Buffer>();
    const ended = runCli(words, {
      cwd: folder,
      onChild: (child) => {
        server = child;
        child.stdout.once('data', resolve);
      },
    });
    const line = await first;
    const ready = JSON.parse(line.toString());
    const address = expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(ready).toEqual({
      ...{ github: address, zenodo: address, inveniordm: address, ckan: address },
      tokens: expect.objectContaining({ owner: expect.any(String), curator: expect.any(String) }),
    });
    const headers = { authorization: `Bearer ${ready.tokens.owner}`, 'content-type': 'application/json' };
    const created = await fetch(`${ready.zenodo}/api/deposit/depositions`, { method: 'POST', headers, body: '{}' });
    expect(created.status).toBe(201);
    server?.kill('SIGTERM');
    expect((await ended).code).toBe(0);
    expect(await readFile(log, 'utf8')).toContain('"path":"/api/deposit/depositions"');
  });
});
