import { describe, expect, test } from '@jest/globals';
import { silentLog } from '../../src/log.ts';
import { toDurationText, toSizeText, trackProgress } from '../../src/plan/progress.ts';

describe('progress', () => {
  test.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1.0 kB'],
    [1_536_000, '1.5 MB'],
    [250_000_000, '250 MB'],
    [2_000_000_000_000, '2.0 TB'],
  ])('says %d bytes as %s', (bytes, text) => {
    expect(toSizeText(bytes)).toBe(text);
  });

  test.each([
    [0.4, '0 s'],
    [59, '59 s'],
    [75, '1 min 15 s'],
  ])('says %d seconds as %s', (seconds, text) => {
    expect(toDurationText(seconds)).toBe(text);
  });

  test('tells each tenth once, with rate and time left, at most once a second', () => {
    const lines: string[] = [];
    let at = 0;
    const onProgress = trackProgress({ name: 'a.bin', size: 100e6 }, { ...silentLog, progress: (line) => lines.push(line) }, () => at);
    for (const [seconds, sent] of [
      [0.5, 15e6], // too early
      [2, 20e6],
      [2.5, 35e6], // too soon after
      [4, 40e6],
      [5.5, 45e6], // the same tenth
      [8, 0], // sent again from the start
      [10, 100e6], // done: the end has a line of its own
    ] as const) {
      at = seconds * 1000;
      onProgress(sent);
    }
    expect(lines).toEqual([
      'a.bin: 20 % of 100 MB, 10.0 MB/s, 8 s left',
      'a.bin: 40 % of 100 MB, 10.0 MB/s, 6 s left',
      'a.bin: 0 % of 100 MB, starting again',
    ]);
  });
});
