import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type LocalZenodo, startZenodo } from '../../src/sandbox/zenodo/index.ts';
import { type Replayed, readKnown, readRecording, replay } from '../recordings/replay.ts';

const folder = new URL('../recordings/zenodo/', import.meta.url);
const exchanges = readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl'))
  .toSorted()
  .flatMap((name) => readRecording(new URL(name, folder)));
const isKnown = readKnown(new URL('known-differences.tsv', folder));

/** How many of a group's exchanges show a difference, known or not. */
const differing = ({ differences }: Replayed, group: string): number =>
  new Set(differences.filter(({ label }) => label.split(':')[0] === group).map(({ label }) => label)).size;

/** The day of the recording, a millisecond later each time that it is asked. */
const clock = (): (() => Date) => {
  let atMs = Date.parse('2026-11-22T22:00:00Z');
  return () => {
    atMs += 1;
    return new Date(atMs);
  };
};

describe('the local Zenodo, asked what the real one was asked', () => {
  let zenodo: LocalZenodo;
  let replayed: Replayed;

  beforeAll(async () => {
    const faults = { indexLagMs: 0, latestLagMs: 0, proxy: false };
    zenodo = await startZenodo({ users: ['owner', 'other', 'curator', 'noscope'], faults, now: clock() });
    replayed = await replay(exchanges, zenodo);
  }, 120_000);
  afterAll(() => zenodo.close());

  test('answers like it, but for the differences that are named', () => {
    expect(replayed.differences.filter((difference) => !isKnown(difference))).toEqual([]);
  });

  test('was asked everything that the recording has', () => {
    expect(replayed.compared).toEqual({
      auth: 9,
      bucket: 68,
      communities: 10,
      create: 29,
      delete: 10,
      doi: 10,
      edit: 5,
      errors: 7,
      files: 41,
      licences: 102,
      list: 64,
      metadata: 270,
      newversion: 71,
      publish: 74,
      read: 11,
      records: 44,
      search: 14,
      update: 16,
    });
  });

  test.each([
    ['auth', 0],
    ['bucket', 0],
    ['create', 1],
    ['delete', 0],
    ['edit', 0],
    ['errors', 0],
    ['files', 0],
    ['list', 0],
    ['newversion', 0],
    ['publish', 0],
    ['read', 0],
    ['update', 0],
    ['communities', 0],
    ['doi', 2],
    ['licences', 4],
    ['metadata', 2],
    ['records', 5],
    ['search', 1],
  ])('differs in %s only so often as is known: %i', (group, known) => {
    expect(differing(replayed, group)).toBe(known);
  });
});
