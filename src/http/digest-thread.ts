/**
 * Digests on a thread of their own, so that a big file's MD5 does not slow its way down: node computes it at 0.75 GiB/s, slower than a good line.
 * The bytes are copied once, into a ring in shared memory; both threads digest them there, and from there they are sent, in pieces big enough
 * that little is done per piece. What the thread runs is its own source as text, so that it needs no file of its own in a bundle.
 */
import { Worker } from 'node:worker_threads';
import { type Digester, digestHere } from './digest.ts';

/** Bytes of a slot, and how many there are: 2 MiB in all. A piece bigger than a socket's buffer has left this process when the next one is asked for. */
const SLOT = 2 ** 18;
const SLOTS = 8;
/** Places in the control words: slots written, slots read, then the length of each. */
const WRITTEN = 0;
const READ = 1;
const LENGTHS = 2;

/** Below this a thread costs more than it saves: it has an engine of its own, of 10 MiB. Whatever is sent beside others is smaller. Bytes. */
export const WORTH_A_THREAD = 32 * 2 ** 20;

interface Shared {
  algorithms: readonly string[];
  control: SharedArrayBuffer;
  ring: SharedArrayBuffer;
  slot: number;
  slots: number;
}

/** Runs in the thread: only what is inside these braces exists there. A slot of length 0 is the end. Counts go round the 32 bits. */
const runThread = (): void => {
  const { createHash } = process.getBuiltinModule('node:crypto');
  const { parentPort, workerData } = process.getBuiltinModule('node:worker_threads');
  const { algorithms, control, ring, slot, slots } = workerData as Shared;
  const words = new Int32Array(control);
  const bytes = new Uint8Array(ring);
  const hashes = algorithms.map((algorithm) => createHash(algorithm));
  for (let turn = 0; ; turn = (turn + 1) | 0) {
    while (Atomics.load(words, 0) === turn) Atomics.wait(words, 0, turn);
    const index = (turn >>> 0) % slots;
    const length = Atomics.load(words, 2 + index);
    if (length === 0) break;
    for (const hash of hashes) hash.update(bytes.subarray(index * slot, index * slot + length));
    Atomics.store(words, 1, (turn + 1) | 0);
    Atomics.notify(words, 1);
  }
  parentPort?.postMessage(hashes.map((hash) => hash.digest('hex')));
};

/** The slowest first: as long as there are several, the quickest stays with this thread. */
const SPEED = ['md5', 'sha512', 'sha256', 'sha1'];
const bySpeed = (a: string, b: string): number => SPEED.indexOf(a) - SPEED.indexOf(b);

/**
 * Gives a chunk's memory back at once, where the chunk is all that its memory holds: left to the collector, the 16,000 chunks of 1 GiB cost it
 * 0.6 s of a core and 65 MiB (docs/performance.md). The end of a bigger buffer is somebody else's too, and stays.
 */
const release = ({ buffer, byteLength }: Uint8Array): void => {
  if (buffer instanceof ArrayBuffer && byteLength === buffer.byteLength) buffer.transfer(0);
};

/** All but the quickest algorithm on a thread, so that both have work. What goes wrong there is thrown by `take` or `finish`. */
export const digestOnThread = (algorithms: readonly string[]): Digester => {
  const ordered = algorithms.toSorted(bySpeed);
  const there = ordered.length > 1 ? ordered.slice(0, -1) : ordered;
  const here = digestHere(ordered.slice(there.length));
  const control = new SharedArrayBuffer(4 * (LENGTHS + SLOTS));
  const ring = new SharedArrayBuffer(SLOT * SLOTS);
  const words = new Int32Array(control);
  const bytes = Buffer.from(ring);
  const shared: Shared = { algorithms: there, control, ring, slot: SLOT, slots: SLOTS };
  const worker = new Worker(`(${runThread.toString()})()`, { eval: true, workerData: shared, name: 'digest' });
  const result = new Promise<readonly string[]>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the digesting thread ended early')));
  });
  result.catch(() => {}); // thrown by whoever waits for it

  let turn = 0;
  /** Bytes in the slot that is being filled. */
  let filled = 0;

  const isFull = (): boolean => ((turn - Atomics.load(words, READ)) | 0) >= SLOTS;
  const waitForRoom = async (): Promise<void> => {
    while (isFull()) {
      const waiting = Atomics.waitAsync(words, READ, (turn - SLOTS) | 0);
      if (waiting.async) await Promise.race([waiting.value, result]);
    }
  };
  const handOver = (): Uint8Array => {
    const index = (turn >>> 0) % SLOTS;
    const piece = bytes.subarray(index * SLOT, index * SLOT + filled);
    Atomics.store(words, LENGTHS + index, filled);
    turn = (turn + 1) | 0;
    filled = 0;
    Atomics.store(words, WRITTEN, turn);
    Atomics.notify(words, WRITTEN);
    for (const _same of here.take(piece) as Iterable<Uint8Array>);
    return piece;
  };
  async function* take(chunk: Uint8Array): AsyncGenerator<Uint8Array> {
    const { length } = chunk;
    for (let at = 0; at < length; ) {
      if (filled === 0 && isFull()) await waitForRoom();
      const part = chunk.subarray(at, at + SLOT - filled);
      bytes.set(part, ((turn >>> 0) % SLOTS) * SLOT + filled);
      filled += part.length;
      at += part.length;
      if (at === length) release(chunk);
      if (filled === SLOT) yield handOver();
    }
  }

  return {
    take: (chunk) => (filled + chunk.length < SLOT && !(filled === 0 && isFull()) ? keep(chunk) : take(chunk)),
    rest: () => (filled > 0 ? handOver() : undefined),
    finish: async () => {
      await waitForRoom();
      handOver();
      const values = await result;
      return { ...(await here.finish()), ...Object.fromEntries(there.map((algorithm, index) => [algorithm, values[index] ?? ''])) };
    },
    dispose: () => {
      void worker.terminate();
    },
  };

  /** The common case without a promise: the chunk fits into the slot, and nothing is to be sent yet. */
  function keep(chunk: Uint8Array): Iterable<Uint8Array> {
    bytes.set(chunk, ((turn >>> 0) % SLOTS) * SLOT + filled);
    filled += chunk.length;
    release(chunk);
    return [];
  }
};

/** On this thread or another, whichever is done sooner. `size` in bytes. */
export const digestBySize = (algorithms: readonly string[], size: number): Digester =>
  size >= WORTH_A_THREAD && algorithms.length > 0 ? digestOnThread(algorithms) : digestHere(algorithms);
