/** Files of a record into a folder: they get their names when they are whole, and proved. */
import { createHash } from 'node:crypto';
import { lstat, mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { ArchiveError } from '../errors.ts';
import type { StoredFile } from '../model/deposit.ts';
import { type Entry, needs } from '../repositories/catalogue.ts';
import type { Doors } from './doors.ts';
import { fetchFile, isSame, onDisk } from './fetch-file.ts';
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
