/** Who may do what: roles in organisations and groups, and who sees which dataset (facts/ckan.md 1.4). */
import { type Call, nameOf } from './call.ts';
import { isObject, type Json, listOf } from './json.ts';
import { crash, denied, notFound } from './refusal.ts';
import { type Dataset, findGroup, type Group } from './world.ts';

export type Permission = 'read' | 'create_dataset' | 'update_dataset' | 'delete_dataset' | 'manage_group' | 'admin';

const granted: Record<string, readonly string[]> = {
  editor: ['read', 'create_dataset', 'update_dataset', 'delete_dataset', 'manage_group'],
  member: ['read', 'manage_group'],
};

const grants = (capacity: string, permission: string): boolean => capacity === 'admin' || granted[capacity]?.includes(permission) === true;

export const isSysadmin = ({ user }: Call): boolean => user?.sysadmin === true;

/** The groups or organisations in which the caller has a permission, with the capacity that gives it. */
export const groupsWith = (call: Call, permission: string): { group: Group; capacity: string }[] => {
  const { world } = call.house;
  const mine = world.members.filter(({ user, capacity }) => user === call.user?.id && grants(capacity, permission));
  return world.groups
    .filter(({ state }) => state === 'active')
    .flatMap((group) => mine.filter((member) => member.group === group.id).map(({ capacity }) => ({ group, capacity })));
};

export const may = (call: Call, permission: Permission, group: string | null): boolean =>
  isSysadmin(call) || (group !== null && groupsWith(call, permission).some((one) => one.group.id === group));

/** What a search compares with `labelsOf`: a dataset is seen by whoever shares a label with it. */
export const labelsOfUser = (call: Call): string[] =>
  call.user === undefined
    ? ['public']
    : [
        'public',
        `creator-${call.user.id}`,
        ...groupsWith(call, 'read')
          .filter(({ group }) => group.isOrganization)
          .toSorted((a, b) => (a.group.title < b.group.title ? -1 : 1))
          .map(({ group }) => `member-${group.id}`),
      ];

export const labelsOf = ({ state, private: isPrivate, ownerOrg, creator }: Dataset): string[] =>
  state === 'active' && !isPrivate ? ['public'] : [ownerOrg === null ? `creator-${creator}` : `member-${ownerOrg}`];

export const maySee = (call: Call, dataset: Dataset): boolean => {
  const mine = labelsOfUser(call);
  return isSysadmin(call) || labelsOf(dataset).some((label) => mine.includes(label));
};

export const requireSight = (call: Call, dataset: Dataset): void => {
  if (!maySee(call, dataset)) throw denied(`User ${nameOf(call)} not authorized to read package ${dataset.id}`);
};

/** Groups that a write adds must be the caller's; those that are there already are not looked at. @throws Refusal 403, 404 for an unknown one */
export const requireGroups = (call: Call, data: Json, dataset?: Dataset): void => {
  if (data.groups === null) throw crash();
  const groups = listOf(data.groups).flatMap((given) => {
    const key = isObject(given) ? given.id || given.name : given;
    if (!key) return [];
    const group = findGroup(call.house.world, key);
    if (group === undefined) throw notFound('Group was not found.');
    return dataset?.groups.includes(group.id) ? [] : [group];
  });
  if (groups.some(({ id }) => !may(call, 'manage_group', id))) throw denied(`User ${nameOf(call)} not authorized to edit these groups`);
};

export const requireCreation = (call: Call, data: Json): void => {
  if (isSysadmin(call)) return;
  if (groupsWith(call, 'create_dataset').length === 0) throw denied(`User ${nameOf(call)} not authorized to create packages`);
  requireGroups(call, data);
  if (!data.owner_org) return;
  const organisation = findGroup(call.house.world, data.owner_org);
  if (!may(call, 'create_dataset', organisation?.id ?? null)) {
    throw denied(`User ${nameOf(call)} not authorized to add dataset to this organization`);
  }
};

export const mayEdit = (call: Call, dataset: Dataset): boolean => may(call, 'update_dataset', dataset.ownerOrg);

export const requireEdit = (call: Call, dataset: Dataset, data: Json = {}): void => {
  if (!mayEdit(call, dataset)) throw denied(`User ${nameOf(call)} not authorized to edit package ${dataset.id}`);
  if (!isSysadmin(call)) requireGroups(call, data, dataset);
};

/** @throws Refusal 403 without a reason: that is all that CKAN says */
export const requireSysadmin = (call: Call): void => {
  if (!isSysadmin(call)) throw denied();
};
