/** Files of a draft by the native API, in three steps: announce, send, commit (facts/zenodo.md 5). */

import { maybeDenyFile } from '../framework/failing.ts';
import { mimetypeOf } from '../framework/media-types.ts';
import { bad, crash, locked, noSuchFile } from '../framework/refusal.ts';
import { contentReply } from './buckets.ts';
import { type Call, json, type Reply, readJson, requireType } from './call.ts';
import { isObject } from './reading.ts';
import { forgetOrphans, receive, takeBucket } from './receiving.ts';
import { entryOf, getFile, listOf, type Shelf } from './record-files.ts';
import { getNativeDraft } from './records.ts';
import { requireRoom } from './storing.ts';
import { bucketOf, type Draft, isWhole, type StoredFile, timestamp } from './world.ts';

const draftShelf = (call: Call): Shelf & { draft: Draft } => {
  const version = getNativeDraft(call);
  const { draft } = version;
  if (draft === undefined) throw crash();
  const base = `${call.origin}/api/records/${version.id}/draft/files`;
  return { version, draft, bucket: bucketOf(call.house.world, draft.bucket), base, isDraft: true };
};

export const listDraftFiles = (call: Call): Reply => {
  const shelf = draftShelf(call);
  return json(200, listOf(shelf, Object.values(shelf.bucket.files)));
};

export const readDraftContent = (call: Call): Reply => {
  const shelf = draftShelf(call);
  const file = getFile(call, shelf);
  if (file.blob === undefined) throw noSuchFile(shelf.version.id, file.key);
  return contentReply(call, file);
};

const announced = (call: Call, key: string): StoredFile => {
  const now = timestamp(call.house.now());
  const { house } = call;
  return { id: house.uuid(), key, size: 0, md5: '', mimetype: mimetypeOf(key), versionId: house.uuid(), created: now, updated: now };
};

export const announceFiles = async (call: Call): Promise<Reply> => {
  const body = await readJson(call);
  const shelf = draftShelf(call);
  const { bucket } = shelf;
  if (bucket.locked) throw locked();
  const keys = (Array.isArray(body) ? body : []).map((item) => (isObject(item) ? item.key : undefined));
  if (keys.length === 0 || !keys.every((key) => typeof key === 'string')) throw bad('A validation error occurred.');
  for (const key of keys) {
    if (bucket.files[key] !== undefined) throw bad(`File with key ${key} already exists.`);
    requireRoom(bucket, key);
    bucket.files[key] = announced(call, key);
  }
  call.house.commit();
  return json(201, listOf(shelf, Object.values(bucket.files)));
};

/** A file that is there already breaks the transfer, and goes. */
export const sendContent = async (call: Call): Promise<Reply> => {
  requireType(call, 'application/octet-stream');
  const { house } = call;
  const shelf = draftShelf(call);
  const before = getFile(call, shelf);
  maybeDenyFile(house);
  const { release } = await takeBucket(house, shelf.bucket.id, before.key);
  try {
    const received = await receive(call, call.request);
    const now = draftShelf(call);
    const file = getFile(call, now);
    if (isWhole(file)) {
      delete now.bucket.files[file.key];
      house.commit();
      await forgetOrphans(house, [received.blob, file.blob]);
      return json(200, { ...entryOf(file, now), errors: 'File upload transfer failed.' });
    }
    Object.assign(file, { blob: received.blob, size: received.size, md5: received.md5, sent: true });
    now.bucket.instances.push(file.id);
    house.commit();
    return json(200, entryOf(file, now));
  } finally {
    release();
  }
};

export const commitFile = (call: Call): Reply => {
  const shelf = draftShelf(call);
  const file = getFile(call, shelf);
  if (file.blob === undefined) throw bad('File upload transfer failed.');
  delete file.sent;
  file.updated = timestamp(call.house.now());
  call.house.commit();
  return json(200, entryOf(file, shelf));
};
