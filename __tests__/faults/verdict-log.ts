/** What was played, a line each, so that hours of cells may be played in parts; one that was wrong is played again. */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { Cell, Verdict } from './matrix.ts';

const keyOf = ({ archive, real, tags, side, line, nth, fault, isLasting }: Cell): string =>
  [
    real === undefined ? archive : `${archive}, a real server`,
    tags.at(-1),
    side,
    line,
    nth,
    fault.name,
    isLasting ? 'lasting' : 'once',
  ].join(' | ');

export interface VerdictLog {
  /** The verdict of another run of the tests, if it was right. */
  known(cell: Cell): Verdict | undefined;
  add(verdict: Verdict): void;
}

/** @param path of the file; '' keeps nothing */
export const openVerdictLog = (path: string): VerdictLog => {
  const lines = path !== '' && existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n') : [];
  const told = new Map(
    lines.map((line) => {
      const { key, ...rest } = JSON.parse(line) as Omit<Verdict, 'cell'> & { key: string };
      return [key, rest] as const;
    }),
  );
  return {
    known: (cell) => {
      const found = told.get(keyOf(cell));
      return found === undefined || found.came === 'wrong' ? undefined : { cell, ...found };
    },
    add: ({ cell, ...verdict }) => {
      if (path !== '') appendFileSync(path, `${JSON.stringify({ key: keyOf(cell), ...verdict })}\n`);
    },
  };
};
