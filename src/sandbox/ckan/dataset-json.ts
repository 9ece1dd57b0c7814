/** A dataset and its resources as answers have them: what `package_show` gives, and what every other action starts from. */
import type { Call } from './call.ts';
import { groupFields } from './group-fields.ts';
import type { Json } from './json.ts';
import { describeLicence } from './licences.ts';
import type { Schema } from './schema-fields.ts';
import { findSchema } from './schemas.ts';
import { mungeFilename } from './uploads.ts';
import { type Dataset, findGroup, type Group, type Resource } from './world.ts';

/** Texts of a dataset; a write without one of them takes it away. */
export const textColumns = [
  'title',
  'version',
  'url',
  'author',
  'author_email',
  'maintainer',
  'maintainer_email',
  'notes',
  'license_id',
] as const;

/** What a resource has for a key that it was not given. A write without one of `lost` takes it away, the others stay (facts/ckan.md 1.8). */
export const resourceColumns: Json = {
  cache_last_updated: null,
  cache_url: null,
  created: null,
  description: null,
  format: '',
  hash: '',
  last_modified: null,
  mimetype: null,
  mimetype_inner: null,
  name: null,
  resource_type: null,
  size: null,
  url: '',
  url_type: null,
};
export const lost: readonly string[] = ['url', 'description', 'resource_type', 'mimetype', 'mimetype_inner'];

const urlOf = ({ origin }: Call, dataset: Dataset, resource: Resource): string => {
  const url = String(resource.fields.url ?? '');
  if (resource.fields.url_type === 'upload') {
    const name = mungeFilename(url.split('/').at(-1) ?? '');
    return `${origin}/${dataset.type}/${dataset.id}/resource/${resource.id}/download/${name}`;
  }
  return url === '' || /^[a-z][a-z0-9+.-]*:/i.test(url) ? url : `http://${url.replace(/^\/+/, '')}`;
};

/** A scheming type's: `findSchema`, where the catalogue has any. */
const schemaOf = ({ house }: Call, { type }: Dataset): Schema | undefined =>
  house.faults.ckanSchemas ? findSchema(type, house.faults) : undefined;

/** A field that the schema names, and that says nothing, is not there at all (recorded). */
const withoutEmpty = (fields: Json, schema: Schema | undefined): Json =>
  Object.fromEntries(
    Object.entries(fields).filter(([name, value]) => value !== null || !schema?.resource_fields.some((field) => field.field_name === name)),
  );

export const resourceJson = (call: Call, dataset: Dataset, resource: Resource): Json => ({
  ...withoutEmpty(resource.fields, schemaOf(call, dataset)),
  ...resource.more,
  id: resource.id,
  package_id: dataset.id,
  position: resource.position,
  state: 'active',
  metadata_modified: resource.modified,
  url: urlOf(call, dataset, resource),
});

const groupJson = (group: Group): Json => ({
  description: group.description,
  display_name: group.title || group.name,
  id: group.id,
  image_display_url: group.imageUrl,
  name: group.name,
  title: group.title,
});

const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : 1);

/** A scheming type without any has not even the empty list (recorded: `bcdc-like: create without repeating fields`). */
const extrasJson = (call: Call, dataset: Dataset): Json => {
  const { extras } = dataset;
  if (schemaOf(call, dataset) !== undefined && Object.keys(extras).length === 0) return {};
  const sorted = Object.entries(extras).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { extras: sorted.map(([key, value]) => ({ key, value })) };
};

export const datasetJson = (call: Call, dataset: Dataset): Json => {
  const { world } = call.house;
  const { fields, resources } = dataset;
  const organisation = findGroup(world, dataset.ownerOrg);
  const tags = world.tags.filter(({ id }) => dataset.tags.includes(id)).toSorted(byName);
  return {
    ...fields,
    ...dataset.more,
    ...describeLicence(call, fields.license_id ?? null),
    creator_user_id: dataset.creator,
    id: dataset.id,
    metadata_created: dataset.created,
    metadata_modified: dataset.modified,
    name: dataset.name,
    num_resources: resources.length,
    num_tags: tags.length,
    organization: organisation === undefined ? null : groupFields(organisation),
    owner_org: dataset.ownerOrg,
    private: dataset.private,
    state: dataset.state,
    title: (fields.title || dataset.name).trim(),
    type: dataset.type,
    ...extrasJson(call, dataset),
    groups: dataset.groups
      .flatMap((id) => findGroup(world, id) ?? [])
      .toSorted(byName)
      .map(groupJson),
    resources: resources.map((resource) => resourceJson(call, dataset, resource)),
    tags: tags.map(({ id, name, vocabulary }) => ({ display_name: name, id, name, state: 'active', vocabulary_id: vocabulary })),
    relationships_as_subject: [],
    relationships_as_object: [],
  };
};
