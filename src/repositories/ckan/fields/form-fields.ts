/** Fields of a resource beside its file: a form knows texts alone, so lists are sent flat, or after it as JSON (facts/ckan.md 1.7, items 6 and 8; 5). Pure. */
import { LONGEST_FORM_TEXT } from '../api/form.ts';
import { isObject, type Json } from '../api/wire.ts';

export interface FormFields {
  form: Readonly<Record<string, string>>;
  /** What no form can say: for a patch with JSON afterwards. */
  rest: Json;
}

const toText = (value: unknown): string | undefined => {
  if (typeof value === 'string') return Buffer.byteLength(value) > LONGEST_FORM_TEXT ? undefined : value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
};

/** `field-0-subfield`, as scheming reads it out of a form; undefined where a subfield is no text. */
const flatten = (name: string, items: readonly unknown[]): Record<string, string> | undefined => {
  const flat: Record<string, string> = {};
  for (const [at, item] of items.entries()) {
    if (!isObject(item)) return undefined;
    for (const [subname, value] of Object.entries(item)) {
      if (value === undefined || value === null) continue;
      const text = toText(value);
      if (text === undefined) return undefined;
      flat[`${name}-${at}-${subname}`] = text;
    }
  }
  return flat;
};

/** Nothing (undefined, null) is left out. A form has no word for a list without items. */
export const toFormFields = (fields: Json): FormFields => {
  let form: Record<string, string> = {};
  const rest: Json = {};
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined || value === null) continue;
    const text = toText(value);
    const flat = text === undefined && Array.isArray(value) && value.length > 0 ? flatten(name, value) : undefined;
    if (text !== undefined) form = { ...form, [name]: text };
    else if (flat !== undefined) form = { ...form, ...flat };
    else rest[name] = value;
  }
  return { form, rest };
};
