/** What a command answers, for machines and for people. */
import { toSizeText } from '../plan/progress.ts';
import type { Entry, Request } from '../repositories/catalogue.ts';
import type { Downloaded } from './download.ts';
import type { Saved } from './save.ts';
import type { Status } from './status.ts';

export interface Answer {
  json: unknown;
  /** Without a line break at its end. */
  text: string;
}

const MOST_NAMES = 3;

/** Files that are sent side by side end in any order, and an archive lists them in that one. */
export const byName = (a: { name: string }, b: { name: string }): number => a.name.localeCompare(b.name, 'en');

const toNames = ({ creators }: Entry): string =>
  creators.length > MOST_NAMES
    ? `${creators.slice(0, MOST_NAMES).join('; ')} and ${creators.length - MOST_NAMES} more`
    : creators.join('; ');

const toStateText = ({ state, isDraft }: Entry): string =>
  state === 'published' ? (isDraft ? 'published, being corrected' : 'published') : state;

/** Two lines. */
export const toEntryText = (entry: Entry): string => {
  const facts = [entry.date, entry.version && `version ${entry.version}`, entry.type, toStateText(entry), entry.doi].filter(Boolean);
  return `${entry.id}  ${entry.title}\n    ${[toNames(entry), ...facts].filter((part) => part !== '').join(', ')}`;
};

export const toListText = (entries: readonly Entry[], none: string): string =>
  entries.length === 0 ? none : entries.map(toEntryText).join('\n');

export const toRequestText = (request: Request): string =>
  `${request.id}  ${request.title} (${request.type}: ${request.status})\n    ${request.url}; offered: ${request.actions.join(', ') || 'nothing'}`;

const toPart = (title: string, lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : ['', `${title}:`, ...lines]);

export const toStatusText = ({ record, versions, drafts, requests }: Status): string =>
  [
    toEntryText(record),
    `    ${record.url}`,
    ...toPart(
      'Versions',
      versions.map(({ id, version, date, doi }) => `  ${[id, version, date, doi].filter(Boolean).join('  ')}`),
    ),
    ...toPart(
      'Open drafts',
      drafts.map((draft) => `  ${draft.id}  ${toStateText(draft)}  ${draft.url}`),
    ),
    ...toPart(
      'Open requests',
      requests.map((request) => `  ${toRequestText(request).replace('\n', '\n  ')}`),
    ),
  ].join('\n');

/** Somebody else's turn. */
const isWaiting = ({ request, state, isEdit }: Saved): boolean => request?.status === 'open' && (state !== 'published' || isEdit);

const toHeadline = (saved: Saved): string => {
  const { state, isEdit, url, doi, reservedDoi, steps, request } = saved;
  if (isWaiting(saved)) {
    const who = request?.to === 'curators' ? 'the curators' : 'the reviewers of its community';
    return `${url} waits for ${who}: ${request?.url}${steps.length === 0 ? '\nUntil they answer nothing is changed.' : ''}`;
  }
  if (state !== 'published') return `The draft is ${url}${reservedDoi === undefined ? '' : ` (its DOI will be ${reservedDoi})`}.`;
  if (isEdit) return `The change of ${url} is a draft, and not public yet.`;
  if (steps.length === 0) return `${url} says all that already. Nothing was written.`;
  return `Published: ${url}${doi === undefined ? '' : ` (https://doi.org/${doi})`}.`;
};

/** `again`: the words that lead to the same archive. */
export const toSavedText = (saved: Saved, again: string): string => {
  const { files, losses, differences, notices, problems, state, isEdit, id } = saved;
  const told = [
    ...problems.map(({ at, message }) => `${at ? `${at.file}${at.line ? `:${at.line}` : ''}: ` : ''}${message}`),
    ...losses.map(({ field, message }) => `${field}: ${message}`),
    ...(isWaiting(saved) ? [] : differences).map(({ field }) => `${field}: the archive did not take this as it was sent.`),
    ...notices,
  ];
  return [
    toHeadline(saved),
    ...files
      .toSorted(byName)
      .map(({ name, size, wasSent }) => `  ${name}, ${toSizeText(size)}, ${wasSent ? 'sent and proved' : 'as it was'}`),
    ...toPart(
      'Note',
      [...new Set(told)].map((line) => `  ${line}`),
    ),
    ...(state === 'draft' || isEdit ? ['', `To publish it: archive-release edit ${id} --publish${again}`] : []),
  ].join('\n');
};

export const toDownloadedText = (files: readonly Downloaded[]): string =>
  files.length === 0
    ? 'The record has no files.'
    : files
        .toSorted(byName)
        .map(
          ({ path, size, state, isProved }) =>
            `${path}, ${toSizeText(size)}, ${state === 'there' ? 'there already' : isProved ? 'proved' : 'not proved'}`,
        )
        .join('\n');
