/** What later steps of a workflow read: every output of action.yml (a test holds the two against each other). */
import { toSafeText } from '../log.ts';
import { toBadge } from './badge.ts';
import { toCitation } from './citation.ts';
import { toCleanLine } from './clean.ts';
import { isDoi, toDoiUrl } from './doi.ts';
import { toKnown, toPublicRecord } from './known.ts';
import { toSafeUrl } from './markdown.ts';
import type { FileReport, Outcome } from './outcome.ts';

export const OUTPUT_NAMES = [
  'state',
  'doi',
  'doi-url',
  'reserved-doi',
  'concept-doi',
  'record-id',
  'record-url',
  'request-url',
  'request-status',
  'badge-url',
  'badge-markdown',
  'citation',
  'tag',
  'version',
  'files',
  'plan',
] as const;

export type OutputName = (typeof OUTPUT_NAMES)[number];

/** A file as machines read it; what is not known is left out. */
export const toFileJson = ({ isProved, ...file }: FileReport) => ({
  ...{ name: file.name, size: file.size, origin: file.origin },
  ...(file.id === undefined ? {} : { id: file.id }),
  ...(file.sha256 === undefined ? {} : { sha256: file.sha256 }),
  ...(file.md5 === undefined ? {} : { md5: file.md5 }),
  ...(file.url === undefined ? {} : { url: file.url }),
  proved: isProved,
});

/** The citation of a published record; there is none before, because nobody could follow it. */
export const citationOf = (outcome: Outcome): string | undefined => {
  const { doi, version } = toKnown(outcome);
  const record = toPublicRecord(outcome);
  if (doi === undefined || record === undefined) return undefined;
  return toCitation({
    ...{ record, doi, archive: outcome.archive },
    ...(outcome.release === undefined ? {} : { name: outcome.release.repository.name }),
    ...(version === undefined ? {} : { version }),
  });
};

/** What this run did with the files that the archive holds. One that was taken away to be sent anew is `updated`. */
const countFiles = ({ done, files }: Outcome): { created: number; updated: number; unchanged: number } => {
  const sent = new Set(done.flatMap((step) => (step.do === 'upload' ? [step.file] : [])));
  const removed = new Set(done.flatMap((step) => (step.do === 'remove' ? [step.file] : [])));
  const updated = [...sent].filter((name) => removed.has(name)).length;
  const held = files.filter(({ name, isProved, url }) => (isProved || url !== undefined) && !sent.has(name));
  return { created: sent.size - updated, updated, unchanged: held.length };
};

// What a server, or a file, says is printed by later steps, and written on pages: it is of the kind that its output promises, or it is not told.

const toDoi = (doi: string | undefined): string => (doi !== undefined && isDoi(doi) ? doi : '');
const toUrl = (address: string | undefined): string => (address === undefined ? '' : (toSafeUrl(address) ?? ''));
const toLine = (text: string | undefined): string => toSafeText(toCleanLine(text ?? ''));

/** The same data, with nothing in it that a terminal, a reader's eye or the runner takes for more. */
const toSafeJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[\p{Cc}\p{Cf}]|(?<=##)\[/gu, (found) =>
    found
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  );

/** Every output, as far as it is known; an empty text where it is not. `files` and `plan` are JSON with a format version. The tag is as git has it. */
export const toOutputs = (outcome: Outcome): Record<OutputName, string> => {
  const { deposit, release } = outcome;
  const known = toKnown(outcome);
  const doi = toDoi(known.doi);
  const badge = deposit === undefined ? undefined : toBadge(deposit);
  return {
    state: outcome.state,
    doi,
    'doi-url': doi === '' ? '' : toDoiUrl(doi),
    'reserved-doi': toDoi(known.reservedDoi),
    'concept-doi': toDoi(known.conceptDoi),
    'record-id': toLine(deposit?.id),
    'record-url': toUrl(deposit?.url),
    'request-url': toUrl(deposit?.request?.url),
    'request-status': toLine(deposit?.request?.status),
    'badge-url': badge?.url ?? '',
    'badge-markdown': badge?.markdown ?? '',
    citation: citationOf(outcome) ?? '',
    tag: release?.tag ?? '',
    version: toLine(known.version),
    files: toSafeJson({ format: 1, files: outcome.files.map(toFileJson), ...countFiles(outcome) }),
    plan: toSafeJson({ format: 1, steps: outcome.plan, done: outcome.done.length }),
  };
};
