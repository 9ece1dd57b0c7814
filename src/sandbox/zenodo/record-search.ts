/** `GET /api/records` and its kin: searches over records (facts/zenodo.md 5). */
import { type Call, json, negotiate, type Reply, requireUser } from './call.ts';
import { printNative } from './native-json.ts';
import { printRecord, type View } from './record-json.ts';
import { getRecord, viewOf } from './records.ts';
import { find } from './search.ts';
import { type Document, isLatest } from './search-index.ts';
import { type Page, pageOf, readPage } from './search-page.ts';

const nativeType = 'application/vnd.inveniordm.v1+json';

const documentsOf = (call: Call): Document[] => call.house.index.visible(call.house.now().getTime(), call.house.faults);

const latestOnly = (call: Call, documents: readonly Document[]): Document[] => {
  const atMs = call.house.now().getTime();
  return documents.filter((document) => isLatest(document, documents, call.house.faults.latestLagMs, atMs));
};

/** As the server writes a query: keys sorted, and only what must be encoded. */
const queryOf = (parameters: Readonly<Record<string, string>>): string =>
  Object.entries(parameters)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([name, value]) =>
        `${name}=${encodeURIComponent(value)
          .replace(/%(3A|2F|28|29)/g, (code) => decodeURIComponent(code))
          .replaceAll('%20', '+')}`,
    )
    .join('&');

const linksOf = (call: Call, path: string, { q, page, size, sort, allVersions }: Page, total: number): Record<string, string> => {
  const link = (number: number): string =>
    `${call.origin}${path}?${queryOf({
      ...(allVersions ? { allversions: 'True' } : {}),
      page: String(number),
      ...(q === '' ? {} : { q }),
      size: String(size),
      sort,
    })}`;
  return {
    self: link(page),
    ...(page > 1 ? { prev: link(page - 1) } : {}),
    ...(page * size < total ? { next: link(page + 1) } : {}),
  };
};

const printHit = (call: Call, { kind, version }: Document, type: string): unknown => {
  const view: View = viewOf(call, version, kind);
  return type === nativeType ? printNative(view) : printRecord(view);
};

const bucketsOf = (values: readonly (string | undefined)[]): { key: string; doc_count: number; label: string; is_selected: boolean }[] => {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([key, doc_count]) => ({ key, doc_count, label: key, is_selected: false }));
};

const aggregate = (found: readonly Document[]): object => {
  const rdms = found.flatMap(({ version }) => version.published?.rdm ?? []);
  const facet = (label: string, values: readonly (string | undefined)[]) => ({ buckets: bucketsOf(values), label });
  return {
    publication_date: facet(
      'Publication date',
      rdms.map(({ metadata }) => metadata.publication_date?.slice(0, 4)),
    ),
    access_status: facet(
      'Access status',
      rdms.map(({ access }) => (access.files === 'public' ? 'open' : 'restricted')),
    ),
    resource_type: facet(
      'Resource types',
      rdms.map(({ metadata }) => metadata.resource_type?.id),
    ),
    subject: facet(
      'Subjects',
      rdms.flatMap(({ metadata }) => (metadata.subjects ?? []).map(({ subject }) => subject)),
    ),
    file_type: facet('File type', []),
  };
};

const answer = (call: Call, path: string, found: readonly Document[], page: Page): Reply => {
  const type = negotiate(call, ['application/json', nativeType, 'application/vnd.zenodo.v1+json']);
  const body = {
    hits: { hits: pageOf(found, page).map((document) => printHit(call, document, type)), total: found.length },
    aggregations: aggregate(found),
    ...(type === nativeType ? { sortBy: page.sort } : {}),
    links: linksOf(call, path, page, found.length),
  };
  return { status: 200, text: JSON.stringify(body), type };
};

export const searchRecords = (call: Call): Reply => {
  const guest = call.user === undefined;
  const hint = guest ? ' Please use authenticated requests to increase the limit to 100.' : '';
  const page = readPage(call, { standard: 25, most: guest ? 25 : 100, hint });
  const records = documentsOf(call).filter(({ kind }) => kind === 'record');
  const found = find(call.house, page.allVersions ? records : latestOnly(call, records), page.q);
  return answer(call, '/api/records', found, page);
};

/** What the token owns, drafts too. */
export const searchOwn = (call: Call): Reply => {
  const user = requireUser(call);
  const page = readPage(call, { standard: 25, most: 100 });
  const mine = documentsOf(call).filter(({ owner }) => owner === user.id);
  const drafts = new Set(mine.filter(({ kind }) => kind === 'draft').map(({ version }) => version.id));
  const each = mine.filter(({ kind, version }) => kind === 'draft' || !drafts.has(version.id));
  const found = find(call.house, page.allVersions ? each : latestOnly(call, each), page.q);
  return answer(call, '/api/user/records', found, page);
};

/** All published versions of a record's concept, the latest first. */
export const listVersions = (call: Call): Reply => {
  const { version } = getRecord(call);
  const found = documentsOf(call).filter((document) => document.kind === 'record' && document.version.concept === version.concept);
  const sorted = found.toSorted((a, b) => (b.version.published?.index ?? 0) - (a.version.published?.index ?? 0));
  return json(200, {
    hits: { hits: sorted.map((document) => printHit(call, document, 'application/json')), total: sorted.length },
    links: { self: `${call.origin}/api/records/${version.id}/versions?page=1&size=25&sort=version` },
  });
};
