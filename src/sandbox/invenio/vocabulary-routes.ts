/** `/api/vocabularies/TYPE`, and the five that have an address of their own: which words the server knows (facts/inveniordm.md 1.5). */
import { noSuchPid, notFound } from '../framework/refusal.ts';
import { type Call, json, negotiate, type Reply, type Route, requireUser } from './call.ts';
import type { Json } from './json.ts';
import { byText, facet, type Listing, listed } from './listing.ts';
import { matching } from './query-match.ts';
import { LOCALISED, localised } from './vocabularies/localised.ts';
import { common, own, type Shelf, suggest, type Term, textOf } from './vocabularies/shelves.ts';

/** When the words were loaded, long ago. */
const loaded = '2026-01-01T00:00:00.000000+00:00';

/** @throws Refusal 406 */
const isLocalised = (call: Call): boolean => negotiate(call, ['application/json', LOCALISED]) === LOCALISED;

const printed = (call: Call, shelf: Shelf, [id, term]: Term): Json =>
  (isLocalised(call) ? localised(shelf.path, id, term) : undefined) ?? {
    id,
    created: loaded,
    updated: loaded,
    links: { self: `${call.origin}/api${shelf.path}/${encodeURIComponent(id)}` },
    revision_id: shelf.revision,
    ...term,
    ...shelf.more,
  };

const hasTags = (call: Call, { tags }: Json): boolean => {
  const wanted = call.query.getAll('tags');
  return wanted.length === 0 || (Array.isArray(tags) && wanted.some((tag) => tags.includes(tag)));
};

const list = (call: Call, shelf: Shelf): Reply => {
  const tagged = [...shelf.terms].filter(([, term]) => hasTags(call, term));
  const suggestion = call.query.get('suggest');
  const items = suggestion
    ? suggest(shelf, tagged, suggestion)
    : matching(tagged, call.query.get('q'), ([id, term]) => ({ id, ...term, ...shelf.more }));
  const listing: Listing<Term> = {
    path: shelf.path,
    items,
    orders: { [shelf.sort.name]: byText(([, term]) => shelf.sort.text(term)), newest: () => 0, oldest: () => 0 },
    standard: shelf.sort.name,
    print: (item) => printed(call, shelf, item),
  };
  if (shelf !== own.awards) return listed(call, listing);
  const funders = items.map(([, { funder }]) => funder as Json);
  const buckets = facet(
    'Funders',
    funders.map(({ id }) => textOf(id)),
    (id) => textOf(funders.find((funder) => funder.id === id)?.name),
  );
  return listed(call, { ...listing, aggregations: { funders: buckets } });
};

const read = (call: Call, shelf: Shelf, id: string): Reply => {
  const term = shelf.terms.get(id);
  if (term === undefined) throw shelf.path.startsWith('/vocabularies/') ? noSuchPid() : notFound();
  return json(200, printed(call, shelf, [id, term]), { etag: `"${shelf.revision}"` });
};

/** Names are people: who is nobody does not see them. @throws Refusal 403 */
const admit = (call: Call, name: string): void => {
  if (name === 'names') requireUser(call);
};

const ownRoutes = Object.entries(own).flatMap(([name, shelf]): Route[] => [
  {
    method: 'GET',
    path: `/api/${name}`,
    handle: (call) => {
      admit(call, name);
      return list(call, shelf);
    },
  },
  {
    method: 'GET',
    path: `/api/${name}/*id`,
    handle: (call) => {
      admit(call, name);
      return read(call, shelf, call.params.id ?? '');
    },
  },
]);

export const vocabularyRoutes: readonly Route[] = [
  ...ownRoutes,
  {
    method: 'GET',
    path: '/api/vocabularies/:type',
    handle: (call) => {
      const shelf = common(call.params.type ?? '');
      if (shelf === undefined) throw notFound();
      return list(call, shelf);
    },
  },
  {
    method: 'GET',
    path: '/api/vocabularies/:type/*id',
    handle: (call) => {
      const shelf = common(call.params.type ?? '');
      if (shelf === undefined) throw noSuchPid();
      return read(call, shelf, call.params.id ?? '');
    },
  },
];
