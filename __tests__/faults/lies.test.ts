/** A sample of `npm run test:faults -- lies`: each lie of a server to the end of a run, from one of its answers on. */
import { expect, test } from '@jest/globals';
import { LIES } from './lies.ts';
import { type Cell, cellsOf, PLAYS, playAll } from './matrix.ts';
import { toWrong } from './table.ts';

const AT_ONCE = 4;

/** Far enough from its neighbours that each lie is told in another answer. */
const STRIDE = 3;

test('a server that lies gets no token of another, and nothing of others touched; the next run makes the one right version', async () => {
  const cells: Cell[] = [];
  const told = new Set<string>();
  for (const [turn, play] of PLAYS.entries()) {
    const all = await cellsOf(play, LIES);
    for (const { fault, archive } of all) told.add(`${archive} ${fault.name}`);
    for (const [at, { name }] of LIES.entries()) {
      if ((at + turn) % 2 > 0) continue; // on each archive once, of a first version or of the next one
      const fitting = all.filter(({ fault, isLasting }) => fault.name === name && isLasting === turn % 4 < 2);
      const cell = fitting[(at * STRIDE + turn) % fitting.length];
      if (cell !== undefined) cells.push(cell);
    }
  }
  const verdicts = await playAll(cells, AT_ONCE);
  // None is left out for want of an answer that it could be told in.
  for (const play of PLAYS)
    for (const { name } of LIES) expect([play.archive, name, told.has(`${play.archive} ${name}`)]).toEqual([play.archive, name, true]);
  expect(verdicts.filter(({ came }) => came === 'wrong').map(toWrong)).toEqual([]);
}, 600_000);
