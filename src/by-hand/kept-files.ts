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
  /** A release's draft in which no file is another than the version before has: most likely its run has sent none yet. */
  isAwaited?: true;
}

const isMarked = ({ marker }: Pick<Deposit, 'marker'>): boolean => marker.tag !== undefined && marker.commit !== undefined;

/** It carries both markers of a release that the version before is not of: that release's run finishes it (DESIGN.md, rules 2 and 3). */
const isOfRelease = ({ marker }: Deposit, before: Deposit): boolean =>
  isMarked({ marker }) && (marker.tag !== before.marker.tag || marker.commit !== before.marker.commit);

const isAmong = (files: readonly StoredFile[], { name, size, checksum }: StoredFile): boolean =>
  files.some((file) => file.name === name && file.size === size && file.checksum?.value === checksum?.value);

/**
 * The draft of a next version may be empty at first: what it is to keep then is what the version before holds. Not in a release's draft, which
 * has files of its own to come.
 */
export const findHeld = async (base: Deposit, findBefore: () => Promise<Deposit | undefined>): Promise<Held> => {
  const { importable = [] } = base;
  const own: Held = { files: base.files.filter(({ isPending }) => !isPending), of: base };
  const before = importable.length === 0 && !isMarked(base) ? undefined : await findBefore();
  if (before === undefined) return own;
  if (isOfRelease(base, before)) {
    // A run hands over what is complete.
    const isAwaited = base.request === undefined && own.files.every((file) => isAmong(before.files, file));
    return isAwaited ? { ...own, isAwaited } : own;
  }
  return importable.length === 0 ? own : { files: importable, of: before };
};

/** `kept` are those of `files` that nobody has named. */
export interface Chosen {
  files: readonly ReleaseFile[];
  kept: readonly ReleaseFile[];
  isChanged: boolean;
}

/** The files that there shall be, and whether that is another set than there is. Throws `bad-input` where a name is to be removed that is not there. */
export const chooseFiles = (
  held: Held,
  given: readonly ReleaseFile[],
  { remove, doors }: { remove: readonly string[]; doors: Doors },
): Chosen => {
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

const toNotice = (code: string, message: string): readonly Problem[] => [{ severity: 'notice', code, message }];

const toNames = (files: readonly ReleaseFile[]): string => files.map(({ name }) => name).join(', ');

/** Told where what is kept is not what stands in the draft, or is not what the draft was made for. */
export const toKeptProblem = (base: Deposit, { of, isAwaited }: Held, kept: readonly ReleaseFile[]): readonly Problem[] => {
  const { url, marker } = base;
  if (isAwaited) {
    const message = `${url} is the draft of ${marker.tag}, and holds no file of its own: most likely its run has sent none yet. That release's job, run again, finishes the draft.`;
    return toNotice('files-awaited', message);
  }
  if (of === base || kept.length === 0) return [];
  const message = `${url} has no files yet; those of the version before are kept: ${toNames(kept)}. \`--remove\` leaves one out.`;
  return toNotice('files-kept', message);
};

/** A release's draft is not published, and not filled in part, with files of the version before that nobody has named, nor with none. Throws `file-refused`. */
export const refuseAwaited = ({ url, marker }: Deposit, { isAwaited }: Held, { kept, files }: Pick<Chosen, 'kept' | 'files'>): void => {
  if (!isAwaited || (kept.length === 0 && files.length > 0)) return;
  const left = kept.length === 0 ? '' : ` The version before has these, too: ${toNames(kept)}.`;
  throw new ArchiveError(
    'file-refused',
    `${url} is the draft of ${marker.tag}, and holds no file of its own: most likely its run has sent none yet.${left}`,
    {
      remedy:
        "Run that release's job again: it sends what is missing, and finishes the draft. To do it by hand, name each of its files by `-f`, and by `--remove` those that are not its. Nothing was written.",
    },
  );
};
