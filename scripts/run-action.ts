/** Runs the built action as GitHub's runner would: a child process with the event in a file, inputs and facts in the environment, and files for what it says. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Places, toEnvironment } from './runner/environment.ts';
import { parseFileCommand } from './runner/file-command.ts';
import { readInputs } from './runner/inputs.ts';

export interface ActionRun {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
  outputs: Record<string, string>;
  /** Markdown. */
  summary: string;
  milliseconds: number;
}

export interface RunOptions {
  /** The bundle, `dist/main/index.js`; `action.yml` is looked for two folders above its own. */
  dist: string;
  /** As in `with:`. What is left out gets its default from `action.yml`. */
  inputs: Record<string, string>;
  event: { name: string; payload: unknown; ref?: string; sha?: string };
  /** `OWNER/NAME` */
  repository: string;
  /** Over the runner's own variables. `GITHUB_TOKEN_FOR_TEST` is what `${{ github.token }}` stands for; the action does not see it under that name. */
  env?: Record<string, string>;
  /** The checkout. Default: an empty folder. */
  workspace?: string;
  /** Gets the process as soon as it runs, to end it midway. */
  onChild?(child: ChildProcess): void;
}

/** The addresses and the token of a local GitHub, for `env`. */
export const toGitHubEnv = (github: { origin: string; serverUrl: string; tokens: Record<string, string> }): Record<string, string> => ({
  GITHUB_API_URL: github.origin,
  GITHUB_GRAPHQL_URL: `${github.origin}/graphql`,
  GITHUB_SERVER_URL: github.serverUrl,
  GITHUB_TOKEN_FOR_TEST: github.tokens.actions ?? '',
});

/** The files that the runner makes before a step begins. */
const preparePlaces = async (options: RunOptions): Promise<Places> => {
  const root = await mkdtemp(join(tmpdir(), 'archive-release-run-'));
  const temp = join(root, 'temp');
  const workspace = options.workspace ?? join(root, 'workspace');
  await mkdir(temp);
  await mkdir(workspace, { recursive: true });
  const event = join(root, 'event.json');
  await writeFile(event, JSON.stringify(options.event.payload));
  const names = ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'] as const;
  const files = Object.fromEntries(names.map((name) => [name, join(root, name.toLowerCase())])) as Places['files'];
  await Promise.all(names.map((name) => writeFile(files[name], '')));
  return { temp, workspace, event, files };
};

const gather = (stream: NodeJS.ReadableStream | null): (() => string) => {
  const pieces: Buffer[] = [];
  stream?.on('data', (piece: Buffer) => pieces.push(piece));
  return () => Buffer.concat(pieces).toString();
};

/** Runs it to its end, however that comes about. Throws only where it cannot be started. */
export const runAction = async (options: RunOptions): Promise<ActionRun> => {
  const inputs = await readInputs(options.dist, options.inputs, options.env?.GITHUB_TOKEN_FOR_TEST ?? '');
  const places = await preparePlaces(options);
  try {
    const began = performance.now();
    const env = { ...toEnvironment(options, places), ...inputs };
    const child = spawn(process.execPath, [options.dist], { cwd: places.workspace, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const stdout = gather(child.stdout);
    const stderr = gather(child.stderr);
    options.onChild?.(child);
    const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((done, fail) => {
      child.once('error', fail);
      child.once('close', (exitCode, exitSignal) => done([exitCode, exitSignal]));
    });
    const milliseconds = performance.now() - began;
    const outputs = parseFileCommand(await readFile(places.files.GITHUB_OUTPUT, 'utf8'));
    const summary = await readFile(places.files.GITHUB_STEP_SUMMARY, 'utf8');
    return { code, signal, stdout: stdout(), stderr: stderr(), outputs, summary, milliseconds };
  } finally {
    await rm(dirname(places.event), { recursive: true, force: true });
  }
};
