/** The actions on organisations and groups. */
import { groupsWith, isSysadmin, may, requireSysadmin } from './access.ts';
import { type Action, type Call, nameOf } from './call.ts';
import { checkName, isOn } from './checks.ts';
import { fullJson, getGroup, type Kind, packagesOf, shortJson } from './group-json.ts';
import { isTruthy, type Json, objectsOf, toText } from './json.ts';
import { replaceMembers } from './members.ts';
import { complain, type Errors, hasErrors } from './reading.ts';
import { denied, invalid, searchDown } from './refusal.ts';
import type { Group } from './world.ts';

const show = (kind: Kind): Action => ({
  reads: true,
  run: (call, data) => {
    if (call.house.faults.ckanSearch === 'down') throw searchDown();
    const group = getGroup(call, kind, data.id);
    if (group.state === 'deleted' && !may(call, 'admin', group.id))
      throw denied(`User ${nameOf(call)} not authorized to read group ${group.id}`);
    return fullJson(call, group, data);
  },
});

/** `title asc` where nothing is said. */
const byWish = (call: Call, sort: unknown): ((a: Group, b: Group) => number) => {
  const [field = 'title', direction = 'asc'] = isTruthy(sort) ? toText(sort).split(' ') : [];
  const keyOf = (group: Group): string | number =>
    field === 'package_count' ? packagesOf(call, group) : field === 'name' ? group.name : group.title || group.name;
  const sign = direction === 'desc' ? -1 : 1;
  return (a, b) => (keyOf(a) < keyOf(b) ? -sign : sign);
};

const mostWithFields = 25;
const mostNames = 1000;

const list = (kind: Kind): Action => ({
  reads: true,
  run: (call, data) => {
    const isFull = isOn(data.all_fields);
    const most = isFull ? mostWithFields : mostNames;
    const offset = Number(data.offset ?? 0);
    const found = call.house.world.groups
      .filter(({ state, isOrganization }) => state === 'active' && isOrganization === (kind === 'organization'))
      .toSorted(byWish(call, data.sort))
      .slice(offset, offset + Math.min(Number(data.limit ?? most), most));
    const asked = { include_users: false, include_extras: false, include_tags: false, include_groups: false, ...data };
    return isFull ? found.map((group) => fullJson(call, group, asked)) : found.map(({ name }) => name);
  },
});

/** Any user may: `ckan.auth.user_create_organizations` and `…_groups` are true where nothing is said (2.11.5 and 2.12.0; recorded for an editor). */
const create = (kind: Kind): Action => ({
  run: (call, data) => {
    const { house } = call;
    if (call.user === undefined) throw denied(`User ${nameOf(call)} not authorized to create ${kind}s`);
    const errors: Errors = {};
    const name = toText(data.name ?? '');
    if (name === '') complain(errors, 'name', 'Missing value');
    else {
      const isTaken = house.world.groups.some((group) => group.name === name);
      complain(errors, 'name', checkName(name), isTaken ? 'Group name already exists in database' : undefined);
    }
    if (hasErrors(errors)) throw invalid(errors);
    const group: Group = {
      id: house.uuid(),
      name,
      title: toText(data.title ?? ''),
      description: toText(data.description ?? ''),
      imageUrl: toText(data.image_url ?? ''),
      type: toText(data.type ?? kind),
      isOrganization: kind === 'organization',
      state: 'active',
      created: house.stamp(),
      extras: extrasOf(data),
    };
    house.world.groups.push(group);
    house.world.members.push({ id: house.uuid(), group: group.id, user: call.user.id, capacity: 'admin' });
    return fullJson(call, group);
  },
});

const extrasOf = (data: Json): Record<string, string> =>
  Object.fromEntries(objectsOf(data.extras).map(({ key, value }) => [toText(key), toText(value)]));

/** Who made one is its administrator. An `update` forgets extras and members that were not sent, a `patch` keeps them. */
const change = (kind: Kind, { keeps }: { keeps: boolean }): Action => ({
  run: (call, data) => {
    const group = getGroup(call, kind, data.id);
    if (!may(call, 'admin', group.id)) throw denied(`User ${nameOf(call)} not authorized to edit ${kind} ${group.id}`);
    const text = (field: string, old: string): string => (data[field] === undefined ? old : toText(data[field]));
    const name = data.name === undefined ? group.name : toText(data.name);
    const isTaken = call.house.world.groups.some((other) => other !== group && other.name === name);
    const errors: Errors = {};
    complain(errors, 'name', checkName(name), isTaken ? 'Group name already exists in database' : undefined);
    if (hasErrors(errors)) throw invalid(errors);
    Object.assign(group, {
      name,
      title: text('title', group.title),
      description: text('description', group.description),
      imageUrl: text('image_url', group.imageUrl),
      extras: data.extras === undefined ? (keeps ? group.extras : {}) : extrasOf(data),
      state: data.state === 'deleted' ? 'deleted' : data.state === 'active' ? 'active' : group.state,
    });
    if (!keeps || data.users !== undefined) replaceMembers(call, group, objectsOf(data.users));
    const { num_followers: _, ...json } = fullJson(call, group);
    return { ...json, packages: [] };
  },
});

const remove = (kind: Kind): Action => ({
  run: (call, data) => {
    const group = getGroup(call, kind, data.id);
    if (!may(call, 'admin', group.id)) throw denied(`User ${nameOf(call)} not authorized to delete ${kind} ${group.id}`);
    const owns =
      kind === 'organization' && call.house.world.datasets.some(({ ownerOrg, state }) => ownerOrg === group.id && state !== 'deleted');
    if (owns) throw invalid({ message: 'Organization cannot be deleted while it still has datasets' });
    group.state = 'deleted';
    return undefined;
  },
});

const purge = (kind: Kind): Action => ({
  run: (call, data) => {
    requireSysadmin(call);
    const group = getGroup(call, kind, data.id);
    const { world } = call.house;
    world.groups = world.groups.filter((other) => other !== group);
    world.members = world.members.filter((member) => member.group !== group.id);
    for (const dataset of world.datasets) dataset.groups = dataset.groups.filter((id) => id !== group.id);
    return undefined;
  },
});

const listForUser: Action = {
  reads: true,
  run: (call, data) => {
    const { world } = call.house;
    const all = isSysadmin(call)
      ? world.groups.filter(({ state }) => state === 'active').map((group) => ({ group, capacity: 'admin' }))
      : groupsWith(call, toText(data.permission ?? 'manage_group'));
    return all
      .filter(({ group }) => group.isOrganization)
      .toSorted((a, b) => ((a.group.title || a.group.name) < (b.group.title || b.group.name) ? -1 : 1))
      .map(({ group, capacity }) => ({ ...shortJson(group), capacity }));
  },
};

/** Those that the caller may put a dataset into; all of them for whoever may do anything. */
const listEditable: Action = {
  reads: true,
  run: (call) => {
    const all = isSysadmin(call)
      ? call.house.world.groups.filter(({ state }) => state === 'active')
      : groupsWith(call, 'manage_group').map(({ group }) => group);
    return all.filter(({ isOrganization }) => !isOrganization).map(shortJson);
  },
};

const actionsOf = (kind: Kind): Record<string, Action> => ({
  [`${kind}_show`]: show(kind),
  [`${kind}_list`]: list(kind),
  [`${kind}_create`]: create(kind),
  [`${kind}_update`]: change(kind, { keeps: false }),
  [`${kind}_patch`]: change(kind, { keeps: true }),
  [`${kind}_delete`]: remove(kind),
  [`${kind}_purge`]: purge(kind),
});

export const groupActions: Record<string, Action> = {
  ...actionsOf('organization'),
  ...actionsOf('group'),
  organization_list_for_user: listForUser,
  group_list_authz: listEditable,
};
