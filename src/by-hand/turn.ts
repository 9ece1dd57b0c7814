/** Where somebody looks at it before it is public: whose turn it is, what they said, and what to do now. Pure. */
import type { Deposit, RequestStatus, ReviewRequest } from '../model/deposit.ts';
import { toPlainWords } from '../report/clean.ts';

type Looked = Pick<Deposit, 'id' | 'url' | 'state' | 'isEdit' | 'request'>;

const toWho = (request: ReviewRequest | undefined): string =>
  request?.to === 'curators' ? 'the curators' : 'the reviewers of its community';

const capital = (text: string): string => text.replace(/^t/, 'T');

/** A request about what is public already is about something else. */
const isOpen = ({ state, isEdit }: Looked): boolean => state !== 'published' || isEdit;

/** Somebody else's turn: what they look at stays as it is. */
export const isWaiting = (looked: Looked): boolean =>
  looked.request === undefined
    ? looked.state !== 'draft' && looked.state !== 'published'
    : looked.request.status === 'open' && isOpen(looked);

export const toWaitingText = ({ url, request }: Looked, steps: readonly string[]): string =>
  [
    `${url} waits for ${toWho(request)}${request === undefined ? '.' : `: ${request.url}`}`,
    ...(steps.length === 0 ? ['Nothing was changed: they look at it, and until they answer it stays as it is.'] : []),
  ].join('\n');

const ANSWERS: Readonly<Partial<Record<RequestStatus, (url: string, who: string) => string>>> = {
  critiqued: (url, who) => `${capital(who)} want changes in ${url} before it is public`,
  declined: (url, who) => `${capital(who)} declined ${url}`,
  cancelled: (url, who) => `The request that ${who} look at ${url} was cancelled`,
  expired: (url, who) => `${capital(who)} did not look at ${url} in time, and the request has expired`,
};

/** They said something else than yes, or nobody did. */
export const hasAnswer = (looked: Looked): boolean =>
  looked.request !== undefined && ANSWERS[looked.request.status] !== undefined && isOpen(looked);

/** And nothing has been changed since: they are not asked again. */
const isUnanswered = (looked: Looked, steps: readonly string[]): boolean =>
  hasAnswer(looked) && looked.request?.isAnswered === false && steps.length === 0;

/** What they said, with their words; undefined where it is not about that, or was answered. */
export const toAnswerText = (looked: Looked, steps: readonly string[]): string | undefined => {
  const { url, request } = looked;
  if (request === undefined || !isUnanswered(looked, steps)) return undefined;
  return [
    `${ANSWERS[request.status]?.(url, toWho(request))}: ${request.url}`,
    ...request.words.map((said) => `  «${toPlainWords(said)}»`),
    'Nothing was written, and nobody is asked again while nothing has changed.',
  ].join('\n');
};

/** What leads on from what they said. `again`: the words that lead to the same archive. */
export const toAdvice = (looked: Looked, steps: readonly string[], again: string): readonly string[] => {
  const { id, request, isEdit } = looked;
  if (request === undefined) return [];
  const isTheirs = request.to === 'community';
  // By its slug, where the command named it; else by its id.
  const community = isTheirs ? ` --community ${request.names.at(-1) ?? 'COMMUNITY'}` : '';
  const publish = `archive-release edit ${id}${community} --publish${again}`;
  const without = isTheirs ? [`Without \`--community\` it is published without ${toWho(request)}.`] : [];
  if (!isUnanswered(looked, steps)) return [`To ask ${toWho(request)} again: ${publish}`, ...without];
  // Curators are handed the same request again; a review that came to nothing is over.
  const mayResubmit = !isTheirs && (request.status === 'critiqued' || request.status === 'cancelled');
  const change = isEdit ? 'change it on its page' : 'change something by `edit`, or on its page';
  return [
    ...(mayResubmit ? [`To answer in words: archive-release request ${request.id} resubmit TEXT${again}`] : []),
    `${mayResubmit ? 'Or' : 'To ask again'}: ${change}, and then: ${publish}`,
    ...without,
  ];
};
