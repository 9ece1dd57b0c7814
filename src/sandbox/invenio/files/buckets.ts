/** Buckets: copied for an edit or a new version, and swept when nobody holds a content any more. */
import { rm } from 'node:fs/promises';
import type { House } from '../house.ts';
import { type Bucket, type Entry, timestamp } from '../world.ts';

/** The same files under another roof: each entry is new, its content is not. */
export const copyEntries = (house: House, from: Bucket): Record<string, Entry> => {
  const now = timestamp(house.now());
  const copies = Object.values(from.entries).map((entry) => ({
    ...structuredClone(entry),
    created: now,
    updated: now,
    metadata: entry.metadata ?? {},
    versionId: house.uuid(),
  }));
  return Object.fromEntries(copies.map((entry) => [entry.key, entry]));
};

/** The files of a record for an edit of it: there to be seen, not to be changed. */
export const fillBucket = (house: House, bucket: Bucket, from: Bucket): void => {
  bucket.entries = copyEntries(house, from);
  bucket.defaultPreview = from.defaultPreview;
  bucket.locked = true;
};

const isHeld = (house: House, blob: string): boolean =>
  Object.values(house.world.buckets).some(({ entries }) =>
    Object.values(entries).some((entry) => entry.blob === blob || Object.values(entry.parts ?? {}).includes(blob)),
  );

/** Takes the bytes off the disk that no bucket holds any more. */
export const forgetOrphans = async (house: House, blobs: readonly (string | undefined)[]): Promise<void> => {
  const orphans = blobs.filter((blob) => blob !== undefined).filter((blob) => !isHeld(house, blob));
  await Promise.all(orphans.map((blob) => rm(house.store.pathOf(blob), { force: true })));
};
