/** The actions on resources: each of them ends in an update of the whole dataset (facts/ckan.md 1.6 to 1.8). */
import { mayEdit, maySee } from './access.ts';
import { noteActivity } from './activities.ts';
import { type Action, type Call, nameOf } from './call.ts';
import { resourceJson } from './dataset-json.ts';
import { isObject, isTruthy, type Json, listOf, objectsOf } from './json.ts';
import { showDataset, updateDataset } from './packages.ts';
import { crash, denied, invalid, missing, notFound, Refusal } from './refusal.ts';
import { keepUpload, requireRoom, takeUpload } from './uploads.ts';
import { makeDefaultViews } from './views.ts';
import { type Dataset, findDataset, findResource, type Resource } from './world.ts';

interface Found {
  dataset: Dataset;
  resource: Resource;
}

/** Only one that is there. @throws Refusal 404, 403 */
const getResource = (call: Call, id: unknown): Found => {
  const found = findResource(call.house.world, id);
  if (found === undefined || found.removed) throw notFound();
  if (!maySee(call, found.dataset)) throw denied(`User ${nameOf(call)} not authorized to read resource ${found.resource.id}`);
  return found;
};

const requireResourceEdit = (call: Call, { dataset, resource }: Found, verb: 'edit' | 'delete'): void => {
  if (!mayEdit(call, dataset)) throw denied(`User ${nameOf(call)} not authorized to ${verb} resource ${resource.id}`);
};

/** What is wrong with this one resource comes to the top (facts/ckan.md 1.2). */
const lifted = <T>(at: number, act: () => T): T => {
  try {
    return act();
  } catch (error) {
    const own = error instanceof Refusal && error.status === 409 ? listOf(error.error.resources).at(at) : undefined;
    throw isObject(own) ? invalid(own) : error;
  }
};

const show: Action = {
  reads: true,
  run: (call, data) => {
    if (!isTruthy(data.id)) throw missing('id');
    const { dataset, resource } = getResource(call, data.id);
    return resourceJson(call, dataset, resource);
  },
};

const create: Action = {
  run: (call, data) => {
    const { house } = call;
    if (!isTruthy(data.package_id)) throw missing('package_id');
    const { dataset, json } = showDataset(call, data.package_id);
    if (!mayEdit(call, dataset)) throw denied(`User ${nameOf(call)} not authorized to create resources on dataset ${data.package_id}`);
    if (!isTruthy(data.url)) data.url = '';
    const incoming = takeUpload(house, data, { creates: true });
    const shown = lifted(-1, () => {
      requireRoom(house, incoming);
      return updateDataset(call, { ...json, resources: [...objectsOf(json.resources), data] }).json;
    });
    const after = findDataset(house.world, shown.id) ?? dataset;
    const resource = after.resources.at(-1);
    if (resource === undefined) throw notFound();
    keepUpload(house, resource.id, incoming);
    makeDefaultViews(call, after, resource);
    return resourceJson(call, after, resource);
  },
};

/** `resource_update` and `resource_patch` after the look-up. */
const replace = (call: Call, data: Json): Json => {
  const found = findResource(call.house.world, data.id);
  if (found === undefined || found.removed) throw notFound('Resource was not found.');
  requireResourceEdit(call, found, 'edit');
  if (!isTruthy(data.url)) data.url = '';
  const { json } = showDataset(call, found.dataset.id);
  const resources = objectsOf(json.resources);
  const is212 = call.house.faults.ckanVersion === '2.12';
  // 2.12 goes by the place that the resource says, which after a gap is another's, or nobody's (facts/ckan.md 1.10, rule 2).
  const at = is212 ? found.resource.position : resources.findIndex(({ id }) => id === data.id);
  if (resources[at] === undefined) throw crash();
  if (resources[at].id !== data.id) throw notFound('Resource was not found.');
  const { format } = found.resource.fields;
  const { changed } = lifted(at, () => updateDataset(call, { ...json, resources: resources.with(at, data) }));
  const { dataset, resource } = getResource(call, data.id);
  if (!changed) noteActivity(call, dataset, 'changed package'); // of a resource alone it is noted all the same (tried on 2.12.0)
  if (resource.fields.format !== format) makeDefaultViews(call, dataset, resource);
  return resourceJson(call, dataset, resource);
};

const update: Action = {
  run: (call, data) => {
    if (!isTruthy(data.id)) throw missing('id');
    return replace(call, data);
  },
};

const patch: Action = {
  run: (call, data) => {
    if (!isTruthy(data.id)) throw invalid({ message: 'Missing id, can not get Resource object' });
    const found = findResource(call.house.world, data.id);
    if (found === undefined) throw notFound();
    requireResourceEdit(call, found, 'edit');
    const { dataset, resource } = getResource(call, data.id);
    return replace(call, { ...resourceJson(call, dataset, resource), ...data });
  },
};

/** Of one that is deleted already it goes well once more; then nobody knows it (facts/ckan.md 1.8). */
const remove: Action = {
  run: (call, data) => {
    if (!isTruthy(data.id)) throw missing('id');
    const found = findResource(call.house.world, data.id);
    if (found === undefined) throw notFound();
    requireResourceEdit(call, found, 'delete');
    const { json } = showDataset(call, found.dataset.id);
    updateDataset(call, { ...json, resources: objectsOf(json.resources).filter(({ id }) => id !== data.id) });
    return undefined;
  },
};

const reorder: Action = {
  run: (call, data) => {
    for (const field of ['id', 'order']) if (!isTruthy(data[field])) throw missing(field);
    const { order } = data;
    if (!Array.isArray(order)) throw invalid({ order: 'Must be a list of resource' });
    if (new Set(order).size !== order.length) throw invalid({ order: 'Must supply unique resource_ids' });
    const { json } = showDataset(call, data.id);
    const resources = objectsOf(json.resources);
    const first = order.map((id) => {
      const resource = resources.find((one) => one.id === id);
      if (resource === undefined) throw invalid({ order: `resource_id ${id} can not be found` });
      return resource;
    });
    const next = [...first, ...resources.filter((resource) => !first.includes(resource))];
    updateDataset(call, { ...json, resources: next });
    return { id: data.id, order: next.map(({ id }) => id) };
  },
};

export const resourceActions = {
  resource_show: show,
  resource_create: create,
  resource_update: update,
  resource_patch: patch,
  resource_delete: remove,
  package_resource_reorder: reorder,
};
