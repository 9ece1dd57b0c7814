/** Reads what a scheming type asks for beyond CKAN's own fields (facts/ckan.md 5). */
import type { Json } from './json.ts';
import { type Errors, hasErrors, readField, readItems, readSubfields } from './reading.ts';
import type { Schema } from './schemas.ts';

/** `field-0-subfield` becomes an item of `field`, as forms send it (facts/ckan.md 1.7, item 8). */
export const unfold = (data: Json, { dataset_fields: fields }: Schema): void => {
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

/** Fields of a scheming type that CKAN itself does not have. */
export const readMore = (data: Json, schema: Schema, { errors, own }: { errors: Errors; own: readonly string[] }): Json => {
  const more: Json = {};
  for (const field of schema.dataset_fields) {
    const { field_name: name, repeating_subfields: subfields, preset } = field;
    if (preset !== undefined && preset !== 'select' && preset !== 'date') continue;
    if (subfields !== undefined) {
      const read = readSubfields(readItems(data, name), subfields);
      if (read.errors.some(hasErrors)) errors[name] = read.errors;
      if (read.items.length > 0) more[name] = read.items;
    } else {
      const value = readField(data, field, errors);
      if (value !== undefined && !own.includes(name)) more[name] = value;
    }
  }
  return more;
};
