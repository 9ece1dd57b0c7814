/** Finds what a path names, and who may (facts/inveniordm.md 1.1, the four texts of 404). */

import { denied, gone, noSuchPid, notFound, notRegistered } from '../framework/refusal.ts';
import { type Call, isSuperuser } from './call.ts';
import { mayReview } from './gates.ts';
import { type Draft, parentOf, type State, type Version } from './world.ts';

/** The owner, and whoever may everything. */
export const mayManage = (call: Call, version: Version): boolean =>
  call.user !== undefined && (parentOf(call.house.world, version).owner === call.user.id || isSuperuser(call));

/** @throws Refusal 403 */
export const requireManager = (call: Call, version: Version): void => {
  if (!mayManage(call, version)) throw denied();
};

const isRestricted = (version: Version): boolean => version.published?.access.record === 'restricted';

export const mayRead = (call: Call, version: Version): boolean => !isRestricted(version) || mayManage(call, version);

export const mayReadFiles = (call: Call, version: Version): boolean => {
  const { access } = version.published ?? {};
  return (access?.record !== 'restricted' && access?.files !== 'restricted') || mayManage(call, version);
};

/** @throws Refusal 404 for an id that is nobody's */
export const getVersion = (call: Call, id = call.params.id ?? ''): Version => {
  const version = call.house.world.versions[id];
  if (version === undefined || version.deleted) throw noSuchPid();
  return version;
};

export interface Found {
  version: Version;
  published: State;
}

/** A published record that the caller may read. @throws Refusal 404, 403, 410 */
export const getRecord = (call: Call, id = call.params.id ?? ''): Found => {
  const version = getVersion(call, id);
  const { published } = version;
  if (published === undefined) throw notRegistered();
  if (version.tombstone !== undefined) throw version.tombstone.is_visible === false ? noSuchPid() : gone(version.tombstone);
  if (!mayRead(call, version)) throw denied();
  return { version, published };
};

/** A draft that the caller may see. @throws Refusal 404, 403 */
export const getDraft = (call: Call, id = call.params.id ?? ''): { version: Version; draft: Draft } => {
  const version = getVersion(call, id);
  const { draft } = version;
  if (draft === undefined) throw noSuchPid();
  if (!mayManage(call, version) && !mayReview(call, version)) throw denied();
  return { version, draft };
};

/** A draft for its owner to change: of a published record without one, the text of the 404 is another. @throws Refusal 404, 403 */
export const getOwnDraft = (call: Call, id = call.params.id ?? ''): { version: Version; draft: Draft } => {
  const version = getVersion(call, id);
  const { draft } = version;
  if (draft === undefined) throw notFound();
  requireManager(call, version);
  return { version, draft };
};
