/** Finds what a path names, and says who may touch it. 404 comes before 403 (facts/zenodo.md 2.4). */

import { bad, crash, denied, invalidField, noSuchPid, notFound, notRegistered, stale } from '../framework/refusal.ts';
import type { Call } from './call.ts';
import { type Bucket, conceptOf, type Draft, findConcept, type Version, type World } from './world.ts';

const isConcept = (world: World, id: string): boolean => world.versions[id] === undefined && findConcept(world, id) !== undefined;

/** @throws Refusal 404: unknown, deleted, or a concept, which is no version */
export const getVersion = (world: World, id: string): Version => {
  const version = world.versions[id];
  if (version !== undefined && !version.deleted) return version;
  const concept = findConcept(world, id);
  if (concept === undefined || version !== undefined) throw noSuchPid();
  throw concept.published.length > 0 ? notFound() : notRegistered();
};

export const isOwner = (call: Call, version: Version): boolean =>
  call.user !== undefined && conceptOf(call.house.world, version).owner === call.user.id;

export const requireOwner = (call: Call, version: Version): void => {
  if (!isOwner(call, version)) throw denied();
};

/** The version of `:id`, for its owner only. @throws Refusal 404, 403 */
export const getOwnVersion = (call: Call): Version => {
  const version = getVersion(call.house.world, call.params.id ?? '');
  requireOwner(call, version);
  return version;
};

/** The draft of `:id`, for its owner only. @throws Refusal 404 (a concept and a record without an edit have none), then 403 */
export const getOwnDraft = (call: Call): { version: Version; draft: Draft } => {
  const { world } = call.house;
  const id = call.params.id ?? '';
  if (isConcept(world, id)) throw notFound();
  const version = getVersion(world, id);
  const { draft } = version;
  if (draft === undefined) throw notFound();
  requireOwner(call, version);
  return { version, draft };
};

/** `If-Match` is a bare integer, or it is refused (facts/zenodo.md 2.3). @throws Refusal 400, 412 */
export const requireMatch = (call: Call, revision: number): void => {
  const given = call.request.headers['if-match'];
  if (given === undefined) return;
  if (!/^-?\d+$/.test(given)) throw invalidField('if_match', 'Not a valid integer.');
  if (Number(given) !== revision) throw stale(Number(given), revision);
};

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** A word where a UUID is expected crashes the real one. @throws Refusal 500 */
export const requireUuid = (word: string): string => {
  if (!uuid.test(word)) throw crash();
  return word.toLowerCase();
};

/** @throws Refusal 500 for a malformed id, 404 */
export const getBucket = (call: Call): { bucket: Bucket; version: Version } => {
  const { world } = call.house;
  const bucket = world.buckets[requireUuid(call.params.bucket ?? '')];
  const version = bucket === undefined ? undefined : world.versions[bucket.of];
  if (bucket === undefined || version === undefined) throw notFound();
  return { bucket, version };
};

/**
 * Of two writes to one draft at a time, the one that began before the other ended loses: it stores nothing and gets a text that misleads
 * (facts/zenodo.md 4.9). `began` is the revision at its beginning.
 * @throws Refusal 400 or 500
 */
export const requireAlone = (draft: Draft, began: number, swallowed?: string): void => {
  if (draft.revision === began) return;
  throw swallowed === undefined ? crash() : bad(swallowed);
};
