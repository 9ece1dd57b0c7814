/** Who belongs to an organisation or a group, and which datasets do. */
import { may } from './access.ts';
import { type Action, type Call, nameOf } from './call.ts';
import { getGroup, type Kind } from './group-json.ts';
import { isTruthy, type Json, toText } from './json.ts';
import { denied, invalid, missing, notFound } from './refusal.ts';
import { findDataset, findGroup, findUser, type Group } from './world.ts';

/** Whoever is not named in an update is no member any more. */
export const replaceMembers = (call: Call, group: Group, users: readonly Json[]): void => {
  const { world } = call.house;
  const named = users.flatMap(({ name, capacity }) => {
    const user = findUser(world, name);
    return user === undefined ? [] : [{ id: call.house.uuid(), group: group.id, user: user.id, capacity: toText(capacity ?? 'member') }];
  });
  world.members = [...world.members.filter((member) => member.group !== group.id), ...named];
};

const addMember = (kind: Kind): Action => ({
  run: (call, data) => {
    const { world } = call.house;
    const absent = ['id', 'username', 'role'].filter((field) => !isTruthy(data[field]));
    if (absent.length > 0) throw invalid(Object.fromEntries(absent.map((field) => [field, ['Missing value']])));
    const group = getGroup(call, kind, data.id);
    if (!may(call, 'admin', group.id)) throw denied(`User ${nameOf(call)} not authorized to add members`);
    if (!['admin', 'editor', 'member'].includes(toText(data.role))) throw invalid({ role: ['role does not exist.'] });
    const user = findUser(world, data.username);
    if (user === undefined) throw invalid({ username: ['Not found: User'] });
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
    if (!may(call, 'admin', group.id)) throw denied(`User ${nameOf(call)} not authorized to edit group ${group.id}`);
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

const deleteMember: Action = {
  run: (call, data) => {
    const { world } = call.house;
    for (const field of ['id', 'object', 'object_type']) if (!isTruthy(data[field])) throw missing(field);
    const group = findGroup(world, data.id);
    if (group === undefined) throw notFound('Group was not found.');
    if (!may(call, data.object_type === 'user' ? 'admin' : 'manage_group', group.id)) {
      throw denied(`User ${nameOf(call)} not authorized to edit group ${group.id}`);
    }
    const [user, dataset] = [findUser(world, data.object), findDataset(world, data.object)];
    if (data.object_type === 'user') world.members = world.members.filter((one) => one.group !== group.id || one.user !== user?.id);
    else if (dataset !== undefined) dataset.groups = dataset.groups.filter((id) => id !== group.id);
    return undefined;
  },
};

const actionsOf = (kind: Kind): Record<string, Action> => ({
  [`${kind}_member_create`]: addMember(kind),
  [`${kind}_member_delete`]: removeMember(kind),
});

export const memberActions: Record<string, Action> = {
  ...actionsOf('organization'),
  ...actionsOf('group'),
  member_create: createMember,
  member_delete: deleteMember,
};
