/** `/:id/files`: the old file API (facts/zenodo.md 4.6). */
import { Readable } from 'node:stream';
import { maybeDenyFile, tooLarge } from '../framework/failing.ts';
import { bad, crash, denied, misunderstood, noSuchRoute, Refusal } from '../framework/refusal.ts';
import { type Call, nothing, type Reply, readBody, takeTurn } from './call.ts';
import { fileOfList, wholeFiles } from './deposit-json.ts';
import { settle } from './drafts.ts';
import { getOwnDraft, getOwnVersion, getVersion, requireAlone, requireOwner, requireUuid } from './finding.ts';
import { readForm, secureName } from './forms.ts';
import { forgetOrphans, receive } from './receiving.ts';
import { removeFile, storeFile } from './storing.ts';
import { type Bucket, bucketOf, isWhole, type StoredFile, type Version } from './world.ts';

const mostFormBytes = 100 * 2 ** 20;

const bucketOfVersion = (call: Call, version: Version): Bucket =>
  bucketOf(call.house.world, (version.draft ?? version.published)?.bucket ?? '');

/** The sizes of this listing are floats. */
const withFloats = (entries: readonly unknown[] | unknown): string => JSON.stringify(entries).replace(/("filesize":\d+)(?=[,}])/g, '$1.0');

export const listFiles = (call: Call): Reply => {
  const version = getOwnVersion(call);
  const files = Object.values(bucketOfVersion(call, version).files);
  // A file that was announced and not sent breaks the whole list.
  if (!files.every(isWhole)) throw crash();
  return {
    status: 200,
    text: withFloats(wholeFiles(bucketOfVersion(call, version).files).map((file) => fileOfList(file, call.origin, version))),
    type: 'application/json',
  };
};

/** 404 first for what is not there, 500 for an instance that was imported twice. @throws Refusal */
const findFile = (call: Call, version: Version): { bucket: Bucket; file: StoredFile } => {
  const id = requireUuid(call.params.file ?? '');
  const bucket = bucketOfVersion(call, version);
  const times = bucket.instances.filter((instance) => instance === id).length;
  if (times > 1 && call.house.faults.era === 'v25.2.5') throw crash();
  const file = Object.values(bucket.files).find((stored) => stored.id === id);
  if (file === undefined) throw noSuchRoute();
  return { bucket, file };
};

export const readFile = (call: Call): Reply => {
  const version = getVersion(call.house.world, call.params.id ?? '');
  const { file } = findFile(call, version);
  requireOwner(call, version);
  return { status: 200, text: withFloats(fileOfList(file, call.origin, version)), type: 'application/json' };
};

export const deleteFile = async (call: Call): Promise<Reply> => {
  const { house } = call;
  const began = getVersion(house.world, call.params.id ?? '').draft?.revision;
  await takeTurn();
  const version = getVersion(house.world, call.params.id ?? '');
  const { bucket, file } = findFile(call, version);
  requireOwner(call, version);
  if (version.draft === undefined || bucket.locked) throw denied();
  maybeDenyFile(house);
  requireAlone(version.draft, began ?? version.draft.revision, 'Not a valid value.');
  removeFile(bucket, version.draft, file.key);
  settle(house, version.id);
  await forgetOrphans(house, [file.blob]);
  return nothing();
};

const requireFormSize = (call: Call, length: number): void => {
  if (length <= mostFormBytes) return;
  throw call.house.faults.proxy
    ? tooLarge()
    : new Refusal(413, { message: 'The data value transmitted exceeds the capacity limit.', status: 413 });
};

export const postFile = async (call: Call): Promise<Reply> => {
  const { house } = call;
  requireFormSize(call, Number(call.request.headers['content-length'] ?? 0));
  const { version, draft } = getOwnDraft(call);
  const form = readForm(await readBody(call.request), call.request.headers['content-type'] ?? '');
  const file = form.find(({ filename }) => filename !== undefined);
  if (file === undefined || file.name !== 'file') throw misunderstood();
  const bucket = bucketOf(house.world, draft.bucket);
  if (bucket.locked) throw denied();
  const named = form.find(({ name, filename }) => name === 'name' && filename === undefined)?.bytes.toString('utf8');
  const key = secureName(named || (file.filename ?? ''));
  if (bucket.files[key] !== undefined) throw bad(`File with key ${key} already exists.`);
  const stored = storeFile(house, { bucket, draft, key }, await receive(call, Readable.from([file.bytes])));
  house.commit();
  return { status: 201, text: withFloats(fileOfList(stored, call.origin, version)), type: 'application/json' };
};
