/**
 * Looks at every workflow with actionlint and zizmor: ours, and those that README and docs show: `npm run lint:workflows`.
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

const FENCE = /^([ ]*)```yaml\n([\s\S]*?)^\1```$/gm;

/** Around a part that shows jobs only. */
const FRAME = 'name: Shown\non: workflow_dispatch\npermissions: {}\nconcurrency: shown\n';

/** The workflows of a page, and parts of one that hold `jobs`. */
export const findWorkflows = (page: string, markdown: string): Shown[] =>
  [...markdown.matchAll(FENCE)]
    .map(([, indent = '', block = '']) => block.replaceAll(new RegExp(`^${indent}`, 'gm'), ''))
    .filter((text) => /^jobs:/m.test(text))
    .map((text, at) => ({ name: `${page}-${at + 1}.yml`, text: parse(text).on === undefined ? `${FRAME}${text}` : text }));

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
