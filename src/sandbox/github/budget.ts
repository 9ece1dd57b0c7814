/** Rate limits: what each caller has spent this hour, and the headers that tell it (facts/github.md 2.8). */
import { type Answer, refuse } from './answer.ts';
import { strikesOf } from './faults.ts';
import { nodeId } from './ids.ts';
import type { Caller, World } from './world.ts';

export type Resource = 'core' | 'graphql';

export interface Rate {
  limit: number;
  remaining: number;
  /** Epoch seconds. */
  reset: number;
  used: number;
}

export interface Budget {
  /** Takes one request off; what is left may not go below nothing. */
  spend(caller: Caller, resource: Resource): Rate;
  look(caller: Caller, resource: Resource): Rate;
}

const hour = 3600;

export const createBudget = (now: () => Date): Budget => {
  const spent = new Map<string, { used: number; reset: number }>();
  const account = (caller: Caller, resource: Resource): { used: number; reset: number } => {
    const key = `${caller.name} ${resource}`;
    const seconds = Math.floor(now().getTime() / 1000);
    const known = spent.get(key);
    if (known !== undefined && known.reset > seconds) return known;
    const fresh = { used: 0, reset: seconds + hour };
    spent.set(key, fresh);
    return fresh;
  };
  const look = (caller: Caller, resource: Resource): Rate => {
    const { used, reset } = account(caller, resource);
    return { limit: caller.limit, remaining: Math.max(0, caller.limit - used), reset, used };
  };
  return {
    look,
    spend: (caller, resource) => {
      account(caller, resource).used += 1;
      return look(caller, resource);
    },
  };
};

export const toRateHeaders = (rate: Rate, resource: Resource): Record<string, string> => ({
  'x-ratelimit-limit': String(rate.limit),
  'x-ratelimit-remaining': String(rate.remaining),
  'x-ratelimit-reset': String(rate.reset),
  'x-ratelimit-used': String(Math.min(rate.used, rate.limit)),
  'x-ratelimit-resource': resource,
});

const primary = (caller: Caller): string =>
  caller.name === 'anonymous'
    ? "API rate limit exceeded for 127.0.0.1. (But here's the good news: Authenticated requests get a higher rate limit.)"
    : `API rate limit exceeded for ${caller.isApp ? 'installation ID' : 'user ID'} ${nodeId('U', caller.limit)}.`;

/** The refusal that is due: the hour's budget is used up, or the fault `rateLimit` is on. */
export const findLimit = (world: World, caller: Caller, rate: Rate): Answer | undefined => {
  const fault = world.faults.rateLimit;
  if (strikesOf(fault)) {
    const wait = fault.retryAfter;
    if (fault.kind === 'secondary') {
      const answer = refuse(429, 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.');
      return wait === undefined ? answer : { ...answer, headers: { 'retry-after': String(wait) } };
    }
    const reset = Math.floor(world.now().getTime() / 1000) + (wait ?? hour);
    return { ...refuse(403, primary(caller)), headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(reset) } };
  }
  return rate.used > rate.limit ? refuse(403, primary(caller)) : undefined;
};
