/** Runs the built action as GitHub's runner would: a child process with the event in a file, inputs and facts in the environment, and files for what it says. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parse } from 'yaml';
import { parseFileCommand } from './file-command.ts';

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

interface Places {
  temp: string;
  workspace: string;
  event: string;
  files: Record<'GITHUB_OUTPUT' | 'GITHUB_ENV' | 'GITHUB_PATH' | 'GITHUB_STATE' | 'GITHUB_STEP_SUMMARY', string>;
}

/** The addresses and the token of a local GitHub, for `env`. */
export const toGitHubEnv = (github: { origin: string; serverUrl: string; tokens: Record<string, string> }): Record<string, string> => ({
  GITHUB_API_URL: github.origin,
  GITHUB_GRAPHQL_URL: `${github.origin}/graphql`,
  GITHUB_SERVER_URL: github.serverUrl,
  GITHUB_TOKEN_FOR_TEST: github.tokens.actions ?? '',
});

/** An input is told as `INPUT_NAME`, upper case, spaces as underscores; hyphens stay (facts/github.md 3.1). An expression other than the token is not known here. */
const readInputs = async (dist: string, given: Record<string, string>, token: string): Promise<Record<string, string>> => {
  const path = resolve(dirname(dist), '..', '..', 'action.yml');
  const action = parse(await readFile(path, 'utf8')) as { inputs?: Record<string, { default?: unknown }> };
  const defaults = Object.entries(action.inputs ?? {}).map(([name, input]) => {
    const value = String(input.default ?? '').replace(/\$\{\{\s*github\.token\s*\}\}/g, token);
    if (value.includes('${{')) throw new Error(`${path}: this runner does not know the default of ${name}, ${value}`);
    return [name, value] as const;
  });
  const inputs = { ...Object.fromEntries(defaults), ...given };
  return Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.replace(/ /g, '_').toUpperCase()}`, value]));
};

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

const repositoryIdOf = (payload: unknown): string => {
  const { repository } = (payload ?? {}) as { repository?: { id?: number } };
  return String(repository?.id ?? '');
};

/** Every variable that the runner documents (facts/github.md 1.5). Of the machine's own only what a process needs to start. */
const toEnvironment = (options: RunOptions, places: Places): Record<string, string> => {
  const { ref = '', sha = '', name } = options.event;
  const [owner = ''] = options.repository.split('/');
  const machine = Object.fromEntries(
    ['PATH', 'SystemRoot', 'TEMP', 'TMP'].flatMap((key) => (process.env[key] === undefined ? [] : [[key, process.env[key]]])),
  ) as Record<string, string>;
  const { GITHUB_TOKEN_FOR_TEST, ...env } = options.env ?? {};
  return {
    ...machine,
    HOME: places.temp,
    CI: 'true',
    GITHUB_ACTION: '__self',
    GITHUB_ACTION_REPOSITORY: '',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTOR: owner,
    GITHUB_ACTOR_ID: '1',
    GITHUB_API_URL: 'https://api.github.com',
    GITHUB_BASE_REF: '',
    GITHUB_EVENT_NAME: name,
    GITHUB_EVENT_PATH: places.event,
    GITHUB_GRAPHQL_URL: 'https://api.github.com/graphql',
    GITHUB_HEAD_REF: '',
    GITHUB_JOB: 'archive',
    GITHUB_REF: ref,
    GITHUB_REF_NAME: ref.split('/').slice(2).join('/'),
    GITHUB_REF_PROTECTED: 'false',
    GITHUB_REF_TYPE: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_REPOSITORY: options.repository,
    GITHUB_REPOSITORY_ID: repositoryIdOf(options.event.payload),
    GITHUB_REPOSITORY_OWNER: owner,
    GITHUB_REPOSITORY_OWNER_ID: '1',
    GITHUB_RETENTION_DAYS: '90',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '1000001',
    GITHUB_RUN_NUMBER: '1',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: sha,
    GITHUB_TRIGGERING_ACTOR: owner,
    GITHUB_WORKFLOW: 'Archive',
    GITHUB_WORKFLOW_REF: `${options.repository}/.github/workflows/archive.yml@${ref}`,
    GITHUB_WORKFLOW_SHA: sha,
    GITHUB_WORKSPACE: places.workspace,
    RUNNER_ARCH: process.arch.toUpperCase(),
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_NAME: 'local',
    RUNNER_OS: ({ win32: 'Windows', darwin: 'macOS' } as Record<string, string>)[process.platform] ?? 'Linux',
    RUNNER_TEMP: places.temp,
    RUNNER_TOOL_CACHE: places.temp,
    ...places.files,
    ...env,
  };
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
