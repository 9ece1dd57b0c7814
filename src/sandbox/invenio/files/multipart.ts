/** Files in parts (facts/inveniordm.md 1.3): what is missing is filled with zeros, and no checksum is made. */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { bad } from '../../framework/refusal.ts';
import { type Call, json, type Reply, requireType } from '../call.ts';
import type { House } from '../house.ts';
import type { Entry } from '../world.ts';
import { printEntry } from './print.ts';
import { failedReply, takeIn } from './sending.ts';
import { getEntry, getShelf } from './shelf.ts';

/** How long part `number` is; the last one is what the others leave. */
const lengthOf = (entry: Entry, number: number): number => {
  const { parts = 0, part_size: partSize = 0 } = entry.transfer;
  return number === parts ? (entry.size ?? 0) - partSize * (parts - 1) : partSize;
};

/** @throws Refusal 400, 403, 404, 415 */
export const sendPart = (call: Call): Promise<Reply> => {
  requireType(call, 'application/octet-stream');
  return takePart(call);
};

const takePart = (call: Call): Promise<Reply> => {
  const number = Number(call.params.part);
  const { transfer } = getEntry(call, getShelf(call));
  if (transfer.type !== 'M') throw bad(`Transfer type "${transfer.type}" does not support multipart uploads.`);
  return takeIn(call, (shelf, entry, { blob, size }) => {
    const { parts = 0 } = entry.transfer;
    if (number < 1 || number > parts || size !== lengthOf(entry, number)) return failedReply(entry, shelf);
    entry.parts = { ...entry.parts, [number]: blob };
    return json(200, printEntry(entry, shelf));
  });
};

/** A storage as S3 is: its address says who may, and a token beside that is one too many (facts/inveniordm.md 1.3). */
export const sendToStorage = async (call: Call): Promise<Reply> => {
  const { versions, buckets, users } = call.house.world;
  const { file = '', part = '' } = call.params;
  if (call.request.headers.authorization !== undefined) {
    const text = '<Error><Code>InvalidArgument</Code><Message>Only one auth mechanism allowed</Message></Error>';
    return { status: 400, text, type: 'application/xml' };
  }
  for (const version of Object.values(versions)) {
    const entry = Object.values(buckets[version.draft?.bucket ?? '']?.entries ?? {}).find(({ fileId }) => fileId === file);
    const user = users.find(({ id }) => id === call.house.world.parents[version.parent]?.owner);
    if (entry === undefined || user === undefined) continue;
    const { status } = await takePart({ ...call, user, params: { id: version.id, key: entry.key, part } });
    return { status, text: '', type: 'application/xml', headers: { etag: `"${file}-${part}"` } };
  }
  return { status: 404, text: '<Error><Code>NoSuchUpload</Code></Error>', type: 'application/xml' };
};

/** Puts the parts in their places, in a file of the declared size. */
export const joinParts = async (
  house: House,
  { transfer, parts = {}, size = 0 }: Entry,
): Promise<{ blob: string; stored: { size: number; md5: string } }> => {
  const blob = house.uuid();
  const path = house.store.pathOf(blob);
  const file = await open(path, 'w');
  await file.truncate(size);
  await file.close();
  for (const [number, part] of Object.entries(parts)) {
    const start = (Number(number) - 1) * (transfer.part_size ?? 0);
    await pipeline(createReadStream(house.store.pathOf(part)), createWriteStream(path, { flags: 'r+', start }));
  }
  const hash = createHash('md5');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return { blob, stored: { size, md5: hash.digest('hex') } };
};
