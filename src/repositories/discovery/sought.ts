/** Searching for what is ours: by the markers of the repository, under every address that it has had (DESIGN.md, rules 2 and 12). Reads only. */

import type { Hint } from '../repository.ts';
import type { Finder, Hit, Sign } from './finder.ts';
import { type Ours, onlyOf, toRepositoryUrl } from './marks.ts';

/** A write is found about a second after its answer, later under load (facts/zenodo.md 4.1; facts/inveniordm.md 1.11). */
const SEARCH_LAG_MS = 3000;

/** A draft that is being published goes from the search before its record is there: for 0.7 s at the most it is found as neither (the same facts). */
const GAP_MS = 1000;

/** Every tag of a repository. */
export const tagsOf = (url: string): Sign => ({ beginning: `${url}/tree/` });

/** What is looked for, and what of the repository is there: searched for once, when it is needed. */
export interface Sought extends Ours {
  hits(): Promise<readonly Hit[]>;
  /** What may carry the release's tag. Where the whole repository fits a short page that is asked for, and tells of its concepts, too. */
  ofTag(): Promise<readonly Hit[]>;
  /** Searched for anew. */
  ask(): Promise<readonly Hit[]>;
}

export const seek = (finder: Finder, ours: Ours): Sought => {
  let hits: Promise<readonly Hit[]> | undefined;
  const ask = async () => (await Promise.all(ours.urls.map((url) => finder.search(tagsOf(url))))).flat();
  return {
    ...ours,
    ask,
    ofTag: async () => {
      const all = await Promise.all(ours.urls.map((url) => finder.glance(tagsOf(url))));
      if (all.some((some) => some === undefined))
        return (await Promise.all(ours.tagLinks.map((tag) => finder.search({ exactly: tag })))).flat();
      const found = all.flatMap((some) => some ?? []);
      hits = Promise.resolve(found);
      return found;
    },
    hits: () => {
      hits ??= ask();
      return hits;
    },
  };
};

export const letSearchCatchUp = async (finder: Finder, { asOf }: Hint, lagMs = SEARCH_LAG_MS): Promise<void> => {
  const left = asOf === undefined ? 0 : asOf.getTime() + lagMs - finder.clock.now().getTime();
  if (left <= 0) return;
  finder.log.info(`Giving the search of ${finder.name} ${Math.ceil(left / 1000)} s to catch up.`);
  await finder.clock.wait(left);
};

/** What is there of the repository, also what another run is publishing at this moment: it shows in one of two looks. */
export const lookTwice = async (finder: Finder, ours: Sought, hint: Hint): Promise<readonly Hit[]> => {
  await letSearchCatchUp(finder, hint, SEARCH_LAG_MS - GAP_MS);
  const early = await ours.ask();
  await finder.clock.wait(GAP_MS);
  const late = await ours.ask();
  return [...new Map([...early, ...late].map((hit) => [hit.id, hit])).values()];
};

export const hasOurCommit = (hit: Hit, ours: Ours): boolean => onlyOf(hit.marks, ours.urls).commits.length > 0;

/** The concepts of what this tool has archived from the repository, by their numbers. A draft alone counts only where nothing is published: the loser of a race leaves one. */
export const toConcepts = (hits: readonly Hit[], ours: Ours): ReadonlyMap<string, Hit> => {
  const own = hits.filter((hit) => hasOurCommit(hit, ours));
  const published = own.filter(({ isPublished }) => isPublished);
  return new Map((published.length > 0 ? published : own).map((hit) => [hit.conceptId ?? hit.id, hit]));
};

/** How many other repositories of the account are asked about. */
const MOST_FORMER = 30;

/** Addresses that the repository had before, among the markers in the account's own deposits; asked only while nothing is found under today's. */
export const findFormerUrls = async (finder: Finder, ours: Sought, { concept, isFormerUrl }: Hint): Promise<readonly string[]> => {
  const [url = ''] = ours.urls;
  if (!finder.hasToken || concept !== undefined || isFormerUrl === undefined) return [];
  if (toConcepts(await ours.hits(), ours).size > 0) return [];
  const others = await finder.search({ beginning: `${url.split('/').slice(0, -2).join('/')}/` });
  const urls = new Set(others.flatMap(({ marks }) => marks.commits.map(toRepositoryUrl)));
  const former: string[] = [];
  for (const candidate of [...urls].filter((each) => !ours.urls.includes(each)).slice(0, MOST_FORMER)) {
    if (await isFormerUrl(candidate)) former.push(candidate);
  }
  return former;
};
