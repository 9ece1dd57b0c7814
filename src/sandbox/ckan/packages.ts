/** The actions on datasets: `package_show`, `package_create` and their kin (facts/ckan.md 1.8). */
import { isSysadmin, may, requireCreation, requireEdit, requireSight, requireSysadmin } from './access.ts';
import { noteActivity } from './activities.ts';
import { type Action, type Call, nameOf } from './call.ts';
import { datasetJson } from './dataset-json.ts';
import { forgetDataset } from './index-dataset.ts';
import { isSame, isTruthy, type Json, objectsOf } from './json.ts';
import { readDataset } from './read-dataset.ts';
import { denied, invalid, missing, notFound } from './refusal.ts';
import { saveDataset } from './save-dataset.ts';
import { type Incoming, keepUpload, requireRoom, takeUpload } from './uploads.ts';
import { makeDefaultViews } from './views.ts';
import { type Dataset, findDataset } from './world.ts';

/** Asked for by a check of rights, which has words of its own. @throws Refusal 409, 404 */
export const getDataset = (call: Call, id: unknown): Dataset => {
  if (!isTruthy(id)) throw invalid({ message: 'Missing id, can not get Package object' });
  const dataset = findDataset(call.house.world, id);
  if (dataset === undefined) throw notFound();
  return dataset;
};

/** As `package_show` gives it to this caller. @throws Refusal 403, 404, 409 */
export const showDataset = (call: Call, id: unknown): { dataset: Dataset; json: Json } => {
  if (!isTruthy(id)) throw missing('name_or_id');
  const dataset = findDataset(call.house.world, id);
  if (dataset === undefined) throw notFound();
  requireSight(call, dataset);
  return { dataset, json: datasetJson(call, dataset) };
};

const untouched: Incoming = { clears: false };

/** 2.12 does nothing where it is sent what it shows. A time of change that was sent is part of it. */
const isAsShown = (data: Json, shown: Json): boolean =>
  isSame(isTruthy(data.metadata_modified) ? data : { ...data, metadata_modified: shown.metadata_modified }, shown);

/** Resources that are sent as they are shown, by the place where they are now and the one that they say. */
const copiesOf = (data: Json, shown: Json): Map<number, number> => {
  const known = new Map(objectsOf(shown.resources).map((resource) => [resource.id, resource]));
  return new Map(
    objectsOf(data.resources).flatMap((resource, at) =>
      isSame(resource, known.get(resource.id)) ? [[at, Number(resource.position)]] : [],
    ),
  );
};

/** What `package_update` does, for every action that ends there; the answer is the dataset. */
export const updateDataset = (call: Call, data: Json): { json: Json; changed: boolean } => {
  const { house } = call;
  const key = data.id || data.name;
  if (key === undefined || key === null) throw invalid({ id: 'Missing value' });
  const before = findDataset(house.world, key);
  if (before === undefined) throw notFound('Package was not found.');
  Object.assign(data, { id: before.id, type: before.type });
  requireEdit(call, before, data);
  const is212 = house.faults.ckanVersion === '2.12';
  const shown = datasetJson(call, before);
  if (is212 && isAsShown(data, shown)) return { json: shown, changed: false };
  const keepsResources = is212 && data.resources === undefined;
  if (is212) data.groups ??= shown.groups;
  const copies = is212 ? copiesOf(data, shown) : new Map<number, number>();
  const incoming = objectsOf(data.resources).map((resource, at) =>
    copies.has(at) ? untouched : takeUpload(house, resource, { creates: false }),
  );
  const read = readDataset(call, data, before);
  for (const one of incoming) requireRoom(house, one);
  const { dataset, ids } = saveDataset(call, read, { before, type: before.type, copies, keepsResources });
  for (const [at, one] of incoming.entries()) keepUpload(house, ids[at] ?? '', one);
  noteActivity(call, dataset, 'changed package');
  return { json: datasetJson(call, dataset), changed: true };
};

const show: Action = { reads: true, run: (call, data) => showDataset(call, data.id || data.name_or_id).json };

const list: Action = {
  reads: true,
  run: (call, data) => {
    const names = call.house.world.datasets
      .filter(({ state, private: isPrivate }) => state === 'active' && !isPrivate)
      .map(({ name }) => name)
      .toSorted();
    const offset = Number(data.offset ?? 0);
    return names.slice(offset, data.limit === undefined ? undefined : offset + Number(data.limit));
  },
};

/** It looks at no file: one that came with a resource is lost (facts/ckan.md 1.7). */
const create: Action = {
  run: (call, data) => {
    if (!isTruthy(data.type)) data.type = 'dataset';
    requireCreation(call, data);
    const { dataset } = saveDataset(call, readDataset(call, data), { type: String(data.type) });
    for (const resource of dataset.resources) makeDefaultViews(call, dataset, resource);
    noteActivity(call, dataset, 'new package');
    return datasetJson(call, dataset);
  },
};

const update: Action = {
  run: (call, data) => {
    const { json, changed } = updateDataset(call, data);
    if (changed && call.house.faults.ckanVersion === '2.12') call.envelope.changed_entities = { packages: [json.id] };
    return json;
  },
};

const patch: Action = {
  run: (call, data) => {
    requireEdit(call, getDataset(call, data.id), data);
    const { json } = showDataset(call, data.id);
    return updateDataset(call, { ...json, ...data, id: json.id }).json;
  },
};

const remove: Action = {
  run: (call, data) => {
    if (!isTruthy(data.id)) throw missing('id');
    const dataset = findDataset(call.house.world, data.id);
    if (dataset === undefined) throw notFound();
    if (!may(call, 'delete_dataset', dataset.ownerOrg)) throw denied(`User ${nameOf(call)} not authorized to edit package ${dataset.id}`);
    dataset.state = 'deleted';
    dataset.modified = call.house.stamp();
    forgetDataset(call.house, dataset.id);
    noteActivity(call, dataset, 'changed package');
    return undefined;
  },
};

const purge: Action = {
  run: (call, data) => {
    const { world } = call.house;
    if (!isTruthy(data.id)) throw missing('id');
    const dataset = findDataset(world, data.id);
    if (dataset === undefined && isSysadmin(call)) throw notFound('Dataset was not found');
    requireSysadmin(call);
    world.datasets = world.datasets.filter((other) => other !== dataset);
    world.views = world.views.filter((view) => view.dataset !== dataset?.id);
    if (dataset !== undefined) forgetDataset(call.house, dataset.id);
    return undefined;
  },
};

export const packageActions = {
  package_show: show,
  dataset_show: show,
  package_list: list,
  package_create: create,
  package_update: update,
  package_patch: patch,
  package_delete: remove,
  dataset_purge: purge,
};
