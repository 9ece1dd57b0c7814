/** What GitHub says when it does not do as it was asked, as an error that helps. */
import { ArchiveError } from '../errors.ts';
import { toStandingRemedy } from '../http/no-answer.ts';
import { redact } from '../http/redact.ts';
import { at, listAt, textAt, wholeAt } from './shape.ts';

/** A word of the server, short and on one line; a page of HTML is not repeated. */
const toWords = (said: unknown): string => {
  if (typeof said !== 'string' || said.trim() === '') return '';
  if (/^\s*<|<html/i.test(said)) return ' with a page of HTML';
  const line = redact(said.replace(/\s+/g, ' ').trim());
  return `: ${line.length > 300 ? `${line.slice(0, 300)}…` : line}`;
};

export const statusOf = (thrown: unknown): number | undefined => (thrown instanceof Error ? wholeAt(thrown, 'status') : undefined);

const headerOf = (thrown: unknown, name: string): string | undefined => textAt(at(thrown, 'response'), 'headers', name);

/** GraphQL tells of its limit with status 200 (facts/github.md 2.5). */
const isGraphqlLimit = (answer: unknown): boolean =>
  (listAt(answer, 'data', 'errors') ?? []).some((error) => textAt(error, 'type') === 'RATE_LIMITED');

/** How long GitHub answers no more. Milliseconds: the end by GitHub's own clock, for people; what is left by no clock at all, for us. */
export interface Limit {
  end: number;
  left: number;
}

const headersOf =
  (answer: unknown) =>
  (name: string): string | undefined =>
    textAt(answer, 'headers', name);

/** By GitHub's clock, where it told the time; that of this machine (`now`) may be wrong. */
const toLimit = (answer: unknown, now: Date, until: { reset: number } | { left: number }): Limit => {
  const told = Date.parse(headersOf(answer)('date') ?? '');
  const answered = Number.isNaN(told) ? now.getTime() : told;
  const left = 'left' in until ? until.left : Math.max(0, until.reset - answered);
  return { end: answered + left, left };
};

/** By the answer's headers; undefined where it is no rate limit (facts/github.md 2.8). */
export const readLimit = (answer: unknown, now: Date): Limit | undefined => {
  const status = wholeAt(answer, 'status');
  const header = headersOf(answer);
  const isGraphql = isGraphqlLimit(answer);
  if (status !== 403 && status !== 429 && !isGraphql) return undefined;
  const retryAfter = Number(header('retry-after'));
  if (retryAfter > 0) return toLimit(answer, now, { left: retryAfter * 1000 });
  const reset = Number(header('x-ratelimit-reset'));
  if ((header('x-ratelimit-remaining') === '0' || isGraphql) && reset > 0) return toLimit(answer, now, { reset: reset * 1000 });
  const isLimit = isGraphql || status === 429 || /rate limit/i.test(textAt(answer, 'data', 'message') ?? '');
  return isLimit ? toLimit(answer, now, { left: 60_000 }) : undefined; // «else at least a minute», says GitHub
};

/** Of the requests that GitHub grants in an hour this share is left to the other jobs of the repository where there is another way. */
const LEFT_TO_OTHERS = 1 / 10;

/** How long there are few requests left, by the headers of an answer; undefined where there are more (facts/github.md 2.8). */
export const readScarcity = (answer: unknown, now: Date): Limit | undefined => {
  const [limit = 0, remaining = 0, reset = 0] = ['limit', 'remaining', 'reset'].map((name) =>
    Number(headersOf(answer)(`x-ratelimit-${name}`)),
  );
  return limit > 0 && remaining < limit * LEFT_TO_OTHERS && reset > 0 ? toLimit(answer, now, { reset: reset * 1000 }) : undefined;
};

/** Epoch milliseconds, for people: to the second. */
export const toTime = (milliseconds: number): string => new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z');

/** The limit that an ArchiveError tells of. */
export const findLimit = (error: ArchiveError, now: Date): Limit | undefined => readLimit(at(error.cause, 'response'), now);

const tokenRemedy =
  'Leave the input github-token at its default, or give a token that is still valid and may read the contents of this repository.';

/** `contents=read` as GitHub's header tells it, as it is written in a workflow. */
const toPermission = (header: string | undefined): string =>
  (header ?? 'contents=read').split(/[;,]/)[0]?.trim().replace('=', ': ') ?? 'contents: read';

const toRefused = (thrown: Error, status: number, doing: string): ArchiveError => {
  const said = toWords(textAt(thrown, 'response', 'data', 'message') ?? thrown.message);
  if (status === 401) {
    return new ArchiveError('github-refused', `GitHub does not accept the token (401), ${doing}${said}.`, {
      remedy: tokenRemedy,
      cause: thrown,
    });
  }
  const sso = headerOf(thrown, 'x-github-sso');
  const permission = toPermission(headerOf(thrown, 'x-accepted-github-permissions'));
  const remedy =
    status === 403
      ? `${sso === undefined ? '' : 'The token must be authorised for single sign-on of the organisation. '}Write into the workflow's job:\npermissions:\n  ${permission}\nFor another repository than the workflow's own, give github-token a token that may read it.`
      : tokenRemedy;
  return new ArchiveError('github-refused', `GitHub refused (${status}), ${doing}${said}.`, { remedy, cause: thrown });
};

/**
 * Anything that a request to GitHub threw, as an ArchiveError: `github-refused` (401, 403, other 4xx, a limit that lasts too long), `github-failed`
 * (5xx, no answer, no API), `cancelled`. `doing` completes the sentence: `reading the release v1.0`.
 */
export const toGitHubError = (thrown: unknown, details: { doing: string; now: Date; signal?: AbortSignal | undefined }): ArchiveError => {
  const { doing, now, signal } = details;
  if (thrown instanceof ArchiveError) return thrown;
  if (signal?.aborted) {
    if (signal.reason instanceof ArchiveError) return signal.reason;
    return new ArchiveError('cancelled', `The run was cancelled, ${doing}.`, {
      remedy: 'Run it again: it finds what is done and goes on.',
      cause: thrown,
    });
  }
  const limit = readLimit(at(thrown, 'response'), now);
  if (limit !== undefined) {
    const until = toTime(limit.end);
    return new ArchiveError('github-refused', `GitHub's limit of requests is used up until ${until}, ${doing}.`, {
      remedy: `Run the job again after ${until}. Without a github-token GitHub answers only 60 requests an hour.`,
      cause: thrown,
    });
  }
  const status = statusOf(thrown);
  const isAnswer = at(thrown, 'response') !== undefined;
  if (thrown instanceof Error && isAnswer && status !== undefined && status >= 400 && status < 500) return toRefused(thrown, status, doing);
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const what = isAnswer ? `GitHub failed (${status})` : 'GitHub could not be reached';
  return new ArchiveError('github-failed', `${what}, ${doing}${toWords(message)}.`, {
    remedy:
      toStandingRemedy(thrown) ??
      'Run the job again later (https://www.githubstatus.com tells of outages). On GitHub Enterprise Server, and behind a proxy, check GITHUB_API_URL and https_proxy.',
    cause: thrown,
  });
};

/** An answer that is not what GitHub's API answers. */
export const toStrange = (doing: string, what: string): ArchiveError =>
  new ArchiveError('github-failed', `GitHub answered something that is not its API, ${doing}: ${what}.`, {
    remedy: 'Is GITHUB_API_URL the address of GitHub’s API, and does a proxy or a login page stand before it?',
  });
