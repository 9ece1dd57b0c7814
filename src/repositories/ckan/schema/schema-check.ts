/** Holds a dataset against a catalogue's schema before anything is written: all that the server would refuse, or lose in silence (facts/ckan.md 1.5, 5). Pure. */
import { nearest } from '../../../inputs/nearest.ts';
import type { Problem } from '../../../model/problem.ts';
import { isObject, type Json } from '../api/wire.ts';
import type { Schema, SchemaField } from './schema.ts';

/** CKAN's own, which every type of dataset has, whether its schema names them or not. */
const CORE: ReadonlySet<string> = new Set([
  ...['id', 'name', 'title', 'author', 'author_email', 'maintainer', 'maintainer_email', 'license_id', 'notes', 'url', 'version'],
  ...['owner_org', 'private', 'state', 'type', 'resources', 'tags', 'tag_string', 'extras', 'groups', 'plugin_data'],
]);

/** Told in every answer, and passed over when sent back (facts/ckan.md 1.5, 1.8). */
const FROM_SERVER: ReadonlySet<string> = new Set([
  ...['creator_user_id', 'metadata_created', 'metadata_modified', 'isopen', 'license_title', 'license_url', 'num_resources', 'num_tags'],
  ...['organization', 'relationships_as_object', 'relationships_as_subject', 'revision_id', 'tracking_summary'],
]);

const isMissing = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

const quoted = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(', ');

const tellMissing = ({ label, name, choices, required }: SchemaField, path: string): Problem => {
  const said = required === 'form' ? 'the form of this catalogue asks for it' : 'this catalogue requires it';
  const allowed = choices === undefined ? '' : ` One of ${quoted(choices)}.`;
  return {
    severity: required === 'form' ? 'warning' : 'error',
    code: 'field-missing',
    path,
    message: `\`${path}\` is missing${label === name ? '' : ` (${label})`}; ${said}.${allowed}`,
  };
};

const tellChoice = (value: unknown, choices: readonly string[], path: string): Problem => ({
  severity: 'error',
  code: 'unknown-choice',
  path,
  message: `\`${path}\` cannot be ${JSON.stringify(value)} here. One of ${quoted(choices)}.`,
});

const tellUnknown = (name: string, known: readonly string[], path: string): Problem => {
  const near = nearest(name, known);
  return {
    severity: 'warning',
    code: 'unknown-key',
    path,
    message: `This catalogue has no field \`${path}\`, and would lose it without a word.${near === undefined ? ' Put it under `extras`.' : ` Did you mean \`${near}\`?`}`,
  };
};

const checkItem = (item: unknown, field: SchemaField, path: string): Problem[] => {
  if (!isObject(item)) {
    const message = `\`${path}\` must be a mapping with ${quoted(field.subfields.map(({ name }) => name))}.`;
    return [{ severity: 'error', code: 'wrong-shape', path, message }];
  }
  const known = field.subfields.map(({ name }) => name);
  const strange = known.length === 0 ? [] : Object.keys(item).filter((name) => !known.includes(name));
  return [...checkFields(item, field.subfields, `${path}.`), ...strange.map((name) => tellUnknown(name, known, `${path}.${name}`))];
};

/** JSON text, as {@link FieldShape} has it, as what it says; other texts stay. */
const opened = (value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
};

const checkField = (value: unknown, field: SchemaField, path: string): Problem[] => {
  if (isMissing(value)) return field.required === 'no' ? [] : [tellMissing(field, path)];
  if (field.shape !== 'text') {
    const items = opened(value);
    if (field.shape === 'json-object') return checkItem(items, field, path);
    if (Array.isArray(items)) return items.flatMap((item, at) => checkItem(item, field, `${path}[${at}]`));
    return [{ severity: 'error', code: 'wrong-shape', path, message: `\`${path}\` must be a list of mappings.` }];
  }
  const { choices } = field;
  if (choices === undefined) return [];
  const given: readonly unknown[] = field.takesSeveral && Array.isArray(value) ? value : [value];
  return given.filter((one) => !choices.includes(String(one))).map((one) => tellChoice(one, choices, path));
};

/** Tags may be sent as a list in place of the text that the form has. */
const said = (data: Json, name: string): unknown => (name === 'tag_string' && isMissing(data[name]) ? data.tags : data[name]);

/** Of a resource the catalogue's form alone asks for what another field makes required: the API looks for that one in the dataset (recorded). */
const whenSaid = (field: SchemaField, data: Json, isOfResource: boolean): SchemaField => {
  const { requiredWhen: when, required } = field;
  const isSaid = when?.values.includes(String(data[when.field])) ?? false;
  return isSaid && required === 'no' ? { ...field, required: isOfResource ? 'form' : 'yes' } : field;
};

const checkFields = (data: Json, fields: readonly SchemaField[], before: string): Problem[] =>
  fields.flatMap((field) => {
    const wanted = whenSaid(field, data, before.startsWith('resources['));
    return checkField(said(data, field.name), wanted, `${before}${field.name}`);
  });

export interface CheckOptions {
  /** The fields of the dataset that we say: only these may be unknown. Else all are ours. */
  ours?: readonly string[];
}

/**
 * Everything at once; `path` is the field's, `resources[2].format` for one of a resource. Any other key of a resource is kept by CKAN, so only those
 * of the dataset are held against the schema. Without a schema (no ckanext-scheming) these alone are.
 */
export const checkAgainstSchema = (
  schema: Schema | undefined,
  dataset: Json,
  resources: readonly Json[],
  { ours }: CheckOptions = {},
): Problem[] => {
  const fields = schema?.dataset ?? [];
  const known = [...CORE, ...fields.map(({ name }) => name)];
  const strange = (ours ?? Object.keys(dataset)).filter((name) => !known.includes(name) && !FROM_SERVER.has(name));
  return [
    ...checkFields(dataset, fields, ''),
    ...strange.map((name) => tellUnknown(name, known, name)),
    ...resources.flatMap((resource, at) => checkFields(resource, schema?.resource ?? [], `resources[${at}].`)),
  ];
};
