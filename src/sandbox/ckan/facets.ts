/** How often each value of a field stands in what was found. */
import type { Call } from './call.ts';
import { type Json, listOf, toText } from './json.ts';
import { licenceTitle } from './licences.ts';
import type { Document } from './search-document.ts';
import { findGroup } from './world.ts';

const titleOf = (call: Call, field: string, value: string): string => {
  if (field === 'license_id') return licenceTitle(call, value);
  if (field !== 'groups' && field !== 'organization') return value;
  return findGroup(call.house.world, value)?.title || value;
};

const fieldsOf = (value: unknown): string[] => {
  if (typeof value !== 'string') return listOf(value).map(toText);
  try {
    const parsed: unknown = JSON.parse(value);
    return listOf(parsed).map(toText);
  } catch {
    return [value];
  }
};

const countOf = (documents: readonly Document[], field: string, limit: number): [string, number][] => {
  const counts = new Map<string, number>();
  for (const value of documents.flatMap(({ fields }) => fields[field] ?? [])) counts.set(value, (counts.get(value) ?? 0) + 1);
  const sorted = [...counts].toSorted(([a, many], [b, few]) => few - many || (a < b ? -1 : 1));
  return limit < 0 ? sorted : sorted.slice(0, limit);
};

export const facetsOf = (call: Call, documents: readonly Document[], query: Json): { counts: Json; described: Json } => {
  const limit = Number(query['facet.limit']);
  const counted = fieldsOf(query['facet.field']).map((field) => [field, countOf(documents, field, limit)] as const);
  return {
    counts: Object.fromEntries(counted.map(([field, values]) => [field, Object.fromEntries(values)])),
    described: Object.fromEntries(
      counted.map(([field, values]) => {
        const items = values.map(([name, count]) => ({ name, display_name: titleOf(call, field, name), count }));
        return [field, { title: field, items: items.toSorted((a, b) => (a.display_name < b.display_name ? 1 : -1)) }];
      }),
    ),
  };
};
