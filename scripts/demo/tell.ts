/** How the demo speaks to a person. */
import { styleText } from 'node:util';
import type { ActionRun } from '../run-action.ts';
import type { Check } from './checks.ts';

const say = (text = ''): void => {
  process.stdout.write(`${text}\n`);
};

type Style = Parameters<typeof styleText>[0];

/** Colours only where the terminal has them, and nobody asked for none. */
const style = (format: Style, text: string): string => styleText(format, text, { stream: process.stdout });

const indent = (text: string): string =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '' : `    ${line}`))
    .join('\n');

export const tellTitle = (text: string): void => say(`\n${style('bold', text)}\n`);

export const tellLines = (lines: readonly string[]): void => {
  for (const line of lines) say(`  ${line}`);
};

/** Outputs that are one line; lists and the citation are in the summary too. */
const toOutputLines = (outputs: Record<string, string>): string[] => {
  const short = Object.entries(outputs).filter(([, value]) => value !== '' && !value.includes('\n') && value.length <= 120);
  const width = Math.max(0, ...short.map(([name]) => name.length));
  return short.map(([name, value]) => `${name.padEnd(width)}  ${value}`);
};

export const tellRun = (run: ActionRun, options: { withSummary: boolean }): void => {
  if (options.withSummary) {
    say(style('dim', '  The job summary:'));
    say(`${indent(run.summary)}\n`);
  }
  say(style('dim', `  The outputs (after ${(run.milliseconds / 1000).toFixed(1)} s):`));
  say(`${indent(toOutputLines(run.outputs).join('\n'))}\n`);
};

/** Each claim on its line; where one does not hold, what is there, and what the action printed. Returns whether all hold. */
export const tellChecks = (checks: readonly Check[], run: ActionRun): boolean => {
  for (const { claim, differs } of checks) {
    say(`  ${differs.length === 0 ? style('green', '✓') : style('red', '✗')} ${claim}`);
    for (const difference of differs) say(style('red', `      ${difference}`));
  }
  const isGood = checks.every(({ differs }) => differs.length === 0);
  if (!isGood) say(`\n  The action ended with ${run.code ?? run.signal} and printed:\n${indent(`${run.stdout}\n${run.stderr}`)}`);
  return isGood;
};
