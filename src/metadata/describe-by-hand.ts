/** The room's other door: what is known of a record that is written by hand. One metadata file, what the archive says already, and the input `metadata`, which wins. */
import { basename } from 'node:path';
import { ArchiveError } from '../errors.ts';
import type { Problem } from '../model/problem.ts';
import type { Finding } from '../model/provenance.ts';
import { emptyRecord, type PartialRecord } from '../model/record.ts';
import type { Described } from './described.ts';
import { toKnownName } from './file-kind.ts';
import { openLicenceBook } from './licences.ts';
import { merge } from './merge.ts';
import type { FilesAtCommit } from './source.ts';
import { openFileSources } from './sources/index.ts';
import { toStandInRelease } from './stand-in.ts';
import { weigh } from './weigh.ts';

const NEEDED = ['title', 'creators'] as const;

const asOnlyFile = (name: string, text: string): FilesAtCommit => ({
  list: () => Promise.resolve([name]),
  read: (path) => Promise.resolve(path === name ? text : undefined),
});

/** Problems name the file as it was given. */
const called = (finding: Finding, path: string, name: string): Finding => ({
  ...finding,
  problems: finding.problems.map((problem) => (problem.at?.file === name ? { ...problem, at: { ...problem.at, file: path } } : problem)),
});

export interface ByHand {
  /** The metadata file: any that a source reads. */
  file?: { path: string; text: string };
  /** What is said already, in the record's words. */
  fields?: PartialRecord;
  /** The input `metadata`. */
  overrides?: string;
  /** ISO date: the publication date, where nobody says one. */
  today: string;
}

/** Problems of severity `error` are returned. Throws `metadata-invalid` for a file that no source reads. */
export const describeByHand = async ({ file, fields, overrides, today }: ByHand): Promise<Described> => {
  const name = file === undefined ? '' : toKnownName(basename(file.path), file.text);
  const files = asOnlyFile(name, file?.text ?? '');
  const sources = openFileSources({ isByHand: true, ...(overrides === undefined ? {} : { overrides }) }, await openLicenceBook());
  const release = toStandInRelease('', today);
  const read = await Promise.all(sources.map((source) => source.read(files, release)));
  const findings = read.flatMap((finding): Finding[] => (finding === undefined ? [] : [called(finding, file?.path ?? '', name)]));
  if (file !== undefined && !findings.some(({ source }) => source === name)) {
    throw new ArchiveError('metadata-invalid', `${file.path} is no metadata file that is understood.`, {
      remedy: `Give one of: ${sources.flatMap((source) => (source.name.includes('.') ? [source.name] : [])).join(', ')}.`,
    });
  }
  if (fields !== undefined) findings.push({ source: 'the archive', fields, at: {}, problems: [] });
  const merged = merge(findings, undefined, { contributors: 'none', releaseFacts: 'file' });
  const missing = NEEDED.filter((field) => merged.fields[field] === undefined).map(
    (field): Problem => ({ severity: 'error', code: `no-${field}`, message: `Nobody says the ${field} of the record.`, path: field }),
  );
  return {
    record: { ...emptyRecord, title: '', publicationDate: today, ...merged.fields },
    trail: merged.trail,
    problems: [...weigh(findings), ...merged.problems, ...missing],
    claimedDois: [],
  };
};
