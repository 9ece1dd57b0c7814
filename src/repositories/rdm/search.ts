/** Lists of records: everybody's, an account's own, the versions of one (facts/inveniordm.md 1.11; facts/zenodo.md 4.1, 5). */
import type { Entry, Found, SearchQuery } from '../catalogue.ts';
import { readEntry } from './entry.ts';
import { toNotFound } from './find.ts';
import { readHits } from './json.ts';
import { type Query, quote, type Server } from './server.ts';

const PAGE = 100;
/** Without a token some servers give no more (facts/zenodo.md 5). */
const PUBLIC_PAGE = 25;
/** Of an account's own: beyond so many that were touched last, open corrections are not looked for. */
const MOST_PAGES = 10;
/** Invenio's own word for it, and Zenodo's. */
const ALL_VERSIONS = { allversions: true, all_versions: true };
/** A write is found about a second after its answer. */
const LAG_MS = 2000;

const list = async (server: Server, path: string, options: { query: Query; task: string }): Promise<Found> => {
  const { hits, total } = await server.get(path, readHits, options);
  return { entries: hits.flatMap((hit) => readEntry(hit, server.base) ?? []), total };
};

const toQuestion = ({ text, type, community }: SearchQuery): string =>
  [
    ...(text.trim() === '' ? [] : [(type ?? community) ? `(${text})` : text]),
    ...(type === undefined ? [] : [`metadata.resource_type.id:${quote(type)}`]),
    ...(community === undefined ? [] : [`parent.communities.entries.slug:${quote(community)}`]),
  ].join(' AND ');

export const search = (server: Server, query: SearchQuery): Promise<Found> => {
  const { sort, page, size } = query;
  return list(server, 'records', { task: 'search the records', query: { q: toQuestion(query) || undefined, sort, page, size } });
};

export const versions = async (server: Server, { conceptId, id }: Entry): Promise<readonly Entry[]> => {
  if (conceptId === undefined) return [];
  // Asked for as a search: the list of versions is printed in one form only by some servers.
  const query = { q: `parent.id:${quote(conceptId)}`, ...ALL_VERSIONS, sort: 'version', size: PUBLIC_PAGE };
  return (await list(server, 'records', { task: `list the versions of ${id}`, query })).entries;
};

/** Page by page: whoever has seen enough stops asking. */
async function* ownPages(server: Server, q: string | undefined): AsyncGenerator<Entry> {
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    // Without allversions an open draft hides other versions; without shared_with_me a superuser sees everybody's (1.11).
    const query = { q, ...ALL_VERSIONS, shared_with_me: false, sort: 'updated-desc', size: PAGE, page };
    const found = await list(server, 'user/records', { task: "list the account's deposits", query });
    yield* found.entries;
    if (found.entries.length < PAGE) break;
  }
}

/** What was never public first, then corrections: no query tells those from their records. Of one concept a single search tells all. */
export async function* drafts(server: Server, conceptId?: string): AsyncGenerator<Entry> {
  server.needToken('list the drafts');
  const questions = conceptId === undefined ? ['is_published:false', undefined] : [`parent.id:${quote(conceptId)}`];
  const told = new Set<string>();
  for (const question of questions)
    for await (const entry of ownPages(server, question)) {
      if (!entry.isDraft || told.has(entry.id)) continue;
      told.add(entry.id);
      yield entry;
    }
}

/** Of the account's own drafts, or not at all: what a server would let a superuser delete is not deleted. */
export const getOwnDraft = async (server: Server, id: string): Promise<Entry> => {
  server.needToken('discard a draft');
  for (const pause of [0, LAG_MS]) {
    if (pause > 0) await server.clock.wait(pause);
    for await (const draft of ownPages(server, `id:${quote(id)}`)) if (draft.isDraft && draft.id === id) return draft;
  }
  throw toNotFound(
    server,
    `has no draft «${id}» of this account`,
    'See `archive-release deposits list` for those that are there. A published record is never discarded.',
  );
};
