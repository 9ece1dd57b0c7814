/** Reads extras: free keys with one text each (facts/ckan.md 1.5). */
import type { CkanFaults } from './faults.ts';
import { dumps, isObject, isTruthy, type Json, repr, toText } from './json.ts';
import { complain, type Errors, hasErrors } from './reading.ts';
import { crash } from './refusal.ts';

export interface ReadExtra {
  key: string;
  /** As sent: `toStored` makes a text of it. */
  value: unknown;
}

/** PostgreSQL's way with a Python list. */
const toArray = (items: readonly unknown[]): string => {
  if (items.some((item) => typeof item === 'object' && item !== null)) throw crash();
  return `{${items.map(toText).join(',')}}`;
};

/** As it is stored; nothing for what is not. @throws Refusal 500 for an object, up to 2.11 */
export const toStored = (value: unknown, version: CkanFaults['ckanVersion']): string | undefined => {
  if (value === null) return version === '2.12' ? '' : undefined;
  if (version === '2.12') return typeof value === 'string' ? value : dumps(value);
  if (Array.isArray(value)) return toArray(value);
  if (isObject(value)) throw crash();
  return toText(value);
};

export const readExtras = (items: readonly Json[], { errors, known }: { errors: Errors; known: ReadonlySet<string> }): ReadExtra[] => {
  const wrong = items.map((item): Errors => {
    const found: Errors = {};
    if (Object.keys(item).length === 0) return found;
    if (!isTruthy(item.key)) complain(found, 'key', 'Missing value');
    else if (known.has(toText(item.key))) complain(found, 'key', 'There is a schema field with the same name');
    if (item.value === undefined) complain(found, 'value', 'Missing value');
    return found;
  });
  if (wrong.some(hasErrors)) errors.extras = wrong;
  const kept = items.filter((item) => Object.keys(item).length > 0 && !item.deleted);
  const keys = kept.map(({ key }) => toText(key ?? ''));
  const twice = keys.find((key, at) => keys.indexOf(key) !== at);
  if (twice !== undefined) errors.extras_validation = [`Duplicate key ${repr(twice).replace(/^'|'$/g, '"')}`];
  return kept.map(({ key, value }) => ({ key: toText(key), value }));
};
