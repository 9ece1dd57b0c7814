/** What was played, a line each, so that hours of cells may be played in parts; one that was wrong is played again, and all are once the bundle is another one. */
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { MAIN } from '../e2e/run-main.ts';
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

/** Of all its chunks: what is played. */
const digestOf = (folder: string): string => {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).toSorted()) if (name.endsWith('.js')) hash.update(name).update(readFileSync(join(folder, name)));
  return hash.digest('hex').slice(0, 12);
};
export const BUNDLE = digestOf(dirname(MAIN));

export interface VerdictLog {
  /** The latest verdict of another run of the tests, on this bundle. */
  known(cell: Cell): Verdict | undefined;
  add(verdict: Verdict): void;
}

/** @param path of the file; '' keeps nothing */
export const openVerdictLog = (path: string): VerdictLog => {
  const lines = path !== '' && existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n') : [];
  const told = new Map(
    lines.flatMap((line) => {
      const { key, bundle, ...rest } = JSON.parse(line) as Omit<Verdict, 'cell'> & { key: string; bundle?: string };
      return bundle === BUNDLE ? [[key, rest] as const] : [];
    }),
  );
  return {
    known: (cell) => {
      const found = told.get(keyOf(cell));
      return found && { cell, ...found };
    },
    add: ({ cell, ...verdict }) => {
      if (path !== '') appendFileSync(path, `${JSON.stringify({ key: keyOf(cell), bundle: BUNDLE, ...verdict })}\n`);
    },
  };
};
