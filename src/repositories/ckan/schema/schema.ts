/** What a catalogue with ckanext-scheming asks of a dataset, read from `scheming_dataset_schema_show` (facts/ckan.md 1.9, 5). Pure. */
import { isObject, type Json, listOf, type Reader, readText } from '../api/wire.ts';

/**
 * How a field with subfields is sent: current scheming wants a list of objects (`repeating_subfields`), the older ckanext-composite wants the same as
 * JSON text (`preset: composite_repeating`, or `composite` for a single object); each refuses the other with a 400 (facts/ckan.md 5).
 */
export type FieldShape = 'text' | 'list' | 'json-list' | 'json-object';

export interface SchemaField {
  name: string;
  label: string;
  /** `form`: only the catalogue's own form asks for it, and the API goes on without. */
  required: 'yes' | 'form' | 'no';
  /** Required as well where another field has one of these values. */
  requiredWhen?: { field: string; values: readonly string[] };
  /** Undefined where any text will do, or where the catalogue alone knows them. */
  choices?: readonly string[];
  /** Several of the choices may be given, as a list. */
  takesSeveral: boolean;
  shape: FieldShape;
  subfields: readonly SchemaField[];
}

export interface Schema {
  /** For the dataset's `type`. */
  type: string;
  dataset: readonly SchemaField[];
  resource: readonly SchemaField[];
}

/** A label is a text, or a text for each language. */
const readLabel = (value: unknown, name: string): string => {
  if (typeof value === 'string' && value !== '') return value;
  const texts = isObject(value) ? [value.en, ...Object.values(value)] : [];
  return texts.find((text): text is string => typeof text === 'string' && text !== '') ?? name;
};

/** `if_empty_same_as(name) unicode_safe` as its words. */
const readValidators = (value: unknown): readonly string[] =>
  typeof value === 'string' ? (value.match(/[^\s(]+(\([^)]*\))?/g) ?? []) : [];

/** As scheming itself decides it: where a field has validators, these have the say, and `required` is for the form. */
const readRequired = (field: Json): SchemaField['required'] => {
  const validators = readValidators(field.validators);
  if (validators.includes('not_empty')) return 'yes';
  if (field.required !== true && field.required !== 'true') return 'no';
  const goesOn = validators.some((word) => word === 'ignore_missing' || word === 'ignore_empty' || word.startsWith('if_empty_'));
  return goesOn ? 'form' : 'yes';
};

const readChoice: Reader<string> = (value) =>
  isObject(value) && (typeof value.value === 'string' || typeof value.value === 'number') ? String(value.value) : undefined;

const readShape = (field: Json): FieldShape => {
  if (Array.isArray(field.repeating_subfields)) return 'list';
  if (field.preset === 'composite_repeating') return 'json-list';
  return field.preset === 'composite' ? 'json-object' : 'text';
};

/** A rule of the BC Data Catalogue's own: `obsolete` wants a `replacement_record`. */
const readCondition = (field: Json): SchemaField['requiredWhen'] => {
  const values = listOf(readText)(field.conditional_values);
  const isRule = readValidators(field.validators).includes('conditional_required');
  return isRule && typeof field.conditional_field === 'string' && values !== undefined
    ? { field: field.conditional_field, values }
    : undefined;
};

const SEVERAL = /^(multiple_|scheming_multiple_|iso_topic_category$)/;

const readField: Reader<SchemaField> = (value) => {
  if (!isObject(value) || typeof value.field_name !== 'string') return undefined;
  const { field_name: name } = value;
  const choices = listOf(readChoice)(value.choices);
  const subfields = value.repeating_subfields ?? value.subfields;
  const requiredWhen = readCondition(value);
  const marks = [value.preset, ...readValidators(value.validators)];
  return {
    name,
    label: readLabel(value.label, name),
    required: readRequired(value),
    ...(requiredWhen === undefined ? {} : { requiredWhen }),
    ...(choices === undefined || choices.length === 0 ? {} : { choices }),
    takesSeveral: marks.some((mark) => typeof mark === 'string' && SEVERAL.test(mark)),
    shape: readShape(value),
    subfields: Array.isArray(subfields) ? subfields.map(readField).filter((field) => field !== undefined) : [],
  };
};

/** Undefined for what is no schema. A field without a name (a heading of the form) is passed over. */
export const readSchema: Reader<Schema> = (value) => {
  if (!isObject(value) || typeof value.dataset_type !== 'string') return undefined;
  const { dataset_fields: dataset, resource_fields: resource = [] } = value;
  if (!Array.isArray(dataset) || !Array.isArray(resource)) return undefined;
  const read = (list: readonly unknown[]): SchemaField[] => list.map(readField).filter((field) => field !== undefined);
  return { type: value.dataset_type, dataset: read(dataset), resource: read(resource) };
};

const OTHER_SHAPE: Readonly<Record<FieldShape, FieldShape>> = {
  ...{ text: 'text', list: 'json-list', 'json-list': 'list', 'json-object': 'json-object' },
};

/** The same with lists as JSON text, and JSON text as lists: for one more try after {@link saysOtherShape}. */
export const withOtherShapes = (schema: Schema): Schema => {
  const turn = (field: SchemaField): SchemaField => ({ ...field, shape: OTHER_SHAPE[field.shape] });
  return { ...schema, dataset: schema.dataset.map(turn), resource: schema.resource.map(turn) };
};

/** Does the text of a 400 say that lists must be sent the other way? */
export const saysOtherShape = (message: string): boolean => /Only lists of dicts can be placed|expecting (a )?JSON/i.test(message);
