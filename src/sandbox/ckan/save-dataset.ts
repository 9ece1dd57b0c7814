/** Writes a dataset that was read: what a write without a field does to it, and what follows from a write (facts/ckan.md 1.8). */
import { isSysadmin, may } from './access.ts';
import type { Call } from './call.ts';
import { datasetJson, lost, resourceColumns, textColumns } from './dataset-json.ts';
import { indexDataset, requireIndexable } from './index-dataset.ts';
import { isSame, type Json } from './json.ts';
import type { ReadDataset } from './read-dataset.ts';
import { toStored } from './read-extras.ts';
import type { ReadResource } from './read-resource.ts';
import { crash } from './refusal.ts';
import { type Dataset, findGroup, type Resource } from './world.ts';

const newDataset = (call: Call, type: string): Dataset => {
  const created = call.house.stamp();
  return {
    id: call.house.uuid(),
    name: '',
    type,
    state: 'active',
    private: false,
    ownerOrg: null,
    creator: call.user?.id ?? null,
    created,
    modified: call.house.stamp(),
    fields: {},
    extras: {},
    more: {},
    tags: [],
    groups: [],
    resources: [],
    removed: [],
  };
};

const saveResource = (call: Call, read: ReadResource, before: Resource | undefined): Resource => {
  const { fields, more, modified } = read;
  const id = before?.id ?? read.id ?? call.house.uuid();
  const isUpload = fields.url_type === 'upload';
  const sent: Json = isUpload
    ? {
        ...fields,
        url: String(fields.url ?? '')
          .split('/')
          .at(-1),
      }
    : fields;
  const blank = Object.fromEntries(lost.map((name) => [name, resourceColumns[name]]));
  const now = call.house.stamp();
  const old = before?.fields ?? { ...resourceColumns, created: now };
  const next = { ...old, ...blank, ...sent };
  const isUnchanged =
    before !== undefined &&
    isSame(next, before.fields) &&
    isSame(more, before.more) &&
    (modified === undefined || modified === before.modified);
  return { id, position: 0, modified: isUnchanged ? before.modified : now, fields: next, more };
};

/** What 2.12 takes from the old list, by the places of the new one and of the old: resources that were sent as they are are not looked at again. */
export type Copies = ReadonlyMap<number, number>;

/**
 * In the order in which they were sent; one that was sent twice stands where it came last, and leaves a gap. 2.12.0 looks up the unchanged ones by
 * their place, and so meets another one after such a gap, or none (facts/ckan.md 1.10, rule 2).
 */
const saveResources = (
  call: Call,
  read: readonly ReadResource[],
  { before, copies }: { before: Dataset; copies: Copies },
): { resources: Resource[]; ids: string[] } => {
  const known = [...before.resources, ...before.removed];
  const saved = new Map<string, Resource>();
  const ids = read.map((one, position) => {
    const place = copies.get(position);
    const copied = place === undefined ? undefined : before.resources[place];
    if (place !== undefined && copied === undefined) throw crash();
    const resource = copied ?? saveResource(call, one, saved.get(one.id ?? '') ?? known.find(({ id }) => id === one.id));
    saved.set(resource.id, { ...resource, position });
    return resource.id;
  });
  const isInPlace =
    isSame(
      ids,
      before.resources.map(({ id }) => id),
    ) && call.house.faults.ckanVersion === '2.12';
  const placed = before.resources.map(({ id, position }) => ({ ...(saved.get(id) as Resource), position }));
  return { resources: isInPlace ? placed : [...saved.values()].toSorted((x, y) => x.position - y.position), ids };
};

const saveTags = (call: Call, read: ReadDataset['tags']): string[] => {
  const { house } = call;
  const ids = read.map(({ name, vocabulary }) => {
    const known = house.world.tags.find((tag) => tag.name === name && tag.vocabulary === vocabulary);
    if (known !== undefined) return known.id;
    const tag = { id: house.uuid(), name, vocabulary };
    house.world.tags.push(tag);
    return tag.id;
  });
  return [...new Set(ids)];
};

/** A group that the caller can't read is neither added nor taken away, and nobody is told. */
const saveGroups = (call: Call, read: readonly Json[], before: readonly string[]): string[] => {
  const wanted = read.flatMap(({ id, name }) => findGroup(call.house.world, id || name)?.id ?? []);
  const isMine = (id: string): boolean => may(call, 'read', id) || isSysadmin(call);
  const kept = before.filter((id) => wanted.includes(id) || !isMine(id));
  return [...kept, ...wanted.filter((id) => !kept.includes(id) && isMine(id))];
};

const applied = (call: Call, read: ReadDataset, { before, resources }: { before: Dataset; resources: Resource[] }): Dataset => {
  const { ckanVersion: version } = call.house.faults;
  const extras = read.extras.flatMap(({ key, value }) => {
    const text = toStored(value, version);
    return text === undefined ? [] : [[key, text] as const];
  });
  const kept = new Set(resources.map(({ id }) => id));
  return {
    ...before,
    id: read.id ?? before.id,
    name: read.name ?? before.name,
    state: read.state ?? before.state,
    private: read.private ?? before.private,
    ownerOrg: read.ownerOrg ?? before.ownerOrg,
    fields: Object.fromEntries(textColumns.map((column) => [column, read.fields[column] ?? null])),
    extras: Object.fromEntries(extras),
    more: read.more,
    groups: saveGroups(call, read.groups, before.groups),
    resources,
    removed: before.resources.filter(({ id }) => !kept.has(id)),
  };
};

/** What a write of 2.12 that changes nothing is known by. */
const trace = (call: Call, dataset: Dataset): Json => ({ ...datasetJson(call, dataset), metadata_modified: '', removed: 0 });

export interface Saved {
  dataset: Dataset;
  /** Which resource each of those that were sent became. */
  ids: readonly string[];
}

export interface Saving {
  before?: Dataset;
  type: string;
  copies?: Copies;
  /** Resources were not sent, and stay (2.12). */
  keepsResources?: boolean;
}

/**
 * Puts it in the world and in the search.
 * @throws Refusal 500 where the search does not take it: nothing is done then
 */
export const saveDataset = (call: Call, read: ReadDataset, { before, type, copies = new Map(), keepsResources }: Saving): Saved => {
  const { house } = call;
  const { world, faults } = house;
  const base = before ?? newDataset(call, type);
  const { resources, ids } = keepsResources
    ? { resources: base.resources, ids: [] }
    : saveResources(call, read.resources, { before: base, copies });
  const dataset = applied(call, read, { before: base, resources });
  requireIndexable(call, dataset);
  dataset.tags = saveTags(call, read.tags);
  if (before !== undefined && faults.ckanVersion === '2.12' && isSame(trace(call, before), trace(call, dataset)))
    return { dataset: before, ids };
  if (before === undefined) {
    const namesake = world.datasets.find(({ name }) => name === dataset.name);
    if (namesake !== undefined) namesake.name = namesake.id;
    world.datasets.push(dataset);
  } else {
    dataset.modified = house.stamp();
    world.datasets[world.datasets.indexOf(before)] = dataset;
    for (const relation of world.relationships) {
      if (relation.subject === dataset.id || relation.object === dataset.id) relation.state = 'deleted';
    }
  }
  indexDataset(call, dataset);
  return { dataset, ids };
};
