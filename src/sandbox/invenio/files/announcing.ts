/** Step one: files are announced, all in one array or none (facts/inveniordm.md 1.3). */
import { bad, crash, type FieldError, invalid, invalidField, Refusal } from '../../framework/refusal.ts';
import { type Call, json, type Reply, readJson } from '../call.ts';
import { isObject, type Json } from '../json.ts';
import { type Bucket, type Entry, timestamp } from '../world.ts';
import { printList } from './print.ts';
import { type DraftShelf, getShelf } from './shelf.ts';

const mostFiles = 100;
const known = ['key', 'size', 'checksum', 'metadata', 'access', 'transfer', 'storage_class'];

const transferErrors = (transfer: unknown, at: string): FieldError[] => {
  if (transfer === undefined) return [];
  if (!isObject(transfer)) return [{ field: `${at}._schema`, messages: ['Invalid input type.'] }];
  const { type } = transfer;
  if (type === 'L' || type === undefined) return [];
  // No domain is allowed, as the software comes.
  if (type === 'F' || type === 'R') return [{ field: `${at}.url`, messages: ['Domain not allowed'] }];
  if (type !== 'M') return [{ field: `${at}.type`, messages: [`Unsupported value: ${String(type)}`] }];
  return ['parts', 'part_size'].flatMap((name) =>
    transfer[name] === null ? [{ field: `${at}.${name}`, messages: ['Field may not be null.'] }] : [],
  );
};

const itemErrors = (item: unknown, at: number): FieldError[] => {
  if (!isObject(item)) return [{ field: `${at}._schema`, messages: ['Invalid input type.'] }];
  return [
    ...(item.key === undefined ? [{ field: `${at}.key`, messages: ['Missing data for required field.'] }] : []),
    ...transferErrors(item.transfer, `${at}.transfer`),
    ...Object.keys(item).flatMap((name) => (known.includes(name) ? [] : [{ field: `${at}.${name}`, messages: ['Unknown field.'] }])),
  ];
};

/** @throws Refusal 400 */
const readItems = (body: unknown): Json[] => {
  const items = Array.isArray(body) ? body : [body];
  if (items.length === 0) throw invalidField('_schema', 'No files to upload.');
  const errors = Array.isArray(body) ? items.flatMap(itemErrors) : [{ field: '0._schema', messages: ['Invalid input type.'] }];
  if (errors.length > 0) throw invalid(errors);
  return items as Json[];
};

/** @throws Refusal 400 for a multipart file that does not say how many bytes in how many parts */
const readTransfer = (item: Json): Entry['transfer'] => {
  const transfer = isObject(item.transfer) ? item.transfer : {};
  if (transfer.type !== 'M') return { type: 'L' };
  if (typeof item.size !== 'number') throw bad('Multipart file transfer requires file size.');
  if (!transfer.parts) throw bad('Multipart file transfer requires parts.');
  if (!transfer.part_size) throw bad('Multipart file transfer requires part_size.');
  return { type: 'M', part_size: Number(transfer.part_size), parts: Number(transfer.parts) };
};

const announced = (call: Call, item: Json): Entry => {
  const { house } = call;
  const now = timestamp(house.now());
  const transfer = readTransfer(item);
  const isParted = transfer.type === 'M';
  const checksum = typeof item.checksum === 'string' ? item.checksum : undefined;
  return {
    key: String(item.key),
    created: now,
    updated: now,
    metadata: isObject(item.metadata) ? item.metadata : null,
    transfer,
    ...(item.size === undefined || item.size === null ? {} : { size: Number(item.size) }),
    ...(isParted ? { checksum: null, fileId: house.uuid(), versionId: house.uuid(), parts: {} } : {}),
    ...(checksum === undefined ? {} : { checksum }),
  };
};

/** @throws Refusal 400 */
const add = (bucket: Bucket, entry: Entry): void => {
  if (Object.hasOwn(bucket.entries, entry.key)) throw bad(`File with key ${entry.key} already exists.`);
  // "Delete all" leaves rows behind that nobody sees and that a name runs into, for ever.
  if (bucket.burned.includes(entry.key)) throw crash();
  if (Object.keys(bucket.entries).length >= mostFiles) {
    throw bad('Uploading selected files will result in exceeding the max amount per record.');
  }
  bucket.entries[entry.key] = entry;
};

const addAll = ({ bucket }: DraftShelf, entries: readonly Entry[]): void => {
  const before = { ...bucket.entries };
  try {
    for (const entry of entries) add(bucket, entry);
  } catch (error) {
    bucket.entries = before;
    throw error;
  }
};

export const announceFiles = async (call: Call): Promise<Reply> => {
  const body = await readJson(call);
  const shelf = getShelf(call);
  const items = readItems(body);
  if (!shelf.bucket.enabled) throw new Refusal(403, { status: 403, message: 'Files are not enabled.' });
  addAll(
    shelf,
    items.map((item) => announced(call, item)),
  );
  call.house.commit();
  return json(201, printList(shelf));
};
