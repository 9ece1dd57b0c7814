/**
 * The biggest that a release may be: an asset of 2 GiB, and 1,000 of them. Part of `npm run test:faults`; it takes 2 GiB of the temporary folder.
 *
 *     npm run test:faults -- limits
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

test('1,000 assets in a CKAN, the one archive that takes them: the hour of a job at GitHub has fewer requests, and the next run goes on', async () => {
  const [first] = seed().releases ?? [];
  if (first === undefined) throw new Error('the seed has no release');
  const assets = Array.from({ length: 1_000 }, (_, at) => ({ name: `part-${at}.bin`, content: `part ${at}` }));
  const stage = await openStage({ archive: 'ckan', seeds: [seed({ releases: [{ ...first, assets }] })] });
  try {
    const inputs = { source: 'none' };
    const cut = await stage.run({ inputs });
    expect([cut.outputs.state, /^::error::.*$/m.exec(cut.stdout)?.[0]]).toEqual([
      'failed',
      expect.stringMatching(/GitHub's limit of requests is used up until .*Run the job again after .*\[github-refused\]$/),
    ]);
    const sent = (await stage.kept())[0]?.files.length ?? 0;
    expect(sent).toBeGreaterThan(900);
    // The token of a person has 5,000.
    const whole = await stage.run({ inputs: { ...inputs, 'github-token': stage.sandbox.github.tokens.maintainer ?? '' } });
    expect({ state: whole.outputs.state, said: whole.code === 0 || whole.stdout }).toEqual({ state: 'published', said: true });
    expect((await stage.kept()).map(({ told, files }) => [told, files.length])).toEqual([['published 1.0.0', 1_000]]);
    rows.push(`| 1,000 assets to ckan | ${sent} in the first run, the others in the second |`);
  } finally {
    await stage.close();
  }
}, 3_600_000);

afterAll(() => console.info(`| What | came to |\n| --- | --- |\n${rows.join('\n')}`));
