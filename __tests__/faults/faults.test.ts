/** A sample of the matrix that `npm run test:faults` plays in full: each fault at one request, which goes round with the fault's number. */
import { beforeAll, expect, test } from '@jest/globals';
import { FAULTS } from './faults.ts';
import { type Cell, cellsOf, PLAYS, playAll, type Verdict } from './matrix.ts';
import { toWrong } from './table.ts';

const AT_ONCE = 4;

/** Far enough from its neighbours that each fault meets another kind of request. */
const STRIDE = 7;

/** Cells that were wrong once stay in the sample: this kind at a request that has this in its line. */
const ONCE_WRONG = [
  ['login page with 200', 'github-production-release-asset', false],
  ['500 as JSON', 'package_resource_reorder', false],
  ['answer that never ends', 'download/constituents.csv', false],
  ['wrong bytes stored', 'package_revise', true],
  ['wrong bytes stored', 'resource_patch', true],
] as const;

const sample = async (): Promise<readonly Cell[]> => {
  const all: (readonly Cell[])[] = [];
  for (const play of PLAYS) all.push(await cellsOf(play));
  // The big uploads are met in each play, a second version of a CKAN among them, where all files go by one line.
  for (const cells of all)
    expect(FAULTS.filter((kind) => kind.isBig && !cells.some(({ fault }) => fault === kind)).map(({ name }) => name)).toEqual([]);
  const kinds = [...new Set(all.flat().map(({ fault, isLasting }) => `${fault.name} ${isLasting}`))];
  const wrongOnce = ONCE_WRONG.flatMap(
    ([kind, part, lasts]) =>
      all.flat().find(({ fault, line, isLasting }) => fault.name === kind && line.includes(part) && isLasting === lasts) ?? [],
  );
  expect(wrongOnce).toHaveLength(ONCE_WRONG.length);
  const chosen = kinds.flatMap((kind, at) => {
    const fitting = (all[at % PLAYS.length] ?? []).filter(({ fault, isLasting }) => `${fault.name} ${isLasting}` === kind);
    const anywhere = all.flat().filter(({ fault, isLasting }) => `${fault.name} ${isLasting}` === kind);
    const chosenOf = fitting.length > 0 ? fitting : anywhere;
    return chosenOf[(at * STRIDE) % chosenOf.length] ?? [];
  });
  expect(kinds).toHaveLength(FAULTS.length + FAULTS.filter(({ lasts }) => lasts).length);
  return [...wrongOnce, ...chosen];
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
