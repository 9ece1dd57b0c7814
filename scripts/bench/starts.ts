/** What each command takes from its start to its first request: all that it does by itself before it waits for a server. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from '../../src/command/words.ts';

const CLI = join(import.meta.dirname, '../../dist/cli/index.js');

interface Start {
  /** What stands behind the command, so that it goes as far. */
  words: readonly string[];
  archive?: 'inveniordm' | 'ckan';
  /** Where it asks nobody: to its end, or to the first that it prints. */
  until?: 'end' | 'print';
}

const release = ['--repo', 'o/r', '--tag', 'v1'];
/** Every command of `archive-release help`: a new one without a line here is a mistake of types. */
const STARTS: Readonly<Record<Command | 'help' | 'ckan', Start>> = {
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

/** Opens a place to start them in. `start` gives milliseconds by the clock, and throws where a command ends before it has asked anything. */
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

  const startOne = async (command: string, { words, archive, until }: Start): Promise<number> => {
    const place = until === undefined ? ['--archive-url', origin, ...(archive === undefined ? [] : ['--archive', archive])] : [];
    const begun = performance.now();
    const child = spawn(process.execPath, [CLI, command, ...words, ...place], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const said: Buffer[] = [];
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
    const ended = once(child, 'close').then(() => 'end' as const);
    const printed = new Promise<'print'>((resolve) => child.stdout.once('data', () => resolve('print')));
    const asked = new Promise<'asked'>((resolve) => {
      onAsked = () => resolve('asked');
    });
    const came = await Promise.race(until === 'end' ? [ended] : until === 'print' ? [ended, printed] : [ended, asked]);
    const took = performance.now() - begun;
    if (came !== (until ?? 'asked')) throw new Error(`\`${command}\` ended before its time:\n${Buffer.concat(said)}`);
    child.kill('SIGKILL');
    await ended;
    return took;
  };

  const commands = Object.keys(STARTS) as (keyof typeof STARTS)[];
  return {
    commands,
    /** For people. */
    untilOf: (command: keyof typeof STARTS): string =>
      ({ end: 'to its end', print: 'until it is ready', ask: 'to its first request' })[STARTS[command].until ?? 'ask'],
    start: (command: keyof typeof STARTS): Promise<number> => startOne(command, STARTS[command]),
    close: (): void => {
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
