/** What the search knows of a dataset: the document that CKAN sends to Solr (facts/ckan.md 1.9). */
import { createHash } from 'node:crypto';
import { labelsOf } from './access.ts';
import { toInstant, typeOf } from './analysis.ts';
import type { Call } from './call.ts';
import { datasetJson } from './dataset-json.ts';
import type { House } from './house.ts';
import { isObject, type Json, objectsOf, toText } from './json.ts';
import { notIndexed } from './refusal.ts';
import type { Document } from './search-document.ts';
import type { Dataset } from './world.ts';

const siteId = 'main';
const longestTerm = 32_766;

const resourceFields = {
  name: 'res_name',
  description: 'res_description',
  format: 'res_format',
  url: 'res_url',
  resource_type: 'res_type',
};
/** Copied into `text`, where a word without a field is looked for: no address of a dataset among them. */
const copied = ['name', 'title', 'notes', 'tags', 'groups', 'organization', 'res_name', 'res_description', 'maintainer', 'author'];

const valuesOf = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.map(toText)
    : value === null || value === undefined
      ? []
      : [typeof value === 'boolean' ? String(value) : toText(value)];

/** A date without a time of day is one all the same; anything else is not indexed. */
const toSolrDate = (text: string): string[] => {
  const date = new Date(/^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00:00Z` : text.replace(/(?<![Zz]|[+-]\d\d:?\d\d)$/, 'Z'));
  return Number.isNaN(date.getTime()) ? [] : [toInstant(date, text)];
};

/** An extra is found under its plain key, where no field of CKAN has it, and as a text under `extras_KEY`. */
const extraFields = (dataset: Dataset, taken: Readonly<Record<string, unknown>>): Record<string, string[]> => {
  const fields: Record<string, string[]> = {};
  for (const [given, value] of Object.entries(dataset.extras)) {
    const key = given.replace(/[^0-9A-Za-z_-]/g, '');
    fields[`extras_${key}`] = [value];
    if (!(key in taken)) fields[key] = [value];
  }
  return fields;
};

const tagFields = (call: Call, json: Json): Record<string, string[]> => {
  const fields: Record<string, string[]> = { tags: [] };
  for (const { name, vocabulary_id: id } of objectsOf(json.tags)) {
    const vocabulary = call.house.world.vocabularies.find((one) => one.id === id);
    const field = vocabulary === undefined ? 'tags' : `vocab_${vocabulary.name}`;
    fields[field] = [...(fields[field] ?? []), toText(name)];
  }
  return fields;
};

const scalars = (json: Json): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(json)
      .filter(([, value]) => !isObject(value) && !Array.isArray(value))
      .map(([name, value]) => [name, valuesOf(value)]),
  );

const toDocument = (call: Call, dataset: Dataset): Document => {
  const json = datasetJson(call, dataset);
  const resources = objectsOf(json.resources);
  const base: Record<string, string[]> = {
    ...scalars(json),
    ...Object.fromEntries(Object.entries(dataset.more).map(([name, value]) => [name, valuesOf(value)])),
  };
  const fields: Record<string, string[]> = {
    ...base,
    ...extraFields(dataset, { ...base, ...json }),
    ...tagFields(call, json),
    ...Object.fromEntries(Object.entries(resourceFields).map(([from, to]) => [to, resources.flatMap((one) => valuesOf(one[from]))])),
    groups: objectsOf(json.groups).map(({ name }) => toText(name)),
    organization: isObject(json.organization) ? [toText(json.organization.name)] : [],
    capacity: [dataset.private ? 'private' : 'public'],
    permission_labels: labelsOf(dataset),
    dataset_type: [dataset.type],
    entity_type: ['package'],
    site_id: [siteId],
    title_string: valuesOf(json.title),
    title_ngram: valuesOf(json.title),
    name_ngram: [dataset.name],
    index_id: [createHash('md5').update(`${dataset.id}${siteId}`).digest('hex')],
  };
  for (const name of Object.keys(fields)) if (typeOf(name) === 'date') fields[name] = (fields[name] ?? []).flatMap(toSolrDate);
  fields.urls = [...(fields.url ?? []), ...(fields.res_url ?? [])];
  const more = Object.keys(fields).filter((name) => /^(extras|vocab)_/.test(name));
  fields.text = [...copied, ...more].flatMap((name) => fields[name] ?? []);
  return { id: dataset.id, fields, json };
};

const tooLong = (field: string, value: string, id: string): string => {
  const bytes = Buffer.from(value);
  const prefix = [...bytes.subarray(0, 30)].join(', ');
  return `Solr returned an error: Solr responded with an error (HTTP 400): [Reason: Exception writing document id ${id} to the index; possible analysis error: Document contains at least one immense term in field="${field}" (whose UTF8 encoding is longer than the max length ${longestTerm}), all of which were skipped.  Please correct the analyzer to not produce such terms.  The prefix of the first immense term is: '[${prefix}]...', original message: bytes can be at most ${longestTerm} in length; got ${bytes.length}. Perhaps the document has an indexed string field (solr.StrField) which is too large]`;
};

/** CKAN writes a date that names its zone as Python does, and Solr takes no zone but `Z`: `2026-11-01T12:00:00Z` is refused, the same without `Z` is not. */
const toRefusedDate = (text: string): string | undefined => {
  const zone = /[Tt ]\d\d:\d\d\S*?([Zz]|[+-]\d\d:?\d\d)$/.exec(text)?.[1];
  return zone === undefined || toSolrDate(text).length === 0 ? undefined : text.replace(/[Zz]$/, '+00:00');
};

const refusedDate = (field: string, value: string, id: string): string =>
  `Solr returned an error: Solr responded with an error (HTTP 400): [Reason: ERROR: [doc=${id}] Error adding field '${field}'='${value}' msg=Invalid Date String:'${value}']`;

/** @throws Refusal 500 for a value that is too long for an exact field or a date with a zone, or without a Solr: the write is not done then */
export const requireIndexable = (call: Call, dataset: Dataset): void => {
  if (call.house.faults.ckanSearch === 'down') {
    throw notIndexed('Solr returned an error: Failed to connect to server at http://127.0.0.1:8983/solr/ckan/update/: Connection refused');
  }
  const { fields } = toDocument(call, dataset);
  for (const [key, value] of Object.entries(dataset.extras)) {
    const refused = key.endsWith('_date') ? toRefusedDate(value) : undefined;
    if (refused !== undefined) throw notIndexed(refusedDate(key, refused, fields.index_id?.[0] ?? ''));
  }
  for (const [field, values] of Object.entries(fields)) {
    const long = typeOf(field) === 'string' ? values.find((value) => Buffer.byteLength(value) > longestTerm) : undefined;
    if (long !== undefined) throw notIndexed(tooLong(field, long, fields.index_id?.[0] ?? ''));
  }
};

/** A dataset that is written anew goes to the end of the index. A deleted one is never in it. */
export const indexDataset = (call: Call, dataset: Dataset): void => {
  const { house } = call;
  if (house.faults.ckanSearch === 'late') {
    house.late.push(() => putIn(call, dataset));
    return;
  }
  for (const put of house.late.splice(0)) put();
  putIn(call, dataset);
};

const putIn = (call: Call, dataset: Dataset): void => {
  const { index } = call.house;
  index.delete(dataset.id);
  if (dataset.state !== 'deleted') index.set(dataset.id, toDocument(call, dataset));
};

export const forgetDataset = (house: House, id: string): void => {
  house.index.delete(id);
};
