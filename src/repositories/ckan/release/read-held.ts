/** Reading what the files of a release hold: one that was just sent, and those that a run before this one has left. */
import type { WireResource } from '../api/wire.ts';
import { readBytes } from '../library/read-bytes.ts';
import { type HeldRelease, toSaidDigest } from '../mapping/releases.ts';
import type { Desk } from './desk.ts';

/**
 * Reads a file, and learns what it holds; where the catalogue does not give it, what it is said to hold counts, and that is told.
 *
 * @param most bytes
 * @throws ArchiveError `archive-failed` where nothing tells what is there: sending it anew would not, either
 */
export const readHeld = async (
  desk: Desk,
  resource: WireResource,
  { said, ...how }: { said: string; most?: number; signal?: AbortSignal },
): Promise<{ sha256: string; bytes: number }> => {
  const back = await readBytes(desk.client, resource, { base: desk.settings.base, signal: desk.signal, ...how });
  if (back?.ok === false) throw desk.refuse(back, `read ${resource.name} back`);
  if (back === undefined)
    desk.notices.push(`${desk.settings.name} does not give its files back to this account: ${resource.name} is proved by its size alone.`);
  const held = back?.value ?? { sha256: said, bytes: resource.size ?? 0 };
  desk.heldBytes.learn(resource, held.sha256);
  return held;
};

/** Reads what a run before this one has left of a release that is not complete. */
export const readUnproved = async (desk: Desk, { isComplete, snapshot, files }: HeldRelease): Promise<void> => {
  if (isComplete) return;
  for (const resource of [snapshot, ...files]) {
    const said = toSaidDigest(resource);
    if (resource.url_type === 'upload' && said !== undefined && desk.heldBytes.of(resource) === undefined)
      await readHeld(desk, resource, { said });
  }
};
