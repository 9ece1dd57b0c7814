/** The built action and command on a disk that is full, and with nobody who reads what they print: what was archived is told all the same. */
import { type ChildProcess, execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Ended, runCli } from './run-cli.ts';
import { openStage, REPOSITORY, type Stage, seed } from './stage.ts';

/** Where every write fails: for want of room, or since it is no file. */
const FULL: readonly (readonly [string, () => string])[] = [
  ...(process.platform === 'linux' ? ([['ENOSPC', () => '/dev/full']] as const) : []),
  ...(process.platform === 'win32' ? [] : ([['EISDIR', () => folder]] as const)),
];
const onLinux = process.platform === 'linux' ? test : test.skip;
const onPosix = process.platform === 'win32' ? test.skip : test;

let folder: string;
let stage: Stage;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'no-room-'));
  const big = { ...seed().tree, 'tides.bin': randomBytes(200_000) };
  stage = await openStage({ seeds: [seed({ tree: big })] });
});
afterEach(async () => {
  await stage.close();
  await rm(folder, { recursive: true });
});

const DOI = /10\.5281\/zenodo\.\d+/;
const TRACE = /\n\s+at /;
const complaints = (stdout: string): readonly string[] => stdout.match(/^::(?:error|warning)[^\n]*$/gm) ?? [];

describe("the runner's files", () => {
  test.each(FULL)('outputs that can not be written (%s) fail the job, which tells the DOI; the next run sets them', async (code, place) => {
    const { stdout, stderr, ...ended } = await stage.run({ env: { GITHUB_OUTPUT: place() } });
    expect([ended.code, stderr, DOI.test(stdout), TRACE.test(stdout)]).toEqual([1, '', true, false]);
    expect(complaints(stdout)).toEqual([
      expect.stringMatching(`^::error::The outputs could not be written \\(${code}\\).*\\[disk-failed\\]`),
    ]);
    expect(ended.summary).toMatch(DOI);
    const again = await stage.run();
    expect([again.outputs.state, again.outputs.doi, stage.writes()]).toEqual(['unchanged', DOI.exec(stdout)?.[0], []]);
  });

  test.each(FULL)('a summary that can not be written (%s) is a warning: everything else is told', async (code, place) => {
    const { stdout, stderr, outputs, ...ended } = await stage.run({ env: { GITHUB_STEP_SUMMARY: place() } });
    expect([ended.code, stderr, outputs.state, TRACE.test(stdout)]).toEqual([0, '', 'published', false]);
    expect(complaints(stdout)).toEqual([expect.stringMatching(`^::warning::The job's summary could not be written \\(${code}\\)`)]);
  });

  test.each(FULL)('what fails the run is told beside it (%s)', async (_, place) => {
    const env = { GITHUB_OUTPUT: place(), GITHUB_STEP_SUMMARY: place() };
    const { code, stdout, stderr } = await stage.run({ env, inputs: { token: 'wrong' } });
    expect([code, stderr, TRACE.test(stdout)]).toEqual([1, '', false]);
    expect(complaints(stdout).map((line) => /\[[a-z-]+\]$|job's summary/.exec(line)?.[0])).toEqual([
      "job's summary",
      '[disk-failed]',
      '[token-refused]',
    ]);
  });

  onLinux('a temporary folder that is full in the middle of the source archive: nothing is created', async () => {
    const limit = (child: ChildProcess): Buffer => execFileSync('prlimit', ['--pid', String(child.pid), '--fsize=100000']);
    const { code, stdout, outputs } = await stage.run({ onChild: limit });
    expect([code, outputs.state, stage.writes()]).toEqual([1, 'failed', []]);
    expect(complaints(stdout)).toEqual([expect.stringMatching(/^::error::The source archive.*EFBIG.*RUNNER_TEMP.*\[disk-failed\]/)]);
  });
});

const onStage = (): { words: string[]; env: Record<string, string> } => {
  const { github, zenodo } = stage.sandbox;
  return {
    words: ['--repo', REPOSITORY, '--tag', 'v1.0.0', '--archive', 'zenodo', '--archive-url', zenodo.origin],
    env: {
      ...{ GITHUB_API_URL: github.origin, GITHUB_GRAPHQL_URL: `${github.origin}/graphql`, GITHUB_SERVER_URL: github.serverUrl },
      ...{ ARCHIVE_TOKEN: zenodo.tokens.owner ?? '', GITHUB_TOKEN: github.tokens.actions ?? '' },
    },
  };
};

const runInShell = (script: string, words: readonly string[], env: Record<string, string> = {}): Promise<Ended> =>
  runCli(words, { cwd: folder, env, script });

const runUnread = (unread: 'stdout' | 'stderr', words: readonly string[], env: Record<string, string>): Promise<Ended> =>
  runCli(words, { cwd: folder, env, unread });

describe('the command', () => {
  onLinux.each([['--version'], ['--help'], ['validate'], ['ckan', '--help'], ['search', 'tides'], ['sandbox']])(
    'tells that standard output takes nothing: %s',
    async (...words) => {
      const { env } = onStage();
      const where = words[0] === 'search' ? ['--archive-url', stage.sandbox.zenodo.origin] : [];
      const { code, stderr } = await runInShell('"$@" > /dev/full', [...words, ...where], env);
      expect([code, stderr]).toEqual([
        1,
        expect.stringMatching(/could not be written to standard output \(ENOSPC\)\..*\[disk-failed\]\n$/s),
      ]);
      expect(stderr).not.toMatch(TRACE);
    },
  );

  onLinux('says what it archived, where standard output takes nothing', async () => {
    const { words, env } = onStage();
    const { code, stderr } = await runInShell('"$@" > /dev/full', ['archive', ...words, '--json'], env);
    expect([code, DOI.test(stderr)]).toEqual([1, true]);
    expect((await stage.kept()).map(({ told }) => told)).toEqual(['published 1.0.0']);
  });

  onPosix('does not pass over that a file took a part of what it printed', async () => {
    const { code, stderr } = await runInShell(`trap '' XFSZ; ulimit -f 1; exec "$@" > out`, ['--help']);
    expect([code, stderr]).toEqual([1, expect.stringMatching(/standard output \(EFBIG\).*\[disk-failed\]\n$/s)]);
  });

  onPosix('ends without a word where nobody reads what it prints', async () => {
    const { words, env } = onStage();
    expect(await runUnread('stdout', ['--help'], env)).toEqual({ code: 0, stdout: '', stderr: '' });
    const archived = await runUnread('stdout', ['archive', ...words], env);
    expect([archived.code, TRACE.test(archived.stderr)]).toEqual([0, false]);
    expect(await runUnread('stdout', ['archive', ...words], { ...env, ARCHIVE_TOKEN: 'wrong' })).toMatchObject({ code: 1 });
  });

  onPosix('tells that there is no place for temporary files', async () => {
    const { words, env } = onStage();
    const { code, stderr } = await runCli(['archive', ...words], { cwd: folder, env: { ...env, TMPDIR: join(folder, 'gone') } });
    expect([code, stderr, stage.writes()]).toEqual([1, expect.stringMatching(/ENOENT.*\nMake room there.*\[disk-failed\]/), []]);
  });

  onPosix('goes on to the end where nobody reads its log', async () => {
    const { words, env } = onStage();
    const { code, stdout } = await runUnread('stderr', ['archive', ...words], env);
    expect([code, DOI.test(stdout)]).toEqual([0, true]);
  });

  onPosix('gives no file its name that the disk took a part of; with room it goes on from there', async () => {
    const { outputs } = await stage.run();
    const words = ['download', outputs['record-id'] ?? '', 'tide-table-v1.0.0.zip', '--archive-url', stage.sandbox.zenodo.origin];
    const cut = await runInShell(`trap '' XFSZ; ulimit -f 100; exec "$@"`, words);
    expect([cut.code, cut.stderr]).toEqual([1, expect.stringMatching(/can't be written \(EFBIG\).*\[disk-failed\]/s)]);
    expect(await readdir(folder)).toEqual([expect.stringMatching(/\.part$/)]);
    expect(await runCli(words, { cwd: folder })).toMatchObject({ code: 0, stdout: expect.stringContaining('proved') });
    expect((await readFile(join(folder, 'tide-table-v1.0.0.zip'))).length).toBeGreaterThan(200_000);
  });
});
