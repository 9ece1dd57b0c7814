/** The sentences that summary and text share: what came of the run, and what to do now. */

import { toSizeText } from '../plan/progress.ts';
import { toStepText } from '../plan/step.ts';
import { toProblemLine } from './annotations.ts';
import { toCleanLine, toCleanLines, toPlainWords } from './clean.ts';
import { toKnown } from './known.ts';
import type { Outcome } from './outcome.ts';

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

const toSubject = ({ release }: Outcome): string =>
  release === undefined ? 'the release' : toCleanLine(`${release.repository.owner}/${release.repository.name} ${release.tag}`);

export const toTitle = (outcome: Outcome): string =>
  outcome.release === undefined ? 'archive-release' : `archive-release: ${toSubject(outcome)}`;

const capital = (text: string): string => text.replace(/^./, (first) => (text.startsWith('the ') ? first.toUpperCase() : first));

const WAITING = {
  draft: 'for a person to publish it',
  'in-review': 'for its reviewers',
  'in-curation': 'for its curators',
  'pending-publish': 'until the archive makes it public',
  published: '',
} as const;

/** Who has a say: `the curators`, `the reviewers of its community`. */
const toWho = ({ deposit }: Outcome): string =>
  deposit?.request?.to === 'curators' || deposit?.state === 'in-curation' ? 'the curators' : 'the reviewers of its community';

/** What became of the request to look at it. */
const toRequestLine = (outcome: Outcome, subject: string): string => {
  const { archive, deposit } = outcome;
  const who = toWho(outcome);
  switch (deposit?.request?.status) {
    case 'critiqued':
      return capital(`${who} of ${archive} want changes in ${subject}.`);
    case 'changed':
      return capital(`${subject} was changed on ${archive} after ${who} had accepted it: it has to be handed back to them.`);
    case 'declined':
      return capital(`${who} declined ${subject} on ${archive}.`);
    case 'cancelled':
      return `The request that ${who} look at ${subject} on ${archive} was cancelled.`;
    case 'expired':
      return capital(`${who} did not look at ${subject} on ${archive} in time: the request has expired.`);
    default:
      return capital(`${subject} is complete on ${archive}. It waits for ${who}.`);
  }
};

/** What they wrote, line by line; a heading for it, too. */
export const toWordLines = (outcome: Outcome): { title: string; lines: readonly string[] } => ({
  title: `What ${toWho(outcome)} wrote`,
  lines: (outcome.deposit?.request?.words ?? []).map(toPlainWords),
});

const ANSWER =
  'Change what they name, in the input `metadata` or in the draft on its page; the next run hands it back. Nothing is asked twice while nothing has changed. A new release, with other files, can take its place once this draft is discarded.';

const toRequestAdvice = ({ deposit }: Outcome): string => {
  const request = deposit?.request;
  switch (request?.status) {
    case 'critiqued':
    case 'changed':
      return ANSWER;
    case 'declined':
    case 'cancelled':
    case 'expired':
      return request.to === 'curators'
        ? ANSWER
        : `${ANSWER} To publish it without that community, take it out of the input \`community\`, or name another one.`;
    default:
      return request?.to === 'community'
        ? 'Nothing is to do now: once they accept it, the archive publishes it. The next run tells what came of it.'
        : 'Nothing is to do now: once they have accepted it, the next run publishes it. The README has a workflow that looks every day.';
  }
};

const toFailedLine = (outcome: Outcome, subject: string): string => {
  if (outcome.mode === 'validate') return `The metadata files can't be archived on ${outcome.archive} as they are.`;
  if (outcome.mode === 'plan') return capital(`${subject} could not be archived on ${outcome.archive} as things are.`);
  if (toKnown(outcome).isPublic) return capital(`${subject} is public on ${outcome.archive}, but something is wrong.`);
  return capital(`${subject} was not archived on ${outcome.archive}.`);
};

/** What was done with a record that was public before: what follows a publication, if anything. */
const toFollowed = ({ done }: Outcome): string =>
  done.length === 0
    ? 'Nothing was written.'
    : `What still had to follow was done: ${done.map((step) => toCleanLine(toStepText(step))).join('; ')}.`;

/** One sentence, or two. */
export const toHeadline = (outcome: Outcome): string => {
  const { archive, differences, left, problems, reason, deposit } = outcome;
  const subject = toSubject(outcome);
  switch (outcome.state) {
    case 'published':
      return outcome.done.some((step) => step.do === 'edit')
        ? `The record of ${subject} on ${archive} was corrected.`
        : capital(`${subject} is published on ${archive}.`);
    case 'draft':
      return `The draft of ${subject} on ${archive} is complete. It waits ${WAITING[deposit?.state ?? 'draft']}.`;
    case 'pending-publish':
      return `The record of ${subject} on ${archive} is complete. It waits for a person there to make it public.`;
    case 'in-review':
    case 'in-curation':
    case 'declined':
      return toRequestLine(outcome, subject);
    case 'unchanged':
      return capital(`${subject} was archived on ${archive} before. ${toFollowed(outcome)}`);
    case 'drifted':
      return capital(
        `${subject} was archived on ${archive} before, but ${count(differences.length, 'value is', 'values are')} not what is wanted now. ${toFollowed(outcome)}`,
      );
    case 'skipped':
      return capital(`${subject} was skipped: ${toCleanLine(reason ?? 'it is no case for the archive.')}`);
    case 'failed':
      return toFailedLine(outcome, subject);
    case 'planned':
      return left.length === 0
        ? `Nothing is left to do for ${subject} on ${archive}.`
        : `Archiving ${subject} on ${archive} would take ${count(left.length, 'step', 'steps')}. Nothing was written.`;
    case 'valid': {
      const warnings = problems.filter(({ severity }) => severity === 'warning').length;
      return `The metadata files can be archived on ${archive}${warnings === 0 ? '.' : `, with ${count(warnings, 'warning', 'warnings')}.`}`;
    }
  }
};

/** What happened, line by line; a line that is told as a problem or a loss anyway is not told twice. */
export const toFailureLines = ({ failure, problems, losses }: Outcome): readonly string[] => {
  const lines = toCleanLines(failure?.message ?? '');
  const told = [...problems, ...losses].map(({ message }) => toCleanLine(message)).filter(Boolean);
  const untold = lines.filter((line) => !told.some((message) => line.endsWith(message)));
  if (untold.length > 0 || lines.length === 0) return untold;
  const more = lines.length - 1;
  return [lines[0] ?? '', ...(more === 0 ? [] : [`… and ${count(more, 'more place', 'more places')}, see below.`])];
};

/** What stands in the archive now, and what the next run does with it. Only after a failure. */
export const toAftermath = (outcome: Outcome): string => {
  const { mode, deposit, done, left, mayHaveWritten } = outcome;
  if (mode !== 'archive') return 'Nothing was written: this mode only reads.';
  if (deposit !== undefined && toKnown(outcome).isPublic) return 'The record is public; it was not taken back.';
  // A claim that writes nothing has a deposit, too: one that is only foreseen.
  const hasClaimed = done.some(({ phase }) => phase === 'claim');
  if (deposit !== undefined && (mayHaveWritten || !hasClaimed)) return 'The draft is kept: run the job again, and it goes on from there.';
  if (!mayHaveWritten)
    return deposit !== undefined || done.length === 0 ? 'Nothing was written.' : 'What this run wrote was taken away again.';
  return left[0]?.phase === 'claim'
    ? 'It is not known whether a draft was opened. The next run looks first, and goes on with what is its own.'
    : 'What was written is kept: run the job again, and it goes on from there.';
};

/** Of a public record that a community has not taken yet. */
const toJoiningAdvice = ({ deposit }: Outcome): string | undefined =>
  deposit?.request?.to === 'community' && deposit.request.status === 'open'
    ? `A community was asked to take the record, and decides by itself: ${deposit.request.url}`
    : undefined;

/** What somebody should know who looks at the record now. */
export const toAdvice = (outcome: Outcome): string | undefined => {
  switch (outcome.state) {
    case 'drifted':
      return 'A published record is left alone. With `after-publish: correct` the next run corrects its metadata; its files stay as they are.';
    case 'published':
      return (
        [outcome.deposit?.doi && 'A new DOI can take some minutes until it resolves.', toJoiningAdvice(outcome)]
          .filter(Boolean)
          .join(' ') || undefined
      );
    case 'unchanged':
      return toJoiningAdvice(outcome);
    case 'in-review':
    case 'in-curation':
    case 'declined':
      return toRequestAdvice(outcome);
    default:
      return undefined;
  }
};

const WORST_FIRST = ['error', 'warning', 'notice'] as const;

/** Every problem as a line, the worst first. */
export const toProblemLines = ({ problems }: Pick<Outcome, 'problems'>): readonly string[] =>
  WORST_FIRST.flatMap((severity) =>
    problems.filter((problem) => problem.severity === severity).map((problem) => `${severity}: ${toProblemLine(problem)}`),
  );

/** Any value in a few words. */
export const toValueText = (value: unknown): string => {
  if (value === undefined || value === null || value === '') return 'nothing';
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return toCleanLine(value.join(', '));
  return toCleanLine(typeof value === 'string' ? value : JSON.stringify(value));
};

/** For people, and to the byte: `1.5 MB (1536204 bytes)`. */
export const toExactSize = (bytes: number): string => (bytes < 1000 ? `${bytes} bytes` : `${toSizeText(bytes)} (${bytes} bytes)`);
