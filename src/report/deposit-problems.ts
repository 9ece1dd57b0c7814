/** What should not be overlooked of a deposit in a job that succeeds. Pure. */
import type { Deposit } from '../model/deposit.ts';
import type { Problem } from '../model/problem.ts';
import { toPlainWords } from './clean.ts';
import { isDoi } from './doi.ts';

const ANSWERS = {
  critiqued: 'want changes before it is published',
  declined: 'declined it',
  expired: 'did not look at it in time',
} as const;

/** What should not be overlooked in a job that succeeds: they want something, or said no. */
export const toRequestProblems = ({ request, url }: Deposit): readonly Problem[] => {
  if (request?.status !== 'critiqued' && request?.status !== 'declined' && request?.status !== 'expired') return [];
  const said = request.words.at(-1);
  const who = request.to === 'curators' ? 'The curators' : 'The reviewers of the community';
  const message = `${who} ${ANSWERS[request.status]} (${url})${said === undefined ? '.' : `: ${toPlainWords(said)}`}`;
  return [{ severity: 'warning', code: `request-${request.status}`, message }];
};

/** A DOI that is not written like one: no badge, citation or output is made of it, and nobody would know why. */
export const toDoiProblems = ({ doi, reservedDoi, conceptDoi, url }: Deposit): readonly Problem[] =>
  [...new Set([doi, reservedDoi, conceptDoi])]
    .filter((told) => told !== undefined && told !== '' && !isDoi(told))
    .map((told) => ({
      severity: 'warning',
      code: 'doi-unlike-one',
      message: `The archive gives ${url} a DOI that is not written like one: ${toPlainWords(told ?? '')}. The outputs leave it out: correct it there, or ask who runs the archive.`,
    }));
