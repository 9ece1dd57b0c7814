/** In which communities a record is, and which were asked: the truth, unlike the echo of a deposition (facts/zenodo.md 6.8). */
import { type Call, json, type Reply } from './call.ts';
import { communityJson } from './communities.ts';
import type { Json } from './reading.ts';
import { conceptOf, type InclusionRequest, type Version } from './world.ts';

const noFacets = (labels: Readonly<Record<string, string>>): Json =>
  Object.fromEntries(Object.entries(labels).map(([name, label]) => [name, { buckets: [], label }]));

export const communitiesOfRecord = (call: Call, version: Version): Reply => {
  const { communities } = call.house.world;
  const taken = conceptOf(call.house.world, version).communities.flatMap((slug) => communities[slug] ?? []);
  return json(200, {
    hits: { hits: taken.map((community) => communityJson(community, call.origin)), total: taken.length },
    aggregations: noFacets({ type: 'Type', funder: 'Funders', organization: 'Organizations' }),
    sortBy: 'newest',
    page: 1,
    links: { self: `${call.origin}/api/communities?page=1&size=25&sort=newest` },
  });
};

const requestJson = (call: Call, request: InclusionRequest): Json => {
  const { world } = call.house;
  const self = `${call.origin}/api/requests/${request.id}`;
  const isOpen = request.status === 'submitted';
  return {
    id: request.id,
    created: request.created,
    updated: request.created,
    revision_id: isOpen ? 3 : 4,
    type: 'community-inclusion',
    title: world.versions[request.record]?.published?.rdm.metadata.title ?? '',
    number: String(request.number),
    status: request.status,
    is_open: isOpen,
    is_closed: !isOpen,
    is_expired: false,
    is_locked: false,
    expires_at: null,
    last_reply: null,
    last_activity_at: request.created,
    files: { enabled: true },
    created_by: { user: String(request.by) },
    receiver: { community: world.communities[request.community]?.id ?? '' },
    topic: { record: String(request.record) },
    links: {
      actions: {},
      self,
      self_html: `${call.origin}/me/requests/${request.id}`,
      ...Object.fromEntries(['comments', 'timeline', 'timeline_focused', 'lock', 'unlock'].map((name) => [name, `${self}/${name}`])),
    },
  };
};

export const requestsOfRecord = (call: Call, version: Version): Reply => {
  const own = call.house.world.requests.filter(({ concept }) => concept === version.concept);
  return json(200, {
    hits: { hits: own.map((request) => requestJson(call, request)), total: own.length },
    aggregations: noFacets({ type: 'Type', status: 'Status' }),
    sortBy: 'newest',
    links: { self: `${call.origin}/api/requests/?page=1&size=25&sort=newest` },
  });
};
