/** Cuts what stands still. A limit is about progress, never about size (DESIGN.md, rule 8). */
import { ArchiveError } from '../errors.ts';

/** The last sign of life of something that several transfers share: a server that takes the files of one bucket one after another is alive while any of them moves (facts/zenodo.md 4.9). */
export interface Pulse {
  /** So many bytes moved; without a number: something else that counts. A trickle of less than 16 KiB within the limit is no progress. */
  beat(bytes?: number): void;
  /** Milliseconds since the last beat. */
  silence(): number;
}

/** Bytes. Files that are smaller have the whole limit to themselves, as each transfer begins with a beat. */
const LEAST = 16 * 1024;

/** `now` counts milliseconds, from anywhere. */
export const createPulse = (now: () => number): Pulse => {
  let last = now();
  let moved = 0;
  return {
    beat: (bytes = LEAST) => {
      moved += bytes;
      if (moved < LEAST) return;
      moved = 0;
      last = now();
    },
    silence: () => now() - last,
  };
};

export interface StallWatch {
  /** Aborts with `transfer-stalled` when the pulse was silent for too long, and with the outer signal's reason when that aborts. */
  signal: AbortSignal;
  stop(): void;
}

export interface StallOptions {
  pulse: Pulse;
  stallMs: number;
  signal: AbortSignal;
  /** Who stands still, for the message: called when it happens. */
  describe: () => string;
}

/** Begins to watch; the caller stops it, whatever happens. */
export const watchForStall = (options: StallOptions): StallWatch => {
  const { pulse, stallMs } = options;
  const controller = new AbortController();
  pulse.beat();
  const timer = setInterval(
    () => {
      if (pulse.silence() < stallMs) return;
      controller.abort(
        new ArchiveError('transfer-stalled', `${options.describe()} stood still for ${Math.round(stallMs / 1000)} s.`, {
          remedy: 'Run it again: what arrived whole is not transferred a second time.',
        }),
      );
    },
    Math.max(20, Math.min(5000, stallMs / 4)),
  );
  timer.unref();
  return { signal: AbortSignal.any([options.signal, controller.signal]), stop: () => clearInterval(timer) };
};
