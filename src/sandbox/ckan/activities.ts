/** The stream of activities: a dataset as it was after each write (facts/ckan.md 3). */
import { isSysadmin, labelsOf, labelsOfUser, requireEdit, requireSight } from './access.ts';
import type { Action, Call } from './call.ts';
import { isOn } from './checks.ts';
import { datasetJson } from './dataset-json.ts';
import { isTruthy, type Json } from './json.ts';
import { crash, denied, missing, notFound } from './refusal.ts';
import { type Activity, type Dataset, findDataset, type View } from './world.ts';

const note = (call: Call, activity: Pick<Activity, 'object' | 'type' | 'data' | 'labels'>): void => {
  const { house, user } = call;
  house.world.activities.push({ id: house.uuid(), timestamp: house.stamp(), user: user?.id ?? 'not logged in', ...activity });
};

export const noteViewActivity = (call: Call, view: View, type: string): void => {
  const { id, resource, dataset, title, description, more } = view;
  const order = call.house.world.views.filter((other) => other.resource === resource).indexOf(view);
  const data = { id, resource_id: resource, title, description, view_type: view.type, order, config: more, package_id: dataset };
  note(call, { object: dataset, type, data, labels: null });
};

/** A deletion is noted once, whatever follows. */
export const noteActivity = (call: Call, dataset: Dataset, given: string): void => {
  const { activities } = call.house.world;
  const isDeletion = given === 'changed package' && dataset.state === 'deleted';
  const type = isDeletion ? 'deleted package' : given;
  if (isDeletion && activities.some((one) => one.object === dataset.id && one.type === type)) return;
  const data = { package: datasetJson(call, dataset), actor: call.user?.fullname ?? call.user?.name ?? '' };
  note(call, { object: dataset.id, type, data, labels: labelsOf(dataset) });
};

const toJson = ({ id, timestamp, user, object, type, data, labels }: Activity): Json => ({
  id,
  timestamp,
  user_id: user,
  object_id: object,
  activity_type: type,
  data,
  permission_labels: labels,
});

const list: Action = {
  reads: true,
  run: (call, data) => {
    if (!isTruthy(data.id)) throw missing('id');
    const dataset = findDataset(call.house.world, data.id);
    if (dataset === undefined) throw notFound();
    requireSight(call, dataset);
    if (isOn(data.include_hidden_activity)) requireEdit(call, dataset);
    const mine = labelsOfUser(call);
    const offset = Number(data.offset ?? 0);
    return call.house.world.activities
      .filter(
        ({ object, labels }) =>
          object === dataset.id && (isSysadmin(call) || labels === null || labels.some((label) => mine.includes(label))),
      )
      .toReversed()
      .slice(offset, offset + Math.min(Number(data.limit ?? 31), 100))
      .map(toJson);
  },
};

const getActivity = (call: Call, id: unknown): Activity => {
  if (!isTruthy(id)) throw missing('id');
  const activity = call.house.world.activities.find((one) => one.id === id);
  if (activity === undefined) throw notFound();
  const mine = labelsOfUser(call);
  if (!isSysadmin(call) && activity.labels !== null && !activity.labels.some((label) => mine.includes(label))) throw denied();
  return activity;
};

const show: Action = {
  reads: true,
  run: (call, data) => {
    const activity = getActivity(call, data.id);
    if (!isOn(data.include_data)) throw crash();
    return toJson(activity);
  },
};

const showData: Action = {
  reads: true,
  run: (call, data) => {
    const activity = getActivity(call, data.id);
    if (!isTruthy(data.object_type)) return activity.data;
    const found = activity.data[String(data.object_type)];
    if (found === undefined) throw notFound(`Could not find the object in the activity data. Activity id: ${activity.id}`);
    return found;
  },
};

export const activityActions = { package_activity_list: list, activity_show: show, activity_data_show: showData };
