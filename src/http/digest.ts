/** Digests of bytes that pass by: on this thread for small files, on its own thread (digest-thread.ts) for big ones. */
import { createHash } from 'node:crypto';

/** Hexadecimal digests by algorithm, as `node:crypto` names it. */
export type Digests = Readonly<Record<string, string>>;

export interface Digester {
  /**
   * Takes the next bytes, and gives the pieces that may go on: the same bytes, now or later, in the same order. The chunk is the digester's from
   * then on, and may be empty afterwards. A piece keeps its bytes until the piece after the next one is asked for; then its memory may be used again.
   */
  take(chunk: Uint8Array): AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  /** What is left over, once no more bytes come. */
  rest(): Uint8Array | undefined;
  /** After `rest`. */
  finish(): Promise<Digests>;
  /** Gives up; safe to call at any time, and twice. */
  dispose(): void;
}

/** On this thread: node's SHA-256 takes about 0.6 s of a core for 1 GiB, its MD5 1.3 s. */
export const digestHere = (algorithms: readonly string[]): Digester => {
  const hashes = algorithms.map((algorithm) => [algorithm, createHash(algorithm)] as const);
  return {
    take: (chunk) => {
      for (const [, hash] of hashes) hash.update(chunk);
      return [chunk];
    },
    rest: () => undefined,
    finish: () => Promise.resolve(Object.fromEntries(hashes.map(([algorithm, hash]) => [algorithm, hash.digest('hex')]))),
    dispose: () => {},
  };
};
