/** A record as a table: one column for each value, however deep it lies. */
import { isObject, type Json } from '../json.ts';

const flattened = (value: unknown, key: string): [string, unknown][] => {
  const under = (name: string): string => (key === '' ? name : `${key}.${name}`);
  if (isObject(value)) return Object.entries(value).flatMap(([name, inner]) => flattened(inner, under(name)));
  if (Array.isArray(value)) return value.flatMap((inner, at) => flattened(inner, under(String(at))));
  return [[key, value]];
};

/** As Python prints it. */
const cell = (value: unknown): string => {
  const text = value === null || value === undefined ? '' : value === true ? 'True' : value === false ? 'False' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const table = (rows: readonly Map<string, unknown>[], headers: readonly string[]): string =>
  [headers, ...rows.map((row) => headers.map((name) => row.get(name)))].map((line) => `${line.map(cell).join(',')}\r\n`).join('');

export const fullCsv = (records: readonly Json[]): string => {
  const rows = records.map((record) => new Map(flattened(record, '')));
  return table(rows, [...new Set(rows.flatMap((row) => [...row.keys()]))].toSorted());
};

/** What the short table holds. */
const columns = [
  'id',
  'created',
  'pids.doi.identifier',
  'metadata.title',
  'metadata.description',
  'metadata.resource_type.title.en',
  'metadata.publication_date',
  'metadata.creators.person_or_org.type',
  'metadata.creators.person_or_org.name',
  'metadata.rights.id',
];

/** All values at a path, a line each. */
const valuesAt = (value: unknown, path: readonly string[]): unknown[] => {
  if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, path));
  const [name, ...rest] = path;
  if (name === undefined) return value === undefined ? [] : [value];
  return isObject(value) ? valuesAt(value[name], rest) : [];
};

export const simpleCsv = (records: readonly Json[]): string =>
  table(
    records.map((record) => new Map(columns.map((name) => [name, valuesAt(record, name.split('.')).join('\n')]))),
    columns,
  );
