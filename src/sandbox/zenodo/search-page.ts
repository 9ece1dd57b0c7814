/** In which order documents come, and which page of them is asked for (facts/zenodo.md 4.1). */

import { type FieldError, invalid, invalidField } from '../framework/refusal.ts';
import type { Call } from './call.ts';
import type { Document } from './search-index.ts';

const current = ({ kind, version }: Document) => (kind === 'draft' ? version.draft : version.published);
const createdOf = (document: Document): string => current(document)?.created ?? '';
const updatedOf = (document: Document): string => current(document)?.updated ?? '';
const publicationOf = (document: Document): string => current(document)?.rdm.metadata.publication_date ?? '';
const indexOf = ({ version }: Document): number => version.published?.index ?? Number.POSITIVE_INFINITY;

type Order = (a: Document, b: Document) => number;
const by =
  (key: (document: Document) => string | number): Order =>
  (a, b) =>
    key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a.version.id - b.version.id;
const reversed =
  (order: Order): Order =>
  (a, b) =>
    order(b, a);

const orders: Record<string, Order> = {
  bestmatch: reversed(by(createdOf)),
  newest: reversed(by(createdOf)),
  oldest: by(createdOf),
  'updated-desc': reversed(by(updatedOf)),
  'updated-asc': by(updatedOf),
  mostrecent: reversed(by(createdOf)),
  '-mostrecent': by(createdOf),
  publication_date: reversed(by(publicationOf)),
  '-publication_date': by(publicationOf),
  version: reversed(by(indexOf)),
};

export interface Page {
  q: string;
  allVersions: boolean;
  page: number;
  size: number;
  order: Order;
  sort: string;
}

const deepest = 10_000;

const numberOf = (call: Call, name: string, standard: number, errors: FieldError[]): number => {
  const text = call.query.get(name);
  if (text === null) return standard;
  if (!/^-?\d+$/.test(text.trim())) errors.push({ field: name, messages: ['Not a valid integer.'] });
  else if (Number(text) < 1) errors.push({ field: name, messages: ['Must be greater than or equal to 1.'] });
  return Number(text);
};

const booleanOf = (call: Call, name: string, errors: FieldError[]): boolean => {
  const text = call.query.get(name);
  if (text === null) return false;
  if (['', 'true', 'True', 'TRUE', 't', 'on', 'yes', 'y', '1'].includes(text)) return true;
  if (!['false', 'False', 'FALSE', 'f', 'off', 'no', 'n', '0'].includes(text))
    errors.push({ field: name, messages: ['Not a valid boolean.'] });
  return false;
};

/** Reads `q`, `page`, `size`, `sort`, `all_versions`; anything else is ignored. @throws Refusal 400 */
export const readPage = (call: Call, limits: { standard: number; most: number; hint?: string }): Page => {
  const errors: FieldError[] = [];
  const page = numberOf(call, 'page', 1, errors);
  const size = numberOf(call, 'size', limits.standard, errors);
  const allVersions = booleanOf(call, 'all_versions', errors);
  if (size > limits.most)
    errors.push({ field: 'size', messages: [`Page size cannot be greater than ${limits.most}.${limits.hint ?? ''}`] });
  if (errors.length > 0) throw invalid(errors);
  if (page * size > deepest) throw invalidField('_schema', `Maximum ${deepest} results have been reached.`);
  const q = call.query.get('q') ?? '';
  const sort = call.query.get('sort') ?? (q === '' ? 'newest' : 'bestmatch');
  const order = orders[sort];
  if (order === undefined) throw invalidField('_schema', `Invalid sort option '${sort}'.`);
  return { q, allVersions, page, size, order, sort };
};

/** Page and size alone, for lists that are no search. */
export const pageSize = (call: Call): { page: number; size: number } => {
  const { page, size } = readPage(call, { standard: 25, most: 1000 });
  return { page, size };
};

export const pageOf = (found: readonly Document[], { order, page, size }: Page): Document[] =>
  found.toSorted(order).slice((page - 1) * size, page * size);
