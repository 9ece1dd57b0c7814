/** Of which releases the files are not kept any more, where somebody wants those of so many alone (`keep`). Their metadata stay. Pure. */
import type { WireDataset } from '../api/wire.ts';
import { byAge, type Dated, type HeldRelease, releasesOf } from './releases.ts';

type Held = Pick<WireDataset, 'resources'>;

/** So many newer ones are complete. @param keep undefined: all are kept */
export const isOutlived = (dataset: Held, release: Dated, keep: number | undefined): boolean =>
  keep !== undefined &&
  releasesOf(dataset).filter((other) => other.isComplete && other.tag !== release.tag && byAge(other, release) < 0).length >= keep;

/** Complete ones that still have files. */
export const findOutlived = (dataset: Held, keep: number | undefined): readonly HeldRelease[] =>
  releasesOf(dataset).filter((release) => release.isComplete && release.files.length > 0 && isOutlived(dataset, release, keep));
