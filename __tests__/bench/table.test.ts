/** What the bench's table says of its goals. */
import { describe, expect, test } from '@jest/globals';
import { atMost, HEAD, median, noWrite, toRow } from '../../scripts/bench/table.ts';

describe('a row of the bench', () => {
  test('says of each goal whether it was met', () => {
    const goals = [atMost(3.1, 4.5), atMost(135, 120, ' ms')];
    expect(toRow({ what: 'start', median: '135 ms', ratio: '3.10', goals })).toBe(
      '| start | 135 ms | 3.10 |  | at most 4.5; at most 120 ms | met; missed |',
    );
  });

  test('has a dash where there is no goal, and as many cells as the head', () => {
    const line = toRow({ what: 'first release', count: '17 requests' });
    expect(line).toBe('| first release |  |  | 17 requests | – | – |');
    for (const head of HEAD.split('\n')) expect(head.split('|')).toHaveLength(line.split('|').length);
  });

  test('meets a goal at its edge, and misses it by what rounding hides, and without a number', () => {
    expect([0.8, 0.804, Number.NaN].map((value) => atMost(value, 0.8).isMet)).toEqual([true, false, false]);
    expect([0, 1, Number.NaN].map((writes) => noWrite(writes).isMet)).toEqual([true, false, false]);
  });
});

test('the median is the one in the middle, whatever their order', () => {
  expect([median([5, 1, 30]), median([4, 2]), median([])]).toEqual([5, 4, Number.NaN]);
});
