/** A share of the matrix, as the environment asks for it (matrix.faults.ts says how), and what it came to. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isWrite } from '../e2e/stage.ts';
import { type Cell, cellsOf, type Play, playAll, type Verdict } from './matrix.ts';
import { toTable, toWrong } from './table.ts';
import { BUNDLE, openVerdictLog, type VerdictLog } from './verdict-log.ts';

export interface Share {
  /** @returns what was wrong */
  play(one: Play): Promise<readonly string[]>;
  /** As Markdown. */
  table(): string;
  /** Faults of all kinds. */
  isOfAllKinds: boolean;
}

/** Far enough from its neighbours that each kind meets another request. */
const STRIDE = 7;

const toAsked = (line: string): { method: string; path: string } => {
  const [method = '', path = ''] = line.split(' ');
  return { method, path };
};

/** One cell of each kind, once and lasting: what may be played where a cell takes long. Requests that write go before. */
const oneOfEachKind = (all: readonly Cell[]): readonly Cell[] => {
  const kinds = Map.groupBy(all, ({ fault, isLasting }) => `${fault.name} ${isLasting}`);
  return [...kinds.values()].flatMap((cells, at) => {
    const writing = cells.filter(({ line }) => isWrite(toAsked(line)));
    const fitting = writing.length > 0 && at % 3 > 0 ? writing : cells;
    return fitting[(at * STRIDE) % fitting.length] ?? [];
  });
};

const choose = (share: string, all: readonly Cell[], log: VerdictLog): readonly Cell[] => {
  if (share === 'played') return all.filter((cell) => log.known(cell) !== undefined);
  if (share === 'kinds') return oneOfEachKind(all);
  const [one = 1, of = 1] = share.split('/').map(Number);
  return all.filter((_, at) => at % of === one - 1);
};

export interface ShareOptions {
  /** Where the environment asks for no share: `1/8` is every eighth cell. */
  usual?: string;
  /** Faults whose name has this in it, and every cell of theirs, whatever share the environment asks for. */
  whole?: string;
  /** Requests to that side alone. */
  side?: Cell['side'];
}

export const openShare = ({ usual = '1/1', whole: named, side }: ShareOptions = {}): Share => {
  const { FAULTS_KIND = '', FAULTS_REQUEST = '', FAULTS_AT_ONCE = '4', FAULTS_LOG = '' } = process.env;
  const kind = named ?? FAULTS_KIND;
  const part = named === undefined ? (process.env.FAULTS_SHARE ?? usual) : '1/1';
  const isMeant = ({ fault, line, ...cell }: Cell): boolean =>
    fault.name.includes(kind) && line.includes(FAULTS_REQUEST) && (side === undefined || cell.side === side);
  const log = openVerdictLog(FAULTS_LOG);
  const verdicts: Verdict[] = [];
  let whole = 0;
  return {
    play: async (one) => {
      const all = (await cellsOf(one)).filter(isMeant);
      whole += all.length;
      const cells = choose(part, all, log);
      const known = cells
        .map((cell) => log.known(cell))
        .map((verdict) => (verdict?.came === 'wrong' && part !== 'played' ? undefined : verdict));
      const toPlay = cells.filter((_, at) => known[at] === undefined);
      const played = await playAll(toPlay, Number(FAULTS_AT_ONCE), (verdict) => {
        log.add(verdict);
        if (verdict.came === 'wrong') process.stderr.write(`${toWrong(verdict)}\n`); // it may take hours to the end
      });
      verdicts.push(...played, ...known.filter((verdict) => verdict !== undefined));
      return played.filter(({ came }) => came === 'wrong').map(toWrong);
    },
    table: () => toTable(verdicts, { whole, played: `\`dist/main\` ${BUNDLE}` }),
    isOfAllKinds: kind === '' && FAULTS_REQUEST === '',
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
