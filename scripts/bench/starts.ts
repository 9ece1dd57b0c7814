/** What the action and each command take from their start to their first request: all that they do by themselves before they wait for a server. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from '../../src/command/words.ts';
import { toEnvironment } from '../runner/environment.ts';
import { readInputs } from '../runner/inputs.ts';

const MAIN = join(import.meta.dirname, '../../dist/main/index.js');
const CLI = join(import.meta.dirname, '../../dist/cli/index.js');

/** Where it asks nobody: to its end, or to the first that it prints. */
type Until = 'asked' | 'end' | 'print';
const TO: Readonly<Record<Until, string>> = { asked: 'to its first request', end: 'to its end', print: 'until it is ready' };

interface Line {
  /** What stands behind the command, so that it goes as far. */
  words: readonly string[];
  archive?: 'inveniordm' | 'ckan';
  until?: Until;
}

export interface Start {
  /** For people. */
  what: string;
  /** Node's. */
  args: readonly string[];
  env: NodeJS.ProcessEnv;
  until: Until;
  /** The action's own start has a goal by the clock, too. */
  mostMilliseconds?: number;
}

const release = ['--repo', 'o/r', '--tag', 'v1'];
/** Every command of `archive-release help`: a new one without a line here is a mistake of types. */
const LINES: Readonly<Record<Command | 'help' | 'ckan', Line>> = {
  help: { words: [], until: 'end' },
  validate: { words: ['.'], until: 'end' },
  sandbox: { words: [], until: 'print' },
  plan: { words: release },
  archive: { words: release },
  write: { words: ['.zenodo.json', '--files', 'none'], archive: 'inveniordm' },
  edit: { words: ['1'] },
  get: { words: ['1'] },
  search: { words: ['tides'] },
  download: { words: ['1'] },
  status: { words: ['1'] },
  deposits: { words: ['list'] },
  request: { words: ['00000000-0000-4000-8000-000000000000'], archive: 'inveniordm' },
  lookup: { words: ['licences', 'mit'] },
  harvest: { words: [] },
  dmps: { words: [], archive: 'inveniordm' },
  ckan: { words: ['package', 'create', '--field', 'title=Tides'], archive: 'ckan' },
};

/** As GitHub's runner starts the action by hand, with a tag. */
const toActionEnv = async (folder: string, origin: string): Promise<NodeJS.ProcessEnv> => {
  const event = join(folder, 'event.json');
  writeFileSync(event, '{"inputs": null}');
  const names = ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'] as const;
  const files = Object.fromEntries(names.map((name) => [name, join(folder, name)])) as Record<(typeof names)[number], string>;
  const github = { GITHUB_API_URL: origin, GITHUB_GRAPHQL_URL: `${origin}/graphql`, GITHUB_SERVER_URL: origin };
  const started = { event: { name: 'workflow_dispatch', payload: null }, repository: 'o/r', env: github };
  const inputs = { token: 'bench-token', 'archive-url': origin, tag: 'v1', mode: 'archive' };
  return {
    ...toEnvironment(started, { temp: folder, workspace: folder, event, files }),
    ...(await readInputs(MAIN, inputs, 'bench-token')),
  };
};

/**
 * Opens a place to start them in. The first of `starts` is an empty program, the anchor of the others. `play` gives milliseconds by the clock,
 * and throws where a start ends before it has asked anything.
 */
export const openStarts = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'archive-release-starts-'));
  writeFileSync(join(folder, '.zenodo.json'), '{"title": "Tides", "upload_type": "software", "creators": [{"name": "Okafor, Ada"}]}');
  let onAsked = (): void => {};
  const server = createServer(() => onAsked());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const tokens = { ARCHIVE_TOKEN: 'bench-token', GITHUB_TOKEN: 'bench-token' };
  const env = { PATH: process.env.PATH, HOME: folder, ...tokens, GITHUB_API_URL: origin, GITHUB_SERVER_URL: origin };

  const toStart = ([command, { words, archive, until = 'asked' }]: [string, Line]): Start => {
    const place = until === 'asked' ? ['--archive-url', origin, ...(archive === undefined ? [] : ['--archive', archive])] : [];
    return { what: `\`${command}\`, ${TO[until]}`, args: [CLI, command, ...words, ...place], env, until };
  };
  const starts: readonly Start[] = [
    { what: 'an empty program', args: ['-e', ''], env, until: 'end' },
    { what: 'dist/main (refuses its inputs)', args: [MAIN], env: { ...env, INPUT_MODE: 'none' }, until: 'end', mostMilliseconds: 120 },
    {
      what: `dist/main (\`mode: archive\`), ${TO.asked}`,
      ...{ args: [MAIN], env: await toActionEnv(folder, origin), until: 'asked', mostMilliseconds: 120 },
    },
    { what: 'dist/cli (--version)', args: [CLI, '--version'], env, until: 'end' },
    ...Object.entries(LINES).map(toStart),
  ];

  return {
    starts,
    play: async ({ what, args, env, until }: Start): Promise<number> => {
      const begun = performance.now();
      const child = spawn(process.execPath, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
      const said: Buffer[] = [];
      child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
      const ended = once(child, 'close').then(() => 'end' as const);
      const printed = new Promise<'print'>((resolve) => child.stdout.once('data', () => resolve('print')));
      const asked = new Promise<'asked'>((resolve) => {
        onAsked = () => resolve('asked');
      });
      const came = await Promise.race([ended, ...(until === 'print' ? [printed] : until === 'asked' ? [asked] : [])]);
      const took = performance.now() - begun;
      if (came !== until) throw new Error(`${what}: it ended before its time:\n${Buffer.concat(said)}`);
      child.kill('SIGKILL');
      await ended;
      return took;
    },
    close: (): void => {
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
