/** Our own workflows, and those that README and docs show, keep to what SECURITY.md asks of others. `npm run lint:workflows` looks deeper. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { findWorkflows, readShown } from '../../scripts/workflows.ts';
import { INPUTS } from '../../src/inputs/inputs.ts';

const FOLDER = new URL('../../.github/workflows/', import.meta.url);

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}
interface Workflow {
  permissions: unknown;
  concurrency: unknown;
  jobs: Record<string, { permissions?: Record<string, string>; 'timeout-minutes'?: number; steps: Step[] }>;
}

describe.each(readdirSync(FOLDER))('%s', (name) => {
  const text = readFileSync(new URL(name, FOLDER), 'utf8');
  const workflow = parse(text) as Workflow;
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps);

  test('pins every action to a commit, with its version beside it', () => {
    const uses = [...text.matchAll(/^\s*(?:- )?uses: (.*)$/gm)].map(([, what = '']) => what);
    expect(uses.filter((what) => what !== './' && !/^[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(what))).toEqual([]);
  });

  test('grants nothing on top, and each job what it needs', () => {
    expect(workflow.permissions).toEqual({});
    expect(workflow.concurrency).toBeDefined();
    for (const job of jobs) expect([typeof job.permissions, typeof job['timeout-minutes']]).toEqual(['object', 'number']);
  });

  test('leaves no token in the checkout', () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.map((step) => step.with?.['persist-credentials'])).toEqual(checkouts.map(() => false));
  });

  test('puts no text from outside into a script', () => {
    expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([]);
  });
});

describe.each(readShown())('$name, which a page shows', ({ text }) => {
  const workflow = parse(text) as Workflow;

  test('grants nothing on top, each job what it needs, and ends in time', () => {
    expect(workflow.permissions).toEqual({});
    expect(workflow.concurrency).toBeDefined();
    for (const job of Object.values(workflow.jobs))
      expect([typeof job.permissions, typeof job['timeout-minutes']]).toEqual(['object', 'number']);
  });

  test('pins what is not ours, leaves no token in a checkout, and puts no text from outside into a script', () => {
    const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
    expect(steps.filter(({ uses = '' }) => uses !== '' && !/^archive-release\/|@[0-9a-f]{40}$/.test(uses))).toEqual([]);
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.map((step) => step.with?.['persist-credentials'])).toEqual(checkouts.map(() => false));
    expect(steps.filter(({ run }) => run?.includes('$\u007b{'))).toEqual([]);
  });

  test('gives our action inputs that it has', () => {
    const ours = Object.values(workflow.jobs)
      .flatMap((job) => job.steps)
      .filter(({ uses }) => uses?.startsWith('archive-release/'));
    expect(ours.flatMap((step) => Object.keys(step.with ?? {})).filter((name) => !Object.hasOwn(INPUTS, name))).toEqual([]);
  });
});

test('workflows are found in a list, too, and nothing else is', () => {
  const page = '```yaml\na: 1\n```\n\n1. x\n\n   ```yaml\n   on: push\n   jobs:\n     a: {}\n   ```\n\n```yml\njobs:\n  b: {}\n```\n';
  expect(findWorkflows('page', page)).toMatchObject([
    { name: 'page-1.yml', text: 'on: push\njobs:\n  a: {}\n' },
    { name: 'page-2.yml', text: expect.stringMatching(/^name: Shown\n[\s\S]*jobs:\n {2}b: \{\}\n$/) },
  ]);
});

describe('of a part of a workflow the rest is put around it', () => {
  const toWhole = (text: string): Workflow => parse(findWorkflows('page', `\`\`\`yaml\n${text}\`\`\`\n`)[0]?.text ?? '') as Workflow;

  test('jobs, and those that they wait for', () => {
    const { jobs } = toWhole('  a:\n    needs: [b, c]\n    runs-on: x\n  b:\n    runs-on: x\n');
    expect(Object.keys(jobs)).toEqual(['c', 'a', 'b']);
  });

  test('steps, and those before them whose outputs they take', () => {
    const [before, ...shown] =
      toWhole('- id: one\n  uses: x/y@z\n- run: echo\n  env:\n    A: steps.one.outputs.a steps.two.outputs.a\n').jobs.shown?.steps ?? [];
    expect(before).toMatchObject({ id: 'two' });
    expect(shown).toMatchObject([{ uses: 'x/y@z' }, { run: 'echo' }]);
  });

  test('inputs, which are those of our action', () => {
    expect(toWhole('        with:\n          tag: v1\n').jobs.shown?.steps).toEqual([
      { uses: expect.stringMatching(/^archive-release\//), with: { tag: 'v1' } },
    ]);
  });
});

test('every block of YAML on a page is looked at, but for the dataset in docs/ckan.md', () => {
  const root = new URL('../../', import.meta.url);
  const inDocs = readdirSync(new URL('docs', root), { recursive: true, encoding: 'utf8' });
  const pages = [...readdirSync(root), ...inDocs.map((name) => `docs/${name}`)].map((name) => new URL(name, root));
  const blocks = pages
    .filter(({ pathname }) => pathname.endsWith('.md'))
    .flatMap((page) => [...readFileSync(page, 'utf8').matchAll(/^ *```ya?ml\n([^\n]*)/gm)].map(([, first]) => first));
  expect(blocks).toContain('name: tide-gauges');
  expect(readShown()).toHaveLength(blocks.length - 1);
});

test('what zizmor is told to pass over is what the comment beside it says', () => {
  const config = parse(readFileSync(new URL('../../.github/zizmor.yml', import.meta.url), 'utf8')) as {
    rules: Record<string, { ignore?: string[] }>;
  };
  expect(Object.entries(config.rules).flatMap(([rule, { ignore = [] }]) => ignore.map((name) => [rule, name]))).toEqual([
    ['dangerous-triggers', 'README-5.yml'],
  ]);
  const { on } = parse(readShown().find(({ name }) => name === 'README-5.yml')?.text ?? '') as { on: object };
  expect(Object.keys(on)).toEqual(['workflow_run']);
});
