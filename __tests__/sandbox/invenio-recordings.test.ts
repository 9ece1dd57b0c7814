import { existsSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type LocalInvenio, startInvenio } from '../../src/sandbox/invenio/index.ts';
import { type Difference, type Exchange, type Replayed, readKnown, readRecording, replay } from '../recordings/replay.ts';

const folderOf = (name: string): URL => new URL(`../recordings/${name}/`, import.meta.url);
const recorded = (name: string): Exchange[] =>
  readdirSync(folderOf(name))
    .filter((file) => file.endsWith('.jsonl'))
    .toSorted()
    .flatMap((file) => readRecording(new URL(file, folderOf(name))));
const knownOf = (name: string): ((difference: Difference) => boolean) => {
  const file = new URL('known-differences.tsv', folderOf(name));
  return existsSync(file) ? readKnown(file) : () => false;
};

/** How many of a group's exchanges show a difference, known or not. */
const differing = ({ differences }: Replayed, group: string): number =>
  new Set(differences.filter(({ label }) => label.split(':')[0] === group).map(({ label }) => label)).size;

/** The hour of the recording, a millisecond later each time that it is asked. */
const clock = (): (() => Date) => {
  let atMs = Date.parse('2026-11-22T21:21:00Z');
  return () => {
    atMs += 1;
    return new Date(atMs);
  };
};

const users = ['owner', 'other', 'curator', 'reviewer'];

describe('the local InvenioRDM, asked what a real one was asked', () => {
  let invenio: LocalInvenio;
  let replayed: Replayed;

  beforeAll(async () => {
    invenio = await startInvenio({ users, faults: { indexLagMs: 0 }, now: clock() });
    replayed = await replay(recorded('inveniordm'), invenio);
  }, 120_000);
  afterAll(() => invenio.close());

  test('answers like it, but for the differences that are named', () => {
    const isKnown = knownOf('inveniordm');
    expect(replayed.differences.filter((difference) => !isKnown(difference))).toEqual([]);
  });

  test('was asked everything that the recording has', () => {
    expect(replayed.compared).toEqual({
      access: 50,
      communities: 36,
      crash: 110,
      drafts: 92,
      errors: 66,
      files: 170,
      formats: 27,
      multipart: 51,
      pids: 66,
      publish: 54,
      requests: 20,
      review: 64,
      search: 113,
      versions: 47,
      vocabularies: 51,
    });
  });

  test.each([
    ['access', 0],
    ['crash', 0],
    ['drafts', 0],
    ['errors', 1],
    ['files', 1],
    ['multipart', 0],
    ['pids', 0],
    ['publish', 1],
    ['requests', 0],
    ['review', 0],
    ['search', 0],
    ['versions', 0],
  ])('differs in %s only so often as is known: %i', (group, known) => {
    expect(differing(replayed, group)).toBe(known);
  });
});

describe('the local InvenioRDM with curations, asked what a real one was asked', () => {
  test('answers like it, but for the differences that are named', async () => {
    const name = 'inveniordm-curations';
    const invenio = await startInvenio({ users, faults: { indexLagMs: 0, curations: true }, now: clock() });
    const { differences, compared } = await replay(recorded(name), invenio);
    await invenio.close();
    const isKnown = knownOf(name);
    expect(differences.filter((difference) => !isKnown(difference))).toEqual([]);
    expect(compared).toEqual({ curations: 61 });
  }, 60_000);
});
