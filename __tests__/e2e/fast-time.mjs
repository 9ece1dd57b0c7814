/**
 * Loaded before the built bundle (`--import`), which is left as it is: every clock and timer of the process runs `FACTOR` times as fast, so that its real time limits
 * of minutes pass within seconds; and its calendar may be ahead of the one on the wall. Nothing in the product knows of it.
 */
import { AHEAD_MS, FACTOR } from './factor.mjs';

const { Date: RealDate, setTimeout: realTimeout, setInterval: realInterval } = globalThis;
const began = RealDate.now() + AHEAD_MS;
const realNow = performance.now.bind(performance);
const startedAt = realNow();

const now = () => began + (realNow() - startedAt) * FACTOR;

globalThis.Date = class FastDate extends RealDate {
  constructor(...parts) {
    super(...(parts.length === 0 ? [now()] : parts));
  }
  static now() {
    return Math.floor(now());
  }
};
performance.now = () => startedAt + (realNow() - startedAt) * FACTOR;
globalThis.setTimeout = Object.assign((act, ms = 0, ...rest) => realTimeout(act, ms / FACTOR, ...rest), realTimeout);
globalThis.setInterval = Object.assign((act, ms = 0, ...rest) => realInterval(act, ms / FACTOR, ...rest), realInterval);
