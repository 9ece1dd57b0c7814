/** How a dataset that was sent is read: value by value, every complaint kept under its field. */
import { oneOf } from './checks.ts';
import type { Json } from './json.ts';
import { className, isObject, isTruthy, toText, tuple } from './json.ts';
import { misshapen } from './refusal.ts';
import type { Field } from './schema-fields.ts';

export type Errors = Record<string, unknown>;

export const complain = (errors: Errors, field: string, ...messages: (string | undefined)[]): void => {
  const found = messages.filter((message) => message !== undefined);
  if (found.length > 0) errors[field] = [...((errors[field] as string[] | undefined) ?? []), ...found];
};

export const isAbsent = (value: unknown): value is null | undefined => value === undefined || value === null;

/** A text, or nothing where none was sent. */
export const readText = (data: Json, field: string): string | undefined => (isAbsent(data[field]) ? undefined : toText(data[field]));

/**
 * The items of a list of objects; empty ones are as if they had not been sent.
 * @throws Refusal 400 for anything else in its place
 */
export const readItems = (data: Json, field: string, at: readonly (string | number)[] = []): Json[] => {
  const value = data[field];
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
  if (!Array.isArray(value) || !isObject(value[0])) {
    throw misshapen(`Only lists of dicts can be placed against subschema ${tuple([...at, field])}, not ${className(value)}`);
  }
  if (!value.every(isObject)) throw misshapen('Values in lists need to be dicts');
  return value;
};

/** Lists of objects under keys that know none: 2.11 refuses them, 2.12 drops them. */
export const findJunk = (data: Json, known: ReadonlySet<string>, at: readonly (string | number)[] = []): string[] =>
  Object.entries(data).flatMap(([key, value]) => {
    if (known.has(key) || !Array.isArray(value) || !isObject(value[0])) return [];
    return value.flatMap((item: unknown, index) =>
      isObject(item) ? Object.keys(item).map((name) => tuple([...at, key, index, name])) : [],
    );
  });

/** One field of a scheming type: required ones must be there, and a choice must be one of its own. */
export const readField = (data: Json, field: Field, errors: Errors): unknown => {
  const { field_name: name, required, choices } = field;
  const value = data[name];
  if (!isTruthy(value) && value !== false && value !== 0) {
    if (required) complain(errors, name, 'Missing value');
    return undefined;
  }
  const words = choices?.map((one) => one.value);
  if (words !== undefined && !words.includes(String(value))) complain(errors, name, oneOf(words));
  return Array.isArray(value) || isObject(value) ? value : toText(value);
};

/** The objects of a repeating field; their keys come back by the alphabet, however they were sent (recorded: `bc: contacts as list`). */
export const readSubfields = (items: readonly Json[], fields: readonly Field[]): { items: Json[]; errors: Errors[] } => {
  const errors = items.map((): Errors => ({}));
  const read = items.map((item, at) => {
    const pairs = fields.map((field) => [field.field_name, readField(item, field, errors[at] ?? {})] as const);
    return Object.fromEntries(pairs.filter(([, value]) => value !== undefined).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
  return { items: read, errors };
};

export const hasErrors = (errors: Errors): boolean => Object.keys(errors).length > 0;
