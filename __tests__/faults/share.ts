/** A share of the matrix, as the environment asks for it (matrix.faults.ts says how), and what it came to. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cellsOf, type Play, playAll, sound, type Verdict } from './matrix.ts';
import { toTable, toWrong } from './table.ts';
import { openVerdictLog } from './verdict-log.ts';

export interface Share {
  /** @returns what was wrong */
  play(one: Play): Promise<readonly string[]>;
  /** As Markdown. */
  table(): string;
  /** Faults of all kinds. */
  isOfAllKinds: boolean;
}

/** @param usual where the environment asks for none: `1/8` is every eighth cell */
export const openShare = (usual = '1/1'): Share => {
  const { FAULTS_KIND = '', FAULTS_REQUEST = '', FAULTS_SHARE = usual, FAULTS_AT_ONCE = '4', FAULTS_LOG = '' } = process.env;
  const [share = 1, shares = 1] = FAULTS_SHARE.split('/').map(Number);
  const log = openVerdictLog(FAULTS_LOG);
  const verdicts: Verdict[] = [];
  let whole = 0;
  return {
    play: async (one) => {
      const all = cellsOf(one, await sound(one)).filter(
        ({ fault, line }) => fault.name.includes(FAULTS_KIND) && line.includes(FAULTS_REQUEST),
      );
      whole += all.length;
      const cells = all.filter((cell, at) => (FAULTS_SHARE === 'played' ? log.known(cell) !== undefined : at % shares === share - 1));
      const known = cells.map(log.known);
      const toPlay = cells.filter((_, at) => known[at] === undefined);
      const played = await playAll(toPlay, Number(FAULTS_AT_ONCE), (verdict) => {
        log.add(verdict);
        if (verdict.came === 'wrong') process.stderr.write(`${toWrong(verdict)}\n`); // it may take hours to the end
      });
      verdicts.push(...played, ...known.filter((verdict) => verdict !== undefined));
      return played.filter(({ came }) => came === 'wrong').map(toWrong);
    },
    table: () => toTable(verdicts, whole),
    isOfAllKinds: FAULTS_KIND === '' && FAULTS_REQUEST === '',
  };
};

/** Into docs/resuming.md, between `<!-- NAME: begin … -->` and `<!-- NAME: end -->`. */
export const writeDown = async (name: string, table: string): Promise<void> => {
  const path = join(import.meta.dirname, '../../docs/resuming.md');
  const between = new RegExp(`(<!-- ${name}: begin[^>]*-->\\n)[\\s\\S]*(<!-- ${name}: end -->)`);
  const text = await readFile(path, 'utf8');
  await writeFile(
    path,
    text.replace(between, (_, begin: string, end: string) => `${begin}\n${table}\n${end}`),
  );
};
