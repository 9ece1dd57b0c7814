/** Searching for what is ours: by the markers of the repository, under every address that it has had (DESIGN.md, rules 2 and 12). Reads only. */

import type { Hint } from '../repository.ts';
import type { Reply } from './client.ts';
import type { Desk } from './desk.ts';
import { type Ours, onlyOf, readMarks, toRepositoryQuery, toRepositoryUrl, toServerQuery } from './markers.ts';
import type { WireDeposition } from './wire.ts';

/** A write is found 0.6 to 0.8 s after its answer, later under load (facts/zenodo.md 4.1). */
const SEARCH_LAG_MS = 3000;
const MOST_PAGES = 20;

/** What is looked for, and what of the repository is there: searched for once, when it is needed. */
export interface Sought extends Ours {
  hits(): Promise<readonly WireDeposition[]>;
}

export const seek = (desk: Desk, ours: Ours): Sought => {
  let hits: Promise<readonly WireDeposition[]> | undefined;
  const ask = async () => (await Promise.all(ours.urls.map((url) => search(desk, toRepositoryQuery(url))))).flat();
  return {
    ...ours,
    hits: () => {
      hits ??= ask();
      return hits;
    },
  };
};

export const letSearchCatchUp = async (desk: Desk, { asOf }: Hint): Promise<void> => {
  const left = asOf === undefined ? 0 : asOf.getTime() + SEARCH_LAG_MS - desk.clock.now().getTime();
  if (left <= 0) return;
  desk.log.info(`Giving the search of ${desk.settings.name} ${Math.ceil(left / 1000)} s to catch up.`);
  await desk.clock.wait(left);
};

/** Own deposits by search, with a token; public records without. */
export const search = async (desk: Desk, q: string): Promise<readonly WireDeposition[]> => {
  const size = desk.hasToken ? 100 : 25;
  const found: WireDeposition[] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    // Without all_versions an open draft hides the published versions (facts/zenodo.md 4.1).
    const query = { q, all_versions: true, size, page };
    const reply: Reply<readonly WireDeposition[]> = desk.hasToken ? await desk.client.list(query) : await desk.client.searchRecords(query);
    if (!reply.ok) throw await desk.refuse(reply.answer, { task: 'search for the deposits of this repository' });
    found.push(...reply.value);
    if (reply.value.length < size) break;
  }
  return [...new Map(found.map((wire) => [wire.id, wire])).values()];
};

export const hasOurCommit = (wire: WireDeposition, ours: Ours): boolean => onlyOf(readMarks(wire.metadata), ours.urls).commits.length > 0;

/** The concepts of what this tool has archived from the repository, by their numbers. A draft alone counts only where nothing is published: the loser of a race leaves one. */
export const toConcepts = (hits: readonly WireDeposition[], ours: Ours): ReadonlyMap<string, WireDeposition> => {
  const own = hits.filter((wire) => hasOurCommit(wire, ours));
  const published = own.filter(({ submitted }) => submitted);
  return new Map((published.length > 0 ? published : own).map((wire) => [wire.conceptId ?? String(wire.id), wire]));
};

/** How many other repositories of the account are asked about. */
const MOST_FORMER = 30;

/** Addresses that the repository had before, among the markers in the account's own deposits; asked only while nothing is found under today's. */
export const findFormerUrls = async (desk: Desk, ours: Sought, { concept, isFormerUrl }: Hint): Promise<readonly string[]> => {
  const [url = ''] = ours.urls;
  if (!desk.hasToken || concept !== undefined || isFormerUrl === undefined) return [];
  if (toConcepts(await ours.hits(), ours).size > 0) return [];
  const others = await search(desk, toServerQuery(url.split('/').slice(0, -2).join('/')));
  const urls = new Set(others.flatMap((wire) => readMarks(wire.metadata).commits.map(toRepositoryUrl)));
  const former: string[] = [];
  for (const candidate of [...urls].filter((each) => !ours.urls.includes(each)).slice(0, MOST_FORMER)) {
    if (await isFormerUrl(candidate)) former.push(candidate);
  }
  return former;
};
