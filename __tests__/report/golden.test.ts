/** What people and machines are shown, whole. After a wanted change: `UPDATE_GOLDEN=1 npm test -- __tests__/report`, then look at the difference. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { report } from '../../src/report/report.ts';
import { OUTCOMES } from './outcomes.ts';

const FOLDER = join(import.meta.dirname, 'golden');

const holdAgainst = (name: string, text: string): void => {
  const file = join(FOLDER, name);
  if (process.env.UPDATE_GOLDEN) writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, 'utf8'));
};

/** By value: how JSON is laid out is the formatter's affair. */
const holdValueAgainst = (name: string, value: unknown): void => {
  const file = join(FOLDER, name);
  if (process.env.UPDATE_GOLDEN) writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
  expect(value).toEqual(JSON.parse(readFileSync(file, 'utf8')));
};

describe.each(Object.entries(OUTCOMES))('a run that ends %s', (name, outcome) => {
  const { summary, text, outputs, json } = report(outcome);
  test('is told on the page of the job', () => holdAgainst(`${name}.summary.md`, summary));
  test('is told in a terminal', () => holdAgainst(`${name}.txt`, `${text}\n`));
  test('sets its outputs', () => holdValueAgainst(`${name}.outputs.json`, outputs));
  test('is told as JSON', () => holdValueAgainst(`${name}.report.json`, json));
});

test('every golden file belongs to a run', () => {
  const names = new Set(readdirSync(FOLDER).map((file) => file.split('.')[0] ?? ''));
  expect([...names].sort()).toEqual(Object.keys(OUTCOMES).sort());
});
