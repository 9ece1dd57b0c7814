/** Buckets: copied for an edit or a new version, and swept when nobody holds a content any more. */
import { rm } from 'node:fs/promises';
import { newBucket } from '../drafts.ts';
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

export const copyBucket = (house: House, from: Bucket): Bucket => {
  const bucket = newBucket(house, from.enabled);
  bucket.entries = copyEntries(house, from);
  bucket.defaultPreview = from.defaultPreview;
  return bucket;
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
