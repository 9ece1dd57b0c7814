import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { type CkanFaults, startCkan } from '../../src/sandbox/ckan/index.ts';
import { groupOf, type Replayed, readKnown, readRecording, replay } from '../recordings/replay.ts';

const folder = new URL('../recordings/ckan/', import.meta.url);
const isKnown = readKnown(new URL('known-differences.tsv', folder));
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl'))
  .toSorted();

/** Each recording was made on a fresh server. */
const replayed = async (files: readonly string[], faults: Partial<CkanFaults> = {}): Promise<Replayed> => {
  const ckan = await startCkan({ faults });
  try {
    return await replay(
      files.flatMap((name) => readRecording(new URL(name, folder))),
      ckan,
    );
  } finally {
    await ckan.close();
  }
};

const differing = ({ differences }: Replayed, group: string): number =>
  new Set(differences.filter(({ label }) => groupOf(label) === group).map(({ label }) => label)).size;

describe('the local CKAN, asked what the real one was asked', () => {
  test('answers like it about datasets, files, searches and rights, but for the differences that are named', async () => {
    const result = await replayed(names.filter((name) => /^[1-4]/.test(name)));
    expect(result.differences.filter((difference) => !isKnown(difference))).toEqual([]);
    const { setup: _, ...compared } = result.compared;
    expect(compared).toEqual({ marker: 128, auth: 67, crash: 61, integrity: 56, parallel: 53, sync: 62, versions: 39 });
    // Solr's own query syntax is spoken in these.
    expect(differing(result, 'marker')).toBeLessThanOrEqual(1);
  }, 120_000);

  test('answers like it to every action and to every mistake', async () => {
    const result = await replayed(names.filter((name) => name.startsWith('5-')));
    expect(result.differences.filter((difference) => !isKnown(difference))).toEqual([]);
    expect(Object.values(result.compared).reduce((sum, count) => sum + count, 0)).toBe(213);
  }, 60_000);

  test('answers like it to actions that no flow of ours asks for', async () => {
    const result = await replayed(names.filter((name) => name.startsWith('6-')));
    expect(result.differences.filter((difference) => !isKnown(difference))).toEqual([]);
    expect(result.compared).toEqual({ more: 180 });
  }, 60_000);

  test('answers like one that has the schema of the BC Data Catalogue', async () => {
    const result = await replayed(['../ckan-bcdc/1-own-schema.jsonl'], { ckanBcdc: true });
    expect(result.differences).toEqual([]);
    expect(result.compared).toEqual({ bc: 24 });
  });
});
