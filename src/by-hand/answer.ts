/** What a command answers, for machines and for people. */
import { toSizeText } from '../plan/progress.ts';
import type { Entry, Request } from '../repositories/catalogue.ts';
import type { Downloaded } from './download.ts';
import type { Saved } from './save.ts';
import type { Status } from './status.ts';
import { toToldLines } from './told.ts';
import { hasAnswer, isWaiting, toAdvice, toAnswerText, toWaitingText } from './turn.ts';

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

const toRestrictedText = ({ restricted }: Entry): string | undefined =>
  restricted &&
  `${restricted.what === 'files' ? 'its files ' : ''}restricted${restricted.until === undefined ? '' : ` until ${restricted.until}`}`;

/** Two lines. */
export const toEntryText = (entry: Entry): string => {
  const { date, version, type, doi } = entry;
  const facts = [date, version && `version ${version}`, type, toStateText(entry), toRestrictedText(entry), doi].filter(Boolean);
  return `${entry.id}  ${entry.title}\n    ${[toNames(entry), ...facts].filter((part) => part !== '').join(', ')}`;
};

export const toListText = (entries: readonly Entry[], none: string): string =>
  entries.length === 0 ? none : entries.map(toEntryText).join('\n');

export const toRequestText = ({ id, title, type, status, url, isOpen, actions }: Request): string =>
  `${id}  ${title} (${type}: ${status})\n    ${url}${isOpen || actions.length > 0 ? `; offered: ${actions.join(', ') || 'nothing'}` : ''}`;

const toPart = (title: string, lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : ['', `${title}:`, ...lines]);

const toRequestLine = (request: Request): string => `  ${toRequestText(request).replace('\n', '\n  ')}`;

export const toStatusText = ({ record, versions, drafts, requests, closedRequests }: Status): string =>
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
    ...toPart('Open requests', requests.map(toRequestLine)),
    ...toPart('Closed requests', closedRequests.map(toRequestLine)),
  ].join('\n');

const toHeadline = (saved: Saved): string => {
  const { state, isEdit, url, doi, reservedDoi, steps } = saved;
  if (isWaiting(saved)) return toWaitingText(saved, steps);
  const answer = toAnswerText(saved, steps);
  if (answer !== undefined) return answer;
  if (state !== 'published') return `The draft is ${url}${reservedDoi === undefined ? '' : ` (its DOI will be ${reservedDoi})`}.`;
  if (isEdit && steps.length === 0) return `Nothing was written: a change of ${url} stands open as a draft, and is not public yet.`;
  if (isEdit) return `The change of ${url} is a draft, and not public yet.`;
  if (steps.length === 0) return `${url} says all that already. Nothing was written.`;
  return `Published: ${url}${doi === undefined ? '' : ` (https://doi.org/${doi})`}.`;
};

const toNext = (saved: Saved, again: string): readonly string[] => {
  const { state, isEdit, id, steps } = saved;
  const publish = `archive-release edit ${id} --publish${again}`;
  if (isWaiting(saved)) return isEdit ? [`Once they have accepted it, publish it: ${publish}`] : [];
  if (hasAnswer(saved)) return toAdvice(saved, steps, again);
  return state === 'draft' || isEdit ? [`To publish it: ${publish}`] : [];
};

/** `again`: the words that lead to the same archive. */
export const toSavedText = (saved: Saved, again: string): string => {
  const next = toNext(saved, again);
  const told = toToldLines(isWaiting(saved) ? { ...saved, differences: [] } : saved);
  return [
    toHeadline(saved),
    ...saved.files
      .toSorted(byName)
      .map(({ name, size, wasSent }) => `  ${name}, ${toSizeText(size)}, ${wasSent ? 'sent and proved' : 'as it was'}`),
    ...toPart(
      'Note',
      told.map((line) => `  ${line}`),
    ),
    ...(next.length === 0 ? [] : ['', ...next]),
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
