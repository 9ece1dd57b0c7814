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
  const nowMs = call.house.now().getTime();
  return { id: version.id, bucket: bucketOf(call.house.world, published.bucket), at, isDraft: false, nowMs };
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

const at = '/api/records/:id/files';

export const recordFileRoutes: readonly Route[] = [
  { method: 'GET', path: at, handle: (call) => json(200, printList(readShelf(call))) },
  { method: 'GET', path: `${at}/*key/content`, handle: (call) => contentReply(call, getEntry(call, readShelf(call))) },
  { method: 'GET', path: `${at}/*key`, handle: readEntry },
  { method: 'GET', path: '/api/records/:id/files-archive', handle: (call) => archiveReply(call, readShelf(call).bucket) },
];
