/**
 * Looks at every workflow with actionlint and zizmor: ours, and those that README and docs show, parts of one in a frame: `npm run lint:workflows`.
 * Both are looked for in the PATH; CONTRIBUTING says how they come there.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OURS = '.github/workflows';
const CONFIG = join(ROOT, '.github/zizmor.yml');

export interface Shown {
  /** `README-2.yml`: the second of that page. */
  name: string;
  text: string;
}

const FENCE = /^([ ]*)```ya?ml\n([\s\S]*?)^\1```$/gm;

/** Around a part of a workflow, by what it shows: jobs, a job's steps, a step's inputs. */
const FRAME = 'name: Shown\non: workflow_dispatch\npermissions: {}\nconcurrency: shown\n';
const JOB = 'runs-on: ubuntu-latest\ntimeout-minutes: 60\npermissions:\n  contents: read\n';
const STEP = '- uses: archive-release/archive-release@v0\n';

/** To where it stands in a workflow, wherever it stood on the page. */
const indent = (text: string, spaces: number): string => {
  const lines = text.split('\n');
  const least = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length));
  return lines.map((line) => (line.trim() === '' ? '' : ' '.repeat(spaces) + line.slice(least))).join('\n');
};

const toJobs = (jobs: string): string => `${FRAME}jobs:\n${indent(jobs, 2)}`;
const toJob = (name: string, steps: string): string => `${name}:\n${indent(`${JOB}steps:\n${indent(steps, 2)}`, 2)}`;

/** With the steps before it whose outputs it takes, and that the page does not show. */
const toSteps = (steps: string): string => {
  const taken = new Set([...steps.matchAll(/\bsteps\.([\w-]+)\./g)].map(([, id]) => id));
  const earlier = [...taken].filter((id) => !new RegExp(`\\bid: ${id}$`, 'm').test(steps)).map((id) => `${STEP}  id: ${id}\n`);
  return toJobs(toJob('shown', [...earlier, steps].join('')));
};

type Part = Readonly<Record<string, unknown>>;
const isPart = (shown: unknown): shown is Part => typeof shown === 'object' && shown !== null;
const has = (shown: unknown, ...names: readonly string[]): boolean => isPart(shown) && names.some((name) => Object.hasOwn(shown, name));

/** With the jobs that they wait for, and that the page does not show. */
const toNeeded = (jobs: Part): string =>
  [...new Set(Object.values(jobs).flatMap((job) => (isPart(job) ? (job.needs ?? []) : [])))]
    .filter((name): name is string => typeof name === 'string' && !has(jobs, name))
    .map((name) => toJob(name, "- run: 'true'\n"))
    .join('');

/** A workflow that has what the text shows; undefined where that is no part of one. */
const toWorkflow = (text: string): string | undefined => {
  const shown: unknown = parse(text);
  if (has(shown, 'jobs')) return has(shown, 'on') ? text : `${FRAME}${text}`;
  if (Array.isArray(shown)) return shown.every((step) => has(step, 'uses', 'run')) ? toSteps(indent(text, 0)) : undefined;
  if (has(shown, 'with')) return toSteps(`${STEP}${indent(text, 2)}`);
  const isJobs = isPart(shown) && Object.values(shown).every((job) => has(job, 'runs-on', 'uses'));
  return isJobs ? toJobs(`${toNeeded(shown)}${indent(text, 0)}`) : undefined;
};

/** The workflows of a page, and parts of one. */
export const findWorkflows = (page: string, markdown: string): Shown[] =>
  [...markdown.matchAll(FENCE)]
    .map(([, shift = '', block = '']) => toWorkflow(block.replaceAll(new RegExp(`^${shift}`, 'gm'), '')))
    .filter((text) => text !== undefined)
    .map((text, at) => ({ name: `${page}-${at + 1}.yml`, text }));

/** Those of README and all pages of docs. */
export const readShown = (): Shown[] =>
  ['README.md', ...readdirSync(join(ROOT, 'docs')).map((name) => `docs/${name}`)]
    .filter((path) => path.endsWith('.md'))
    .flatMap((path) => findWorkflows(path.replace(/^docs\/|\.md$/g, ''), readFileSync(join(ROOT, path), 'utf8')));

const run = (command: string, words: readonly string[], cwd: string): boolean => {
  const { status, error } = spawnSync(command, words, { cwd, stdio: 'inherit' });
  if (error) console.error(`${command} can't be run (${error.message}). CONTRIBUTING.md says how to install it.`);
  return status === 0;
};

const lint = (): boolean => {
  const folder = mkdtempSync(join(tmpdir(), 'archive-release-workflows-'));
  try {
    mkdirSync(join(folder, OURS), { recursive: true });
    const shown = readShown().map(({ name, text }) => {
      writeFileSync(join(folder, OURS, name), text);
      return `${OURS}/${name}`;
    });
    const ours = readdirSync(join(ROOT, OURS)).map((name) => `${OURS}/${name}`);
    const results = [
      run('actionlint', ours, ROOT),
      run('zizmor', ['--offline', '--config', CONFIG, OURS, '.github/dependabot.yml', 'action.yml'], ROOT),
      run('actionlint', shown, folder),
      run('zizmor', ['--offline', '--config', CONFIG, ...shown], folder),
    ];
    console.info(
      `${ours.length} workflows of ours and ${shown.length} that are shown: ${results.every(Boolean) ? 'nothing found' : 'see above'}.`,
    );
    return results.every(Boolean);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

if (import.meta.main) process.exitCode = lint() ? 0 : 1;
