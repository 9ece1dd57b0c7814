/** Communities, as far as a deposition touches them (facts/zenodo.md 6.8). */

import { invalidField, noSuchPid } from '../framework/refusal.ts';
import { type Call, json, type Reply, readJson, requireUser } from './call.ts';
import type { House } from './house.ts';
import { isObject, type Json } from './reading.ts';
import { type Community, conceptOf, timestamp, type Version } from './world.ts';

export const communityJson = (community: Community, origin: string): Json => {
  const self = `${origin}/api/communities/${community.id}`;
  const page = `${origin}/communities/${community.slug}`;
  const under = 'logo rename members invitations requests records collection-trees membership-requests'.split(' ');
  return {
    id: community.id,
    created: community.created,
    updated: community.updated,
    revision_id: community.revision,
    slug: community.slug,
    metadata: community.metadata,
    access: community.access,
    custom_fields: {},
    deletion_status: { is_deleted: false, status: 'P' },
    children: { allow: false },
    links: {
      self,
      self_html: `${page}/`,
      settings_html: `${page}/settings`,
      public_members: `${self}/members/public`,
      ...Object.fromEntries(under.map((name) => [name.replace('-', '_'), `${self}/${name}`])),
    },
  };
};

/** A policy that lets members' records in without a look. */
const isOpenTo = (community: Community, user: number): boolean => community.owner === user && community.access.review_policy === 'open';

/** Inside publish: the own community with open review takes it in at once, any other known one gets a request, and nobody hears of the rest. */
export const joinCommunities = (house: House, version: Version): void => {
  const { world } = house;
  const concept = conceptOf(world, version);
  const { published } = version;
  const slugs = (published?.rdm.communities ?? []).filter(
    (slug) => world.communities[slug] !== undefined && !concept.communities.includes(slug),
  );
  // The record is written once more when any community is asked (seen in every recorded ETag).
  if (published !== undefined && slugs.length > 0) published.revision += 1;
  for (const slug of slugs) {
    const community = world.communities[slug];
    if (community === undefined) continue;
    const taken = isOpenTo(community, concept.owner);
    if (taken) concept.communities.push(slug);
    world.requests.push({
      id: house.uuid(),
      number: world.requests.length + 1,
      record: version.id,
      concept: concept.id,
      community: slug,
      by: concept.owner,
      created: timestamp(house.now()),
      status: taken ? 'accepted' : 'submitted',
    });
  }
};

/** `record_policy` is an old name that the server forgets. */
const givenAccess = (value: unknown): Json => {
  const { record_policy: _, ...access } = isObject(value) ? value : {};
  return access;
};

export const createCommunity = async (call: Call): Promise<Reply> => {
  const body = await readJson(call);
  const user = requireUser(call);
  const { house } = call;
  const slug = isObject(body) ? body.slug : undefined;
  if (!isObject(body) || typeof slug !== 'string' || slug === '') throw invalidField('slug', 'Missing data for required field.');
  if (house.world.communities[slug] !== undefined) throw invalidField('slug', 'A community with this identifier already exists.');
  const now = timestamp(house.now());
  const community: Community = {
    id: house.uuid(),
    slug,
    owner: user.id,
    created: now,
    updated: now,
    revision: 2,
    metadata: isObject(body.metadata) ? body.metadata : {},
    access: {
      visibility: 'public',
      members_visibility: 'public',
      member_policy: 'open',
      record_submission_policy: 'open',
      review_policy: 'closed',
      ...givenAccess(body.access),
    },
  };
  house.world.communities[slug] = community;
  house.commit();
  return json(201, communityJson(community, call.origin), { etag: `"${community.revision}"` });
};

/** By slug (case matters) or id. */
export const readCommunity = (call: Call): Reply => {
  const { slug = '' } = call.params;
  const { communities } = call.house.world;
  const community = communities[slug] ?? Object.values(communities).find(({ id }) => id === slug);
  if (community === undefined) throw noSuchPid();
  return json(200, communityJson(community, call.origin), { etag: `"${community.revision}"` });
};
