/** Organisations and groups: one kind of thing with two names. */
import { groupsWith, isSysadmin, may, requireSysadmin } from './access.ts';
import { type Action, type Call, nameOf } from './call.ts';
import { checkName, isOn } from './checks.ts';
import { isTruthy, type Json, objectsOf, toText } from './json.ts';
import { complain, type Errors, hasErrors } from './reading.ts';
import { denied, invalid, missing, notFound, searchDown } from './refusal.ts';
import { publicUser } from './users.ts';
import { findDataset, findGroup, findUser, type Group } from './world.ts';

type Kind = 'organization' | 'group';

const packagesOf = ({ house }: Call, group: Group): number =>
  house.world.datasets.filter(
    ({ state, private: isPrivate, ownerOrg, groups }) =>
      state === 'active' && !isPrivate && (group.isOrganization ? ownerOrg === group.id : groups.includes(group.id)),
  ).length;

const shortJson = (group: Group): Json => ({
  id: group.id,
  name: group.name,
  title: group.title,
  type: group.type,
  description: group.description,
  image_url: group.imageUrl,
  created: group.created,
  is_organization: group.isOrganization,
  approval_status: 'approved',
  state: group.state,
  display_name: group.title || group.name,
  image_display_url: group.imageUrl,
});

const usersOf = (call: Call, group: Group): Json[] =>
  call.house.world.members
    .filter((member) => member.group === group.id)
    .flatMap((member) => {
      const user = findUser(call.house.world, member.user);
      return user === undefined ? [] : [{ user, capacity: member.capacity }];
    })
    .toSorted((a, b) => (a.user.name < b.user.name ? -1 : 1))
    .map(({ user, capacity }) => ({ ...publicUser(call, user), capacity }));

/** Whether a part of the answer was asked for; `standard` where nothing is said. */
const wants = (data: Json, name: string, standard: boolean): boolean => (data[name] === undefined ? standard : isOn(data[name]));

const fullJson = (call: Call, group: Group, data: Json = {}): Json => ({
  ...shortJson(group),
  ...(wants(data, 'include_dataset_count', true) ? { package_count: packagesOf(call, group) } : {}),
  ...(wants(data, 'include_followers', true) ? { num_followers: 0 } : {}),
  ...(wants(data, 'include_users', true) ? { users: usersOf(call, group) } : {}),
  ...(wants(data, 'include_extras', true)
    ? { extras: Object.entries(group.extras).map(([key, value]) => ({ key, value, state: 'active', group_id: group.id })) }
    : {}),
  ...(call.house.faults.ckanVersion === '2.12' ? {} : wants(data, 'include_tags', true) ? { tags: [] } : {}),
  ...(wants(data, 'include_groups', true) ? { groups: [] } : {}),
});

const getGroup = (call: Call, kind: Kind, id: unknown): Group => {
  if (!isTruthy(id)) throw missing('id');
  const group = findGroup(call.house.world, id);
  if (group === undefined || group.isOrganization !== (kind === 'organization')) throw notFound();
  return group;
};

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
      .toSorted((a, b) => ((a.title || a.name) < (b.title || b.name) ? -1 : 1))
      .slice(offset, offset + Math.min(Number(data.limit ?? most), most));
    const asked = { include_users: false, include_extras: false, include_tags: false, include_groups: false, ...data };
    return isFull ? found.map((group) => fullJson(call, group, { ...asked, include_followers: true })) : found.map(({ name }) => name);
  },
});

const create = (kind: Kind): Action => ({
  run: (call, data) => {
    const { house } = call;
    if (!isSysadmin(call)) throw denied(`User ${nameOf(call)} not authorized to create ${kind}s`);
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
    if (call.user !== undefined) house.world.members.push({ id: house.uuid(), group: group.id, user: call.user.id, capacity: 'admin' });
    return fullJson(call, group);
  },
});

const extrasOf = (data: Json): Record<string, string> =>
  Object.fromEntries(objectsOf(data.extras).map(({ key, value }) => [toText(key), toText(value)]));

/** `update` forgets what was not sent, `patch` keeps it. */
const change = (kind: Kind, { keeps }: { keeps: boolean }): Action => ({
  run: (call, data) => {
    const group = getGroup(call, kind, data.id);
    if (!may(call, 'admin', group.id)) throw denied(`User ${nameOf(call)} not authorized to edit ${kind} ${group.id}`);
    const text = (field: string, old: string): string => (data[field] === undefined ? (keeps ? old : '') : toText(data[field]));
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
    return fullJson(call, group);
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

const addMember = (kind: Kind): Action => ({
  run: (call, data) => {
    const { world } = call.house;
    for (const field of ['id', 'username', 'role']) if (!isTruthy(data[field])) throw missing(field);
    const group = getGroup(call, kind, data.id);
    if (!may(call, 'admin', group.id)) throw denied(`User ${nameOf(call)} not authorized to add members`);
    const user = findUser(world, data.username);
    if (user === undefined) throw notFound('User not found');
    const known = world.members.find((member) => member.group === group.id && member.user === user.id);
    const member = known ?? { id: call.house.uuid(), group: group.id, user: user.id, capacity: '' };
    if (known === undefined) world.members.push(member);
    member.capacity = toText(data.role);
    return memberJson({ ...member, table: 'user', object: user.id });
  },
});

const memberJson = (member: { id: string; table: string; object: string; capacity: string; group: string }): Json => ({
  id: member.id,
  table_name: member.table,
  table_id: member.object,
  capacity: member.capacity,
  group_id: member.group,
  state: 'active',
});

const removeMember = (kind: Kind): Action => ({
  run: (call, data) => {
    const { world } = call.house;
    for (const field of ['id', 'username']) if (!isTruthy(data[field])) throw missing(field);
    const group = getGroup(call, kind, data.id);
    if (!may(call, 'admin', group.id)) throw denied(`User ${nameOf(call)} not authorized to delete ${kind} ${group.id} members`);
    const user = findUser(world, data.username);
    world.members = world.members.filter((member) => member.group !== group.id || member.user !== user?.id);
    return undefined;
  },
});

/** The older way: a dataset or a user into a group. */
const createMember: Action = {
  run: (call, data) => {
    const { world } = call.house;
    for (const field of ['id', 'object', 'object_type', 'capacity']) if (!isTruthy(data[field])) throw missing(field);
    const group = findGroup(world, data.id);
    if (group === undefined) throw notFound('Group was not found.');
    if (!may(call, data.object_type === 'user' ? 'admin' : 'manage_group', group.id)) {
      throw denied(`User ${nameOf(call)} not authorized to edit group ${group.id}`);
    }
    const base = { id: call.house.uuid(), table: toText(data.object_type), capacity: toText(data.capacity), group: group.id };
    if (data.object_type === 'user') {
      const user = findUser(world, data.object);
      if (user === undefined) throw notFound('User was not found.');
      world.members.push({ id: base.id, group: group.id, user: user.id, capacity: base.capacity });
      return memberJson({ ...base, object: user.id });
    }
    const dataset = findDataset(world, data.object);
    if (dataset === undefined) throw notFound('Package was not found.');
    if (!dataset.groups.includes(group.id)) dataset.groups.push(group.id);
    return memberJson({ ...base, object: dataset.id });
  },
};

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

const actionsOf = (kind: Kind): Record<string, Action> => ({
  [`${kind}_show`]: show(kind),
  [`${kind}_list`]: list(kind),
  [`${kind}_create`]: create(kind),
  [`${kind}_update`]: change(kind, { keeps: false }),
  [`${kind}_patch`]: change(kind, { keeps: true }),
  [`${kind}_delete`]: remove(kind),
  [`${kind}_purge`]: purge(kind),
  [`${kind}_member_create`]: addMember(kind),
  [`${kind}_member_delete`]: removeMember(kind),
});

export const groupActions: Record<string, Action> = {
  ...actionsOf('organization'),
  ...actionsOf('group'),
  member_create: createMember,
  organization_list_for_user: listForUser,
};
