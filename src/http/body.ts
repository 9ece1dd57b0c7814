/**
 * A file on its way: opened from the first byte each time, counted, digested in the same pass, exactly as long as it was said to be, in constant memory.
 * The last piece is held back until count and SHA-256 are proved, so a server that is given wrong bytes never gets the whole of them.
 */
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ArchiveError } from '../errors.ts';
import { type Digester, type Digests, digestHere } from './digest.ts';
import { redact } from './redact.ts';
import { createPulse, type Pulse, watchForStall } from './stall.ts';

/** What can be opened again. */
export interface ByteSource {
  name: string;
  /** bytes */
  size: number;
  /** Hexadecimal; undefined: nobody promised anything. */
  sha256?: string;
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
  /** Ends after exactly `size` bytes, or fails. */
  stream: Readable;
  /** Aborts when the transfer stands still, or is cancelled: give it to whoever reads the stream, and stay until it has answered. */
  signal: AbortSignal;
  /** Once the stream has ended. */
  passed(): Passed;
  /** Always call it: closes the source, stops the watch. Safe after success, and twice. */
  close(): void;
}

const toChanged = (source: ByteSource, what: string): ArchiveError =>
  new ArchiveError('file-changed', `${source.name}: ${what}`, {
    remedy: 'Was the file replaced while it was read? Run it again; if it stays, upload the file to the release anew.',
  });

const toUnreadable = (source: ByteSource, bytes: number, cause: Error): ArchiveError =>
  cause instanceof ArchiveError
    ? cause
    : new ArchiveError(
        'file-unreadable',
        `${source.name}: reading it broke off after ${bytes} of ${source.size} bytes (${redact(cause.message)}).`,
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
  let digests: Digests | undefined;
  let held: Uint8Array | undefined;
  let isWaitingForReader = (): boolean => false;

  const watch = watchForStall({
    pulse,
    stallMs: options.stallMs,
    signal: options.signal,
    describe: () =>
      `${source.name}: the ${isWaitingForReader() || bytes === source.size ? 'archive' : 'source'}, after ${bytes} of ${source.size} bytes,`,
  });
  const digester = (options.digester ?? digestHere)(algorithms, source.size);
  const giveUp = (): void => {
    watch.stop();
    digester.dispose();
  };

  const prove = async (): Promise<void> => {
    if (bytes < source.size) throw toChanged(source, `it ended after ${bytes} of ${source.size} bytes.`);
    digests = await digester.finish();
    if (wanted !== undefined && digests.sha256 !== wanted) {
      throw toChanged(source, `its SHA-256 is ${digests.sha256}, and ${wanted} was promised.`);
    }
  };

  const through = new Transform({
    highWaterMark: 2 ** 18,
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > source.size) {
        done(toChanged(source, `it is longer than the ${source.size} bytes that were promised.`));
        return;
      }
      const out = held;
      held = chunk;
      pulse.beat();
      if (out !== undefined) this.push(out);
      options.onProgress?.(bytes - chunk.length);
      const room = digester.update(chunk);
      if (room === undefined) done();
      else room.then(() => done(), done);
    },
    flush(done) {
      prove().then(() => {
        pulse.beat();
        options.onProgress?.(bytes);
        done(null, held);
      }, done);
    },
  });
  isWaitingForReader = () => through.readableLength >= through.readableHighWaterMark;

  let input: Readable;
  try {
    input = await source.open(watch.signal);
  } catch (cause) {
    giveUp();
    throw watch.signal.aborted ? watch.signal.reason : cause;
  }
  // First of all who listen to the signal: whoever reads the stream gets the true reason, not a bare abort.
  watch.signal.addEventListener('abort', () => through.destroy(watch.signal.reason as Error), { once: true });
  input.once('error', (cause) =>
    through.destroy(watch.signal.aborted ? (watch.signal.reason as Error) : toUnreadable(source, bytes, cause)),
  );
  // The error reaches the reader by the destroyed stream; here it only must not be unhandled.
  pipeline(input, through, { signal: watch.signal }).catch((cause: unknown) => {
    through.destroy(cause as Error);
    giveUp();
  });

  return {
    stream: through,
    signal: watch.signal,
    passed: () => {
      if (digests === undefined) throw new Error('a pass was asked for its digests before its end');
      return { bytes, digests };
    },
    close: () => {
      giveUp();
      input.destroy();
      through.destroy();
    },
  };
};

/** Reads a source to its end and sends nothing: the digests of what it holds now. Throws `file-changed`, `transfer-stalled`, and what opening throws. */
export const digestSource = async (source: ByteSource, options: PassOptions): Promise<Passed> => {
  const pass = await openPass(source, options);
  try {
    for await (const _chunk of pass.stream) options.signal.throwIfAborted();
    return pass.passed();
  } finally {
    pass.close();
  }
};
