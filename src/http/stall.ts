/** Cuts what stands still. A limit is about progress, never about size (DESIGN.md, rule 8). */
import { ArchiveError } from '../errors.ts';

/** The last sign of life of something that several transfers share: a server that takes the files of one bucket one after another is alive while any of them moves (facts/zenodo.md 4.9). */
export interface Pulse {
  beat(): void;
  /** Milliseconds since the last beat. */
  silence(): number;
}

/** `now` counts milliseconds, from anywhere. */
export const createPulse = (now: () => number): Pulse => {
  let last = now();
  return {
    beat: () => {
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
          remedy: 'Run it again: files that arrived whole are not sent a second time.',
        }),
      );
    },
    Math.max(20, Math.min(5000, stallMs / 4)),
  );
  timer.unref();
  return { signal: AbortSignal.any([options.signal, controller.signal]), stop: () => clearInterval(timer) };
};
