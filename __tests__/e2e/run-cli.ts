/** Runs the built command line as a person runs it, and searches what it told and sent. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { LOCAL, type Side } from './canary.ts';
import { COMPILED } from './run-main.ts';
import { searched } from './searched.ts';

export const CLI = join(import.meta.dirname, '../../dist/cli/index.js');

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

type Child = ChildProcessByStdio<null, Readable, Readable>;

interface CliOptions {
  cwd: string;
  env?: Record<string, string>;
  /** Of a shell, with the command as `"$@"`: its output led elsewhere, or less room. */
  script?: string;
  /** Nobody is there who reads it: the pipe is closed before the program has begun. */
  unread?: 'stdout' | 'stderr';
  /** Gets the process as soon as it runs. */
  onChild?(child: Child): void;
}

const start = async (words: readonly string[], { cwd, env = {}, script, unread, onChild }: CliOptions): Promise<Ended> => {
  const command = [process.execPath, CLI, ...words];
  const [program = '', ...parts] = script === undefined ? command : ['sh', '-c', script, 'sh', ...command];
  const child = spawn(program, parts, {
    cwd,
    env: { PATH: process.env.PATH, NODE_COMPILE_CACHE: COMPILED, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    if (name === unread) child[name].destroy();
    else
      child[name].on('data', (chunk) => {
        said[name] += chunk;
      });
  }
  onChild?.(child);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...said };
};

const sidesOf = (words: readonly string[], { GITHUB_API_URL: github }: Record<string, string>): Record<string, Side> => {
  const archive = words[words.indexOf('--archive-url') + 1];
  return {
    ...(github === undefined ? {} : { [github]: 'github' }),
    ...(words.includes('--archive-url') && archive !== undefined ? { [archive]: 'archive' } : {}),
  };
};

/** What a person typed, told again, is no secret to that person. */
export const runCli = async (words: readonly string[], options: CliOptions): Promise<Ended> => {
  const { cwd, env = {} } = options;
  const { ARCHIVE_TOKEN: archive = '', GITHUB_TOKEN: github = '' } = env;
  const temp = await mkdtemp(join(tmpdir(), 'archive-release-run-'));
  const isNamed = [...words, ...Object.values(env)].join('\n').includes(cwd);
  try {
    return await searched(() => start(words, { ...options, env: { TMPDIR: temp, ...env } }), {
      tokens: { archive: [archive], github: [github] },
      sides: sidesOf(words, env),
      typed: words.join('\n'),
      local: [...LOCAL, ...(isNamed ? [] : [{ name: 'a local path', text: cwd }])],
      tell: ({ stdout, stderr }) => ({ stdout, stderr }),
    });
  } finally {
    await rm(temp, { recursive: true });
  }
};
