/** Brings a dataset into the spelling and the shape that a catalogue's schema has; what it changes is told (facts/ckan.md 5). Pure. */
import type { Problem } from '../../../model/problem.ts';
import { isObject, type Json } from '../api/wire.ts';
import { toListedFormat } from './formats.ts';
import type { Schema, SchemaField } from './schema.ts';

export interface Fitted {
  dataset: Json;
  resources: readonly Json[];
  /** Notices: what was understood as something else than was written. */
  problems: readonly Problem[];
}

type Tell = (path: string, written: string, understood: string) => void;

/** A choice that differs by its case or by blanks around it alone, in the schema's own spelling. */
const fitChoice = (value: unknown, choices: readonly string[], { path, tell }: { path: string; tell: Tell }): unknown => {
  const written = String(value);
  if (choices.includes(written)) return written;
  const key = written.trim().toLowerCase();
  const alike = choices.filter((choice) => choice.toLowerCase() === key);
  const [only] = alike;
  if (only === undefined || alike.length > 1) return value;
  tell(path, written, only);
  return only;
};

const fitItem = (item: unknown, field: SchemaField, to: { path: string; tell: Tell }): unknown =>
  isObject(item) ? fitFields(item, field.subfields, { path: `${to.path}.`, tell: to.tell }) : item;

/** Text that is JSON, as what it says: it may be written either way, and is sent as the catalogue wants it. */
const opened = (value: unknown): unknown => {
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
};

const fitValue = (value: unknown, field: SchemaField, to: { path: string; tell: Tell }): unknown => {
  if (value === undefined || value === null || value === '') return value;
  if (field.shape !== 'text') {
    const items = opened(value);
    // One mapping where a list of them is wanted is the list's only one.
    const list = isObject(items) && field.shape !== 'json-object' ? [items] : items;
    const fitted = Array.isArray(list)
      ? list.map((item, at) => fitItem(item, field, { ...to, path: `${to.path}[${at}]` }))
      : fitItem(list, field, to);
    const isReady = field.shape === 'list' || typeof fitted !== 'object';
    return isReady ? fitted : JSON.stringify(fitted);
  }
  const { choices } = field;
  if (choices === undefined) return value;
  if (!field.takesSeveral) return Array.isArray(value) ? value : fitChoice(value, choices, to);
  return (Array.isArray(value) ? value : [value]).map((one) => fitChoice(one, choices, to));
};

const fitFields = (data: Json, fields: readonly SchemaField[], to: { path: string; tell: Tell }): Json => {
  const fitted: Json = { ...data };
  for (const field of fields) {
    if (field.name in data) fitted[field.name] = fitValue(data[field.name], field, { ...to, path: `${to.path}${field.name}` });
  }
  return fitted;
};

/** Its format as the closed list has it: what is not in it is `other`, without a word, for a release has many such files. */
const fitFormat = (resource: Json, fields: readonly SchemaField[]): Json => {
  const choices = fields.find(({ name }) => name === 'format')?.choices;
  if (choices === undefined) return resource;
  const { name, format } = resource;
  const written = typeof format === 'string' && format !== '' ? { written: format } : {};
  const listed = toListedFormat(typeof name === 'string' ? name : '', { choices, ...written });
  return listed === undefined ? resource : { ...resource, format: listed };
};

/** Nothing that was given is changed. Without a schema (no ckanext-scheming) all stays as it is. */
export const fitToSchema = (schema: Schema | undefined, dataset: Json, resources: readonly Json[]): Fitted => {
  if (schema === undefined) return { dataset, resources, problems: [] };
  const problems: Problem[] = [];
  const tell: Tell = (path, written, understood) => {
    const message = `\`${path}\`: ${JSON.stringify(written)} is taken as \`${understood}\`, as this catalogue spells it.`;
    problems.push({ severity: 'notice', code: 'choice-understood', path, message });
  };
  return {
    dataset: fitFields(dataset, schema.dataset, { path: '', tell }),
    resources: resources.map((resource, at) =>
      fitFields(fitFormat(resource, schema.resource), schema.resource, { path: `resources[${at}].`, tell }),
    ),
    problems,
  };
};
