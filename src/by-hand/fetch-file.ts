/** The bytes of one file onto the disk: gone on with where they broke off, and proved by the archive's checksum. */
import { createHash, type Hash } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { type FileHandle, open, rm, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { ArchiveError } from '../errors.ts';
import { createPulse, watchForStall } from '../http/stall.ts';
import type { StoredFile } from '../model/deposit.ts';
import { trackProgress } from '../plan/progress.ts';
import { type Entry, needs } from '../repositories/catalogue.ts';
import type { Doors } from './doors.ts';

const PAUSES_MS = [1000, 4000, 10_000];

const STALL_MS = 5 * 60_000;

export const onDisk = async <T>(path: string, act: () => Promise<T>): Promise<T> => {
  try {
    return await act();
  } catch (cause) {
    throw new ArchiveError('disk-failed', `${path} can't be written (${cause instanceof Error && 'code' in cause ? cause.code : cause}).`, {
      remedy: 'Is there room, and may the folder be written to? What came so far is kept and gone on with.',
      cause,
    });
  }
};

const toHash = ({ checksum }: StoredFile): Hash | undefined => {
  try {
    return checksum === undefined ? undefined : createHash(checksum.algorithm);
  } catch {
    return undefined; // a kind that this machine does not know proves nothing
  }
};

/** Of the first bytes of a file. */
const addFile = async (hash: Hash | undefined, path: string, bytes: number): Promise<void> => {
  if (hash === undefined || bytes === 0) return;
  for await (const chunk of createReadStream(path, { end: bytes - 1 })) hash.update(chunk as Uint8Array);
};

export const isSame = async (path: string, file: StoredFile): Promise<boolean> => {
  const hash = toHash(file);
  if (hash === undefined) return false;
  await addFile(hash, path, file.size);
  return hash.digest('hex') === file.checksum?.value;
};

/** Never through a link that somebody laid there. */
const openPart = (path: string): Promise<FileHandle> =>
  open(path, constants.O_RDWR | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0), 0o666);

export interface Job {
  entry: Entry;
  file: StoredFile;
  /** What it is called until it is proved. */
  part: string;
  doors: Doors;
}

/** One try, from where the last one broke off. Returns the checksum of all that is there now. */
const fetchOnce = async ({ entry, file, part, doors }: Job): Promise<string | undefined> => {
  const openFile = needs(doors.repository, 'openFile', 'be downloaded from');
  const there = await stat(part).then(
    ({ size }) => size,
    () => 0,
  );
  const wish = there < file.size ? there : 0;
  const pulse = createPulse(() => performance.now());
  const describe = () => `${file.name} of ${entry.url}`;
  const watch = watchForStall({ ...{ pulse, describe }, stallMs: doors.stallMs ?? STALL_MS, signal: doors.signal });
  const onProgress = trackProgress(file, doors.log, () => doors.clock.now().getTime());
  const hash = toHash(file);
  let handle: FileHandle | undefined;
  let body: Readable | undefined;
  try {
    const answer = await openFile(entry, file, { from: wish, signal: watch.signal });
    const { from } = answer;
    body = answer.body;
    const opened = await onDisk(part, () => openPart(part));
    handle = opened;
    await onDisk(part, () => opened.truncate(from));
    await addFile(hash, part, from);
    pulse.beat();
    let at = from;
    for await (const chunk of answer.body as AsyncIterable<Uint8Array>) {
      if (at + chunk.length > file.size) {
        at += chunk.length;
        break;
      }
      hash?.update(chunk);
      // A disk that is full takes a part, and says so only when it is asked again.
      for (let done = 0; done < chunk.length; ) {
        const rest = opened.write(chunk, done, chunk.length - done, at + done);
        done += (await onDisk(part, () => rest)).bytesWritten;
      }
      at += chunk.length;
      pulse.beat(chunk.length);
      onProgress(at);
    }
    if (at !== file.size) throw toBroken(file, `${at > file.size ? 'more' : at} of ${file.size} bytes came`, at > file.size);
  } finally {
    watch.stop();
    body?.destroy();
    await handle?.close();
  }
  return hash?.digest('hex');
};

const toBroken = ({ name }: StoredFile, what: string, isWrong = false): ArchiveError =>
  new ArchiveError(isWrong ? 'file-changed' : 'archive-failed', `${name}: ${what}.`, {
    remedy: 'Run it again: it goes on from what came so far. If it stays, look at the record: was the file replaced?',
  });

/** Tries again where the line broke; what is proved wrong is fetched once more from its first byte. Returns whether the archive's checksum proved it. */
export const fetchFile = async (job: Job): Promise<boolean> => {
  const { file, part, doors } = job;
  for (let attempt = 0; ; attempt += 1) {
    const pause = PAUSES_MS[attempt];
    try {
      const found = await fetchOnce(job);
      if (found === undefined || found === file.checksum?.value) return found !== undefined;
      await rm(part, { force: true });
      throw toBroken(file, `its ${file.checksum?.algorithm} is ${found}, and the archive says ${file.checksum?.value}`, attempt > 0);
    } catch (thrown) {
      const isTold = thrown instanceof ArchiveError && !['archive-failed', 'transfer-stalled'].includes(thrown.code);
      if (doors.signal.aborted)
        throw new ArchiveError('cancelled', 'The download was cancelled.', {
          remedy: 'Run it again: it goes on from there.',
          cause: thrown,
        });
      if (isTold) throw thrown;
      if (pause === undefined)
        throw thrown instanceof ArchiveError
          ? thrown
          : toBroken(file, `the line broke (${thrown instanceof Error ? thrown.message : thrown})`);
      doors.log.info(`${file.name}: the line broke; going on in ${pause / 1000} s.`);
      await doors.clock.wait(pause, doors.signal);
    }
  }
};
