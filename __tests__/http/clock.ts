/** A clock that nobody waits for, and that tells how long it was waited by. */
import type { Clock } from '../../src/http/clock.ts';

export const openClock = (start = '2026-11-02T10:00:00Z'): Clock & { waits: readonly number[] } => {
  let now = Date.parse(start);
  const waits: number[] = [];
  return {
    waits,
    now: () => new Date(now),
    wait: (milliseconds, signal) => {
      signal?.throwIfAborted();
      waits.push(milliseconds);
      now += milliseconds;
      return Promise.resolve();
    },
  };
};
