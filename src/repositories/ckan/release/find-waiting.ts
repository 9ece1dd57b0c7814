/** The release that waits, for `tag: waiting`: one that a run did not finish, else one whose record a person has not made public yet. Reads only. */
import type { WireDataset } from '../api/wire.ts';
import { checkCaller } from '../library/check-caller.ts';
import { quoteForSearch, searchAll } from '../library/search.ts';
import { EXTRAS } from '../mapping/crosswalk.ts';
import { toRepositoryName } from '../mapping/facts.ts';
import { getExtra } from '../mapping/overlay.ts';
import { releasesOf } from '../mapping/releases.ts';
import { toDeposit } from './deposits.ts';
import type { Desk } from './desk.ts';

/** @param urls addresses of the repository, former ones, too. @returns the tag. Throws as `observe` does. */
export const findWaiting = async (desk: Desk, urls: readonly string[]): Promise<string | undefined> => {
  // Private datasets of a token that is none would not be found, and nothing seem to wait.
  const doubt = desk.hasToken ? await checkCaller(desk.client, desk.settings.name) : undefined;
  desk.isTokenKnown = true;
  if (doubt !== undefined) desk.log.warning(doubt);
  const names = urls.map(toRepositoryName);
  const isOfRelease = desk.settings.layout === 'release';
  const isOurs = (dataset: WireDataset): boolean => {
    const name = getExtra(dataset, EXTRAS.repository)?.toLowerCase();
    return names.some((known) => known.toLowerCase() === name) && (getExtra(dataset, EXTRAS.tag) !== undefined) === isOfRelease;
  };
  const fq = names.map((name) => `${EXTRAS.repository}:${quoteForSearch(name)}`).join(' OR ');
  const waiting: { tag: string; isLeft: boolean; since: string }[] = [];
  for await (const dataset of searchAll(desk.client, {
    fq: `(${fq})`,
    ...(desk.hasToken ? {} : { include_private: false, include_drafts: false }),
  })) {
    if (!isOurs(dataset)) continue;
    for (const { tag, isComplete } of releasesOf(dataset)) {
      const { state, createdAt } = toDeposit(desk, dataset, { tag });
      if (state !== 'published') waiting.push({ tag, isLeft: !isComplete, since: createdAt });
    }
  }
  const [first] = waiting.toSorted((a, b) => Number(b.isLeft) - Number(a.isLeft) || a.since.localeCompare(b.since));
  return first?.tag;
};
