/** Searching: which documents match a query (facts/zenodo.md 4.1). */

import { bad } from '../framework/refusal.ts';
import { parseQuery, type Query, QuerySyntax } from '../framework/search-query.ts';
import { hasPhrase, patternOf, unescaped } from '../framework/search-words.ts';
import type { House } from './house.ts';
import { hasField, valuesOf } from './search-fields.ts';
import type { Document } from './search-index.ts';

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const matchesTerm = (house: House, document: Document, { field, value, quoted }: Query & { kind: 'term' }): boolean => {
  if (field === '_exists_') return hasField(house, document, value);
  const { values, text } = valuesOf(house, document, field);
  const isWild = !quoted && /(?<!\\)[*?]/.test(value);
  if (text && isWild) {
    const pattern = patternOf(value.toLowerCase());
    return values.some((candidate) => wordsOf(candidate).some((word) => pattern.test(word)));
  }
  if (text) return values.some((candidate) => hasPhrase(wordsOf(candidate), wordsOf(unescaped(value))));
  const pattern = isWild ? patternOf(value) : undefined;
  const exact = quoted ? value : unescaped(value);
  return values.some((candidate) => pattern?.test(candidate) ?? candidate === exact);
};

const matches = (house: House, document: Document, query: Query): boolean => {
  switch (query.kind) {
    case 'all':
      return true;
    case 'and':
      return query.parts.every((part) => matches(house, document, part));
    case 'or':
      return query.parts.some((part) => matches(house, document, part));
    case 'not':
      return !matches(house, document, query.part);
    case 'range':
      return valuesOf(house, document, query.field).values.some(
        (value) => (query.from === '*' || value >= query.from) && (query.to === '*' || value <= query.to),
      );
    case 'term':
      return matchesTerm(house, document, query);
  }
};

/** @throws Refusal 400 for the one kind of broken syntax that is told */
export const find = (house: House, documents: readonly Document[], q: string): Document[] => {
  try {
    const query = parseQuery(q);
    return documents.filter((document) => matches(house, document, query));
  } catch (error) {
    if (!(error instanceof QuerySyntax)) throw error;
    if (error.outcome === 'refused') throw bad('Invalid query string syntax.');
    const words = wordsOf(q);
    return documents.filter((document) => words.every((value) => matchesTerm(house, document, { kind: 'term', value, quoted: true })));
  }
};
