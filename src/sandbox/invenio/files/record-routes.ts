/** The files of a published record. */
import { denied, noSuchFile } from '../../framework/refusal.ts';
import { type Call, json, type Reply, type Route } from '../call.ts';
import { getRecord, mayReadFiles } from '../records.ts';
import { bucketOf, type Entry } from '../world.ts';
import { archiveReply } from './archive.ts';
import { contentReply } from './content.ts';
import { printEntry, printList, type Shelf } from './print.ts';

/** @throws Refusal 404, 403, 410 */
const readShelf = (call: Call): Shelf & { id: string } => {
  const { version, published } = getRecord(call);
  if (!mayReadFiles(call, version)) throw denied();
  const at = `${call.origin}/api/records/${version.id}/files`;
  return { id: version.id, bucket: bucketOf(call.house.world, published.bucket), at, isDraft: false, house: call.house };
};

const getEntry = (call: Call, { bucket, id }: Shelf & { id: string }): Entry => {
  const { key = '' } = call.params;
  const entry = Object.hasOwn(bucket.entries, key) ? bucket.entries[key] : undefined;
  if (entry === undefined) throw noSuchFile(id, key);
  return entry;
};

const readEntry = (call: Call): Reply => {
  const shelf = readShelf(call);
  return json(200, printEntry(getEntry(call, shelf), shelf));
};

/** The bytes. @throws Refusal 404, 403, 410 */
export const readContent = (call: Call): Reply => contentReply(call, getEntry(call, readShelf(call)));

const at = '/api/records/:id/files';

export const recordFileRoutes: readonly Route[] = [
  { method: 'GET', path: at, handle: (call) => json(200, printList(readShelf(call))) },
  { method: 'GET', path: `${at}/*key/content`, handle: readContent },
  { method: 'GET', path: `${at}/*key`, handle: readEntry },
  { method: 'GET', path: '/api/records/:id/files-archive', handle: (call) => archiveReply(call, readShelf(call).bucket) },
];
