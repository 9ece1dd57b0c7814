/** Files of a record into a folder: streamed, gone on with where they broke off, and proved by the archive's checksum before they get their names. */
import { createHash, type Hash } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { type FileHandle, lstat, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ArchiveError } from '../errors.ts';
import type { StoredFile } from '../model/deposit.ts';
import { trackProgress } from '../plan/progress.ts';
import { type Entry, needs } from '../repositories/catalogue.ts';
import type { Doors } from './doors.ts';
import { toLocalNames } from './local-name.ts';

export interface DownloadOptions {
  /** Names of files; none means all. */
  names?: readonly string[];
  /** The folder; made where it is not there. Default: the current one. */
  folder?: string;
}

export interface Downloaded {
  name: string;
  path: string;
  size: number;
  /** `there`: it was in the folder already, the same byte for byte. */
  state: 'downloaded' | 'there';
  /** The archive's checksum agreed; false where it gives none. */
  isProved: boolean;
}

const PAUSES_MS = [1000, 4000, 10_000];

const onDisk = async <T>(path: string, act: () => Promise<T>): Promise<T> => {
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

const isSame = async (path: string, file: StoredFile): Promise<boolean> => {
  const hash = toHash(file);
  if (hash === undefined) return false;
  await addFile(hash, path, file.size);
  return hash.digest('hex') === file.checksum?.value;
};

/** Never through a link that somebody laid there. */
const openPart = (path: string): Promise<FileHandle> =>
  open(path, constants.O_RDWR | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0), 0o666);

interface Job {
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
  const { body, from } = await openFile(entry, file, { from: wish, signal: doors.signal });
  const onProgress = trackProgress(file, doors.log, () => doors.clock.now().getTime());
  const hash = toHash(file);
  let handle: FileHandle | undefined;
  try {
    const opened = await onDisk(part, () => openPart(part));
    handle = opened;
    await onDisk(part, () => opened.truncate(from));
    await addFile(hash, part, from);
    let at = from;
    for await (const chunk of body as AsyncIterable<Uint8Array>) {
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
      onProgress(at);
    }
    if (at !== file.size) throw toBroken(file, `${at > file.size ? 'more' : at} of ${file.size} bytes came`, at > file.size);
  } finally {
    body.destroy();
    await handle?.close();
  }
  return hash?.digest('hex');
};

const toBroken = ({ name }: StoredFile, what: string, isWrong = false): ArchiveError =>
  new ArchiveError(isWrong ? 'file-changed' : 'archive-failed', `${name}: ${what}.`, {
    remedy: 'Run it again: it goes on from what came so far. If it stays, look at the record: was the file replaced?',
  });

/** Tries again where the line broke; what is proved wrong is fetched once more from its first byte. */
const fetchFile = async (job: Job): Promise<boolean> => {
  const { file, part, doors } = job;
  for (let attempt = 0; ; attempt += 1) {
    const pause = PAUSES_MS[attempt];
    try {
      const found = await fetchOnce(job);
      if (found === undefined || found === file.checksum?.value) return found !== undefined;
      await rm(part, { force: true });
      throw toBroken(file, `its ${file.checksum?.algorithm} is ${found}, and the archive says ${file.checksum?.value}`, attempt > 0);
    } catch (thrown) {
      const isTold = thrown instanceof ArchiveError && thrown.code !== 'archive-failed';
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

const chooseFiles = (files: readonly StoredFile[], names: readonly string[], entry: Entry): readonly StoredFile[] => {
  const whole = files.filter(({ isPending }) => !isPending);
  const unknown = names.find((name) => !whole.some((file) => file.name === name));
  if (unknown === undefined) return names.length === 0 ? whole : whole.filter(({ name }) => names.includes(name));
  throw new ArchiveError('record-not-found', `${entry.url} has no file ${unknown}.`, {
    remedy: `It has: ${whole.map(({ name }) => name).join(', ') || 'none'}.`,
  });
};

/** A file of another content that stands there already is never written over. */
export const download = async (
  doors: Doors,
  id: string,
  { names = [], folder = '.' }: DownloadOptions = {},
): Promise<readonly Downloaded[]> => {
  const entry = await doors.catalogue.find(id);
  const files = await needs(doors.repository, 'files', 'list the files of a record')(entry);
  const locals = toLocalNames(files.map(({ name }) => name));
  const done: Downloaded[] = [];
  await onDisk(folder, () => mkdir(folder, { recursive: true }));
  for (const file of chooseFiles(files, names, entry)) {
    const { name, size } = file;
    const path = join(folder, locals.get(name) ?? '_');
    const there = await lstat(path).catch(() => undefined);
    if (there !== undefined) {
      if (!there.isFile() || there.size !== size || !(await isSame(path, file))) {
        throw new ArchiveError('bad-input', `${path} is there already, and it is not the archive's file.`, {
          remedy: 'Move it away, or give another folder: -o DIR.',
        });
      }
      done.push({ name, path, size, state: 'there', isProved: true });
      continue;
    }
    const part = join(
      folder,
      `.archive-release-${createHash('sha256').update(`${entry.id}/${name}/${file.checksum?.value}`).digest('hex').slice(0, 20)}.part`,
    );
    const isProved = await fetchFile({ entry, file, part, doors });
    if (!isProved) doors.log.warning(`${name}: the archive gives no checksum, so only its size was proved.`);
    await onDisk(path, () => rename(part, path));
    done.push({ name, path, size, state: 'downloaded', isProved });
  }
  return done;
};
