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

/**
 * Gives a chunk's memory back at once, where the chunk is all that its memory holds: left to the collector, the 16,000 chunks of 1 GiB cost it
 * 0.6 s of a core and 65 MiB (docs/performance.md). The end of a bigger buffer is somebody else's too, and stays.
 */
export const release = ({ buffer, byteLength }: Uint8Array): void => {
  if (buffer instanceof ArrayBuffer && byteLength === buffer.byteLength) buffer.transfer(0);
};

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
