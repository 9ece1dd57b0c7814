/** The last look before publishing: is another run doing the same, or beginning a record of its own for the same repository? (DESIGN.md, rules 11 and 13) */
import { ArchiveError } from '../errors.ts';
import type { Deposit } from '../model/deposit.ts';
import type { Release } from '../model/release.ts';
import type { Hint, Repository } from '../repositories/repository.ts';
import { chooseDeposit } from './plan.ts';

const GROUP = 'Give the workflow a `concurrency` group, so that its runs go one after the other.';

const toTwin = (first: Deposit, own: Deposit): ArchiveError => {
  const isPublished = first.state === 'published';
  return new ArchiveError(
    'twin-found',
    isPublished
      ? `This release was published meanwhile: ${first.url}.`
      : `Another draft of this release is there, and it is older: ${first.url}.`,
    {
      remedy: `${isPublished ? 'Nothing is left to do. Discard' : 'Let the run that made it finish, then discard'} the draft ${own.url} by hand. Two runs of one release at the same time make twins. ${GROUP}`,
    },
  );
};

const toRival = (first: Deposit, own: Deposit): ArchiveError =>
  new ArchiveError(
    'twin-found',
    `Another release of this repository (${first.version ?? first.marker.tag ?? 'unknown'}) began a record meanwhile, ${first.url}: publishing ${own.url} would make a second one.`,
    {
      remedy: `Let the run of that release finish, discard the draft ${own.url} by hand, and run this job again: the release becomes a version of that record. ${GROUP}`,
    },
  );

export interface LastLook {
  release: Release;
  hint: Hint;
  /** When this run opened the deposit: a twin that was opened before must show by now. */
  claimedAt?: Date;
}

/** Of two deposits the published or older one goes on; the other stops here, and says so. Throws `twin-found`. */
export const lookForTwin = async (own: Deposit, { release, hint, claimedAt }: LastLook, repository: Repository): Promise<void> => {
  const asOf = claimedAt === undefined ? {} : { asOf: claimedAt };
  const { thisRelease, rivals = [] } = await repository.observe(release, { ...hint, ...asOf, isLastLook: true });
  const first = chooseDeposit([...thisRelease.filter(({ id }) => id !== own.id), own]);
  if (first !== undefined && first.id !== own.id) throw toTwin(first, own);
  const rival = chooseDeposit([...rivals, own]);
  if (rival !== undefined && rival.id !== own.id) throw toRival(rival, own);
};
