/** Keeps under a server's rate limit by what its answers say of it; no number of ours (DESIGN.md, rule 10). Pure. */

/** What the last answer told. */
export interface Limits {
  remaining: number;
  /** Milliseconds since 1970, by our clock. */
  resetAt: number;
}

/** Below this many requests left, the rest is spread over the time until the counter starts anew. */
const FEW = 5;
const LONGEST_PAUSE_MS = 120_000;
/** A reset further away than this is a broken header, or a clock that is wrong. */
const LONGEST_WINDOW_MS = 3_600_000;

const toNumber = (header: string | undefined): number | undefined => {
  const value = header === undefined || header === '' ? Number.NaN : Number(header);
  return Number.isFinite(value) ? value : undefined;
};

/**
 * Reads `x-ratelimit-remaining` and `x-ratelimit-reset` (epoch seconds); undefined where they are missing or absurd.
 */
export const readLimits = (headers: Readonly<Record<string, string>>, now: Date): Limits | undefined => {
  const remaining = toNumber(headers['x-ratelimit-remaining']);
  const reset = toNumber(headers['x-ratelimit-reset']);
  if (remaining === undefined || reset === undefined) return undefined;
  const resetAt = reset * 1000;
  return resetAt - now.getTime() > LONGEST_WINDOW_MS ? undefined : { remaining, resetAt };
};

/** How long to wait before the next request, in milliseconds. */
export const pauseBefore = (limits: Limits | undefined, now: Date): number => {
  if (limits === undefined || limits.remaining >= FEW) return 0;
  const until = limits.resetAt - now.getTime();
  if (until <= 0) return 0;
  return Math.min(LONGEST_PAUSE_MS, Math.ceil(until / (limits.remaining + 1)));
};
