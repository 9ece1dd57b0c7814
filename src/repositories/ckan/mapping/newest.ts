/** Which of several releases is the newest: one order for all that are compared, so that no two of them are each older than the other by way of a third. Pure. */
import type { WireDataset } from '../api/wire.ts';
import { type HeldRelease, releasesOf } from './releases.ts';

/** What tells which of two releases is newer. */
export type Dated = Pick<HeldRelease, 'tag' | 'version' | 'date'>;

/** What tells whether one counts. */
export type Counted = Dated & Pick<HeldRelease, 'isComplete' | 'isPrerelease'>;

interface Version {
  numbers: readonly bigint[];
  /** `rc.1`, in its parts; of a release none. */
  early: readonly string[];
}

const toVersion = ({ version, tag }: Dated): Version | undefined => {
  const found = /^v?(\d+(?:\.\d+)*)(?:-([\da-z-]+(?:\.[\da-z-]+)*))?(?:\+[\da-z.-]+)?$/i.exec(version ?? tag);
  return found?.[1] === undefined ? undefined : { numbers: found[1].split('.').map(BigInt), early: found[2]?.split('.') ?? [] };
};

const compare = <T extends bigint | string>(a: T, b: T): number => Number(a > b) - Number(a < b);

const compareEarly = (a: string | undefined, b: string | undefined): number => {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  const [left, right] = [a, b].map((part) => (/^\d+$/.test(part) ? BigInt(part) : undefined));
  if (left !== undefined && right !== undefined) return compare(left, right);
  return Number(left === undefined) - Number(right === undefined) || compare(a, b);
};

/** By the rules of semver.org (11), with as many numbers as there are. */
const compareVersions = (a: Version, b: Version): number => {
  for (let at = 0; at < Math.max(a.numbers.length, b.numbers.length); at += 1) {
    const difference = compare(a.numbers[at] ?? 0n, b.numbers[at] ?? 0n);
    if (difference !== 0) return difference;
  }
  if (a.early.length === 0 || b.early.length === 0) return b.early.length - a.early.length;
  for (let at = 0; at < Math.max(a.early.length, b.early.length); at += 1) {
    const difference = compareEarly(a.early[at], b.early[at]);
    if (difference !== 0) return difference;
  }
  return 0;
};

/** By their numbers where all have such (a late fix of an old series is older), else all by the day they came out. */
export const newestFirst = <T extends Dated>(releases: readonly T[]): readonly T[] => {
  const all = releases.map((release) => ({ release, version: toVersion(release) }));
  const areNumbered = all.every(({ version }) => version !== undefined);
  return all
    .toSorted(
      ({ release: a, version: left }, { release: b, version: right }) =>
        (areNumbered && left && right ? compareVersions(right, left) : 0) || compare(b.date, a.date) || compare(a.tag, b.tag),
    )
    .map(({ release }) => release);
};

/** How many of them are complete and newer; prereleases do not count. */
export const countNewer = (releases: readonly Counted[], release: Dated): number => {
  const others = releases.filter(({ tag, isComplete, isPrerelease }) => isComplete && !isPrerelease && tag !== release.tag);
  return newestFirst([...others, release]).indexOf(release);
};

/** Does the dataset as a whole speak of this release? Only forward: of an older one, and of a prerelease, its own resources speak alone. */
export const isLeading = (dataset: Pick<WireDataset, 'resources'>, release: Dated & Pick<HeldRelease, 'isPrerelease'>): boolean =>
  release.isPrerelease
    ? !releasesOf(dataset).some(({ tag, isComplete }) => isComplete && tag !== release.tag)
    : countNewer(releasesOf(dataset), release) === 0;
