/**
 * A file on its way: opened from the first byte each time, counted, digested in the same pass, exactly as long as it was said to be, in constant memory.
 * The last piece is held back until count and SHA-256 are proved, so a server that is given wrong bytes never gets the whole of them.
 */
import type { Readable } from 'node:stream';
import { ArchiveError } from '../errors.ts';
import type { Digester, Digests } from './digest.ts';
import { digestBySize } from './digest-thread.ts';
import { redact } from './redact.ts';
import { createPulse, type Pulse, watchForStall } from './stall.ts';
import { hold } from './whole.ts';

/** What can be opened again. */
export interface ByteSource {
  name: string;
  /** bytes */
  size: number;
  /** Hexadecimal; undefined: nobody promised anything. */
  sha256?: string;
  /** The stream's chunks are the reader's: their memory may be given back before the stream has ended. */
  open(signal: AbortSignal): Promise<Readable>;
}

export interface PassOptions {
  /** Digests wanted, as `node:crypto` names them. `sha256` is added where the source promises one. */
  algorithms: readonly string[];
  signal: AbortSignal;
  /** Cut when nothing moved for so long. */
  stallMs: number;
  /** Beaten by every piece that goes out; share one among transfers that wait for each other. */
  pulse?: Pulse;
  /** Bytes that went out so far. */
  onProgress?: (bytes: number) => void;
  /** Milliseconds, from anywhere; for the watch. */
  now?: () => number;
  digester?: (algorithms: readonly string[], size: number) => Digester;
}

/** What one whole pass found. */
export interface Passed {
  bytes: number;
  digests: Digests;
}

export interface Pass {
  /** Ends after exactly `size` bytes, or throws. Read it once; a piece is good until the next one is asked for. */
  pieces: AsyncIterable<Uint8Array>;
  /** Aborts when the transfer stands still, or is cancelled: give it to whoever takes the pieces, and stay until it has answered. */
  signal: AbortSignal;
  /** Once all pieces were taken. */
  passed(): Passed | undefined;
  /** Always call it: closes the source, stops the watch. Safe after success, and twice. */
  close(): void;
}

const toChanged = (source: ByteSource, what: string): ArchiveError =>
  new ArchiveError('file-changed', `${source.name}: ${what}`, {
    remedy: 'Was the file replaced while it was read? Run it again; if it stays, upload the file to the release anew.',
  });

const toUnreadable = (source: ByteSource, bytes: number, cause: unknown): ArchiveError =>
  cause instanceof ArchiveError
    ? cause
    : new ArchiveError(
        'file-unreadable',
        `${source.name}: reading it broke off after ${bytes} of ${source.size} bytes (${redact(String(cause))}).`,
        {
          remedy: 'Run it again: files that arrived whole are not sent a second time.',
          cause,
        },
      );

/** Opens the source and the way through. Throws what opening throws. */
export const openPass = async (source: ByteSource, options: PassOptions): Promise<Pass> => {
  const wanted = source.sha256?.toLowerCase();
  const algorithms = [...new Set(wanted === undefined ? options.algorithms : [...options.algorithms, 'sha256'])];
  const pulse = options.pulse ?? createPulse(options.now ?? (() => performance.now()));
  let bytes = 0;
  let sent = 0;
  let passed: Passed | undefined;
  /** Nobody waits for a piece: none was asked for yet, or the last one is still with whoever took it. */
  let isOut = true;

  const watch = watchForStall({
    pulse,
    stallMs: options.stallMs,
    signal: options.signal,
    describe: () => `${source.name}: the ${isOut || passed ? 'archive' : 'source'}, after ${sent} of ${source.size} bytes,`,
  });
  let input: Readable;
  try {
    input = await source.open(watch.signal);
  } catch (cause) {
    watch.stop();
    throw watch.signal.aborted ? watch.signal.reason : cause;
  }
  const digester = (options.digester ?? digestBySize)(algorithms, source.size);
  const cut = (): void => {
    input.destroy(watch.signal.reason as Error);
  };
  hold(input); // thrown by the loop below, if it still runs
  if (watch.signal.aborted) cut();
  else watch.signal.addEventListener('abort', cut, { once: true });

  async function* read(): AsyncGenerator<Uint8Array> {
    try {
      for await (const chunk of input as AsyncIterable<Uint8Array>) yield chunk;
    } catch (cause) {
      throw watch.signal.aborted ? watch.signal.reason : toUnreadable(source, bytes, cause);
    }
  }

  const prove = async (): Promise<void> => {
    if (bytes < source.size) throw toChanged(source, `it ended after ${bytes} of ${source.size} bytes.`);
    const digests = await digester.finish();
    if (wanted !== undefined && digests.sha256 !== wanted) {
      throw toChanged(source, `its SHA-256 is ${digests.sha256}, and ${wanted} was promised.`);
    }
    passed = { bytes, digests };
  };

  async function* send(): AsyncGenerator<Uint8Array> {
    let held: Uint8Array | undefined;
    const goOut = (piece: Uint8Array): Uint8Array => {
      isOut = true;
      return piece;
    };
    const comeBack = (piece: Uint8Array): void => {
      isOut = false;
      sent += piece.length;
      pulse.beat(piece.length);
      options.onProgress?.(sent);
    };
    isOut = false;
    for await (const chunk of read()) {
      bytes += chunk.length;
      if (bytes > source.size) throw toChanged(source, `it is longer than the ${source.size} bytes that were promised.`);
      pulse.beat(chunk.length);
      for await (const piece of digester.take(chunk)) {
        if (held !== undefined) {
          yield goOut(held);
          comeBack(held);
        }
        held = piece;
      }
    }
    const rest = digester.rest();
    await prove();
    for (const piece of [held, rest]) {
      if (piece === undefined) continue;
      yield goOut(piece);
      comeBack(piece);
    }
  }

  return {
    pieces: send(),
    signal: watch.signal,
    passed: () => (sent === source.size ? passed : undefined),
    close: () => {
      watch.stop();
      watch.signal.removeEventListener('abort', cut);
      digester.dispose();
      input.destroy();
    },
  };
};

/** Reads a source to its end and sends nothing: the digests of what it holds now. Throws `file-changed`, `transfer-stalled`, `file-unreadable`, and what opening throws. */
export const digestSource = async (source: ByteSource, options: PassOptions): Promise<Passed> => {
  const pass = await openPass(source, options);
  try {
    for await (const _piece of pass.pieces) options.signal.throwIfAborted();
    const passed = pass.passed();
    if (passed === undefined) throw new Error('a pass came to its end without its digests');
    return passed;
  } finally {
    pass.close();
  }
};
