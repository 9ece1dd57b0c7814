/** The files of a draft: announce, send, commit; read and delete (facts/inveniordm.md 1.3). The search hears of them when the draft is saved. */
import { bad, crash, invalidField, notFound } from '../../framework/refusal.ts';
import { type Call, json, nothing, type Reply, type Route, readJson, takeTurn } from '../call.ts';
import { isObject } from '../json.ts';
import { mayManage } from '../records.ts';
import { bucketOf, type Draft, type Entry, parentOf, timestamp } from '../world.ts';
import { announceFiles } from './announcing.ts';
import { archiveReply } from './archive.ts';
import { copyEntries, forgetOrphans } from './buckets.ts';
import { contentReply } from './content.ts';
import { joinParts, sendPart, sendToStorage } from './multipart.ts';
import { printEntry, printList } from './print.ts';
import { sendContent } from './sending.ts';
import { getEntry, getShelf, readShelf, requireUnlocked } from './shelf.ts';

const listFiles = (call: Call): Reply => json(200, printList(readShelf(call)));

const readEntry = (call: Call): Reply => {
  const shelf = readShelf(call);
  return json(200, printEntry(getEntry(call, shelf), shelf));
};

const readContent = (call: Call): Reply => {
  const entry = getEntry(call, readShelf(call));
  if (!entry.completed) throw crash();
  return contentReply(call, entry);
};

/** The server's own size and checksum take the place of what the client declared. */
const complete = async (call: Call, entry: Entry): Promise<void> => {
  const { house } = call;
  if (entry.transfer.type === 'M') {
    Object.assign(entry, await joinParts(house, entry), { transfer: { type: 'L' }, completed: true });
    const parts = Object.values(entry.parts ?? {});
    delete entry.parts;
    await forgetOrphans(house, parts);
    return;
  }
  const { stored } = entry;
  if (stored === undefined) throw crash();
  Object.assign(entry, {
    completed: true,
    size: stored.size,
    checksum: `md5:${stored.md5}`,
    fileId: house.uuid(),
    versionId: house.uuid(),
  });
};

/** The first answer to it shows no metadata yet, every later one an empty object. */
const commitFile = async (call: Call): Promise<Reply> => {
  const shelf = getShelf(call);
  const entry = getEntry(call, shelf);
  const { metadata } = entry;
  if (!entry.completed) await complete(call, entry);
  entry.updated = timestamp(call.house.now());
  entry.metadata = metadata ?? {};
  call.house.commit();
  return json(200, { ...printEntry(entry, shelf), metadata });
};

/** Two at once: the draft's revision has moved under the second (facts/inveniordm.md 1.3). */
const requireAlone = (draft: Draft, began: number): void => {
  if (draft.revision !== began) throw bad('Not a valid value.');
};

/** A file that goes is two steps of the draft (seen in the recorded ETags). */
const deleteSteps = 2;

const deleteFile = async (call: Call): Promise<Reply> => {
  const { house } = call;
  const first = getShelf(call);
  const began = first.draft.revision;
  // What was only announced is no file yet: it goes even where the files are locked.
  if (getEntry(call, first).fileId !== undefined) requireUnlocked(first);
  await takeTurn();
  const shelf = getShelf(call);
  const { key, blob, parts = {} } = getEntry(call, shelf);
  requireAlone(shelf.draft, began);
  delete shelf.bucket.entries[key];
  shelf.draft.revision += deleteSteps;
  house.commit();
  await forgetOrphans(house, [blob, ...Object.values(parts)]);
  return nothing();
};

/** Burns every name that was there. */
const deleteAll = async (call: Call): Promise<Reply> => {
  const shelf = getShelf(call);
  requireUnlocked(shelf);
  const { bucket } = shelf;
  const gone = Object.values(bucket.entries);
  bucket.burned.push(...gone.map(({ key }) => key));
  bucket.entries = {};
  shelf.draft.revision += deleteSteps;
  call.house.commit();
  await forgetOrphans(
    call.house,
    gone.flatMap(({ blob, parts = {} }) => [blob, ...Object.values(parts)]),
  );
  return nothing();
};

const updateEntry = async (call: Call): Promise<Reply> => {
  const body = await readJson(call);
  const shelf = getShelf(call);
  const entry = getEntry(call, shelf);
  const { metadata, access } = isObject(body) ? body : {};
  if (isObject(metadata)) entry.metadata = metadata;
  if (isObject(access)) {
    if (access.hidden === true) entry.hidden = true;
    else delete entry.hidden;
  }
  entry.updated = timestamp(call.house.now());
  call.house.commit();
  return json(200, printEntry(entry, shelf));
};

/** The files of the version before, without sending them again. @throws Refusal 404 for a first draft, 400 */
const importFiles = (call: Call): Reply => {
  const { house } = call;
  const shelf = getShelf(call);
  const { bucket, version } = shelf;
  const before = parentOf(house.world, version).published.findLast((id) => id !== version.id);
  const published = before === undefined ? undefined : house.world.versions[before]?.published;
  if (published === undefined || !mayManage(call, version)) throw notFound();
  if (!bucket.enabled) throw invalidField('files.enabled', 'Files support must be enabled.');
  if (Object.keys(bucket.entries).length > 0) throw invalidField('files.enabled', 'Please remove all files first.');
  const entries = copyEntries(house, bucketOf(house.world, published.bucket));
  if (Object.keys(entries).some((key) => bucket.burned.includes(key))) throw crash();
  bucket.entries = entries;
  house.commit();
  return json(201, printList(shelf));
};

const at = '/api/records/:id/draft/files';

/** A name that begins with a slash is lost on the way (facts/inveniordm.md 1.3). */
const leadingSlash = (call: Call): Reply => {
  const location = `${call.origin}${(call.request.url ?? '').replace(/\/files\/+(%2F)*/i, '/files/')}`;
  return { status: 308, headers: { location }, type: 'text/html; charset=utf-8', text: 'Redirecting...' };
};

export const draftFileRoutes: readonly Route[] = [
  ...['GET', 'PUT', 'POST', 'DELETE'].map((method): Route => ({ method, path: `${at}//*key`, handle: leadingSlash })),
  { method: 'GET', path: at, handle: listFiles },
  { method: 'POST', path: at, handle: announceFiles },
  { method: 'DELETE', path: at, handle: deleteAll },
  { method: 'PUT', path: `${at}/*key/content`, handle: sendContent },
  { method: 'GET', path: `${at}/*key/content`, handle: readContent },
  { method: 'PUT', path: `${at}/*key/content/:part`, handle: sendPart },
  { method: 'PUT', path: '/s3/:file/:part', handle: sendToStorage },
  { method: 'POST', path: `${at}/*key/commit`, handle: commitFile },
  { method: 'GET', path: `${at}/*key`, handle: readEntry },
  { method: 'PUT', path: `${at}/*key`, handle: updateEntry },
  { method: 'DELETE', path: `${at}/*key`, handle: deleteFile },
  { method: 'GET', path: '/api/records/:id/draft/files-archive', handle: (call) => archiveReply(call, readShelf(call).bucket) },
  { method: 'POST', path: '/api/records/:id/draft/actions/files-import', handle: importFiles },
];
