/** `/api/communities` (facts/inveniordm.md 1.9). */
import { denied, type FieldError, invalid, noSuchPid, notInVocabulary } from '../../framework/refusal.ts';
import { type Call, isSuperuser, json, nothing, type Reply, type Route, readJson, requireUser } from '../call.ts';
import { isObject, type Json } from '../json.ts';
import { makeRequest } from '../requests/making.ts';
import { searchCommunity } from '../search.ts';
import { vocabularies } from '../vocabularies/index.ts';
import { timestamp } from '../world.ts';
import type { Community, CommunityAccess } from './community.ts';
import { listCommunities } from './list.ts';
import { findCommunity, isMember } from './membership.ts';
import { printCommunity } from './print.ts';

const maySee = (call: Call, community: Community): boolean =>
  community.access.visibility === 'public' || isMember(community, call.user) || isSuperuser(call);

/** @throws Refusal 403, 404 */
export const getCommunity = (call: Call): Community => {
  const community = findCommunity(call.house.world, call.params.community ?? '');
  if (community === undefined) throw noSuchPid();
  if (!maySee(call, community)) throw denied();
  return community;
};

const openDoors: CommunityAccess = {
  visibility: 'public',
  members_visibility: 'public',
  member_policy: 'open',
  record_submission_policy: 'open',
  review_policy: 'open',
};

interface Given {
  slug: string;
  metadata: Json;
  access: CommunityAccess;
}

/** @throws Refusal 400 */
const readGiven = (call: Call, body: unknown, own?: Community): Given => {
  const { slug, metadata, access } = isObject(body) ? body : {};
  const errors: FieldError[] = [];
  const missing = (field: string): unknown => errors.push({ field, messages: ['Missing data for required field.'] });
  const known = typeof slug === 'string' ? findCommunity(call.house.world, slug) : undefined;
  if (typeof slug !== 'string') missing('slug');
  else if (known !== undefined && known !== own)
    errors.push({ field: 'slug', messages: ['A community with this identifier already exists.'] });
  if (!isObject(metadata)) missing('metadata');
  else if (typeof metadata.title !== 'string') missing('metadata.title');
  if (errors.length > 0) throw invalid(errors);
  const kept = isObject(metadata) ? metadata : {};
  const type = isObject(kept.type) ? String(kept.type.id) : undefined;
  if (type !== undefined && !vocabularies.has('communitytypes', type)) throw notInVocabulary(type);
  return { slug: String(slug), metadata: kept, access: { ...openDoors, ...(isObject(access) ? access : {}) } };
};

const createCommunity = async (call: Call): Promise<Reply> => {
  const { house } = call;
  const user = requireUser(call);
  const given = readGiven(call, await readJson(call));
  const now = timestamp(house.now());
  const community: Community = { id: house.uuid(), owner: user.id, members: [], created: now, updated: now, revision: 2, ...given };
  house.world.communities[community.id] = community;
  house.commit();
  return json(201, printCommunity(call, community), { etag: `"${community.revision}"` });
};

const readCommunity = (call: Call): Reply => {
  const community = getCommunity(call);
  return json(200, printCommunity(call, community), { etag: `"${community.revision}"` });
};

/** @throws Refusal 403 */
const requireOwner = (call: Call, community: Community): void => {
  if (community.owner !== call.user?.id && !isSuperuser(call)) throw denied();
};

const updateCommunity = async (call: Call): Promise<Reply> => {
  const body = await readJson(call);
  const community = getCommunity(call);
  requireOwner(call, community);
  Object.assign(community, readGiven(call, body, community), { updated: timestamp(call.house.now()), revision: community.revision + 1 });
  call.house.commit();
  return json(200, printCommunity(call, community), { etag: `"${community.revision}"` });
};

/** Each of them is asked: a request of its own. */
const invite = async (call: Call): Promise<Reply> => {
  const body = await readJson(call);
  const { house } = call;
  const community = getCommunity(call);
  requireOwner(call, community);
  const members = isObject(body) && Array.isArray(body.members) ? body.members.filter(isObject) : [];
  for (const { id } of members) {
    const request = makeRequest(house, {
      type: 'community-invitation',
      title: `Invitation to join "${String(community.metadata.title)}"`,
      by: { community: community.id },
      receiver: { user: String(id) },
      topic: { community: community.id },
    });
    request.status = 'submitted';
  }
  house.commit();
  return nothing();
};

const listAll = (call: Call): Reply =>
  listCommunities(
    call,
    '/communities',
    Object.values(call.house.world.communities).filter((community) => maySee(call, community)),
  );

const listOwn = (call: Call): Reply => {
  const user = requireUser(call);
  const own = Object.values(call.house.world.communities).filter((community) => isMember(community, user));
  return listCommunities(call, '/user/communities', own);
};

export const communityRoutes: readonly Route[] = [
  { method: 'GET', path: '/api/communities', handle: listAll },
  { method: 'POST', path: '/api/communities', handle: createCommunity },
  { method: 'GET', path: '/api/user/communities', handle: listOwn },
  { method: 'GET', path: '/api/communities/:community', handle: readCommunity },
  { method: 'PUT', path: '/api/communities/:community', handle: updateCommunity },
  { method: 'GET', path: '/api/communities/:community/records', handle: (call) => searchCommunity(call, getCommunity(call)) },
  { method: 'POST', path: '/api/communities/:community/invitations', handle: invite },
];
