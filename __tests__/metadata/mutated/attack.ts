/** Files laid in a folder and read as `validate` reads them, bytes and all; what must hold of each. */
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
import { mutatedFile } from './mutations.ts';
import { type Format, validFile } from './valid.ts';

/** What is promised for a file of the size that people write, as work: milliseconds of this thread's CPU, since others are on the machine, too. */
export const PROMISED_MS = 200;

const NOW = new Date('2026-11-29T12:00:00Z');
const ARCHIVES = ['zenodo', 'inveniordm', 'ckan'] as const;

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

const isPlaced = (place: Place | undefined, format: Format): boolean =>
  place?.file === format &&
  Number.isInteger(place.line) &&
  Number.isInteger(place.column) &&
  (place.line ?? 0) > 0 &&
  (place.column ?? 0) > 0;

/** What is said of the whole, because nothing in the file says it: there is no place for what is missing. */
const OF_THE_WHOLE = new Set(['no-creators', 'stand-in', 'no-licence', 'creators-owner']);

export const complaintsOf = (outcome: Outcome, format: Format, folder: string): string[] => {
  const { failure, problems, losses, trail = {} } = outcome;
  const told = report(outcome);
  const shown = [told.text, told.summary, JSON.stringify(told.json), ...told.annotations.rest].join('\n');
  const lost = problems.filter(({ code, at }) => !OF_THE_WHOLE.has(code) && !isPlaced(at, format));
  const refused = losses.filter(({ outcome: what, field }) => what === 'refused' && !isPlaced(toPlaceOf(trail, field), format));
  return [
    ...(failure === undefined || ['metadata-invalid', 'record-refused'].includes(failure.code)
      ? []
      : [`failed as ${failure.code}: ${failure.stack}`]),
    ...(failure?.code === 'metadata-invalid' && problems.length === 0 ? [`thrown, and no problem: ${failure.message}`] : []),
    ...lost.map(({ code, message }) => `no place: ${code} ${message}`),
    ...refused.map(({ field, message }) => `no place of what is refused: ${field} ${message}`),
    ...(STACK.test(shown) ? [`a stack: ${STACK.exec(shown)?.[0]}`] : []),
    ...(shown.includes(folder) ? ['a local path'] : []),
    ...(({} as { polluted?: unknown }).polluted === undefined ? [] : ['a prototype was reached']),
  ];
};

interface Look {
  outcome: Outcome;
  /** Milliseconds of work. */
  took: number;
}

/** A folder with one file after the other in it. */
const openBench = async (format: Format) => {
  const folder = await mkdtemp(join(tmpdir(), 'archive-release-mutated-'));
  let turn = 0;
  const read = async (settings: Settings): Promise<Look> => {
    const start = process.threadCpuUsage();
    const outcome = await validate(settings, { folder, now: NOW });
    const { user, system } = process.threadCpuUsage(start);
    return { outcome, took: (user + system) / 1_000 };
  };
  return {
    folder,
    look: async (bytes: Buffer): Promise<Look> => {
      await writeFile(join(folder, format), bytes);
      const settings = settingsFor(ARCHIVES[turn++ % ARCHIVES.length] ?? 'zenodo');
      const first = await read(settings);
      if (first.took <= PROMISED_MS) return first;
      // The garbage of a hundred others may be collected in anybody's time, but not twice.
      const second = await read(settings);
      return second.took < first.took ? second : first;
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
};

interface Runs {
  runs: number;
  seed: number;
}

const play = async (
  format: Format,
  files: Arbitrary<Buffer>,
  { runs, seed, judge }: Runs & { judge: (outcome: Outcome, folder: string) => string[] },
): Promise<Tally> => {
  const bench = await openBench(format);
  const codes: Record<string, number> = {};
  const tally = { files: 0, valid: 0, slowestMs: 0, codes };
  await bench.look(Buffer.from('{}')); // the licence list and the parsers are loaded once
  const property = fc.asyncProperty(files, async (bytes) => {
    const { outcome, took } = await bench.look(bytes);
    tally.files += 1;
    tally.valid += outcome.state === 'valid' ? 1 : 0;
    tally.slowestMs = Math.max(tally.slowestMs, took);
    for (const { code } of outcome.problems) codes[code] = (codes[code] ?? 0) + 1;
    const complaints = judge(outcome, bench.folder);
    if (took > PROMISED_MS) complaints.push(`took ${Math.round(took)} ms`);
    if (complaints.length > 0) throw new Error(`${complaints.join('\n')}\n${JSON.stringify(bytes.toString('latin1')).slice(0, 2_000)}`);
  });
  try {
    await fc.assert(property, { numRuns: runs, seed, interruptAfterTimeLimit: 3_600_000, markInterruptAsFailure: true });
  } finally {
    await bench.close();
  }
  return tally;
};

/** Whatever is done to a file, it is read in a moment, or refused at a place. @throws the smallest file that is not, and how to see it again. */
export const playMutated = (format: Format, runs: Runs): Promise<Tally> =>
  play(format, mutatedFile(format), { ...runs, judge: (outcome, folder) => complaintsOf(outcome, format, folder) });

/** A file that keeps to its format is never refused. */
export const playValid = (format: Format, runs: Runs): Promise<Tally> =>
  play(format, validFile(format), {
    ...runs,
    judge: (outcome, folder) => [
      ...complaintsOf(outcome, format, folder),
      ...outcome.problems.filter(({ severity }) => severity === 'error').map(({ message }) => `refused: ${message}`),
      ...(outcome.state === 'valid' ? [] : [`${outcome.state}: ${outcome.failure?.message}`]),
    ],
  });
