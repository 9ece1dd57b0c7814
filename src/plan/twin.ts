/** The last look before publishing: is another run doing the same, or beginning a record of its own for the same repository? (DESIGN.md, rules 11 and 13) */
import { isDeepStrictEqual } from 'node:util';
import { ArchiveError } from '../errors.ts';
import type { Deposit } from '../model/deposit.ts';
import type { Release } from '../model/release.ts';
import type { Hint, Repository } from '../repositories/repository.ts';
import { chooseDeposit } from './plan.ts';

const GROUP = 'Give the workflow a `concurrency` group, so that its runs go one after the other.';
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
    toRemedy: (isGone) =>
      `${next}. ${isGone ? GONE : `Discard the draft ${own.url} by hand.`} Two runs of one release at the same time make twins. ${GROUP}`,
  };
};

const toRival = (first: Deposit, own: Deposit): Told => ({
  message: `Another release of this repository (${first.version ?? first.marker.tag ?? 'unknown'}) began a record meanwhile, ${first.url}: publishing ${own.url} would make a second one.`,
  toRemedy: (isGone) =>
    `Let the run of that release finish,${isGone ? '' : ` discard the draft ${own.url} by hand,`} and run this job again: the release becomes a version of that record. ${isGone ? `${GONE} ` : ''}${GROUP}`,
});

export interface LastLook {
  release: Release;
  hint: Hint;
  /** When this run opened the deposit: a twin that was opened before must show by now. */
  claimedAt?: Date;
  /** The id of the draft that the archive made for this run, if it made one. */
  made?: string;
}

/**
 * A stray of our own goes, and nobody else's: this run asked the archive to make it, and it is what this run left there, to the last field and file.
 * Whatever stands in the way of that, it is left to a person.
 */
const discardOwn = async (own: Deposit, { release, hint, made }: LastLook, repository: Repository): Promise<boolean> => {
  if (made !== own.id || repository.discard === undefined) return false;
  try {
    const [now] = (await repository.observe(release, { ...hint, id: own.id })).thisRelease;
    if (now?.state !== 'draft' || now.isEdit || !isDeepStrictEqual(now, own)) return false;
    await repository.discard(now);
    return true;
  } catch {
    return false; // What is told is that there is a twin.
  }
};

/** Of two deposits the published or older one goes on; the other stops here with `twin-found`. @returns undefined where it may go on */
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
  if (told === undefined) return undefined;
  const isGone = await discardOwn(own, look, repository);
  return { failure: new ArchiveError('twin-found', told.message, { remedy: told.toRemedy(isGone) }), isGone };
};
