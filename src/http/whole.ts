/** The bodies of answers: those that are read whole are small, so they have an end, and it comes soon. */
import type { Readable } from 'node:stream';

/** Each piece that comes keeps undici's own limits waiting, so an answer that trickles would never be given up. Milliseconds. */
const WHOLE_WITHIN_MS = 2 * 60_000;

/** Breaks the body off if it has not ended in time: whoever reads it is thrown an Error. Call what comes back once it is read. */
export const endSoon = (body: Readable): (() => void) => {
  const timer = setTimeout(
    () => body.destroy(new Error(`the answer did not come to its end within ${WHOLE_WITHIN_MS / 1000} s`)),
    WHOLE_WITHIN_MS,
  );
  timer.unref(); // the connection keeps the process alive as long as there is something to break off
  return () => clearTimeout(timer);
};

/** An answer that breaks while nobody reads it is told to whoever reads it later; without this it ends the process. */
export const hold = <Body extends Readable>(body: Body): Body => body.on('error', () => {});

/** Throws away what a server says beside what matters: a little is read, so that the connection can be used again, and no end is waited for. */
export const leave = (body: Readable): void => {
  hold(body);
  const stop = endSoon(body);
  body.once('close', stop);
  let left = 64 * 1024; // bytes
  body.on('data', (piece: Uint8Array) => {
    left -= piece.length;
    if (left < 0) body.destroy();
  });
};
