/** What a release makes the dataset as a whole say: its words where it leads it, and, once it is complete, that it is the latest. Only forward (docs/decisions/0009). */
import type { WireDataset } from '../api/wire.ts';
import { type Crossed, EXTRAS } from '../mapping/crosswalk.ts';
import { isLeading } from '../mapping/newest.ts';
import { getExtra, type Overlay, toOverlay } from '../mapping/overlay.ts';
import { type HeldRelease, isOfOneRelease } from '../mapping/releases.ts';
import { organisationOf, toWanted } from '../mapping/wanted.ts';
import type { DatasetChange } from '../save/change.ts';
import type { Desk } from './desk.ts';

/** characters (facts/ckan.md 1.5) */
const MOST_VERSION = 100;

/** As the release is from now on: its resources may not say so yet. */
export type LatestRelease = Pick<HeldRelease, 'tag' | 'date' | 'isPrerelease'> & { version?: string | undefined; doi: string | undefined };

/**
 * A key that ends in `_date` is a date of the search, and CKAN makes of `Z` a `+00:00` that Solr does not take: the whole write fails for it.
 * UTC without a zone is taken (seen on 2.11.5; facts/ckan.md 1.9).
 */
const toIndexableDate = (date: string): string | undefined => {
  const at = new Date(date);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString().slice(0, 19);
};

/** What the dataset as a whole is to say, where this release leads it. */
export const toOwnWords = (desk: Desk, now: WireDataset, { facts, ...crossed }: Crossed): Overlay | undefined => {
  if (facts === undefined || !isLeading(now, { ...facts, version: facts.version ?? facts.tag })) return undefined;
  return toOverlay(now, toWanted({ facts, ...crossed }, desk.around(), organisationOf(now)));
};

/** A person's words that stand in the way of the release's. */
export const tellKept = (desk: Desk, kept: readonly string[]): void => {
  if (kept.length === 0) return;
  const fields = kept.map((field) => `\`${field}\``).join(', ');
  desk.notices.push(
    `Somebody changed ${fields} of the dataset since it was archived, or wrote it before: that stays. What this release says is in its metadata file.`,
  );
};

/** What is said of the DOI of the dataset: one that another release has, or this one had and has no more, goes; a person's own stays. */
const toDoi = (now: WireDataset, { doi }: LatestRelease): Readonly<Record<string, string | null>> => {
  if (doi) return { [EXTRAS.doi]: doi };
  return isOfOneRelease(now, getExtra(now, EXTRAS.doi)) ? { [EXTRAS.doi]: null } : {};
};

/** What moves with the newest release; of any other one its words alone. @param words those of the release, which go with it */
export const toForward = (desk: Desk, now: WireDataset, release: LatestRelease, words: DatasetChange = {}): DatasetChange => {
  const { tag, date, isPrerelease } = release;
  const version = release.version ?? tag;
  const mayLead = desk.settings.layout === 'release' || !isPrerelease;
  if (!mayLead || !isLeading(now, { tag, date, isPrerelease, version })) return words;
  const day = toIndexableDate(date);
  return {
    ...words,
    fields: { ...words.fields, version: version.slice(0, MOST_VERSION) },
    extras: {
      ...words.extras,
      [EXTRAS.latest]: tag,
      ...(day === undefined ? {} : { [EXTRAS.latestDate]: day }),
      ...toDoi(now, release),
    },
  };
};
