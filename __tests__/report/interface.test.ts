/** One interface, told in four places: action.yml, the parser, the outputs, the README. And the errors, told in two. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { toErrorPage } from '../../scripts/generate/errors.ts';
import { toReadme } from '../../scripts/generate/readme.ts';
import { toSourceOrder } from '../../scripts/generate/sources.ts';
import { ERROR_CODES } from '../../src/errors.ts';
import { INPUTS } from '../../src/inputs/inputs.ts';
import { OUTPUT_NAMES, toOutputs } from '../../src/report/outputs.ts';
import { OUTCOMES } from './outcomes.ts';

const read = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');

const actionYaml = read('action.yml');
const readme = read('README.md');
const errorPage = read('docs/errors.md');
const action = parse(actionYaml) as { inputs: Record<string, { default?: string }>; outputs: Record<string, unknown> };

describe('inputs and outputs', () => {
  test('are set by every run, each that action.yml names and no other', () => {
    expect([...OUTPUT_NAMES]).toEqual(Object.keys(action.outputs));
    for (const outcome of Object.values(OUTCOMES)) expect(Object.keys(toOutputs(outcome))).toEqual([...OUTPUT_NAMES]);
  });

  test('have the names and the defaults in action.yml that the parser has', () => {
    const told = Object.entries(action.inputs).map(([name, input]) => [name, input.default]);
    const known = Object.entries(INPUTS).map(([name, rule]) => [name, name === 'github-token' ? '$' + '{{ github.token }}' : rule.default]);
    expect(told).toEqual(known);
  });

  test('stand in the README as action.yml has them', () => {
    expect(readme).toBe(toReadme(readme, actionYaml));
    for (const name of [...Object.keys(action.inputs), ...Object.keys(action.outputs)]) expect(readme).toContain(`\n| \`${name}\` |`);
  });

  test('and the README names the sources of metadata in their order', async () => {
    expect(readme).toBe(await toSourceOrder(readme));
  });

  test('and what the README writes below «with:» is an input', () => {
    const blocks = [...readme.matchAll(/^( +)with:\n((?:\1 +\S.*\n)+)/gm)].map(([, , block]) => block ?? '');
    const names = blocks.flatMap((block) => [...block.matchAll(/^ +([\w-]+):/gm)].map(([, name]) => name ?? ''));
    expect(names).toContain('token');
    expect(names.filter((name) => !Object.hasOwn(INPUTS, name) && name !== 'persist-credentials')).toEqual([]);
  });
});

describe('docs/errors.md', () => {
  test('lists every code with its meaning', () => expect(errorPage).toBe(toErrorPage(errorPage)));

  test('has a section for each code, in order, and no other', () => {
    expect([...errorPage.matchAll(/^## (.*)$/gm)].map(([, title]) => title)).toEqual(Object.keys(ERROR_CODES));
  });

  test.each(Object.keys(ERROR_CODES))('says of %s what happened, why, and what to do', (code) => {
    const section = errorPage.split(/^## /m).find((part) => part.startsWith(`${code}\n`)) ?? '';
    expect([...section.matchAll(/^\*\*(.*?)\*\* \S/gm)].map(([, label]) => label)).toEqual(['What happened.', 'Why.', 'What to do.']);
  });
});
