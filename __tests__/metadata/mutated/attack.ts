/**
 * Files laid in a folder and read as `validate` reads them, bytes and all; what must hold of each. A program, which in-node.ts starts:
 *
 *     node attack.ts '{"files":"mutated","format":"CITATION.cff","runs":100,"seed":1}'
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc, { type Arbitrary } from 'fast-check';
import { parseSettings } from '../../../src/inputs/parse.ts';
import type { Settings } from '../../../src/inputs/settings.ts';
import type { Place } from '../../../src/model/problem.ts';
import { toPlaceOf } from '../../../src/model/provenance.ts';
import type { Outcome } from '../../../src/report/outcome.ts';
import { report } from '../../../src/report/report.ts';
import { validate } from '../../../src/validate.ts';
import { PROMISED_MS, workOf } from '../work.ts';
import { mutatedFile } from './mutations.ts';
import { type Format, validFile } from './valid.ts';
import { NOWHERE, WRONG, wrongFile } from './wrong.ts';

const NOW = new Date('2026-11-29T12:00:00Z');
const ARCHIVES = ['zenodo', 'inveniordm', 'ckan'] as const;

type ArchivesFor = (bytes: Buffer) => readonly string[];
/** A CKAN has nothing that is not public, and refuses what is to be closed: that is for the others. */
const CLOSED = /"access_right": *"(?!open)|"embargo(End)?Date"/;
const thatTakeIt: ArchivesFor = (bytes) => (CLOSED.test(bytes.toString()) ? ARCHIVES.filter((name) => name !== 'ckan') : ARCHIVES);

const settingsFor = (archive: string): Settings =>
  parseSettings({ mode: 'validate', archive, ...(archive === 'zenodo' ? {} : { 'archive-url': 'https://archive.example.org' }) }, ARCHIVES);

export interface Tally {
  files: number;
  /** Of them read without an error. */
  valid: number;
  /** CPU time of the one that took the most. */
  slowestMs: number;
  /** How often each code was told. */
  codes: Readonly<Record<string, number>>;
}

/** Lines of a stack, and texts that only a program's mistake gives. */
const STACK =
  /^\s+at .+:\d+|\b(TypeError|RangeError|SyntaxError|Maximum call stack|Cannot read propert|is not a function|undefined \(reading)/m;

/** It leads to a character of the file, or to the end of one of its lines. */
const isPlaced = (place: Place | undefined, format: Format, lines: readonly string[]): boolean => {
  const { file, line = 0, column = 0 } = place ?? {};
  const length = lines[line - 1]?.length ?? -1;
  return file === format && Number.isInteger(column) && column > 0 && column <= length + 1;
};

/** What is said of the whole, because nothing in the file says it: there is no place for what is missing. */
const OF_THE_WHOLE = new Set(['no-creators', 'stand-in', 'no-licence', 'creators-owner']);

const linesOf = (bytes: Buffer): readonly string[] =>
  bytes
    .toString()
    .replace(/^\uFEFF/, '')
    .split('\n');

const complaintsOf = (outcome: Outcome, { format, folder, bytes }: { format: Format; folder: string; bytes: Buffer }): string[] => {
  const lines = linesOf(bytes);
  const { failure, problems, losses, trail = {} } = outcome;
  const told = report(outcome);
  const shown = [told.text, told.summary, JSON.stringify(told.json), ...told.annotations.rest].join('\n');
  const lost = problems.filter(({ code, at }) => !OF_THE_WHOLE.has(code) && !isPlaced(at, format, lines));
  const refused = losses.filter(({ outcome: what, field }) => what === 'refused' && !isPlaced(toPlaceOf(trail, field), format, lines));
  return [
    ...(failure === undefined || ['metadata-invalid', 'record-refused'].includes(failure.code)
      ? []
      : [`failed as ${failure.code}: ${failure.stack}`]),
    ...(failure?.code === 'metadata-invalid' && problems.length === 0 ? [`thrown, and no problem: ${failure.message}`] : []),
    ...lost.map(({ code, message }) => `no place in the file: ${code} ${message}`),
    ...refused.map(({ field, message }) => `no place of what is refused: ${field} ${message}`),
    ...(STACK.test(shown) ? [`a stack: ${STACK.exec(shown)?.[0]}`] : []),
    ...(shown.includes(folder) ? ['a local path'] : []),
    ...(({} as { polluted?: unknown }).polluted === undefined ? [] : ['a prototype was reached']),
  ];
};

const { signal } = new AbortController();

/** A folder with one file after the other in it. */
const openBench = async (format: Format) => {
  const folder = await mkdtemp(join(tmpdir(), 'archive-release-mutated-'));
  let turn = 0;
  return {
    folder,
    look: async (bytes: Buffer, archives: readonly string[]): Promise<{ result: Outcome; took: number }> => {
      await writeFile(join(folder, format), bytes);
      const settings = settingsFor(archives[turn++ % archives.length] ?? 'zenodo');
      return workOf(() => validate(settings, { folder, now: NOW, signal }));
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
};

export interface Attack {
  /** Of `wrong`, so many for each value. */
  files: 'mutated' | 'valid' | 'wrong';
  format: Format;
  runs: number;
  seed: number;
}

interface Play {
  files: Arbitrary<Buffer>;
  archivesFor?: ArchivesFor;
  /** What else must hold. */
  judge?: (outcome: Outcome, bytes: Buffer) => string[];
}

/** What a file says twice, in other words each time; a DOI that is not sent; a character that another program lost. The rest of it is right. */
const CLASHES = new Set(['orcid-twice', 'doi-external', 'version-differs', 'name-differs', 'year-differs', 'lost-character']);

const judgeValid = ({ problems, state, failure }: Outcome): string[] => [
  ...problems
    .filter(({ severity, code }) => severity === 'error' || (severity === 'warning' && !CLASHES.has(code)))
    .map(({ severity, message }) => `${severity}: ${message}`),
  ...(state === 'valid' ? [] : [`${state}: ${failure?.message}`]),
];

const judgePlace =
  (code: string) =>
  ({ problems }: Outcome, bytes: Buffer): string[] => {
    const lines = linesOf(bytes);
    const line = lines.findIndex((text) => text.includes(NOWHERE));
    const column = lines[line]?.search(RegExp(`"?${NOWHERE}`)) ?? -1;
    const told = problems.filter((problem) => problem.code === code).map(({ at }) => `${at?.line}:${at?.column}`);
    const right = `${line + 1}:${column + 1}`;
    return told.includes(right) ? [] : [`${code} is told at ${told.join(', ') || 'no place'}, and stands at ${right}`];
  };

const toPlays = ({ files, format }: Attack): readonly Play[] => {
  switch (files) {
    // Whatever is done to a file, it is read in a moment, or refused at a place.
    case 'mutated':
      return [{ files: mutatedFile(format) }];
    // A file that keeps to its format is never refused, and nothing in it is told to be wrong.
    case 'valid':
      return [{ files: validFile(format), archivesFor: thatTakeIt, judge: judgeValid }];
    // One value is wrong, somewhere in a file that is right: it is told where it stands, to the column.
    case 'wrong':
      return WRONG[format].map(({ code, fields }) => ({ files: wrongFile(format, fields), judge: judgePlace(code) }));
  }
};

/** So long a file that is wrong is made smaller: of one that took too long each try takes a while, and there are thousands. */
const SMALLER_MS = 10_000;

/** @throws the smallest file of which something does not hold, and how to see it again. */
const play = async (attack: Attack): Promise<Tally> => {
  const { format, runs, seed } = attack;
  const bench = await openBench(format);
  const codes: Record<string, number> = {};
  const tally = { files: 0, valid: 0, slowestMs: 0, codes };
  let until = Number.POSITIVE_INFINITY;
  const look = async (bytes: Buffer, { archivesFor = () => ARCHIVES, judge = () => [] }: Play): Promise<void> => {
    if (performance.now() > until) return;
    const { result: outcome, took } = await bench.look(bytes, archivesFor(bytes));
    tally.files += 1;
    tally.valid += outcome.state === 'valid' ? 1 : 0;
    tally.slowestMs = Math.max(tally.slowestMs, took);
    for (const { code } of outcome.problems) codes[code] = (codes[code] ?? 0) + 1;
    const complaints = [...complaintsOf(outcome, { format, bytes, folder: bench.folder }), ...judge(outcome, bytes)];
    if (took > PROMISED_MS) complaints.push(`took ${Math.round(took)} ms`);
    if (complaints.length === 0) return;
    until = Math.min(until, performance.now() + SMALLER_MS);
    throw new Error(`${complaints.join('\n')}\n${JSON.stringify(bytes.toString('latin1')).slice(0, 2_000)}`);
  };
  try {
    await bench.look(Buffer.from('{}'), ARCHIVES); // the licence list and the parsers are loaded once
    for (const one of toPlays(attack)) {
      const property = fc.asyncProperty(one.files, (bytes) => look(bytes, one));
      await fc.assert(property, { numRuns: runs, seed, interruptAfterTimeLimit: 3_600_000, markInterruptAsFailure: true });
    }
  } finally {
    await bench.close();
  }
  return tally;
};

process.stdout.write(JSON.stringify(await play(JSON.parse(process.argv[2] ?? ''))));
