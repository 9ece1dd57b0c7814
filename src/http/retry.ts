/** When a request is sent again, as a written policy: pure, so that it can be read off a table. */
import type { Answer } from './answer.ts';

export interface RetryPolicy {
  /** How often in all, the first time included. */
  attempts: number;
  /** The same for a bare 500, which more often means a request that the server cannot digest than a server that is down (facts/zenodo.md 7). */
  attemptsOn500: number;
  /** First pause, doubled each time. */
  baseMs: number;
  /** Longest pause that we choose ourselves. */
  capMs: number;
  /** Longest pause that a server may ask for. */
  retryAfterCapMs: number;
  /** No new attempt begins after so long. */
  budgetMs: number;
}

export const defaultPolicy: RetryPolicy = {
  attempts: 7,
  attemptsOn500: 3,
  baseMs: 1000,
  capMs: 30_000,
  retryAfterCapMs: 120_000,
  budgetMs: 10 * 60_000,
};

/** How one attempt ended. `status` is 0 where no answer came. */
export interface Ending {
  method: string;
  status: number;
  headers: Answer['headers'];
  /** It would end so each time. */
  isStanding?: boolean;
}

export interface Situation {
  /** 1 after the first attempt. */
  attempt: number;
  elapsedMs: number;
  now: Date;
  /** 0 to 1. */
  random: number;
  policy: RetryPolicy;
}

/** Repeating these changes nothing that the first time did not. */
const REPEATABLE = new Set(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE']);
const PASSING = new Set([0, 408, 500, 502, 503, 504]);

/** `Retry-After`, seconds or an HTTP date, as milliseconds from now; undefined for what it does not say. A date is the server's, and held against its clock where it tells that. */
export const readRetryAfter = (headers: Answer['headers'], now: Date): number | undefined => {
  const header = headers['retry-after'];
  if (header === undefined || header.trim() === '') return undefined;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const until = Date.parse(header);
  const told = Date.parse(headers.date ?? '');
  return Number.isNaN(until) ? undefined : Math.max(0, until - (Number.isNaN(told) ? now.getTime() : told));
};

/**
 * How long to pause before the next attempt, in milliseconds; undefined means: this ending stands.
 * A POST is repeated only after 429, which says that nothing was done (DESIGN.md, rule 1).
 * `Retry-After` counts only with 429 and 503: Zenodo puts it on every answer (facts/zenodo.md 2.3).
 */
export const pauseBeforeRetry = (ending: Ending, situation: Situation): number | undefined => {
  const { attempt, elapsedMs, now, random, policy } = situation;
  const isLimited = ending.status === 429;
  if (ending.isStanding) return undefined;
  if (!isLimited && !(PASSING.has(ending.status) && REPEATABLE.has(ending.method))) return undefined;
  if (attempt >= (ending.status === 500 ? policy.attemptsOn500 : policy.attempts)) return undefined;
  const own = Math.min(policy.capMs, policy.baseMs * 2 ** (attempt - 1));
  const asked = isLimited || ending.status === 503 ? readRetryAfter(ending.headers, now) : undefined;
  // Full jitter over the upper half: clients that fell together do not come back together, and none comes back at once.
  const pause = asked === undefined ? own / 2 + (own / 2) * random : Math.min(policy.retryAfterCapMs, asked) + random * 1000;
  return elapsedMs + pause > policy.budgetMs ? undefined : Math.round(pause);
};
