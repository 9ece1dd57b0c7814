/**
 * The biggest that a release may be: an asset of 2 GiB, and 1,000 of them. Part of `npm run test:faults`; it takes 2 GiB of the temporary folder.
 *
 *     npm run test:faults -- limits.faults
 */
import { afterAll, expect, test } from '@jest/globals';
import { openStage, seed } from '../e2e/stage.ts';
import { ARCHIVES, MOST_MIB, sink } from './slow-sink.ts';

const BIGGEST = 2 ** 31;
const rows: string[] = [];

test.each(ARCHIVES)(
  '2 GiB through a slow line to %s: memory stays as it is',
  async (archive) => {
    const { state, said, files, mib } = await sink(archive, [BIGGEST]);
    rows.push(`| 2 GiB to ${archive} | ${mib.toFixed(0)} MiB |`);
    expect({ state, said, files }).toEqual({ state: 'published', said: '', files: ['part-0.bin'] });
    expect(mib).toBeGreaterThan(20); // it was measured
    expect(mib).toBeLessThanOrEqual(MOST_MIB);
  },
  3_600_000,
);

test('1,000 assets in a CKAN, the one archive that takes them, with no more than the 1,000 requests an hour of a job at GitHub', async () => {
  const [first] = seed().releases ?? [];
  if (first === undefined) throw new Error('the seed has no release');
  const assets = Array.from({ length: 1_000 }, (_, at) => ({ name: `part-${at}.bin`, content: `part ${at}` }));
  const stage = await openStage({ archive: 'ckan', seeds: [seed({ releases: [{ ...first, assets }] })] });
  try {
    const inputs = { source: 'none' };
    const { code, outputs, stdout, milliseconds } = await stage.run({ inputs });
    expect({ state: outputs.state, said: code === 0 || stdout }).toEqual({ state: 'published', said: true });
    rows.push(`| 1,000 assets to ckan | ${stage.requests().length} requests, ${Math.round(milliseconds / 1000)} s |`);
    expect((await stage.kept()).map(({ told, files }) => [told, files.length])).toEqual([['published 1.0.0', 1_000]]);
    expect([(await stage.run({ inputs })).outputs.state, stage.writes()]).toEqual(['unchanged', []]);
  } finally {
    await stage.close();
  }
}, 3_600_000);

afterAll(() => console.info(`| What | came to |\n| --- | --- |\n${rows.join('\n')}`));
