/** Reading what the files of a release hold: one that was just sent, and those that a run before this one has left. */
import type { WireResource } from '../api/wire.ts';
import { isWithheld, isWithheldOfSent, readBytes } from '../library/read-bytes.ts';
import { type HeldRelease, toSaidDigest } from '../mapping/releases.ts';
import type { Desk } from './desk.ts';

const toBytes = (desk: Desk, resource: WireResource, how: { most?: number; signal?: AbortSignal } = {}) =>
  readBytes(desk.client, resource, { base: desk.settings.base, signal: desk.signal, ...how });

/** Where the catalogue does not give it, what it is said to hold counts, and that is told. */
const believe = (desk: Desk, resource: WireResource, said: string): void => {
  desk.notices.push(`${desk.settings.name} does not give its files back to this account: ${resource.name} is proved by its size alone.`);
  desk.heldBytes.learn(resource, said);
};

/**
 * Reads a file that was just sent, and learns what it holds.
 *
 * @param most bytes
 * @throws ArchiveError `archive-failed` where nothing tells what is there: sending it anew would not, either
 */
export const readHeld = async (
  desk: Desk,
  resource: WireResource,
  { said, ...how }: { said: string; most?: number; signal?: AbortSignal },
): Promise<{ sha256: string; bytes: number }> => {
  const back = await toBytes(desk, resource, how);
  if (back.ok) {
    desk.heldBytes.learn(resource, back.value.sha256);
    return back.value;
  }
  if (!isWithheldOfSent(back.failure)) throw desk.refuse(back, `read ${resource.name} back`);
  believe(desk, resource, said);
  return { sha256: said, bytes: resource.size ?? 0 };
};

/** Reads what a run before this one has left of a release that is not complete. Of a file that can't be read nothing is known: it is sent again, whatever it was. */
export const readUnproved = async (desk: Desk, { isComplete, snapshot, files }: HeldRelease): Promise<void> => {
  if (isComplete) return;
  for (const resource of [snapshot, ...files]) {
    const said = toSaidDigest(resource);
    if (resource.url_type !== 'upload' || said === undefined || desk.heldBytes.of(resource) !== undefined) continue;
    const back = await toBytes(desk, resource);
    if (back.ok) desk.heldBytes.learn(resource, back.value.sha256);
    else if (isWithheld(back.failure)) believe(desk, resource, said);
    else desk.log.info(`${resource.name} can not be read back (${back.answer.status || 'no answer'}): it is sent again.`);
  }
};
