/** The actions on datasets: `package_show`, `package_create` and their kin (facts/ckan.md 1.8). */
import { isSysadmin, may, requireCreation, requireEdit, requireSight, requireSysadmin } from './access.ts';
import { noteActivity } from './activities.ts';
import { type Action, type Call, nameOf } from './call.ts';
import { datasetJson } from './dataset-json.ts';
import { forgetDataset } from './index-dataset.ts';
import { isTruthy, type Json, objectsOf } from './json.ts';
import { readDataset } from './read-dataset.ts';
import { denied, invalid, missing, notFound } from './refusal.ts';
import { saveDataset } from './save-dataset.ts';
import { keepUpload, requireRoom, takeUpload } from './uploads.ts';
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

/** What `package_update` does, for every action that ends there; the answer is the dataset. */
export const updateDataset = (call: Call, data: Json): { json: Json; changed: boolean } => {
  const { house } = call;
  const key = data.id || data.name;
  if (key === undefined || key === null) throw invalid({ id: 'Missing value' });
  const before = findDataset(house.world, key);
  if (before === undefined) throw notFound('Package was not found.');
  Object.assign(data, { id: before.id, type: before.type });
  requireEdit(call, before, data);
  if (house.faults.ckanVersion === '2.12') {
    const now = datasetJson(call, before);
    data.resources ??= now.resources;
    data.groups ??= now.groups;
  }
  const incoming = objectsOf(data.resources).map((resource) => takeUpload(house, resource, { creates: false }));
  const read = readDataset(call, data, before);
  for (const one of incoming) requireRoom(house, one);
  const { dataset, changed } = saveDataset(call, read, { before, type: before.type });
  for (const [at, one] of incoming.entries()) {
    const resource = dataset.resources.find(({ position }) => position === at);
    if (resource !== undefined) keepUpload(house, resource.id, one);
  }
  if (changed) noteActivity(call, dataset, 'changed package');
  return { json: datasetJson(call, dataset), changed };
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
