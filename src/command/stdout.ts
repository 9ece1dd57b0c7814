/** Standard output: a terminal, a file on a disk that may be full, or a reader that has gone. */
import { fstatSync, writeFileSync } from 'node:fs';
import { ArchiveError } from '../errors.ts';

const STDOUT = 1;

const isFile = (): boolean => {
  try {
    return fstatSync(STDOUT).isFile();
  } catch {
    return false;
  }
};

const write = (text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    // Node's stream writes a part into a file that has no room for the rest, and says nothing of it.
    if (isFile()) {
      writeFileSync(STDOUT, text);
      resolve();
    }
    // Whoever reads it may be slower than the archive. One that has gone is met by stopWhenClosed.
    else
      process.stdout.write(text, (cause) => {
        if (!cause || isGone(cause)) resolve();
        else reject(cause);
      });
  });

const codeOf = (cause: unknown): string | undefined =>
  cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;

const isGone = (cause: unknown): boolean => codeOf(cause) === 'EPIPE';

/** Once it is written. Throws `disk-failed`, with what could not be written: it may be all that is known of a new record. */
export const print = async (text: string): Promise<void> => {
  try {
    await write(`${text}\n`);
  } catch (cause) {
    throw new ArchiveError('disk-failed', `${text}\nThis could not be written to standard output (${codeOf(cause) ?? cause}).`, {
      remedy: 'Make room where standard output leads to. What was archived stays archived.',
      cause,
    });
  }
};

/** `… | head`: whoever reads has enough, which is no failure. Of a log that nobody takes the run itself goes on. */
export const stopWhenClosed = (): void => {
  process.stdout.on('error', (cause) => {
    // By then a command that has only this to say has said with which status it ends.
    if (isGone(cause)) setImmediate(() => process.exit(process.exitCode ?? 0));
  });
  process.stderr.on('error', () => {});
};
