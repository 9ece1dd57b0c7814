/** Files in buckets: which names and how many, and what a stored one looks like (facts/zenodo.md 4.7). */

import { mimetypeOf } from '../framework/media-types.ts';
import { bad } from '../framework/refusal.ts';
import type { House } from './house.ts';
import type { Received } from './receiving.ts';
import { type Bucket, type Draft, type StoredFile, timestamp } from './world.ts';

const mostFiles = 100;
const longestName = 255;
const mostBytes = 50_000_000_000;

/** Looked at before the transfer, so that uploads side by side slip past the count. @throws Refusal 400 */
export const requireRoom = (bucket: Bucket, key: string): void => {
  if ([...key].length > longestName) throw bad('Filename is too long.');
  const { [key]: replaced, ...others } = bucket.files;
  if (replaced === undefined && Object.keys(others).length >= mostFiles) {
    throw bad('Uploading selected files will result in exceeding the max amount per record.');
  }
};

/** @throws Refusal 400 when it does not fit beside the others */
export const requireQuota = (bucket: Bucket, key: string, bytes: number): void => {
  if (bytes > mostBytes) throw bad('Maximum file size exceeded.');
  const { [key]: _replaced, ...others } = bucket.files;
  const used = Object.values(others).reduce((sum, { size }) => sum + size, 0);
  if (used + bytes > mostBytes) throw bad('Bucket quota exceeded.');
};

/** Puts a file in its place. Over another it is a change of the draft, a new one is not (seen in every recorded ETag). */
export const storeFile = (house: House, target: { bucket: Bucket; draft: Draft; key: string }, received: Received): StoredFile => {
  const { bucket, draft, key } = target;
  const now = timestamp(house.now());
  const before = bucket.files[key];
  const file: StoredFile = {
    id: house.uuid(),
    key,
    size: received.size,
    md5: received.md5,
    mimetype: mimetypeOf(key),
    versionId: house.uuid(),
    created: now,
    updated: now,
    blob: received.blob,
  };
  bucket.files[key] = file;
  bucket.instances.push(file.id);
  if (before?.blob !== undefined) draft.revision += 2;
  return file;
};

export const removeFile = (bucket: Bucket, draft: Draft, key: string): void => {
  delete bucket.files[key];
  draft.revision += 2;
};
