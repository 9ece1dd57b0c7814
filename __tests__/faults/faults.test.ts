/** A sample of the matrix that `npm run test:faults` plays in full: each fault at one request, which goes round with the fault's number. */
import { beforeAll, expect, test } from '@jest/globals';
import { type Cell, cellsOf, PLAYS, playAll, sound, type Verdict } from './matrix.ts';
import { toWrong } from './table.ts';

const AT_ONCE = 4;

/** Far enough from its neighbours that each fault meets another kind of request. */
const STRIDE = 7;

const sample = async (): Promise<readonly Cell[]> => {
  const all: (readonly Cell[])[] = [];
  for (const play of PLAYS) all.push(cellsOf(play, await sound(play)));
  const kinds = [...new Set(all.flat().map(({ fault, isLasting }) => `${fault.name} ${isLasting}`))];
  return kinds.flatMap((kind, at) => {
    const fitting = (all[at % PLAYS.length] ?? []).filter(({ fault, isLasting }) => `${fault.name} ${isLasting}` === kind);
    const cell = fitting[(at * STRIDE) % fitting.length];
    return cell === undefined ? [] : [cell];
  });
};

let verdicts: readonly Verdict[];
beforeAll(async () => {
  verdicts = await playAll(await sample(), AT_ONCE);
}, 600_000);

test('whatever happens to a request, one right version comes out, by the run itself or by the next', () => {
  expect(verdicts.length).toBeGreaterThan(40);
  expect(verdicts.filter(({ came }) => came === 'wrong').map(toWrong)).toEqual([]);
});

test('some faults are met by the run itself, and some end it with a message', () => {
  expect(new Set(verdicts.map(({ came }) => came))).toEqual(new Set(['itself', 'again']));
});

test('in all that was printed and sent there is no token where it must not be', () => {
  expect(verdicts.reduce((sum, { searched }) => sum + searched, 0)).toBeGreaterThan(1_000_000);
});
