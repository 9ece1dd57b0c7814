/** The files of a draft, as a request names them. */
import { locked, noSuchFile, noSuchRoute } from '../../framework/refusal.ts';
import type { Call } from '../call.ts';
import { getDraft, getOwnDraft } from '../records.ts';
import { bucketOf, type Draft, type Entry, type Version } from '../world.ts';
import type { Shelf } from './print.ts';

export interface DraftShelf extends Shelf {
  version: Version;
  draft: Draft;
}

const shelfOf = (call: Call, { version, draft }: { version: Version; draft: Draft }): DraftShelf => ({
  version,
  draft,
  bucket: bucketOf(call.house.world, draft.bucket),
  at: `${call.origin}/api/records/${version.id}/draft/files`,
  isDraft: true,
  house: call.house,
});

/** To look at. @throws Refusal 404 (of a published record without a draft, with the text of a change), 403 */
export const readShelf = (call: Call): DraftShelf => {
  const { id = '' } = call.params;
  const hasDraft = call.house.world.versions[id]?.draft !== undefined;
  return shelfOf(call, hasDraft ? getDraft(call) : getOwnDraft(call));
};

/** To change. @throws Refusal 404, 403 */
export const getShelf = (call: Call): DraftShelf => shelfOf(call, getOwnDraft(call));

/** @throws Refusal 404 */
export const getEntry = (call: Call, { bucket, version }: DraftShelf): Entry => {
  const { key = '' } = call.params;
  // v12 takes a slash for the end of the name.
  if (call.house.faults.release === 'v12' && key.includes('/')) throw noSuchRoute();
  const entry = Object.hasOwn(bucket.entries, key) ? bucket.entries[key] : undefined;
  if (entry === undefined) throw noSuchFile(version.id, key);
  return entry;
};

/** The files of a published record stay as they are, an open edit or not. @throws Refusal 403 */
export const requireUnlocked = ({ bucket }: DraftShelf): void => {
  if (bucket.locked) throw locked();
};
