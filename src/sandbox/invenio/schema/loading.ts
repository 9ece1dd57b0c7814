/**
 * Reads what a client sent as marshmallow does: what is wrong is told by field, and what is right beside it is kept.
 * A field that fails may still leave something (an object without its bad part, a list with what its items left).
 */
import type { FieldError } from '../../framework/refusal.ts';
import { cleanHtml, cleanText } from '../../framework/text.ts';
import { isObject, type Json } from '../json.ts';
import type { VocabularyType } from '../vocabularies/index.ts';

/** `errors` are told beside the saved draft; `terms` are asked for in their vocabularies, and the first unknown one fails the request. */
export interface Loading {
  errors: FieldError[];
  terms: { type: VocabularyType; id: string }[];
}

export const newLoading = (): Loading => ({ errors: [], terms: [] });

/** What a field makes of a value; `undefined` is nothing worth keeping. */
export interface Loaded {
  ok: boolean;
  value?: unknown;
}

export type Field = (value: unknown, at: string, loading: Loading) => Loaded;

export const complain = (loading: Loading, field: string, message: string): Loaded => {
  const known = loading.errors.find((error) => error.field === field);
  if (known === undefined) loading.errors.push({ field, messages: [message] });
  else known.messages.push(message);
  return { ok: false };
};

export const missing = 'Missing data for required field.';
const isNull = 'Field may not be null.';

/** Null is no value, for any field. */
const notNull =
  (field: Field): Field =>
  (value, at, loading) =>
    value === null ? complain(loading, at, isNull) : field(value, at, loading);

/** @param complaint what is wrong with a value, or nothing */
export const checked = (field: Field, complaint: (value: unknown) => string | undefined): Field =>
  notNull((value, at, loading) => {
    const loaded = field(value, at, loading);
    const message = loaded.ok ? complaint(loaded.value) : undefined;
    return message === undefined ? loaded : complain(loading, at, message);
  });

const textOf = (clean: (text: string) => string): Field =>
  notNull((value, at, loading) =>
    typeof value === 'string' ? { ok: true, value: clean(value) } : complain(loading, at, 'Not a valid string.'),
  );

export const text = textOf(cleanText);
export const html = textOf(cleanHtml);
export const longer = (field: Field, least: number): Field =>
  checked(field, (value) => ([...String(value)].length < least ? `Shorter than minimum length ${least}.` : undefined));

export const mapping: Field = notNull((value, at, loading) =>
  isObject(value) ? { ok: true, value } : complain(loading, at, 'Not a valid mapping type.'),
);

export const listOf = (item: Field): Field =>
  notNull((value, at, loading) => {
    if (!Array.isArray(value)) return complain(loading, at, 'Not a valid list.');
    const items = value.map((each, index) => item(each, `${at}.${index}`, loading));
    return { ok: items.every(({ ok }) => ok), value: items.flatMap(({ value: left }) => (left === undefined ? [] : [left])) };
  });

export interface Shape {
  fields: Record<string, Field>;
  required?: readonly string[];
  /** What is not in `fields`: told (the default), or passed over. */
  others?: 'told' | 'ignored';
  /** What the server itself wrote and takes back without a word. */
  readOnly?: readonly string[];
  before?(value: Json): Json;
  /** Looks at the whole once every field is right; by field. */
  whole?(value: Json): Readonly<Record<string, string>>;
  /** The last touch, where nothing is wrong. */
  after?(value: Json): Json;
}

export const objectOf = ({ fields, required = [], others = 'told', readOnly = [], before, whole, after }: Shape): Field =>
  notNull((given, at, loading) => {
    const under = (name: string): string => (at === '' ? name : `${at}.${name}`);
    if (!isObject(given)) return complain(loading, under('_schema'), 'Invalid input type.');
    const raw = Object.fromEntries(Object.entries(given).filter(([name]) => !readOnly.includes(name)));
    const value = before?.(raw) ?? raw;
    const result: Json = {};
    let ok = true;
    for (const [name, field] of Object.entries(fields)) {
      if (!(name in value)) {
        if (required.includes(name)) ok = complain(loading, under(name), missing).ok;
        continue;
      }
      const loaded = field(value[name], under(name), loading);
      ok &&= loaded.ok;
      if (loaded.value !== undefined) result[name] = loaded.value;
    }
    for (const name of Object.keys(value)) {
      if (others === 'told' && !(name in fields)) ok = complain(loading, under(name), 'Unknown field.').ok;
    }
    if (!ok) return { ok, value: result };
    const wrong = Object.entries(whole?.(result) ?? {});
    for (const [name, message] of wrong) complain(loading, under(name), message);
    if (wrong.length > 0) return { ok: false, value: result };
    return { ok, value: after?.(result) ?? result };
  });

/** `{id}` of a vocabulary; whether it is there is asked when everything is read. */
export const term = (type: VocabularyType): Field => {
  const shape = objectOf({ fields: { id: text }, required: ['id'], readOnly: ['title'] });
  return (value, at, loading) => {
    const loaded = shape(value, at, loading);
    const id = isObject(loaded.value) ? loaded.value.id : undefined;
    if (typeof id === 'string') loading.terms.push({ type, id });
    return loaded;
  };
};

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) ? value.length === 0 : isObject(value) && Object.keys(value).length === 0);

/** Without what is empty, at any depth: null, lists and objects; an empty text stays. */
export const withoutEmpty = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutEmpty).filter((item) => !isEmpty(item));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, item]) => [name, withoutEmpty(item)] as const)
      .filter(([, item]) => !isEmpty(item)),
  );
};
