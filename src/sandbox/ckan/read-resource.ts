/** Reads one resource of a dataset (facts/ckan.md 1.6). */
import { isUuid, toDate, toInteger } from './checks.ts';
import { resourceColumns } from './dataset-json.ts';
import { toFormat } from './formats.ts';
import { isTruthy, type Json, toText } from './json.ts';
import { isUpload } from './multipart.ts';
import { readAny } from './read-schema.ts';
import { complain, type Errors, isAbsent, readText } from './reading.ts';
import { crash } from './refusal.ts';
import type { Field } from './schema-fields.ts';
import { guessType } from './uploads.ts';
import { findResource, type World } from './world.ts';

/** What was sent of a resource, and only that: a column or key that is not in it was not sent. */
export interface ReadResource {
  id?: string;
  /** Sent back as it was read, it changes nothing; otherwise it makes the resource a changed one. */
  modified?: unknown;
  fields: Json;
  more: Json;
}

const texts = ['url', 'description', 'hash', 'name', 'resource_type', 'url_type', 'mimetype', 'mimetype_inner', 'cache_url'];
const dates = ['created', 'last_modified', 'cache_last_updated'];
/** Set by the server, or no part of what is kept. */
const ignored = new Set(['id', 'package_id', 'state', 'position', 'extras', 'revision_timestamp', 'tracking_summary', 'metadata_modified']);

/** From the ending of its address, but only for a resource that was given no id (facts/ckan.md 1.6). */
const guessFormat = (data: Json): string | undefined => {
  if (isTruthy(data.id) || typeof data.url !== 'string' || data.url === '') return undefined;
  const [, path] = /^[a-z]+:\/\/[^/]*(.*)$/i.exec(data.url) ?? [undefined, data.url];
  return path === '' ? undefined : guessType(data.url);
};

const readFormat = (data: Json): string | undefined => {
  const given = isTruthy(data.format) ? data.format : (guessFormat(data) ?? data.format);
  return isAbsent(given) ? undefined : toFormat(toText(given));
};

const readId = (data: Json, errors: Errors, { world, dataset }: { world: World; dataset?: string }): string | undefined => {
  if (!isTruthy(data.id)) return undefined;
  const id = toText(data.id);
  if (!isUuid(id)) complain(errors, 'id', 'Invalid id provided');
  const owner = findResource(world, id);
  if (owner !== undefined && !owner.removed && owner.dataset.id !== dataset) complain(errors, 'id', 'Resource id already exists.');
  return id;
};

export const readResource = (
  data: Json,
  errors: Errors,
  where: { world: World; dataset?: string; schema?: readonly Field[]; at: number },
): ReadResource => {
  const id = readId(data, errors, where);
  const fields: Json = {};
  for (const name of texts) {
    const text = readText(data, name);
    if (text !== undefined) fields[name] = name === 'url' ? text.trim() : text;
  }
  for (const name of dates) {
    if (isAbsent(data[name])) continue;
    fields[name] = data[name] === '' ? null : toDate(toText(data[name]));
    if (fields[name] === undefined) complain(errors, name, 'Date format incorrect');
  }
  if (!isAbsent(data.size)) {
    fields.size = data.size === '' ? null : toInteger(data.size);
    if (fields.size === undefined) complain(errors, 'size', 'Invalid integer');
  }
  const format = readFormat(data);
  if (format !== undefined) fields.format = format;
  if (Object.values(data).some(isUpload)) throw crash(); // a file in any other field than `upload`
  const more = Object.fromEntries(Object.entries(data).filter(([name]) => !ignored.has(name) && !(name in resourceColumns)));
  for (const field of where.schema ?? []) {
    const { field_name: name } = field;
    const value = readAny(data, field, { errors, at: ['resources', where.at] });
    if (!(name in resourceColumns)) {
      if (field.repeating_subfields !== undefined || field.validators !== undefined) more[name] = value;
    } else if (field.choices !== undefined) fields[name] = value;
  }
  return {
    ...(id === undefined ? {} : { id }),
    ...(isAbsent(data.metadata_modified) ? {} : { modified: data.metadata_modified }),
    fields,
    more,
  };
};
