/** Views of resources: some are made without being asked for, by the format (`ckan.views.default_views`: image_view, text_view). */
import { mayEdit, maySee } from './access.ts';
import { noteViewActivity } from './activities.ts';
import { type Action, type Call, nameOf } from './call.ts';
import { isTruthy, type Json, toText } from './json.ts';
import { denied, invalid, missing, notFound } from './refusal.ts';
import { type Dataset, findResource, type Resource, type View } from './world.ts';

const textFormats =
  'text/plain txt plain xml application/xml text/xml rdf rdf+xml owl+xml atom rss json application/json gjson geojson jsonp'.split(' ');
const imageFormats = 'png jpeg jpg gif svg'.split(' ');

const viewsFor = (call: Call, { fields }: Resource): { type: string; title: string }[] => {
  const format = String(fields.format ?? '').toLowerCase();
  const isOurs = fields.url_type === 'upload' || String(fields.url ?? '').startsWith(call.origin);
  if (imageFormats.includes(format)) return [{ type: 'image_view', title: 'Image' }];
  return isOurs && textFormats.includes(format) ? [{ type: 'text_view', title: 'Text' }] : [];
};

export const makeDefaultViews = (call: Call, dataset: Dataset, resource: Resource): void => {
  const { views } = call.house.world;
  for (const { type, title } of viewsFor(call, resource)) {
    if (views.some((view) => view.resource === resource.id && view.type === type)) continue;
    const view: View = { id: call.house.uuid(), resource: resource.id, dataset: dataset.id, title, description: '', type, more: {} };
    views.push(view);
    noteViewActivity(call, view, 'new resource view');
  }
};

const toJson = ({ id, resource, dataset, title, description, type, more }: View): Json => ({
  ...more,
  id,
  resource_id: resource,
  title,
  description,
  view_type: type,
  package_id: dataset,
});

const getDatasetOf = (call: Call, resource: unknown): Dataset => {
  const found = findResource(call.house.world, resource);
  if (found === undefined || found.removed) throw notFound();
  return found.dataset;
};

const getView = (call: Call, id: unknown): View => {
  if (!isTruthy(id)) throw missing('id');
  const view = call.house.world.views.find((one) => one.id === id);
  if (view === undefined) throw notFound();
  return view;
};

const requireEdit = (call: Call, dataset: Dataset, resource: unknown): void => {
  if (!mayEdit(call, dataset)) throw denied(`User ${nameOf(call)} not authorized to edit resource ${resource}`);
};

const requireSight = (call: Call, dataset: Dataset, resource: unknown): void => {
  if (!maySee(call, dataset)) throw denied(`User ${nameOf(call)} not authorized to read resource ${resource}`);
};

const known = ['id', 'resource_id', 'title', 'description', 'view_type', 'package_id'];
const moreOf = (data: Json): Json => Object.fromEntries(Object.entries(data).filter(([name]) => !known.includes(name)));

const list: Action = {
  reads: true,
  run: (call, data) => {
    if (!isTruthy(data.id)) throw missing('id');
    requireSight(call, getDatasetOf(call, data.id), data.id);
    return call.house.world.views.filter(({ resource }) => resource === data.id).map(toJson);
  },
};

const show: Action = {
  reads: true,
  run: (call, data) => {
    const view = getView(call, data.id);
    requireSight(call, getDatasetOf(call, view.resource), view.resource);
    return toJson(view);
  },
};

const create: Action = {
  run: (call, data) => {
    if (!isTruthy(data.resource_id)) throw missing('resource_id');
    const dataset = getDatasetOf(call, data.resource_id);
    const absent = ['title', 'view_type'].filter((field) => !isTruthy(data[field]));
    if (absent.length > 0) throw invalid(Object.fromEntries(absent.map((field) => [field, ['Missing value']])));
    requireEdit(call, dataset, data.resource_id);
    if (!['text_view', 'image_view'].includes(toText(data.view_type))) {
      throw invalid({ view_type: [`No plugin found for view_type ${toText(data.view_type)}`] });
    }
    const view: View = {
      id: call.house.uuid(),
      resource: toText(data.resource_id),
      dataset: dataset.id,
      title: toText(data.title),
      description: data.description === undefined ? null : toText(data.description),
      type: toText(data.view_type),
      more: moreOf(data),
    };
    call.house.world.views.push(view);
    noteViewActivity(call, view, 'new resource view');
    return toJson(view);
  },
};

const update: Action = {
  run: (call, data) => {
    const view = getView(call, data.id);
    requireEdit(call, getDatasetOf(call, view.resource), view.resource);
    if (isTruthy(data.title)) view.title = toText(data.title);
    if (data.description !== undefined) view.description = toText(data.description);
    view.more = moreOf(data);
    noteViewActivity(call, view, 'changed resource view');
    return toJson(view);
  },
};

const remove: Action = {
  run: (call, data) => {
    const { world } = call.house;
    const view = getView(call, data.id);
    requireEdit(call, getDatasetOf(call, view.resource), view.resource);
    world.views = world.views.filter((one) => one !== view);
    return undefined;
  },
};

export const viewActions = {
  resource_view_list: list,
  resource_view_show: show,
  resource_view_create: create,
  resource_view_update: update,
  resource_view_delete: remove,
};
