/** Of which releases the files are not kept any more, where somebody wants those of so many alone (`keep`). Their metadata stay. Pure. */
import type { WireDataset } from '../api/wire.ts';
import { EXTRAS } from './crosswalk.ts';
import { countNewer, type Dated } from './newest.ts';
import { getExtra } from './overlay.ts';
import { type HeldRelease, releasesOf } from './releases.ts';

type Held = Pick<WireDataset, 'resources' | 'extras'>;

/** So many newer ones are complete. The one that the dataset speaks of is never outlived. @param keep undefined: all are kept */
export const isOutlived = (dataset: Held, release: Dated, keep: number | undefined): boolean =>
  keep !== undefined && getExtra(dataset, EXTRAS.latest) !== release.tag && countNewer(dataset, release) >= keep;

/** Complete ones that still have files. */
export const findOutlived = (dataset: Held, keep: number | undefined): readonly HeldRelease[] =>
  releasesOf(dataset).filter((release) => release.isComplete && release.files.length > 0 && isOutlived(dataset, release, keep));
