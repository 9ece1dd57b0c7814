/** Which documents answer to a query (facts/inveniordm.md 1.11): some fields by their words, all others whole and by case. */
import { bad } from '../framework/refusal.ts';
import { parseQuery, type Query, QuerySyntax } from '../framework/search-query.ts';
import { hasPhrase, patternOf, unescaped } from '../framework/search-words.ts';
import { stripTags } from '../framework/text.ts';
import { isObject, type Json } from './json.ts';

type Term = Query & { kind: 'term' };

/** Searched by word. */
const texts =
  /^metadata\.(title|description|publisher|additional_titles\.title|additional_descriptions\.description|(creators|contributors)\.(person_or_org\.(name|given_name|family_name)|affiliations\.name)|subjects\.subject)$/;

/** A dot between letters or digits parts no words. */
const wordsOf = (text: string): string[] =>
  stripTags(text)
    .toLowerCase()
    .match(/[\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)*/gu) ?? [];

const flat = (value: unknown): string[] => leaves(value).map(({ text }) => text);

interface Leaf {
  path: string;
  text: string;
}

/** Every value, with the names that lead to it. */
const leaves = (value: unknown, path = ''): Leaf[] => {
  if (Array.isArray(value)) return value.flatMap((item) => leaves(item, path));
  if (isObject(value)) return Object.entries(value).flatMap(([name, item]) => leaves(item, path === '' ? name : `${path}.${name}`));
  return value === null || value === undefined ? [] : [{ path, text: String(value) }];
};

/** What stands at a path; names with a dot or a colon in them are one piece. */
const at = (value: unknown, path: string): unknown[] => {
  if (Array.isArray(value)) return value.flatMap((item) => at(item, path));
  if (path === '') return [value];
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, item]) =>
    path === name ? at(item, '') : path.startsWith(`${name}.`) ? at(item, path.slice(name.length + 1)) : [],
  );
};

const matchesTerm = (document: Json, { field, value, quoted }: Term): boolean => {
  if (field === '_exists_') return at(document, value).flatMap(flat).length > 0;
  const found = field === undefined ? leaves(document) : at(document, field).flatMap((item) => leaves(item, field));
  const isWild = !quoted && /(?<!\\)[*?]/.test(value);
  const whole = isWild ? patternOf(value) : undefined;
  const exact = quoted ? value : unescaped(value);
  if (found.some(({ text }) => whole?.test(text) ?? text === exact)) return true;
  const searched = found.flatMap(({ path, text }) => (texts.test(path) ? [text] : []));
  if (!isWild) return searched.some((text) => hasPhrase(wordsOf(text), wordsOf(exact)));
  const pattern = patternOf(value.toLowerCase());
  return searched.some((text) => wordsOf(text).some((word) => pattern.test(word)));
};

const matches = (document: Json, query: Query): boolean => {
  switch (query.kind) {
    case 'all':
      return true;
    case 'and':
      return query.parts.every((part) => matches(document, part));
    case 'or':
      return query.parts.some((part) => matches(document, part));
    case 'not':
      return !matches(document, query.part);
    case 'range':
      return at(document, query.field)
        .flatMap(flat)
        .some((value) => (query.from === '*' || value >= query.from) && (query.to === '*' || value <= query.to));
    case 'term':
      return matchesTerm(document, query);
  }
};

/**
 * A test for documents. Brackets and quotes that do not close make mere words of the query, and any of them will do.
 * @throws Refusal 400 for the one kind of broken syntax that is told
 */
export const matcherOf = (q: string): ((document: Json) => boolean) => {
  try {
    const query = parseQuery(q);
    return (document) => matches(document, query);
  } catch (error) {
    if (!(error instanceof QuerySyntax)) throw error;
    if (error.outcome === 'refused') throw bad('Invalid query string syntax.');
    const words = wordsOf(q);
    return (document) => words.some((value) => matchesTerm(document, { kind: 'term', value, quoted: true }));
  }
};
