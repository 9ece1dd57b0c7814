/** The vocabularies as lists that have an address: how each is sorted, and what a suggestion looks into (facts/inveniordm.md 1.5). */

import type { Json } from '../json.ts';
import { wordsOf } from '../query-match.ts';
import { findTerms, type Terms } from './index.ts';

export type Term = [id: string, term: Json];

/** One kind of list: where it lies, and by what it is sorted and suggested. */
export interface Shelf {
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

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const englishOf = ({ title }: Json): string => textOf((title as Json | undefined)?.en);
const identifiersOf = ({ identifiers }: Json): string[] =>
  Array.isArray(identifiers) ? identifiers.map(({ identifier }: { identifier: string }) => identifier) : [];

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

export const own: Readonly<Record<string, Shelf>> = {
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

export const common = (type: string): Shelf | undefined => {
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

export const suggest = (shelf: Shelf, terms: readonly Term[], text: string): Term[] => {
  const wanted = wordsOf(text);
  return terms
    .map((item) => ({ item, score: scoreOf(shelf.suggested(...item), wanted) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || (a.item[0] < b.item[0] ? -1 : 1))
    .map(({ item }) => item);
};
