/** API tokens: who a request comes from (facts/ckan.md 1.3). A token that is not good makes nobody of its owner, and no error. */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { type Action, type Call, nameOf } from './call.ts';
import type { House } from './house.ts';
import { isTruthy } from './json.ts';
import { denied, invalid, missing, notFound } from './refusal.ts';
import { findUser, type Token, type User } from './world.ts';

const dayMs = 86_400_000;
/** A user's last visit is noted at most this often (`ckan.user.last_active_interval`). */
const visitMs = 600_000;

const secretOf = (request: IncomingMessage, { faults }: House): string | undefined => {
  const names =
    faults.ckanVersion === '2.10' || faults.ckanVersion === '2.8' ? ['x-ckan-api-key', 'authorization'] : [faults.ckanHeader.toLowerCase()];
  const header = names.map((name) => request.headers[name]).find((value) => value !== undefined);
  return (Array.isArray(header) ? header[0] : header)?.trim();
};

export const callerOf = (house: House, request: IncomingMessage): User | undefined => {
  const secret = secretOf(request, house);
  const now = house.now().getTime();
  const user = house.world.users.find(
    ({ state, tokens }) => state === 'active' && tokens.some((token) => token.secret === secret && token.expires > now),
  );
  if (user === undefined) return undefined;
  if (user.lastActive === null || now - Date.parse(`${user.lastActive}Z`) > visitMs) user.lastActive = house.stamp();
  return user;
};

export const newToken = (house: House, name: string, lifeMs = 365 * dayMs): Token => ({
  id: randomBytes(32).toString('base64url'),
  secret: `${randomBytes(12).toString('base64url')}.${randomBytes(60).toString('base64url')}`,
  name,
  created: house.stamp(),
  lastAccess: null,
  expires: house.now().getTime() + lifeMs,
});

const ownerOf = (call: Call, key: unknown): User => {
  const user = findUser(call.house.world, key);
  if (call.user === undefined || (!call.user.sysadmin && user?.id !== call.user.id)) throw denied();
  if (user === undefined) throw notFound();
  return user;
};

const create: Action = {
  run: (call, data) => {
    const user = ownerOf(call, data.user);
    const absent = ['name', 'expires_in', 'unit'].filter((field) => !isTruthy(data[field]));
    if (absent.length > 0) throw invalid(Object.fromEntries(absent.map((field) => [field, ['Missing value']])));
    const token = newToken(call.house, String(data.name), Number(data.expires_in) * Number(data.unit) * 1000);
    user.tokens.push(token);
    return { ...(call.house.faults.ckanVersion === '2.12' ? { id: token.id } : {}), token: token.secret };
  },
};

const list: Action = {
  reads: true,
  run: (call, data) => {
    const { user_id: key = data.user } = data;
    if (!isTruthy(key)) throw missing('user_id');
    const user = ownerOf(call, key);
    return user.tokens.map(({ id, name, created, lastAccess }) => ({
      id,
      name,
      user_id: user.id,
      created_at: created,
      last_access: lastAccess,
    }));
  },
};

const revoke: Action = {
  run: (call, data) => {
    const { token: secret, jti: id } = data;
    const owner = call.house.world.users.find(({ tokens }) => tokens.some((token) => token.secret === secret || token.id === id));
    if (owner === undefined || (!call.user?.sysadmin && owner.name !== nameOf(call))) throw denied();
    owner.tokens = owner.tokens.filter((token) => token.secret !== secret && token.id !== id);
    return undefined;
  },
};

export const tokenActions = { api_token_create: create, api_token_list: list, api_token_revoke: revoke };
