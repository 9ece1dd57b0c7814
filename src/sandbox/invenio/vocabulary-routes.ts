/** `/api/vocabularies/TYPE`, and the five that have an address of their own: which words the server knows (facts/inveniordm.md 1.5). */
import { noSuchPid, notFound } from '../framework/refusal.ts';
import { type Call, json, type Reply, type Route, requireUser } from './call.ts';
import { byText, facet, type Listing, listed } from './listing.ts';
import { matching, wordsOf } from './query-match.ts';
import { findTerms, type Terms } from './vocabularies/index.ts';
import type { Json } from './world.ts';

/** When the words were loaded, long ago. */
const loaded = '2026-01-01T00:00:00.000000+00:00';

type Term = [id: string, term: Json];

/** One kind of list: where it lies, and by what it is sorted and suggested. */
interface Shelf {
  path: string;
  terms: Terms;
  /** How often each was written when it was loaded. */
  revision: number;
  /** The name of the standard order, and the text that it goes by. */
  sort: { name: string; text(term: Json): string };
  /** What a suggestion looks into, the best first. */
  suggested(id: string, term: Json): string[];
  /** Told of each term besides itself. */
  more: Json;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const englishOf = ({ title }: Json): string => textOf((title as Json | undefined)?.en);
const identifiersOf = ({ identifiers }: Json): string[] =>
  Array.isArray(identifiers) ? identifiers.map(({ identifier }: { identifier: string }) => identifier) : [];

const printed = (call: Call, shelf: Shelf, [id, term]: Term): Json => ({
  id,
  created: loaded,
  updated: loaded,
  links: { self: `${call.origin}/api${shelf.path}/${encodeURIComponent(id)}` },
  revision_id: shelf.revision,
  ...term,
  ...shelf.more,
});

const organisations = (name: 'affiliations' | 'funders'): Shelf => ({
  path: `/${name}`,
  terms: findTerms(name) ?? new Map(),
  revision: 2,
  sort: { name: 'name', text: (term) => textOf(term.name) },
  suggested: (_id, term) => [
    textOf(term.acronym),
    textOf(term.name),
    ...(Array.isArray(term.aliases) ? term.aliases.map(textOf) : []),
    englishOf(term),
    ...identifiersOf(term),
    textOf(term.country_name),
  ],
  more: {},
});

const own: Readonly<Record<string, Shelf>> = {
  affiliations: organisations('affiliations'),
  funders: organisations('funders'),
  awards: {
    path: '/awards',
    terms: findTerms('awards') ?? new Map(),
    revision: 2,
    sort: { name: 'newest', text: () => '' },
    suggested: (_id, term) => [textOf(term.acronym), textOf(term.number), ...identifiersOf(term)],
    more: {},
  },
  subjects: {
    path: '/subjects',
    terms: findTerms('subjects') ?? new Map(),
    revision: 2,
    sort: { name: 'subject', text: (term) => textOf(term.subject) },
    suggested: (_id, term) => [textOf(term.subject)],
    more: {},
  },
  names: {
    path: '/names',
    terms: findTerms('names') ?? new Map(),
    revision: 3,
    sort: { name: 'name', text: (term) => textOf(term.name) },
    suggested: (_id, term) => [textOf(term.name), ...identifiersOf(term)],
    more: {},
  },
};

const common = (type: string): Shelf | undefined => {
  const terms = type in own ? undefined : findTerms(type);
  if (terms === undefined) return undefined;
  return {
    path: `/vocabularies/${encodeURIComponent(type)}`,
    terms,
    revision: 1,
    sort: { name: 'title', text: englishOf },
    suggested: (id, term) => [id, englishOf(term)],
    more: { type },
  };
};

/** Whole words, and the beginning of the last; the earlier the field, the better. None: 0. */
const scoreOf = (texts: readonly string[], wanted: readonly string[]): number =>
  texts.reduce((sum, text, at) => {
    const words = wordsOf(text);
    const met = wanted.filter((word, n) =>
      n === wanted.length - 1 ? words.some((other) => other.startsWith(word)) : words.includes(word),
    );
    return sum + met.length * 100 ** -at;
  }, 0);

const suggest = (shelf: Shelf, terms: readonly Term[], text: string): Term[] => {
  const wanted = wordsOf(text);
  return terms
    .map((item) => ({ item, score: scoreOf(shelf.suggested(...item), wanted) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || (a.item[0] < b.item[0] ? -1 : 1))
    .map(({ item }) => item);
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
