/** Runs the built command line as a person runs it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { LOCAL, search, tokensOf } from './canary.ts';
import { CLI, COMPILED } from './stage.ts';

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

export const runCli = async (
  words: readonly string[],
  { env = {}, cwd }: { env?: Record<string, string>; cwd: string },
): Promise<Ended> => {
  const child = spawn(process.execPath, [CLI, ...words], {
    cwd,
    env: { PATH: process.env.PATH, NODE_COMPILE_CACHE: COMPILED, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const [code] = (await once(child, 'close')) as [number | null];
  const tokens = Object.fromEntries(Object.entries(env).filter(([name]) => name.endsWith('TOKEN')));
  const { leaks } = search({ stdout, stderr }, [...tokensOf(tokens), ...LOCAL.filter(({ name }) => name !== 'a local path')]);
  if (leaks.length > 0) throw new Error(`\`${words[0]}\`: ${leaks.join('; ')}`);
  return { code, stdout, stderr };
};
