/** A record of one's own making: a metadata file and files, as a draft or published at once. */
import { basename, dirname } from 'node:path';
import { ArchiveError } from '../errors.ts';
import { describeByHand } from '../metadata/describe-by-hand.ts';
import { filesInFolder } from '../metadata/files-at-commit.ts';
import { type Doors, needToken } from './doors.ts';
import { readLocalFiles } from './local-files.ts';
import { type Saved, save } from './save.ts';

export interface WriteOptions {
  /** Path of a metadata file: a datacite.json, a .zenodo.json, a CITATION.cff. */
  metadata: string;
  /** Paths. */
  files?: readonly string[];
  /** The record is to have no files, where the archive takes such records. */
  isMetadataOnly?: boolean;
  publish?: boolean;
  /** Slugs of communities, beside those that the metadata file names. */
  communities?: readonly string[];
  /** YAML or JSON with the field names of .zenodo.json: wins over the file. */
  overrides?: string;
}

/** Throws `bad-input`. */
export const readMetadataFile = async (path: string): Promise<{ path: string; text: string }> => {
  const text = await filesInFolder(dirname(path)).read(basename(path));
  if (text !== undefined) return { path, text };
  throw new ArchiveError('bad-input', `The metadata file ${path} is not there, or no file.`, {
    remedy: 'Check its path. Nothing was written.',
  });
};

export const toToday = ({ clock }: Pick<Doors, 'clock'>): string => clock.now().toISOString().slice(0, 10);

/** Makes a new record. Never repeated blindly: where the archive does not say whether it made the draft, the error says so. */
export const write = async (
  doors: Doors,
  { metadata, files: paths = [], isMetadataOnly = false, publish = false, communities = [], overrides }: WriteOptions,
): Promise<Saved> => {
  needToken(doors, 'write a record');
  const file = await readMetadataFile(metadata);
  const files = await readLocalFiles(paths, doors.signal);
  const { record, problems } = await describeByHand({ file, today: toToday(doors), ...(overrides === undefined ? {} : { overrides }) });
  const hint = { communities };
  return save(doors, {
    record: {
      ...record,
      communities: [...new Set([...record.communities, ...communities])],
      ...(isMetadataOnly ? { isMetadataOnly } : {}),
    },
    observed: await doors.repository.observe(undefined, hint),
    ...{ problems, hint, files, publish, isSettled: false },
  });
};
