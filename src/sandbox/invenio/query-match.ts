/** Does a plain document answer to a query? For what is no record: words, communities, requests. */
import { bad } from '../framework/refusal.ts';
import { parseQuery, type Query, QuerySyntax } from '../framework/search-query.ts';
import type { Json } from './json.ts';

const textsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value)];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
};

/** What stands at `a.b.c`, lists on the way included. */
const valuesAt = (value: unknown, path: readonly string[]): unknown[] => {
  const [name, ...rest] = path;
  if (name === undefined) return [value];
  if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, path));
  if (typeof value !== 'object' || value === null) return [];
  return valuesAt((value as Json)[name], rest);
};

export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const matchesText = (text: string, { value, quoted }: { value: string; quoted: boolean }): boolean => {
  if (text === value) return true;
  if (!quoted && /(?<!\\)[*?]/.test(value)) {
    const pattern = value.replace(/\\(.)|[.+^${}()|[\]]/g, (_, kept?: string) => (kept === undefined ? `\\${_}` : `\\${kept}`));
    return new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'is').test(text);
  }
  const [wanted, there] = [wordsOf(value.replace(/\\(.)/g, '$1')), wordsOf(text)];
  if (wanted.length === 0) return false;
  if (!quoted) return wanted.some((word) => there.includes(word));
  return there.some((_, at) => wanted.every((word, offset) => there[at + offset] === word));
};

/** Fields that are kept as they are, and not taken apart into words. */
const keywords = /(^|\.)(id|slug|status|type|tags|number|scheme|identifier|record|community|group|user)$/;

const matches = (document: Json, query: Query): boolean => {
  switch (query.kind) {
    case 'all':
      return true;
    case 'and':
      // Bare words side by side are alternatives, as the search engine has it by default.
      return query.parts.every((part) => part.kind === 'term' && part.field === undefined)
        ? query.parts.some((part) => matches(document, part))
        : query.parts.every((part) => matches(document, part));
    case 'or':
      return query.parts.some((part) => matches(document, part));
    case 'not':
      return !matches(document, query.part);
    case 'range':
      return valuesAt(document, query.field.split('.'))
        .flatMap(textsOf)
        .some((text) => (query.from === '*' || text >= query.from) && (query.to === '*' || text <= query.to));
    case 'term': {
      const texts = (query.field === undefined ? [document] : valuesAt(document, query.field.split('.'))).flatMap(textsOf);
      if (keywords.test(query.field ?? '') && !/[*?]/.test(query.value)) return texts.includes(query.value.replace(/\\(.)/g, '$1'));
      return texts.some((text) => matchesText(text, query));
    }
  }
};

/** @throws Refusal 400 for what the server sends back */
export const matching = <Item>(items: readonly Item[], q: string | null, documentOf: (item: Item) => Json): Item[] => {
  if (q === null || q === '') return [...items];
  try {
    const query = parseQuery(q);
    return items.filter((item) => matches(documentOf(item), query));
  } catch (error) {
    if (!(error instanceof QuerySyntax)) throw error;
    if (error.outcome === 'refused') throw bad('Invalid query string syntax.');
    return items.filter((item) => matches(documentOf(item), { kind: 'term', value: q, quoted: false }));
  }
};
