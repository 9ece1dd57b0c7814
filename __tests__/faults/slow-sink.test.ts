/** A sample of what `npm run test:faults -- limits` does with 2 GiB: more bytes than the run may hold, so that one that holds nothing back is found out. */
import { expect, test } from '@jest/globals';
import { MOST_MIB, sink } from './slow-sink.ts';

const MIB = 2 ** 20;

test.each([
  ['zenodo', 'eight at the same time', Array.from({ length: 8 }, () => 31 * MIB)],
  ['inveniordm', 'one big file', [256 * MIB]],
  ['ckan', 'one big file, which is read back', [256 * MIB]],
] as const)(
  'through a slow line to %s, %s: memory stays as it is',
  async (archive, _, sizes) => {
    const { state, said, files, mib } = await sink(archive, sizes);
    expect({ state, said, files: files.length }).toEqual({ state: 'published', said: '', files: sizes.length });
    expect(mib).toBeGreaterThan(20); // it was measured
    expect(mib).toBeLessThanOrEqual(MOST_MIB);
  },
  300_000,
);
