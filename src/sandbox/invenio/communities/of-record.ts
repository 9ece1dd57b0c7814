/** `/api/records/ID/communities`: a published record goes in and out (facts/inveniordm.md 1.9). */
import { type FieldError, invalid } from '../../framework/refusal.ts';
import { type Call, json, type Reply, type Route, readJson } from '../call.ts';
import { settle } from '../drafts.ts';
import { isObject, type Json } from '../json.ts';
import { getRecord, requireManager } from '../records.ts';
import { move } from '../requests/acting.ts';
import { isOpen } from '../requests/machine.ts';
import { makeRequest } from '../requests/making.ts';
import { printRequest } from '../requests/print.ts';
import type { Request } from '../requests/request.ts';
import { parentOf, type Version } from '../world.ts';
import type { Community } from './community.ts';
import { removeFromCommunity } from './inclusion.ts';
import { listCommunities } from './list.ts';
import { findCommunity, mayInclude, maySubmit, notAllowed } from './membership.ts';

/** @throws Refusal 400 */
const readWanted = async (call: Call): Promise<Json[]> => {
  const body = await readJson(call);
  const given = isObject(body) ? body : {};
  const { communities } = given;
  const errors: FieldError[] = [];
  if (!Array.isArray(communities)) errors.push({ field: 'communities', messages: ['Missing data for required field.'] });
  else if (communities.length === 0) errors.push({ field: 'communities', messages: ['Shorter than minimum length 1.'] });
  for (const field of Object.keys(given)) if (field !== 'communities') errors.push({ field, messages: ['Unknown field.'] });
  if (errors.length > 0) throw invalid(errors);
  return Array.isArray(communities) ? communities.filter(isObject) : [];
};

const openRequest = ({ house }: Call, version: Version, community: Community): Request | undefined =>
  Object.values(house.world.requests).find(
    (request) =>
      request.type === 'community-inclusion' &&
      isOpen(request) &&
      'record' in request.topic &&
      request.topic.record === version.id &&
      'community' in request.receiver &&
      request.receiver.community === community.id,
  );

/** Why it cannot be asked for, if so. */
const objection = (call: Call, version: Version, community: Community | undefined): string | undefined => {
  if (community === undefined) return 'Community not found.';
  if (parentOf(call.house.world, version).communities.includes(community.id)) return 'The record is already included in this community.';
  if (openRequest(call, version, community) !== undefined) return 'There is already an open inclusion request for this community.';
  return maySubmit(community, call.user) ? undefined : notAllowed;
};

const include = (call: Call, { version, community, wish }: { version: Version; community: Community; wish: Json }): Request => {
  const request = makeRequest(call.house, {
    type: 'community-inclusion',
    title: String(version.published?.metadata.title ?? ''),
    by: { user: String(call.user?.id ?? 0) },
    receiver: { community: community.id },
    topic: { record: version.id },
  });
  move(call, request, { to: 'submitted', body: wish.comment });
  if (mayInclude(community, call.user) && wish.require_review !== true) move(call, request, { to: 'accepted' });
  return request;
};

const outcome = (processed: readonly Json[], errors: readonly Json[]): Reply =>
  json(processed.length === 0 ? 400 : 200, {
    ...(processed.length === 0 ? {} : { processed }),
    ...(errors.length === 0 ? {} : { errors }),
  });

const addCommunities = async (call: Call): Promise<Reply> => {
  const { version } = getRecord(call);
  requireManager(call, version);
  const wishes = await readWanted(call);
  const processed: Json[] = [];
  const errors: Json[] = [];
  for (const wish of wishes) {
    const name = String(wish.id);
    const community = findCommunity(call.house.world, name);
    const message = objection(call, version, community);
    if (community === undefined || message !== undefined) {
      errors.push({ community_id: name, message });
      continue;
    }
    const request = include(call, { version, community, wish });
    processed.push({ community_id: name, request_id: request.id, request: printRequest(call, request) });
  }
  settle(call.house, version.id);
  return outcome(processed, errors);
};

const removeCommunities = async (call: Call): Promise<Reply> => {
  const { version } = getRecord(call);
  requireManager(call, version);
  const wishes = await readWanted(call);
  const parent = parentOf(call.house.world, version);
  const errors: Json[] = [];
  for (const wish of wishes) {
    const name = String(wish.id);
    const id = findCommunity(call.house.world, name)?.id;
    // The record's own number in the database, which nothing else tells.
    if (id !== undefined && parent.communities.includes(id)) removeFromCommunity(parent, id);
    else errors.push({ community: name, message: `The record ${call.house.uuid()} in not included in the community ${name}.` });
  }
  settle(call.house, ...parent.published);
  return json(errors.length === wishes.length ? 400 : 200, errors.length === 0 ? {} : { errors });
};

const listOfRecord = (call: Call): Reply => {
  const { version } = getRecord(call);
  const held = parentOf(call.house.world, version).communities.flatMap((id) => call.house.world.communities[id] ?? []);
  return listCommunities(call, '/communities', held);
};

const path = '/api/records/:id/communities';

export const recordCommunityRoutes: readonly Route[] = [
  { method: 'GET', path, handle: listOfRecord },
  { method: 'POST', path, handle: addCommunities },
  { method: 'DELETE', path, handle: removeCommunities },
];
