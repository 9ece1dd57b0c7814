/** Users, as they are told to themselves and to others (facts/ckan.md 1.3). */
import { createHash } from 'node:crypto';
import { isSysadmin, requireSysadmin } from './access.ts';
import type { Action, Call } from './call.ts';
import { isTruthy, type Json, toText } from './json.ts';
import { invalid, missing, notFound } from './refusal.ts';
import { findUser, type User } from './world.ts';

const hashOf = (email: string): string => createHash('md5').update(email.trim().toLowerCase()).digest('hex');

/** What anybody is told. */
export const publicUser = (call: Call, user: User): Json => ({
  id: user.id,
  name: user.name,
  fullname: user.fullname,
  created: user.created,
  about: user.about,
  last_active: user.lastActive,
  activity_streams_email_notifications: false,
  sysadmin: user.sysadmin,
  state: user.state,
  image_url: null,
  display_name: user.fullname ?? user.name,
  email_hash: hashOf(user.email),
  number_created_packages: call.house.world.datasets.filter(
    ({ creator, state, private: isPrivate }) => creator === user.id && state === 'active' && !isPrivate,
  ).length,
  image_display_url: null,
});

/** What they themselves, and who may do anything, are told: private datasets and drafts count, too. */
const ownUser = (call: Call, user: User): Json => ({
  ...publicUser(call, user),
  number_created_packages: call.house.world.datasets.filter(({ creator, state }) => creator === user.id && state !== 'deleted').length,
  email: user.email,
  apikey: null,
});

/** Without an id it is about the caller: 404 tells a token that is not good; before 2.10 it is 404 for all. */
const show: Action = {
  reads: true,
  run: (call, data) => {
    const caller = call.house.faults.ckanVersion === '2.8' ? undefined : call.user;
    const user = isTruthy(data.id) ? findUser(call.house.world, data.id) : caller;
    if (user === undefined || (user.state === 'deleted' && !isSysadmin(call))) throw notFound();
    return isSysadmin(call) || call.user?.id === user.id ? ownUser(call, user) : publicUser(call, user);
  },
};

export const newUser = (call: Pick<Call, 'house'>, { name, email }: { name: string; email: string }): User => ({
  id: call.house.uuid(),
  name,
  fullname: null,
  about: null,
  email,
  sysadmin: false,
  state: 'active',
  created: call.house.stamp(),
  lastActive: null,
  tokens: [],
});

const create: Action = {
  run: (call, data) => {
    requireSysadmin(call);
    const absent = ['name', 'email', 'password'].filter((field) => !isTruthy(data[field]));
    if (absent.length > 0) throw invalid(Object.fromEntries(absent.map((field) => [field, ['Missing value']])));
    if (findUser(call.house.world, data.name) !== undefined) throw invalid({ name: ['That login name is not available.'] });
    const user = newUser(call, { name: toText(data.name), email: toText(data.email) });
    call.house.world.users.push(user);
    return ownUser(call, user);
  },
};

const remove: Action = {
  run: (call, data) => {
    if (!isTruthy(data.id)) throw missing('id');
    requireSysadmin(call);
    const user = findUser(call.house.world, data.id);
    if (user === undefined) throw notFound(`User "${toText(data.id)}" was not found.`);
    user.state = 'deleted';
    call.house.world.members = call.house.world.members.filter((member) => member.user !== user.id);
    return undefined;
  },
};

export const userActions = { user_show: show, user_create: create, user_delete: remove };
