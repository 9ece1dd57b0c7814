/** Reads what a scheming type asks for beyond CKAN's own fields (facts/ckan.md 5). */
import { type Case, checkOwnRule, readConditional } from './bc-rules.ts';
import type { Json } from './json.ts';
import { type Errors, hasErrors, readField, readItems, readSubfields } from './reading.ts';
import type { Field, Schema } from './schema-fields.ts';

/** `field-0-subfield` becomes an item of `field`, as forms send it (facts/ckan.md 1.7, item 8). */
export const unfold = (data: Json, fields: readonly Field[]): void => {
  for (const { field_name: name, repeating_subfields: subfields } of fields) {
    if (subfields === undefined || name in data) continue;
    const rows = new Map<string, Json>();
    for (const key of Object.keys(data).toSorted()) {
      const [, row, subfield] = new RegExp(`^${name}-([^-]+)-(.+)$`).exec(key) ?? [];
      if (row === undefined || subfield === undefined) continue;
      rows.set(row, { ...rows.get(row), [subfield]: data[key] });
      delete data[key];
    }
    if (rows.size > 0) data[name] = [...rows.values()];
  }
};

/** One field's value, for `more`; `undefined` where there is none. @param at where its object stands, for the text of a 400 */
export const readAny = (data: Json, field: Field, to: { errors: Errors; at?: readonly (string | number)[] }): unknown => {
  const { field_name: name, repeating_subfields: subfields, validators } = field;
  const { errors, at = [] } = to;
  if (subfields !== undefined) {
    const read = readSubfields(readItems(data, name, at), subfields);
    if (read.errors.some(hasErrors)) errors[name] = read.errors;
    return read.items.length > 0 ? read.items : undefined;
  }
  return validators?.startsWith('conditional_required')
    ? readConditional(data, field, { errors, ofDataset: at.length === 0 })
    : readField(data, field, errors);
};

/** CKAN itself reads these, whatever the schema says. */
const readByCkan = (preset: string | undefined): boolean => preset !== undefined && !['select', 'date', 'state_machine'].includes(preset);

/** Fields of a scheming type that CKAN itself does not have. @param organisation whose dataset it is to be */
export const readMore = (
  schema: Schema,
  one: Case,
  { own, organisation }: { own: readonly string[]; organisation: string | null },
): Json => {
  const more: Json = {};
  for (const field of schema.dataset_fields) {
    const { field_name: name, preset } = field;
    if (!readByCkan(preset)) {
      const value = readAny(one.data, field, one);
      if (value !== undefined && !own.includes(name)) more[name] = value;
    }
    checkOwnRule(one, field, organisation);
  }
  return more;
};
