/** `GET /records` and `GET /user/records` (facts/inveniordm.md 1.11). */
import { type Call, isSuperuser, json, type Reply, type Route, requireUser } from './call.ts';
import type { Community } from './communities/community.ts';
import { negotiateRecord, tellList } from './formats/index.ts';
import { isObject, type Json } from './json.ts';
import { printDraft, printRecord } from './print.ts';
import { mayManage, mayRead } from './records.ts';
import { facetsOf, stateOf, typeOf } from './search-facets.ts';
import type { Document } from './search-index.ts';
import { matcherOf } from './search-match.ts';
import { flagOf, pageLinks, pageOf, readPage } from './search-page.ts';
import { parentOf, type Version } from './world.ts';

/** What the index tells of files: of a draft's, or of closed ones in an open record, nothing; of others all but where they are stored (recorded). */
const indexedFiles = (document: Document, files: unknown): unknown => {
  if (!isObject(files) || !isObject(files.entries)) return files;
  const { record, files: ofFiles } = stateOf(document).access;
  const isClosed = record === 'public' && ofFiles === 'restricted';
  if (document.kind === 'draft' || isClosed) return { ...files, count: 0, total_bytes: 0, entries: {} };
  const entries = Object.entries(files.entries).map(([key, entry]) => {
    const { storage_class: _, ...rest } = entry as Json;
    return [key, rest];
  });
  return { ...files, entries: Object.fromEntries(entries) };
};

/** The index does not keep the custom fields of communities (recorded). */
const indexedParent = (parent: unknown): unknown => {
  if (!isObject(parent) || !isObject(parent.communities) || !Array.isArray(parent.communities.entries)) return parent;
  const entries = parent.communities.entries.map(({ custom_fields: _, ...rest }: Json) => rest);
  return { ...parent, communities: { ...parent.communities, entries } };
};

/** The document as it was when it was taken down, files included. */
const printDocument = (call: Call, document: Document): Json => {
  const { house } = call;
  const { kind, version, bucket } = document;
  const then = { ...house.world, buckets: { ...house.world.buckets, [bucket.id]: bucket } };
  const view: Call = { ...call, house: { ...house, world: then } };
  const body = kind === 'draft' ? printDraft(view, version) : printRecord(view, version);
  return { ...body, parent: indexedParent(body.parent), files: indexedFiles(document, body.files) };
};

const visible = ({ house }: Call): Document[] => house.index.visible(house.now().getTime(), house.faults.indexLagMs);

/** The newest state of each family: of its records, or of its drafts, too. */
const newest = (call: Call, documents: readonly Document[]): Document[] => {
  const latest = Map.groupBy(documents, ({ version }) => version.parent);
  return documents.filter((document) => {
    const { nextDraft, published } = parentOf(call.house.world, document.version);
    const last = Math.max(...(latest.get(document.version.parent) ?? []).map(({ version }) => version.index));
    if (document.kind === 'record' && nextDraft === undefined) return document.version.id === published.at(-1);
    return document.version.index === last;
  });
};

const newestRecords = (call: Call, documents: readonly Document[]): Document[] =>
  documents.filter(({ version }) => parentOf(call.house.world, version).published.at(-1) === version.id);

interface Search {
  path: string;
  documents: readonly Document[];
  standard: string;
  isOwn: boolean;
}

const search = (call: Call, { path, documents, standard, isOwn }: Search): Reply => {
  const accepted = negotiateRecord(call);
  const page = readPage(call, standard);
  const test = matcherOf(page.q);
  const latest = page.allVersions ? documents : isOwn ? newest(call, documents) : newestRecords(call, documents);
  const matching = latest.filter((document) => test(printDocument(call, document)));
  const isPublished = isOwn ? flagOf(call, 'is_published') : undefined;
  const types = call.query.getAll('f').flatMap((facet) => /^resource_type:(.+)$/.exec(facet)?.[1] ?? []);
  const found = matching
    .filter(({ version }) => isPublished === undefined || (version.published !== undefined) === isPublished)
    .filter((document) => types.length === 0 || typeOf(document).some((type) => types.includes(type)));
  const shown = pageOf(found, page);
  const told = tellList(
    call,
    shown.flatMap(({ kind, version }) => (kind === 'record' ? [version] : [])),
    accepted,
  );
  if (told !== undefined) return told;
  return json(200, {
    hits: { hits: shown.map((document) => printDocument(call, document)), total: found.length },
    aggregations: facetsOf(matching, isOwn),
    sortBy: page.sort,
    links: pageLinks(call, page, { path, total: found.length }),
  });
};

/** Drafts and records that one owns; a superuser's are everybody's, but where own ones are asked for. An edit stands in front of its record. */
const searchOwn = (call: Call): Reply => {
  const user = requireUser(call);
  const isShared = flagOf(call, 'shared_with_me');
  const isEverybodys = isSuperuser(call) && isShared === undefined;
  const mine = visible(call).filter(
    ({ version }) => isShared !== true && (isEverybodys || parentOf(call.house.world, version).owner === user.id),
  );
  const drafts = new Set(mine.flatMap(({ kind, version }) => (kind === 'draft' ? [version.id] : [])));
  const documents = mine.filter(({ kind, version }) => kind === 'draft' || !drafts.has(version.id));
  return search(call, { path: '/user/records', documents, standard: 'updated-desc', isOwn: true });
};

const searchPublic = (call: Call): Reply => {
  const documents = visible(call).filter(({ kind, version }) => kind === 'record' && mayRead(call, version));
  return search(call, { path: '/records', documents, standard: 'newest', isOwn: false });
};

/** Those that a community holds. */
export const searchCommunity = (call: Call, community: Community): Reply => {
  const documents = visible(call).filter(
    ({ kind, version }) =>
      kind === 'record' && mayRead(call, version) && parentOf(call.house.world, version).communities.includes(community.id),
  );
  return search(call, { path: `/communities/${community.id}/records`, documents, standard: 'newest', isOwn: false });
};

const familyOf = (call: Call): Version['parent'] | undefined => {
  const { id = '' } = call.params;
  const { parents, versions } = call.house.world;
  return parents[id]?.id ?? versions[id]?.parent;
};

/** The versions of a family, newest first, as the index has them. */
const listVersions = (call: Call): Reply => {
  const parent = familyOf(call);
  const all = visible(call).filter(
    ({ kind, version }) => kind === 'record' && version.parent === parent && (mayRead(call, version) || mayManage(call, version)),
  );
  const page = { ...readPage(call, 'version'), q: '' };
  return json(200, {
    hits: { hits: pageOf(all, page).map((document) => printDocument(call, document)), total: all.length },
    sortBy: page.sort,
    links: pageLinks(call, page, { path: `/records/${call.params.id ?? ''}/versions`, total: all.length }),
  });
};

export const searchRoutes: readonly Route[] = [
  { method: 'GET', path: '/api/records', handle: searchPublic },
  { method: 'GET', path: '/api/user/records', handle: searchOwn },
  { method: 'GET', path: '/api/records/:id/versions', handle: listVersions },
];
