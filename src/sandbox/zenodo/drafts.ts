/** Making, changing and taking away drafts in the world; the rules of who may are elsewhere. */
import type { House } from './house.ts';
import type { Rdm } from './rdm.ts';
import { indexVersion } from './search-index.ts';
import { type Bucket, type Concept, conceptOf, type Draft, takeId, timestamp, type Version } from './world.ts';

export const newBucket = (house: House, of: number): Bucket => {
  const bucket: Bucket = { id: house.uuid(), of, locked: false, files: {}, instances: [] };
  house.world.buckets[bucket.id] = bucket;
  return bucket;
};

/** A change of vocabulary links counts twice (seen in every recorded ETag). */
export const revisionStep = (rdm: Rdm): number => (Object.keys(rdm.metadata).length > 2 || (rdm.metadata.rights?.length ?? 0) > 0 ? 2 : 1);

/** Two numbers are taken: the concept's, then the version's. */
export const newDeposit = (house: House, owner: number, rdm: Rdm): Version => {
  const { world } = house;
  const now = timestamp(house.now());
  const concept: Concept = { id: takeId(world), owner, published: [], communities: [] };
  const id = takeId(world);
  const draft: Draft = { created: now, updated: now, revision: 3 + revisionStep(rdm), rdm, bucket: newBucket(house, id).id };
  const version: Version = { id, concept: concept.id, draft };
  world.concepts[concept.id] = concept;
  world.versions[id] = version;
  return version;
};

/** Keeps what was done and lets the search know of it. */
export const settle = (house: House, ...ids: number[]): void => {
  house.commit();
  for (const id of ids) indexVersion(house.index, house.world, id, house.now().getTime());
};

/** The draft goes: an edit leaves the record as it was, anything else leaves nothing. */
export const dropDraft = (house: House, version: Version): void => {
  const { world } = house;
  const { draft } = version;
  if (draft === undefined) return;
  const concept = conceptOf(world, version);
  delete world.buckets[draft.bucket];
  delete version.draft;
  version.lastDraft = { revision: draft.revision, discarded: true };
  if (version.published !== undefined) return;
  version.deleted = true;
  if (concept.nextDraft === version.id) delete concept.nextDraft;
  const others = Object.values(world.versions).some(({ concept: id, deleted }) => id === concept.id && !deleted);
  if (!others) concept.deleted = true;
};

/** Puts the files of one bucket into another: the same instances, once more (facts/zenodo.md 4.6). */
export const importFiles = (from: Bucket, to: Bucket): void => {
  to.files = structuredClone(from.files);
  to.instances.push(...Object.values(from.files).map(({ id }) => id));
};
