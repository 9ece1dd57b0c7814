/** Reads a dataset that is to be made or written over, with all that is wrong with it at once (facts/ckan.md 1.2, 1.5). */
import { isSysadmin, may, mayEdit } from './access.ts';
import type { Call } from './call.ts';
import { checkEmail, checkLength, checkName, checkTag, checkVersion, isUuid, oneOf, toBoolean } from './checks.ts';
import { textColumns } from './dataset-json.ts';
import { hasNul, isTruthy, type Json, objectsOf, toText } from './json.ts';
import { type ReadExtra, readExtras } from './read-extras.ts';
import { type ReadResource, readResource } from './read-resource.ts';
import { readMore, unfold } from './read-schema.ts';
import { complain, type Errors, findJunk, hasErrors, isAbsent, readItems, readText } from './reading.ts';
import { crash, invalid } from './refusal.ts';
import { relationTypes } from './relation-types.ts';
import { findSchema } from './schemas.ts';
import { type Dataset, findGroup } from './world.ts';

/** What was sent, and only that. */
export interface ReadDataset {
  id?: string;
  name?: string;
  ownerOrg?: string;
  private?: boolean;
  state?: string;
  fields: Record<string, string>;
  extras: ReadExtra[];
  tags: { name: string; vocabulary: string | null }[];
  groups: Json[];
  resources: ReadResource[];
  more: Json;
}

const lists = ['resources', 'tags', 'extras', 'groups', 'relationships_as_object', 'relationships_as_subject'];
const own = [
  ...lists,
  ...textColumns,
  'id',
  'name',
  'state',
  'type',
  'owner_org',
  'private',
  'tag_string',
  'plugin_data',
  'save',
  'return_to',
];

const readId = (call: Call, data: Json, errors: Errors): string | undefined => {
  const id = readText(data, 'id');
  if (id === undefined) return undefined;
  if (!isSysadmin(call) && id !== '') {
    complain(errors, 'id', 'The input field id was not expected.');
    return undefined;
  }
  if (!isUuid(id)) complain(errors, 'id', 'Invalid id provided');
  else if (call.house.world.datasets.some((other) => other.id === id)) complain(errors, 'id', 'Dataset id already exists');
  return id;
};

const readName = (call: Call, data: Json, { errors, dataset }: { errors: Errors; dataset?: Dataset | undefined }): string | undefined => {
  const name = readText(data, 'name');
  if (name === undefined || (name === '' && dataset === undefined)) {
    if (dataset === undefined) complain(errors, 'name', 'Missing value');
    return undefined;
  }
  const isTaken = call.house.world.datasets.some(
    (other) => other.name === name && other.state !== 'deleted' && other.id !== (dataset?.id ?? data.id),
  );
  complain(errors, 'name', checkName(name), isTaken ? 'That URL is already in use.' : undefined, checkLength(name));
  return name;
};

const readOwner = (call: Call, data: Json, { errors, dataset }: { errors: Errors; dataset?: Dataset | undefined }): string | undefined => {
  const { owner_org: given } = data;
  if (isAbsent(given) && dataset !== undefined) return undefined;
  const organisation = isTruthy(given) ? findGroup(call.house.world, given) : undefined;
  if (!isTruthy(given)) complain(errors, 'owner_org', 'An organization must be provided');
  else if (organisation === undefined) complain(errors, 'owner_org', 'Organization does not exist');
  else if (organisation.id !== dataset?.ownerOrg && !may(call, 'create_dataset', organisation.id)) {
    complain(errors, 'owner_org', 'You cannot add a dataset to this organization');
  }
  return organisation?.id;
};

const readTags = (call: Call, data: Json, { errors, items }: { errors: Errors; items: readonly Json[] }): ReadDataset['tags'] => {
  const wrong: string[] = [];
  const tags = items.flatMap((item) => {
    if (Object.keys(item).length === 0) return [];
    const name = readText(item, 'name') ?? '';
    const found = name === '' ? ['Missing value'] : checkTag(name);
    if (found.length > 0) wrong.push(found.join(', '));
    const vocabulary = readText(item, 'vocabulary_id') ?? null;
    const isKnown = vocabulary === null || call.house.world.vocabularies.some(({ id }) => id === vocabulary);
    if (!isKnown) complain(errors, 'tags', 'Tag vocabulary was not found.');
    return [{ name, vocabulary }];
  });
  if (wrong.length > 0) errors.tags = wrong;
  const more = (readText(data, 'tag_string') ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const bad = more.flatMap(checkTag)[0];
  complain(errors, 'tag_string', bad);
  return [...tags, ...more.map((name) => ({ name, vocabulary: null }))];
};

const readRelationships = (items: readonly Json[]): Errors[] =>
  items.map((item) => {
    const errors: Errors = {};
    if (!isTruthy(item.type)) complain(errors, 'type', 'Missing value');
    else if (!relationTypes.includes(toText(item.type))) complain(errors, 'type', oneOf(relationTypes));
    return errors;
  });

const readTexts = (data: Json, errors: Errors): Record<string, string> => {
  const fields: Record<string, string> = {};
  for (const column of textColumns) {
    const text = readText(data, column);
    if (text !== undefined) fields[column] = column.endsWith('email') ? text.trim() : text;
  }
  complain(errors, 'version', fields.version === undefined ? undefined : checkVersion(fields.version));
  for (const column of ['author_email', 'maintainer_email']) {
    complain(errors, column, fields[column] === undefined ? undefined : checkEmail(fields[column]));
  }
  return fields;
};

/** @throws Refusal 400 for a wrong structure, 409 with what is wrong under its field, 500 for a NUL character */
export const readDataset = (call: Call, data: Json, dataset?: Dataset): ReadDataset => {
  const { house } = call;
  const schema = house.faults.ckanSchemas ? findSchema(dataset?.type ?? String(data.type), house.faults) : undefined;
  if (schema !== undefined) {
    unfold(data, schema.dataset_fields);
    for (const resource of objectsOf(data.resources)) unfold(resource, schema.resource_fields);
  }
  const errors: Errors = {};
  const [resources, tags, extras, groups, asObject, asSubject] = lists.map((name) => readItems(data, name));
  const known = new Set([...own, ...(schema?.dataset_fields.map(({ field_name: name }) => name) ?? [])]);
  const knownOfResource = new Set(schema?.resource_fields.map(({ field_name: name }) => name));
  const junk = findJunk(data, known);
  const resourceErrors = (resources ?? []).map((): Errors => ({}));
  const read: ReadDataset = {
    fields: readTexts(data, errors),
    extras: readExtras(extras ?? [], { errors, known }),
    tags: readTags(call, data, { errors, items: tags ?? [] }),
    groups: groups ?? [],
    resources: (resources ?? []).map((resource, at) => {
      junk.push(...findJunk(resource, knownOfResource, ['resources', at]));
      return readResource(resource, resourceErrors[at] ?? {}, {
        world: house.world,
        at,
        ...(dataset === undefined ? (typeof data.id === 'string' ? { dataset: data.id } : {}) : { dataset: dataset.id }),
        ...(schema === undefined ? {} : { schema: schema.resource_fields }),
      });
    }),
    more: {},
  };
  const id = dataset === undefined ? readId(call, data, errors) : undefined;
  const name = readName(call, data, { errors, dataset });
  const ownerOrg = readOwner(call, data, { errors, dataset });
  if (schema !== undefined) {
    read.more = readMore(schema, { call, data, errors, dataset }, { own, organisation: dataset?.ownerOrg ?? ownerOrg ?? null });
  }
  const isPrivate = isAbsent(data.private) ? undefined : toBoolean(data.private);
  if (isPrivate && dataset === undefined && !isTruthy(data.owner_org)) {
    complain(errors, 'private', "Datasets with no organization can't be private.");
  }
  if (resourceErrors.some(hasErrors)) errors.resources = resourceErrors;
  for (const [field, items] of Object.entries({ relationships_as_object: asObject, relationships_as_subject: asSubject })) {
    const wrong = readRelationships(items ?? []);
    if (wrong.some(hasErrors)) errors[field] = wrong;
  }
  if (junk.length > 0 && house.faults.ckanVersion !== '2.12') errors.__junk = [`The input field [${junk.join(', ')}] was not expected.`];
  if (hasErrors(errors)) throw invalid(errors);
  if (hasNul(read)) throw crash();
  const mayState = isSysadmin(call) || (dataset !== undefined && mayEdit(call, dataset));
  const state = mayState ? readText(data, 'state') : undefined;
  return {
    ...read,
    ...(id === undefined ? {} : { id }),
    ...(name === undefined ? {} : { name }),
    ...(ownerOrg === undefined ? {} : { ownerOrg }),
    ...(isPrivate === undefined ? {} : { private: isPrivate }),
    ...(state === undefined ? {} : { state }),
  };
};
