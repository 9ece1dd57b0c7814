/** What later steps of a workflow read: every output of action.yml (a test holds the two against each other). */
import { toBadge } from './badge.ts';
import { toCitation } from './citation.ts';
import { toDoiUrl } from './doi.ts';
import { toKnown, toPublicRecord } from './known.ts';
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

/** Every output, as far as it is known; an empty text where it is not. `files` and `plan` are JSON with a format version. */
export const toOutputs = (outcome: Outcome): Record<OutputName, string> => {
  const { deposit, release } = outcome;
  const known = toKnown(outcome);
  const badge = deposit === undefined ? undefined : toBadge(deposit);
  return {
    state: outcome.state,
    doi: known.doi ?? '',
    'doi-url': known.doi === undefined ? '' : toDoiUrl(known.doi),
    'reserved-doi': known.reservedDoi ?? '',
    'concept-doi': known.conceptDoi ?? '',
    'record-id': deposit?.id ?? '',
    'record-url': deposit?.url ?? '',
    'request-url': deposit?.request?.url ?? '',
    'request-status': deposit?.request?.status ?? '',
    'badge-url': badge?.url ?? '',
    'badge-markdown': badge?.markdown ?? '',
    citation: citationOf(outcome) ?? '',
    tag: release?.tag ?? '',
    version: known.version ?? '',
    files: JSON.stringify({ format: 1, files: outcome.files.map(toFileJson), ...countFiles(outcome) }),
    plan: JSON.stringify({ format: 1, steps: outcome.plan, done: outcome.done.length }),
  };
};
