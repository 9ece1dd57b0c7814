/** Counts requests by user agent and address, in windows of a minute; a token makes no difference (facts/zenodo.md 2.5). */
import type { IncomingMessage } from 'node:http';
import { Refusal } from './refusal.ts';

const windowMs = 60_000;

export interface Limits {
  /** Requests a minute that are told where none are refused: the limit for guests, as the software comes. */
  standard: number;
  /** The same for what `isSearch` says is one. */
  searches: number;
  isSearch(path: string): boolean;
}

interface Count {
  fromMs: number;
  used: number;
}

export interface RateLimit {
  /** Headers for the answer. @throws Refused 429 when the switch is on and the count is full */
  count(request: IncomingMessage, path: string, nowMs: number): Record<string, string>;
}

/** A refusal that carries the headers of the limit. */
export class Limited extends Refusal {
  readonly headers: Record<string, string>;
  constructor(limit: number, headers: Record<string, string>) {
    super(429, { message: `${limit} per 1 minute`, status: 429 });
    this.headers = headers;
  }
}

export const newRateLimit = (faults: { rateLimit: number }, { standard, searches, isSearch: searchesIn }: Limits): RateLimit => {
  const counts = new Map<string, Count>();
  return {
    count: (request, path, nowMs) => {
      const isSearch = searchesIn(path) && request.method === 'GET';
      const key = `${isSearch ? 'search' : 'all'} ${request.headers['user-agent'] ?? ''} ${request.socket.remoteAddress ?? ''}`;
      const before = counts.get(key);
      const count = before === undefined || nowMs - before.fromMs >= windowMs ? { fromMs: nowMs, used: 0 } : before;
      counts.set(key, count);
      count.used += 1;
      const limit = faults.rateLimit > 0 ? faults.rateLimit : isSearch ? searches : standard;
      const reset = Math.ceil((count.fromMs + windowMs) / 1000);
      const headers = {
        'x-ratelimit-limit': String(limit),
        'x-ratelimit-remaining': String(Math.max(0, limit - count.used)),
        'x-ratelimit-reset': String(reset),
        'retry-after': String(Math.max(1, Math.ceil((count.fromMs + windowMs - nowMs) / 1000))),
      };
      if (faults.rateLimit > 0 && count.used > limit) throw new Limited(limit, headers);
      return headers;
    },
  };
};
