/** How much faster time runs in a process that loads fast-time.mjs. At 100 a minute's limit is over in 0.6 s: a busy machine takes as long for nothing. */
export const FACTOR = Number(process.env.FAST_TIME ?? 100);

/** How far ahead its calendar is. */
export const AHEAD_MS = Number(process.env.TIME_AHEAD_MS ?? 0);
