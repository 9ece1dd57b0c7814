/** Organisations and groups as answers have them: one kind of thing with two names. */
import { may } from './access.ts';
import type { Call } from './call.ts';
import { isOn } from './checks.ts';
import { groupFields } from './group-fields.ts';
import { isTruthy, type Json } from './json.ts';
import { missing, notFound } from './refusal.ts';
import { publicUser } from './users.ts';
import { findGroup, findUser, type Group } from './world.ts';

export type Kind = 'organization' | 'group';

/** Private ones count for those who may read them. */
export const packagesOf = (call: Call, group: Group): number =>
  call.house.world.datasets.filter(
    ({ state, private: isPrivate, ownerOrg, groups }) =>
      state === 'active' &&
      (!isPrivate || may(call, 'read', ownerOrg)) &&
      (group.isOrganization ? ownerOrg === group.id : groups.includes(group.id)),
  ).length;

export const shortJson = (group: Group): Json => ({
  ...groupFields(group),
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

export const fullJson = (call: Call, group: Group, data: Json = {}): Json => ({
  ...shortJson(group),
  ...(wants(data, 'include_dataset_count', true) ? { package_count: packagesOf(call, group) } : {}),
  num_followers: 0,
  ...(wants(data, 'include_users', true) ? { users: usersOf(call, group) } : {}),
  ...(wants(data, 'include_extras', true)
    ? { extras: Object.entries(group.extras).map(([key, value]) => ({ key, value, state: 'active', group_id: group.id })) }
    : {}),
  ...(call.house.faults.ckanVersion === '2.12' ? {} : wants(data, 'include_tags', true) ? { tags: [] } : {}),
  ...(wants(data, 'include_groups', true) ? { groups: [] } : {}),
});

/** @throws Refusal 409, 404 */
export const getGroup = (call: Call, kind: Kind, id: unknown): Group => {
  if (!isTruthy(id)) throw missing('id');
  const group = findGroup(call.house.world, id);
  if (group === undefined || group.isOrganization !== (kind === 'organization')) throw notFound();
  return group;
};
