/** A sample of the ten thousand files of each format that `npm run test:faults` reads. */
import { describe, expect, test } from '@jest/globals';
import { play } from './mutated/in-node.ts';
import { FORMATS } from './mutated/valid.ts';
import { WRONG } from './mutated/wrong.ts';

/** Always the same files: a failure here is there for everybody. */
const SEED = 20_261_129;

describe.each(FORMATS)('%s', (format) => {
  test('mutated in any way is read in a moment, or refused at a place', async () => {
    const { files, valid } = await play({ files: 'mutated', format, runs: 100, seed: SEED });
    expect(files).toBe(100);
    // Both ends are met: some mutations do no harm.
    expect(valid).toBeGreaterThan(5);
    expect(valid).toBeLessThan(95);
  });

  test('as its format wants it is never refused', async () => {
    expect((await play({ files: 'valid', format, runs: 25, seed: SEED })).valid).toBe(25);
  });

  test('with one wrong value has it told where it stands, whatever is around it', async () => {
    expect((await play({ files: 'wrong', format, runs: 10, seed: SEED })).files).toBe(10 * WRONG[format].length);
  });
});
