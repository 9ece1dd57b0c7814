/** Which files of a record an edit keeps: what is not named, in the record itself or in the version before. */
import { ArchiveError } from '../errors.ts';
import type { Deposit, StoredFile } from '../model/deposit.ts';
import type { Problem } from '../model/problem.ts';
import type { ReleaseFile } from '../model/release.ts';
import { compareFile } from '../plan/wanted.ts';
import type { Doors } from './doors.ts';
import { toKeptFile } from './local-files.ts';

/** Files that there are, and whose. */
export interface Held {
  files: readonly StoredFile[];
  of: Deposit;
}

/** The draft of a next version may be empty at first: what it is to keep then is what the version before holds. */
export const findHeld = async (base: Deposit, findBefore: () => Promise<Deposit | undefined>): Promise<Held> => {
  const { files, importable = [] } = base;
  const before = importable.length === 0 ? undefined : await findBefore();
  return before === undefined ? { files: files.filter(({ isPending }) => !isPending), of: base } : { files: importable, of: before };
};

/** The files that there shall be, and whether that is another set than there is. Throws `bad-input` where a name is to be removed that is not there. */
export const chooseFiles = (held: Held, given: readonly ReleaseFile[], { remove, doors }: { remove: readonly string[]; doors: Doors }) => {
  const { id, state, url } = held.of;
  const stored = new Map(held.files.map((file) => [file.name, file]));
  const unknown = remove.find((name) => !stored.has(name));
  if (unknown !== undefined)
    throw new ArchiveError('bad-input', `${url} has no file ${unknown} that could be removed.`, {
      remedy: `It has: ${[...stored.keys()].join(', ') || 'none'}.`,
    });
  const kept = held.files
    .filter(({ name }) => !remove.includes(name) && !given.some((file) => file.name === name))
    .map((file) => toKeptFile(file, { id, isDraft: state !== 'published', url }, doors));
  const isSame = (file: ReleaseFile): boolean => {
    const twin = stored.get(file.name);
    return twin !== undefined && compareFile(file, twin, new Map()) === 'same';
  };
  return { files: [...kept, ...given], kept, isChanged: remove.length > 0 || !given.every(isSame) };
};

/** Told where it is not what stands in the draft. */
export const toKeptProblem = (base: Deposit, { of }: Held, kept: readonly ReleaseFile[]): readonly Problem[] =>
  of === base || kept.length === 0
    ? []
    : [
        {
          severity: 'notice',
          code: 'files-kept',
          message: `${base.url} has no files yet; those of the version before are kept: ${kept.map(({ name }) => name).join(', ')}. \`--remove\` leaves one out.`,
        },
      ];
