/** `/api/files/<bucket>`: uploads and downloads by name (facts/zenodo.md 4.7). */

import { maybeDenyFile } from '../framework/failing.ts';
import { bad, crash, denied, locked, noSuchFile, notFound } from '../framework/refusal.ts';
import { type Call, json, nothing, type Reply, requireType, takeTurn } from './call.ts';
import { quoted, wholeFiles } from './deposit-json.ts';
import { settle } from './drafts.ts';
import { getBucket, isOwner, requireAlone, requireOwner } from './finding.ts';
import { forgetOrphans, receive, takeBucket } from './receiving.ts';
import { removeFile, requireQuota, requireRoom, storeFile } from './storing.ts';
import type { Bucket, StoredFile, Version } from './world.ts';

const printObject = (file: StoredFile, bucket: Bucket, origin: string): object => {
  const self = `${origin}/api/files/${bucket.id}/${quoted(file.key)}`;
  return {
    created: file.created,
    updated: file.updated,
    version_id: file.versionId,
    key: file.key,
    size: file.size,
    mimetype: file.mimetype,
    checksum: `md5:${file.md5}`,
    is_head: true,
    delete_marker: false,
    links: { self, version: `${self}?version_id=${file.versionId}`, uploads: `${self}?uploads=1` },
  };
};

/** @throws Refusal 403 locked by an open edit, 404 and 403 on a published one */
const requireWritable = (bucket: Bucket, version: Version, key: string): void => {
  if (version.draft?.bucket !== bucket.id) throw bucket.files[key] === undefined ? notFound() : denied();
};

const lengthOf = (call: Call): number => {
  const { 'content-length': length, 'transfer-encoding': encoding } = call.request.headers;
  // nginx passes a chunked body on, and uWSGI hands it over without a length: it counts as empty.
  if (length === undefined && (call.house.faults.proxy || encoding === undefined)) return 0;
  return length === undefined ? Number.NaN : Number(length);
};

export const putObject = async (call: Call): Promise<Reply> => {
  const { house } = call;
  const key = call.params.key ?? '';
  requireType(call, 'application/octet-stream');
  const { bucket, version } = getBucket(call);
  requireOwner(call, version);
  if (bucket.locked && version.draft?.bucket === bucket.id) throw locked();
  requireWritable(bucket, version, key);
  maybeDenyFile(house);
  const length = lengthOf(call);
  if (length === 0) throw bad('Empty files are not accepted.');
  requireRoom(bucket, key);
  if (!Number.isNaN(length)) requireQuota(bucket, key, length);
  const began = bucket.files[key] === undefined ? undefined : version.draft?.revision;
  const { transfers, stored, release } = await takeBucket(house, bucket.id, key);
  try {
    const received = await receive(call, call.request);
    const before = bucket.files[key]?.blob;
    try {
      const now = getBucketOrCrash(call);
      const { draft } = now.version;
      if (transfers.publishWaits || draft === undefined || draft.bucket !== bucket.id) throw crash();
      if (received.size === 0) throw bad('Empty files are not accepted.');
      if (began !== undefined) requireAlone(draft, began, 'Not a valid value.');
      const file = storeFile(house, { bucket: now.bucket, draft, key }, received);
      house.commit();
      stored();
      return json(201, printObject(file, now.bucket, call.origin));
    } finally {
      await forgetOrphans(house, [received.blob, before]);
    }
  } finally {
    release();
  }
};

const getBucketOrCrash = (call: Call): { bucket: Bucket; version: Version } => {
  try {
    return getBucket(call);
  } catch {
    throw crash();
  }
};

const isOpen = (version: Version, bucket: Bucket): boolean =>
  version.published?.bucket === bucket.id && version.published.rdm.access.files === 'public' && version.tombstone === undefined;

/** What a missing object looks like: forbidden in v25.2.5, missing since rdm#1408. */
const missingObject = (call: Call, version: Version, key: string) =>
  call.house.faults.era === 'v25.2.5' ? denied() : noSuchFile(version.id, key);

/** Types that a browser may be told; all other content goes out as bytes, and text as plain text. */
const harmless = /^(audio\/(mpeg|ogg|wav|webm|x-wav)|video\/(mp4|ogg|webm)|image\/(gif|jpeg|png|tiff))$/;

const plain = /^(text\/.*|application\/(javascript|json|xml|xhtml\+xml)|image\/svg\+xml)$/;

/** Text is shown, the rest is handed over. */
export const contentReply = (call: Call, file: StoredFile): Reply => {
  const { blob = '' } = file;
  const isText = plain.test(file.mimetype);
  return {
    status: 200,
    file: { path: call.house.store.pathOf(blob), size: file.size },
    type: isText ? 'text/plain; charset=utf-8' : harmless.test(file.mimetype) ? file.mimetype : 'application/octet-stream',
    headers: {
      'content-disposition': isText ? 'inline' : `attachment; filename*=UTF-8''${quoted(file.key)}`,
      'content-md5': file.md5,
      'x-content-type-options': 'nosniff',
    },
  };
};

export const getObject = (call: Call): Reply => {
  const key = call.params.key ?? '';
  const { bucket, version } = getBucket(call);
  const file = bucket.files[key];
  if (file?.blob === undefined && call.house.faults.era === 'fixed') throw noSuchFile(version.id, key);
  if (!isOpen(version, bucket)) requireOwner(call, version);
  if (file?.blob === undefined) throw missingObject(call, version, key);
  return contentReply(call, file);
};

export const listBucket = (call: Call): Reply => {
  const { bucket, version } = getBucket(call);
  if (!isOpen(version, bucket)) requireOwner(call, version);
  if (call.house.faults.era === 'v25.2.5') throw crash();
  return json(200, { contents: wholeFiles(bucket.files).map((file) => printObject(file, bucket, call.origin)) });
};

export const deleteObject = async (call: Call): Promise<Reply> => {
  const { house } = call;
  const key = call.params.key ?? '';
  const began = getBucket(call).version.draft?.revision;
  await takeTurn();
  const { bucket, version } = getBucket(call);
  if (!isOwner(call, version)) throw denied();
  const file = bucket.files[key];
  const { draft } = version;
  if (file === undefined) throw noSuchFile(version.id, key);
  if (draft?.bucket !== bucket.id) throw denied();
  if (bucket.locked) throw locked();
  maybeDenyFile(house);
  requireAlone(draft, began ?? draft.revision, 'Not a valid value.');
  removeFile(bucket, draft, key);
  settle(house, version.id);
  await forgetOrphans(house, [file.blob]);
  // It is gone, and the answer says otherwise (zenodo#2561).
  if (house.faults.era === 'v25.2.5') throw crash();
  return nothing();
};
