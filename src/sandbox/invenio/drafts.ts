/** Making, changing and taking away drafts in the world; the rules of who may are elsewhere. */
import { misconfiguredSearch } from '../framework/refusal.ts';
import type { House } from './house.ts';
import type { Json } from './json.ts';
import { indexVersion } from './search-index.ts';
import { namesTerm } from './terms.ts';
import { type Bucket, type Content, type Draft, parentOf, takeId, timestamp, type Version } from './world.ts';

export const newBucket = (house: House, enabled: boolean): Bucket => {
  const bucket: Bucket = { id: house.uuid(), enabled, locked: false, defaultPreview: null, entries: {}, burned: [] };
  house.world.buckets[bucket.id] = bucket;
  return bucket;
};

/** How far a save moves the revision: a step more where it follows links to vocabularies. */
export const revisionStep = ({ metadata, customFields }: Pick<Content, 'metadata' | 'customFields'>): number =>
  namesTerm(metadata) || namesTerm(customFields) ? 2 : 1;

/** `2026-11-22 21:21:24.809213`: the time of its creation, which is no expiry (facts/inveniordm.md 1.2). */
const pythonTime = (date: Date): string => date.toISOString().replace('T', ' ').replace('Z', '000');

/** How many steps a draft takes to be there. */
const firstRevision = 3;

export const newDraft = (house: House, content: Content, { bucket, revision }: { bucket: Bucket; revision?: number }): Draft => {
  const now = house.now();
  return {
    ...content,
    created: timestamp(now),
    updated: timestamp(now),
    revision: revision ?? firstRevision + revisionStep(content),
    bucket: bucket.id,
    expires: pythonTime(now),
  };
};

/** The parent's id is taken first. */
export const newDeposit = (house: House, owner: number, content: Content & { enabled: boolean }): Version => {
  const { world } = house;
  const { enabled, ...kept } = content;
  const parent = takeId(world);
  world.parents[parent] = { id: parent, owner, pids: {}, published: [], communities: [] };
  const version: Version = { id: takeId(world), parent, index: 1, draft: newDraft(house, kept, { bucket: newBucket(house, enabled) }) };
  world.versions[version.id] = version;
  return version;
};

/** A change: the time moves, and the revision. */
export const touch = (house: House, draft: Draft): void => {
  draft.updated = timestamp(house.now());
  draft.revision += revisionStep(draft);
};

/** OpenSearch's `geo_shape` takes one value a draft; a published record may have more (tried on 13.0.0 with OpenSearch 2.19.1). */
const drawsSeveral = ({ metadata }: Draft): boolean => {
  const features = (metadata.locations as { features?: readonly Json[] } | undefined)?.features ?? [];
  return features.filter(({ geometry }) => geometry !== undefined).length > 1;
};

/**
 * Keeps what was done and lets the search know of it.
 * @throws Refusal 500 for a draft that the search does not take: it is kept all the same, and found as it was before
 */
export const settle = (house: House, ...ids: readonly string[]): void => {
  house.commit();
  const isTaken = (id: string): boolean => {
    const draft = house.world.versions[id]?.draft;
    return draft === undefined || !drawsSeveral(draft);
  };
  for (const id of ids.filter(isTaken)) indexVersion(house.index, house.world, id, house.now().getTime());
  if (!ids.every(isTaken)) throw misconfiguredSearch();
};

/** The draft goes: an edit leaves the record as it was, anything else leaves nothing. */
export const dropDraft = (house: House, version: Version): void => {
  const { world } = house;
  const { draft } = version;
  if (draft === undefined) return;
  for (const { identifier } of Object.values(draft.pids)) if (world.dois[identifier]?.status === 'new') delete world.dois[identifier];
  if (draft.bucket !== version.published?.bucket) delete world.buckets[draft.bucket];
  delete version.draft;
  version.lastRevision = draft.revision;
  if (version.published !== undefined) return;
  version.deleted = true;
  const parent = parentOf(world, version);
  if (parent.nextDraft === version.id) delete parent.nextDraft;
};
