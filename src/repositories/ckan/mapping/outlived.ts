/** Of which releases the files are not kept any more, where somebody wants those of so many alone (`keep`). Their metadata stay. Pure. */
import type { WireDataset } from '../api/wire.ts';
import { EXTRAS } from './crosswalk.ts';
import { type Counted, countNewer, type Dated, isLeading } from './newest.ts';
import { getExtra } from './overlay.ts';
import { type HeldRelease, releasesOf } from './releases.ts';

type Held = Pick<WireDataset, 'resources' | 'extras'>;

interface Ranks {
  releases: readonly Counted[];
  /** The tag of the one that the dataset speaks of. */
  latest: string | undefined;
}

const toRanks = (dataset: Held): Ranks => ({ releases: releasesOf(dataset), latest: getExtra(dataset, EXTRAS.latest) });

/** So many newer ones are complete. The one that the dataset speaks of is never outlived. */
const isBehind = ({ releases, latest }: Ranks, release: Dated, keep: number | undefined): boolean =>
  keep !== undefined && latest !== release.tag && countNewer(releases, release) >= keep;

const findBehind = (dataset: Held, ranks: Ranks, keep: number | undefined): readonly HeldRelease[] =>
  releasesOf(dataset).filter((release) => release.isComplete && release.files.length > 0 && isBehind(ranks, release, keep));

/** @param keep undefined: all are kept */
export const isOutlived = (dataset: Held, release: Dated, keep: number | undefined): boolean => isBehind(toRanks(dataset), release, keep);

/** Complete ones that still have files. */
export const findOutlived = (dataset: Held, keep: number | undefined): readonly HeldRelease[] =>
  findBehind(dataset, toRanks(dataset), keep);

/** Those that will be, once this release is complete, too. */
export const foreseeOutlived = (dataset: Held, next: Omit<Counted, 'isComplete'>, keep: number | undefined): readonly HeldRelease[] => {
  const { releases, latest } = toRanks(dataset);
  const others = releases.filter(({ tag }) => tag !== next.tag);
  const ranks = { releases: [...others, { ...next, isComplete: true }], latest: isLeading(dataset, next) ? next.tag : latest };
  return findBehind(dataset, ranks, keep);
};
