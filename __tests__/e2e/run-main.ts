/** Runs the built action as GitHub's runner would, and searches what it told and sent. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ActionRun, type RunOptions, runAction } from '../../scripts/run-action.ts';
import { type Side, toldBy } from './canary.ts';
import { searched } from './searched.ts';

export const MAIN = join(import.meta.dirname, '../../dist/main/index.js');

/** Thousands of runs compile the same bundle; nothing else changes by it. */
export const COMPILED = join(tmpdir(), 'archive-release-compiled');

/** Started by hand; nothing in the event says of which release. */
const BY_HAND = { name: 'workflow_dispatch', payload: { inputs: null, ref: 'refs/heads/main' } };

export type MainOptions = Omit<RunOptions, 'dist' | 'event'> & Partial<Pick<RunOptions, 'event'>>;

/** @param sides of more servers than `archive-url` and GitHub's API, by origin */
export const runMain = (options: MainOptions, sides: Readonly<Record<string, Side>> = {}): Promise<ActionRun> => {
  const { inputs, env = {} } = options;
  const { 'archive-url': archive, token = '', 'github-token': own } = inputs;
  const { GITHUB_API_URL: github, GITHUB_TOKEN_FOR_TEST: given = '' } = env;
  return searched(() => runAction({ event: BY_HAND, ...options, dist: MAIN, env: { NODE_COMPILE_CACHE: COMPILED, ...env } }), {
    tokens: { archive: [token], github: [own ?? given] },
    sides: {
      ...sides,
      ...(github === undefined ? {} : { [github]: 'github' }),
      ...(archive === undefined ? {} : { [archive]: 'archive' }),
    },
    tell: toldBy,
  });
};
