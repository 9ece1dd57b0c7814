/** Lists of what is no record (words, communities, requests): a page of them, in an order, with links (facts/inveniordm.md 1.5, 1.11). */
import { bad, type FieldError, invalid, invalidField } from '../framework/refusal.ts';
import { type Call, json, type Reply } from './call.ts';
import type { Json } from './json.ts';

/** As far as the index goes. */
const deepest = 10_000;

const numberOf = (call: Call, name: string, standard: number, errors: FieldError[]): number => {
  const text = call.query.get(name);
  if (text === null) return standard;
  if (!/^-?\d+$/.test(text)) errors.push({ field: name, messages: ['Not a valid integer.'] });
  else if (Number(text) < 1) errors.push({ field: name, messages: ['Must be greater than or equal to 1.'] });
  return Number(text);
};

export interface Listing<Item> {
  /** Behind `/api`. */
  path: string;
  /** What was found. */
  items: readonly Item[];
  /** By name; the order in which they were found is that of `bestmatch`. */
  orders: Readonly<Record<string, (a: Item, b: Item) => number>>;
  /** Where nothing is searched for. */
  standard: string;
  print(item: Item): Json;
  aggregations?: Json;
}

const isSearch = (call: Call): boolean => (call.query.get('q') ?? call.query.get('suggest') ?? '') !== '';

/** @throws Refusal 400 */
export const listed = <Item>(call: Call, { path, items, orders, standard, print, aggregations }: Listing<Item>): Reply => {
  const errors: FieldError[] = [];
  const page = numberOf(call, 'page', 1, errors);
  const size = numberOf(call, 'size', 25, errors);
  if (errors.length > 0) throw invalid(errors);
  if (page * size > deepest) throw bad('Invalid querystring parameters.');
  const sort = call.query.get('sort') ?? (isSearch(call) ? 'bestmatch' : standard);
  const order = sort === 'bestmatch' ? () => 0 : orders[sort];
  if (order === undefined) throw invalidField('_schema', `Invalid sort option '${sort}'.`);
  const link = (number: number): string => {
    const given = {
      expand: call.query.has('expand') ? 'True' : null,
      page: String(number),
      q: call.query.get('q'),
      size: String(size),
      sort,
      suggest: call.query.get('suggest'),
    };
    const told = Object.entries(given).flatMap(([name, value]) => (value ? [`${name}=${encodeURIComponent(value)}`] : []));
    return `${call.origin}/api${path}?${told.join('&')}`;
  };
  const from = (page - 1) * size;
  return json(200, {
    hits: {
      hits: items
        .toSorted(order)
        .slice(from, from + size)
        .map(print),
      total: items.length,
    },
    ...(aggregations === undefined ? {} : { aggregations }),
    sortBy: sort,
    links: {
      self: link(page),
      ...(page > 1 ? { prev: link(page - 1) } : {}),
      ...(from + size < items.length ? { next: link(page + 1) } : {}),
    },
  });
};

/** By a text, capitals first, as a keyword is sorted. */
export const byText =
  <Item>(text: (item: Item) => string, direction: 1 | -1 = 1) =>
  (a: Item, b: Item): number =>
    text(a) < text(b) ? -direction : text(a) > text(b) ? direction : 0;

/** One facet: how many there are of each. */
export const facet = (label: string, keys: readonly string[], titleOf: (key: string) => string): Json => ({
  buckets: [...new Set(keys)].map((key) => ({
    key,
    doc_count: keys.filter((other) => other === key).length,
    label: titleOf(key),
    is_selected: false,
  })),
  label,
});
