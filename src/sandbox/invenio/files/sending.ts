/** Step two: the bytes of an announced file (facts/inveniordm.md 1.3). Nothing that the client declared is held against them. */
import { rm } from 'node:fs/promises';
import { type Received, receive } from '../../framework/receiving.ts';
import { bad, crash, Refusal } from '../../framework/refusal.ts';
import { type Call, json, type Reply, requireType } from '../call.ts';
import type { Bucket, Entry } from '../world.ts';
import { forgetOrphans } from './buckets.ts';
import { printEntry } from './print.ts';
import { type DraftShelf, getEntry, getShelf, requireUnlocked } from './shelf.ts';

const longestName = 255;

/** @throws Refusal 413 and 400 when a file, or all of them together, are too much */
const requireRoom = (call: Call, bucket: Bucket, bytes: number): void => {
  const { fileLimit, quota } = call.house.faults;
  if (bytes > fileLimit) {
    throw new Refusal(413, { message: 'The data value transmitted exceeds the capacity limit.', status: 413 });
  }
  const used = Object.values(bucket.entries).reduce((sum, { stored }) => sum + (stored?.size ?? 0), 0);
  if (used + bytes > quota) throw bad('Bucket quota exceeded.');
};

/** The answer to a transfer that the server gave up: a 200 all the same. */
export const failedReply = (entry: Entry, shelf: DraftShelf): Reply =>
  json(200, { ...printEntry(entry, shelf), errors: 'File upload transfer failed.' });

/** Takes in the bytes, for a file that is still there when they are. @throws Refusal 400, 413, 500 for the loser of two at once */
export const takeIn = async (call: Call, store: (shelf: DraftShelf, entry: Entry, received: Received) => Reply): Promise<Reply> => {
  const { house } = call;
  requireRoom(call, getShelf(call).bucket, Number(call.request.headers['content-length'] ?? 0));
  const before = getEntry(call, getShelf(call)).blob;
  const received = await receive(call, call.request);
  try {
    const shelf = getShelf(call);
    const entry = getEntry(call, shelf);
    // Two at once: the row that the second wants to write has moved.
    if (entry.blob !== before) throw crash();
    requireRoom(call, shelf.bucket, received.size);
    const reply = store(shelf, entry, received);
    house.commit();
    await forgetOrphans(house, [before, received.blob]);
    return reply;
  } catch (error) {
    await rm(house.store.pathOf(received.blob), { force: true });
    throw error;
  }
};

/** Once committed, or in parts, a file that gets content in one piece is destroyed, with a 200. */
export const sendContent = async (call: Call): Promise<Reply> => {
  requireType(call, 'application/octet-stream');
  const first = getShelf(call);
  const { key } = getEntry(call, first);
  requireUnlocked(first);
  if ([...key].length > longestName) throw bad('Filename is too long.');
  return takeIn(call, (shelf, entry, { blob, size, md5 }) => {
    if (entry.completed || entry.transfer.type === 'M') {
      delete shelf.bucket.entries[entry.key];
      return failedReply(entry, shelf);
    }
    entry.blob = blob;
    entry.stored = { size, md5 };
    return json(200, printEntry(entry, shelf));
  });
};
