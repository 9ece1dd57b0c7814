/** Communities, as far as a deposition touches them (facts/zenodo.md 6.8). */
import { type Call, json, type Reply, readJson, requireUser } from './call.ts';
import type { House } from './house.ts';
import { isObject, type Json } from './reading.ts';
import { invalidField, noSuchPid } from './refusal.ts';
import { type Community, conceptOf, timestamp, type Version } from './world.ts';

const communityJson = (community: Community, origin: string): Json => {
  const self = `${origin}/api/communities/${community.id}`;
  const page = `${origin}/communities/${community.slug}`;
  return {
    id: community.id,
    created: community.created,
    updated: community.updated,
    revision_id: community.revision,
    slug: community.slug,
    metadata: community.metadata,
    access: community.access,
    links: { self, self_html: page, settings_html: `${page}/settings`, records: `${self}/records`, requests: `${self}/requests` },
  };
};

/** A policy that lets members' records in without a look. */
const isOpenTo = (community: Community, user: number): boolean => community.owner === user && community.access.review_policy === 'open';

/** Inside publish: the own community with open review takes it in at once, any other known one gets a request, and nobody hears of the rest. */
export const joinCommunities = (house: House, version: Version): void => {
  const { world } = house;
  const concept = conceptOf(world, version);
  for (const slug of version.published?.rdm.communities ?? []) {
    const community = world.communities[slug];
    if (community === undefined || concept.communities.includes(slug)) continue;
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
      member_policy: 'open',
      record_submission_policy: 'open',
      review_policy: 'closed',
      ...(isObject(body.access) ? body.access : {}),
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

const page = (call: Call, path: string, hits: readonly unknown[]): Reply =>
  json(200, {
    hits: { hits, total: hits.length },
    links: { self: `${call.origin}/api/records/${call.params.id}/${path}?page=1&size=25&sort=newest` },
  });

/** The truth about the communities of a record. */
export const communitiesOfRecord = (call: Call, version: Version): Reply => {
  const { communities } = call.house.world;
  const taken = conceptOf(call.house.world, version).communities.flatMap((slug) => communities[slug] ?? []);
  return page(
    call,
    'communities',
    taken.map((community) => communityJson(community, call.origin)),
  );
};

export const requestsOfRecord = (call: Call, version: Version): Reply => {
  const { requests, communities } = call.house.world;
  const own = requests.filter(({ concept }) => concept === version.concept);
  return page(
    call,
    'requests',
    own.map(({ id, number, created, status, community, by, record }) => ({
      id,
      number: String(number),
      created,
      updated: created,
      type: 'community-inclusion',
      status,
      is_open: status === 'submitted',
      is_closed: status !== 'submitted',
      title: call.house.world.versions[record]?.published?.rdm.metadata.title ?? '',
      created_by: { user: String(by) },
      receiver: { community: communities[community]?.id ?? '' },
      topic: { record: String(record) },
      links: { self: `${call.origin}/api/requests/${id}`, self_html: `${call.origin}/me/requests/${id}` },
    })),
  );
};
