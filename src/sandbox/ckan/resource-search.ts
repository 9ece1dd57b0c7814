/** `resource_search`: in the database, among resources that are public (facts/ckan.md 1.6). */
import type { Action } from './call.ts';
import { resourceColumns, resourceJson } from './dataset-json.ts';
import { listOf, toText } from './json.ts';
import { invalid } from './refusal.ts';

const columns = new Set([...Object.keys(resourceColumns), 'id', 'package_id', 'position', 'state', 'metadata_modified']);

const toTerms = (query: unknown): [string, string][] =>
  (Array.isArray(query) ? listOf(query) : [query]).map((given) => {
    const [, field, term] = /^([^:]+):(.*)$/s.exec(toText(given)) ?? [];
    if (field === undefined || term === undefined) throw invalid({ query: 'Must be <field>:<value> pair(s)' });
    if (!columns.has(field)) throw invalid({ query: `Field "${field}" not recognised in resource_search.` });
    return [field, term];
  });

/** A hash by its beginning, a text by any part, in either case; all else exactly. */
const fits = (field: string, value: unknown, term: string): boolean => {
  if (typeof value !== 'string') return value !== null && toText(value) === term;
  const [text, part] = [value.toLowerCase(), term.toLowerCase()];
  return field === 'hash' ? text.startsWith(part) : text.includes(part);
};

const search: Action = {
  reads: true,
  run: (call, data) => {
    if (data.query === undefined) throw invalid({ query: 'Missing value' });
    const terms = toTerms(data.query);
    const found = call.house.world.datasets
      .filter(({ state, private: isPrivate }) => state === 'active' && !isPrivate)
      .flatMap((dataset) => dataset.resources.map((resource) => ({ resource, json: resourceJson(call, dataset, resource) })))
      .filter(({ resource, json }) => terms.every(([field, term]) => fits(field, resource.fields[field] ?? json[field], term)))
      .map(({ json }) => json);
    const offset = Number(data.offset ?? 0);
    return { count: found.length, results: found.slice(offset, data.limit === undefined ? undefined : offset + Number(data.limit)) };
  },
};

export const resourceSearchActions = { resource_search: search };
