/** Which page of a search is asked for, in which order, and the links to its neighbours (facts/inveniordm.md 1.11). */
import { bad, type FieldError, invalid, invalidField } from '../framework/refusal.ts';
import type { Call } from './call.ts';
import type { Json } from './json.ts';
import type { Document } from './search-index.ts';
import type { State } from './world.ts';

type Order = (a: Document, b: Document) => number;

const stateOf = ({ kind, version }: Document): State | undefined => (kind === 'draft' ? version.draft : version.published);
const by =
  (key: (document: Document) => string | number): Order =>
  (a, b) =>
    key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
const reversed =
  (order: Order): Order =>
  (a, b) =>
    order(b, a);
const created = by((document) => stateOf(document)?.created ?? '');
const updated = by((document) => stateOf(document)?.updated ?? '');

const orders: Record<string, Order> = {
  bestmatch: reversed(updated),
  newest: reversed(created),
  oldest: created,
  'updated-desc': reversed(updated),
  'updated-asc': updated,
  version: reversed(by(({ version }) => version.index)),
  mostviewed: reversed(created),
  mostdownloaded: reversed(created),
};

export interface Page {
  q: string;
  allVersions: boolean;
  page: number;
  size: number;
  sort: string;
}

const deepest = 10_000;

const numberOf = (call: Call, name: string, standard: number, errors: FieldError[]): number => {
  const text = call.query.get(name);
  if (text === null) return standard;
  if (!/^-?\d+$/.test(text)) errors.push({ field: name, messages: ['Not a valid integer.'] });
  else if (Number(text) < 1) errors.push({ field: name, messages: ['Must be greater than or equal to 1.'] });
  return Number(text);
};

/** A truth as marshmallow reads it, or nothing. */
export const flagOf = (call: Call, name: string): boolean | undefined => {
  const text = call.query.get(name);
  return text === null ? undefined : ['true', 'True', 'TRUE', 't', 'on', 'yes', 'y', '1'].includes(text);
};

/** @param standard the order where nothing is searched for. @throws Refusal 400 */
export const readPage = (call: Call, standard: string): Page => {
  const errors: FieldError[] = [];
  const page = numberOf(call, 'page', 1, errors);
  const size = numberOf(call, 'size', 25, errors);
  if (errors.length > 0) throw invalid(errors);
  if (page * size > deepest) throw bad('Invalid querystring parameters.');
  const q = call.query.get('q') ?? '';
  const wanted = call.query.get('sort') ?? 'bestmatch';
  const sort = wanted === 'bestmatch' && q === '' ? standard : wanted;
  if (orders[sort] === undefined) throw invalidField('_schema', `Invalid sort option '${sort}'.`);
  return { q, allVersions: flagOf(call, 'allversions') ?? false, page, size, sort };
};

/** Of two that are alike the younger comes first, as everywhere but in the orders that begin with the oldest. */
export const pageOf = (found: readonly Document[], { sort, page, size }: Page): Document[] => {
  const young = sort === 'oldest' || sort === 'updated-asc' ? found : found.toReversed();
  return young.toSorted(orders[sort]).slice((page - 1) * size, page * size);
};

const quoted = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** Flags are told as Python has them, but for one that is no flag there. */
const toldFlag = (call: Call, name: string): Record<string, string> => {
  const flag = flagOf(call, name);
  return flag === undefined ? {} : { [name]: name === 'is_published' ? String(call.query.get(name)) : flag ? 'True' : 'False' };
};

/** What was asked is told again, in the order of the alphabet. */
export const pageLinks = (call: Call, { page, size, sort, q }: Page, { path, total }: { path: string; total: number }): Json => {
  const link = (number: number): string => {
    const asked = {
      ...toldFlag(call, 'allversions'),
      ...toldFlag(call, 'expand'),
      ...toldFlag(call, 'is_published'),
      page: String(number),
      ...(q === '' ? {} : { q }),
      ...toldFlag(call, 'shared_with_me'),
      size: String(size),
      sort,
    };
    const words = Object.entries(asked).map(([name, value]) => `${name}=${quoted(value)}`);
    return `${call.origin}/api${path}?${words.join('&')}`;
  };
  return {
    ...(page > 1 ? { prev: link(page - 1) } : {}),
    self: link(page),
    ...(page * size < total ? { next: link(page + 1) } : {}),
  };
};
