/** Files of this machine, and files that the archive holds already, as files to keep. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { ArchiveError } from '../errors.ts';
import { type ByteSource, digestSource } from '../http/body.ts';
import type { StoredFile } from '../model/deposit.ts';
import type { ReleaseFile } from '../model/release.ts';
import { needs } from '../repositories/catalogue.ts';
import type { Doors } from './doors.ts';

const STALL_MS = 5 * 60_000;

const toRefused = (message: string, remedy = 'Nothing was written.'): ArchiveError => new ArchiveError('bad-input', message, { remedy });

const getSize = async (path: string): Promise<number> => {
  const found = await stat(path).catch((cause: unknown) => {
    throw toRefused(`The file ${path} can't be read (${cause instanceof Error && 'code' in cause ? cause.code : cause}).`);
  });
  if (found.isDirectory())
    throw toRefused(`${path} is a folder: files are sent one by one.`, 'Name its files, or pack it. Nothing was written.');
  if (!found.isFile()) throw toRefused(`${path} is no plain file.`);
  return found.size;
};

/** A file as it is found now: nothing of it is read yet. Throws `bad-input`. */
export const openLocalFile = async (path: string): Promise<ByteSource> => ({
  name: basename(path).normalize(),
  size: await getSize(path),
  open: () => Promise.resolve(createReadStream(path)),
});

/** Each is read once to its end, so that what the archive holds already is known without sending it. Throws `bad-input`, `file-unreadable`. */
export const readLocalFiles = async (paths: readonly string[], signal: AbortSignal): Promise<readonly ReleaseFile[]> => {
  const files: ReleaseFile[] = [];
  for (const path of paths) {
    const source = await openLocalFile(path);
    const twin = files.find(({ name }) => name === source.name);
    if (twin !== undefined) throw toRefused(`Two files are called ${source.name}: an archive keeps one of a name.`);
    const { digests } = await digestSource(source, { algorithms: ['md5', 'sha256'], signal, stallMs: STALL_MS });
    const { md5, sha256 } = digests;
    files.push({ ...source, origin: 'asset', ...(md5 === undefined ? {} : { md5 }), ...(sha256 === undefined ? {} : { sha256 }) });
  }
  return files;
};

/** A file that the record holds, to be kept: where a server takes nothing over into a new version, its bytes come from the archive itself. */
export const toKeptFile = (file: StoredFile, of: { id: string; isDraft: boolean; url: string }, doors: Doors): ReleaseFile => ({
  name: file.name,
  size: file.size,
  origin: 'asset',
  ...(file.checksum?.algorithm === 'md5' ? { md5: file.checksum.value } : {}),
  ...(file.checksum?.algorithm === 'sha256' ? { sha256: file.checksum.value } : {}),
  open: async (signal) => (await needs(doors.repository, 'openFile', 'be read from')(of, file, { from: 0, signal })).body,
});
