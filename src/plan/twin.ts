/** The last look before publishing: is another run doing the same, or beginning a record of its own for the same repository? (DESIGN.md, rules 11 and 13) */
import { isDeepStrictEqual } from 'node:util';
import { ArchiveError, ONE_BY_ONE } from '../errors.ts';
import type { Deposit } from '../model/deposit.ts';
import type { ArchiveRecord } from '../model/record.ts';
import type { Release } from '../model/release.ts';
import type { Hint, Repository } from '../repositories/repository.ts';
import { chooseDeposit } from './plan.ts';
import { isKeptAsItIs } from './review.ts';

const TWINS = 'Two runs of one release at the same time make twins.';
const GONE = 'The draft that this run had made is discarded.';

interface Told {
  message: string;
  /** What to do, given how the own draft is spoken of where it is still there. */
  toRemedy(isGone: boolean): string;
}

const toTwin = (first: Deposit, own: Deposit): Told => {
  const isPublished = first.state === 'published';
  const next = isPublished ? 'Nothing is left to do' : 'Let the run that made it finish, or run this job again';
  return {
    message: isPublished
      ? `This release was published meanwhile: ${first.url}.`
      : `Another draft of this release is there, and it is older: ${first.url}.`,
    toRemedy: (isGone) => `${next}. ${isGone ? GONE : `Discard the draft ${own.url} by hand.`} ${TWINS} ${ONE_BY_ONE}`,
  };
};

const toRival = (first: Deposit, own: Deposit): Told => ({
  message: `Another release of this repository (${first.version ?? first.marker.tag ?? 'unknown'}) began a record meanwhile, ${first.url}: publishing ${own.url} would make a second one.`,
  toRemedy: (isGone) =>
    `Let the run of that release finish,${isGone ? '' : ` discard the draft ${own.url} by hand,`} and run this job again: the release becomes a version of that record. ${isGone ? `${GONE} ` : ''}${ONE_BY_ONE}`,
});

export interface LastLook {
  release: Release;
  record: ArchiveRecord;
  hint: Hint;
  /** When this run opened the deposit: a twin that was opened before must show by now. */
  claimedAt?: Date;
  /** The id of the draft that the archive made for this run, if it made one. */
  made?: string;
}

const read = async (own: Deposit, { release, hint }: LastLook, repository: Repository): Promise<Deposit | undefined> =>
  (await repository.observe(release, { ...hint, id: own.id })).thisRelease[0];

/** What tells whose a deposit is, with which files, and where its metadata are not as wanted. */
const toContent = (deposit: Deposit, { record }: LastLook, repository: Repository) => ({
  ...{ state: deposit.state, marker: deposit.marker, version: deposit.version },
  differences: repository.differences(deposit, record),
  files: deposit.files.map(({ name, size, checksum }) => ({ name, size, checksum })).toSorted((a, b) => a.name.localeCompare(b.name)),
});

const toFaster = ({ url }: Deposit): ArchiveError =>
  new ArchiveError('twin-found', `${url} was published meanwhile.`, { remedy: `Nothing is left to do. ${TWINS} ${ONE_BY_ONE}` });

/** Mending the files changes nothing of a draft that is not written anew from them. */
const toKept = ({ message, cause }: ArchiveError, { url }: Deposit): ArchiveError =>
  new ArchiveError('record-refused', message, {
    remedy: `What others accepted, or somebody changed in answer to them, is not written anew from the files: change what is named in the draft itself, ${url}, and run this job again. It hands the draft back to those who look at it, and publishes what they accept.`,
    cause,
  });

/**
 * What the archive refused to do with a draft, where more is known of it than the archive says: it is public by now, as another run of the release was faster;
 * or what it says is not this run's to mend. Never throws.
 */
export const explainRefusal = async (failure: ArchiveError, own: Deposit | undefined, look: LastLook, repository: Repository) => {
  if (own?.state !== 'draft' || !['archive-refused', 'record-refused'].includes(failure.code)) return failure;
  const now = await read(own, look, repository).catch(() => undefined);
  if (now?.state === 'published' && !now.isEdit) return toFaster(now);
  return failure.code === 'record-refused' && isKeptAsItIs(own) ? toKept(failure, own) : failure;
};

/**
 * The look takes seconds. The draft of a next version is given to everybody who asks for one, and a run of the same release finds what another one made:
 * it may be another release's by now, or lack a file that the other run is sending once more.
 */
const findChange = async (own: Deposit, look: LastLook, repository: Repository): Promise<ArchiveError | undefined> => {
  const now = await read(own, look, repository);
  if (now !== undefined && isDeepStrictEqual(toContent(now, look, repository), toContent(own, look, repository))) return undefined;
  return now?.state === 'published'
    ? toFaster(now)
    : new ArchiveError('draft-foreign', `The draft ${own.url} was changed by somebody else while this run made ready to publish it.`, {
        remedy: `Run this job again once nobody else works in that draft. ${ONE_BY_ONE}`,
      });
};

/**
 * A stray of our own goes, and nobody else's: this run asked the archive to make it, and it is what this run left there, to the last field and file.
 * Whatever stands in the way of that, it is left to a person.
 */
const discardOwn = async (own: Deposit, look: LastLook, repository: Repository): Promise<boolean> => {
  if (look.made !== own.id || repository.discard === undefined) return false;
  try {
    const now = await read(own, look, repository);
    if (now?.state !== 'draft' || now.isEdit || !isDeepStrictEqual(now, own)) return false;
    await repository.discard(now);
    return true;
  } catch {
    return false; // What is told is that there is a twin.
  }
};

/** Of two deposits the published or older one goes on; the other stops here with `twin-found`, and one that others have changed with `draft-foreign`. @returns undefined where it may go on */
export const lookForTwin = async (
  own: Deposit,
  look: LastLook,
  repository: Repository,
): Promise<{ failure: ArchiveError; isGone: boolean } | undefined> => {
  const { release, hint, claimedAt } = look;
  const asOf = claimedAt === undefined ? {} : { asOf: claimedAt };
  const { thisRelease, rivals = [] } = await repository.observe(release, { ...hint, ...asOf, lastLookOf: own });
  const firstOf = (others: readonly Deposit[]): Deposit | undefined => {
    const first = chooseDeposit([...others.filter(({ id }) => id !== own.id), own]);
    return first?.id === own.id ? undefined : first;
  };
  const [twin, rival] = [firstOf(thisRelease), firstOf(rivals)];
  const told = twin ? toTwin(twin, own) : rival && toRival(rival, own);
  if (told === undefined) {
    const failure = await findChange(own, look, repository);
    return failure && { failure, isGone: false };
  }
  const isGone = await discardOwn(own, look, repository);
  return { failure: new ArchiveError('twin-found', told.message, { remedy: told.toRemedy(isGone) }), isGone };
};
