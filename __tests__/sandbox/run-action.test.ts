import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type RunOptions, runAction } from '../../scripts/run-action.ts';
import { parseFileCommand } from '../../scripts/runner/file-command.ts';

const actionYml = `name: probe
inputs:
  token: { default: '' }
  github-token: { default: '\${{ github.token }}' }
  allow-private: { default: false }
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'archive-release-runner-'));
  mkdirSync(join(folder, 'dist/main'), { recursive: true });
  writeFileSync(join(folder, 'action.yml'), actionYml);
  writeFileSync(join(folder, 'package.json'), '{}'); // what lies above the folder decides nothing
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a small program in place of the bundle. */
const run = (program: string, options: Partial<RunOptions> = {}) => {
  const dist = join(folder, 'dist/main/index.js');
  writeFileSync(dist, `const fs = require('node:fs');\n${program}`);
  const event = { name: 'release', payload: { action: 'published', repository: { id: 7 } }, ref: 'refs/tags/core/v1', sha: 'abc' };
  return runAction({ dist, inputs: {}, event, repository: 'o/r', ...options });
};

describe('the runner', () => {
  test('tells inputs with the defaults of action.yml, and the token under its input only', async () => {
    const { stdout } = await run('console.log(JSON.stringify(process.env))', {
      inputs: { token: 'mine' },
      env: { GITHUB_TOKEN_FOR_TEST: 'ghs', GITHUB_API_URL: 'http://here' },
    });
    const env = JSON.parse(stdout);
    expect(env).toMatchObject({
      INPUT_TOKEN: 'mine',
      'INPUT_GITHUB-TOKEN': 'ghs',
      'INPUT_ALLOW-PRIVATE': 'false',
      GITHUB_API_URL: 'http://here',
    });
    expect(env).toMatchObject({
      GITHUB_REF: 'refs/tags/core/v1',
      GITHUB_REF_NAME: 'core/v1',
      GITHUB_REF_TYPE: 'tag',
      GITHUB_REPOSITORY_ID: '7',
    });
    expect([env.GITHUB_TOKEN_FOR_TEST, env.JEST_WORKER_ID]).toEqual([undefined, undefined]);
  });

  test('has the event in a file, and reads outputs and summary back', async () => {
    const { code, outputs, summary } = await run(`
      const event = JSON.parse(fs.readFileSync(process.env.GITHUB_EVENT_PATH));
      fs.appendFileSync(process.env.GITHUB_OUTPUT, 'text<<END\\na\\nb=c\\nEND\\nstate=' + event.action + '\\n');
      fs.appendFileSync(process.env.GITHUB_STEP_SUMMARY, '# Done');
      process.exitCode = 3;`);
    expect([code, outputs, summary]).toEqual([3, { text: 'a\nb=c', state: 'published' }, '# Done']);
  });

  test('hands out the process, which may be ended midway', async () => {
    const { code, signal } = await run('setInterval(() => {}, 1000)', {
      onChild: (child) => void child.once('spawn', () => child.kill('SIGKILL')),
    });
    expect([code, signal]).toEqual([null, 'SIGKILL']);
  });

  test('does not make up a default that it cannot know', async () => {
    writeFileSync(join(folder, 'action.yml'), `inputs: { x: { default: '\${{ github.sha }}' } }`);
    await expect(run('')).rejects.toThrow('does not know the default of x');
  });
});

describe('a file that a step writes', () => {
  test('that no runner would take is an error', () => {
    expect(() => parseFileCommand('a<<END\nb\n')).toThrow('not closed');
    expect(() => parseFileCommand('nothing')).toThrow('no record');
  });
});
