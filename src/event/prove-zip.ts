/** Reads a zip file to its end: the list at its end, and every entry against its checksum. Sources: PKWARE's APPNOTE 6.3, sections 4.3 and 4.5. */
import { createReadStream } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const LISTED = 0x02014b50;
const LOCAL = 0x04034b50;
/** The end record, and the longest comment. */
const LONGEST_END = 22 + 0xffff;
const MOST_LIST_BYTES = 512 * 2 ** 20;
const SMALL_BYTES = 4 * 2 ** 20;
const PIECE_BYTES = 2 ** 20;

interface Entry {
  name: string;
  method: number;
  crc: number;
  /** bytes in the file */
  packed: number;
  /** bytes unpacked */
  size: number;
  /** Of its local header. */
  offset: number;
}

type ReadAt = (position: number, length: number) => Promise<Buffer>;

/** Reads a megabyte at a time: entries follow each other, and most are small. */
const createReader = (file: FileHandle, fileSize: number): ReadAt => {
  let piece: Buffer = Buffer.alloc(0);
  let start = 0;
  const load = async (position: number, length: number): Promise<void> => {
    const bytes = Buffer.alloc(length);
    for (let done = 0; done < length; ) {
      const { bytesRead } = await file.read(bytes, done, length - done, position + done);
      if (bytesRead === 0) throw new Error('it ends early');
      done += bytesRead;
    }
    piece = bytes;
    start = position;
  };
  return async (position, length) => {
    if (position + length > fileSize) throw new Error('it ends early');
    if (position < start || position + length > start + piece.length) {
      await load(position, Math.min(Math.max(length, PIECE_BYTES), fileSize - position));
    }
    return piece.subarray(position - start, position - start + length);
  };
};

const readEnd = async (readAt: ReadAt, fileSize: number) => {
  const length = Math.min(fileSize, LONGEST_END);
  const tail = await readAt(fileSize - length, length);
  let at = length - 22;
  while (at >= 0 && !(tail.readUInt32LE(at) === END && at + 22 + tail.readUInt16LE(at + 20) === length)) at -= 1;
  if (at < 0) throw new Error('it has no list of its entries at its end, so it was cut short');
  const position = fileSize - length + at;
  const comment = tail.subarray(at + 22).toString('latin1');
  const short = { count: tail.readUInt16LE(at + 10), size: tail.readUInt32LE(at + 12), offset: tail.readUInt32LE(at + 16) };
  if (at < 20 || tail.readUInt32LE(at - 20) !== LOCATOR_64) return { ...short, comment, position };
  const end64 = Number(tail.readBigUInt64LE(at - 12));
  const long = await readAt(end64, 56);
  if (long.readUInt32LE(0) !== END_64) throw new Error('its list of entries is damaged');
  const read = (from: number): number => Number(long.readBigUInt64LE(from));
  return { count: read(32), size: read(40), offset: read(48), comment, position: end64 };
};

/** Sizes and offset over 4 GiB stand in an extra field, only those that need it, in this order. */
const widen = (extra: Buffer, values: readonly number[]): number[] => {
  let at = 0;
  while (at + 4 <= extra.length && extra.readUInt16LE(at) !== 1) at += 4 + extra.readUInt16LE(at + 2);
  let next = at + 4;
  return values.map((value) => {
    if (value !== 0xffffffff || next + 8 > extra.length) return value;
    next += 8;
    return Number(extra.readBigUInt64LE(next - 8));
  });
};

const parseList = (list: Buffer, count: number): Entry[] => {
  const entries: Entry[] = [];
  let at = 0;
  while (entries.length < count) {
    if (at + 46 > list.length || list.readUInt32LE(at) !== LISTED) throw new Error('its list of entries is damaged');
    const name = list.readUInt16LE(at + 28);
    const extra = list.readUInt16LE(at + 30);
    const next = at + 46 + name + extra + list.readUInt16LE(at + 32);
    const [size = 0, packed = 0, offset = 0] = widen(list.subarray(at + 46 + name, at + 46 + name + extra), [
      list.readUInt32LE(at + 24),
      list.readUInt32LE(at + 20),
      list.readUInt32LE(at + 42),
    ]);
    entries.push({
      name: list.subarray(at + 46, at + 46 + name).toString(),
      method: list.readUInt16LE(at + 10),
      crc: list.readUInt32LE(at + 16),
      packed,
      size,
      offset,
    });
    at = next;
  }
  if (at !== list.length) throw new Error(`its list holds more than the ${count} entries that it tells`);
  return entries;
};

interface Opened {
  file: FileHandle;
  readAt: ReadAt;
}

/** The entry's bytes unpacked: in one piece where it is small (most are, and that is ten times as fast), else as they come. */
const unpack = async ({ file, readAt }: Opened, entry: Entry, start: number): Promise<AsyncIterable<Buffer> | readonly Buffer[]> => {
  if (entry.packed === 0) return [];
  if (entry.method !== 0 && entry.method !== 8) throw new Error(`its entry ${entry.name} is packed by an unknown method (${entry.method})`);
  if (entry.packed <= SMALL_BYTES && entry.size <= SMALL_BYTES) {
    const packed = await readAt(start, entry.packed);
    return [entry.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: entry.size + 1 })];
  }
  const packed = createReadStream('', { fd: file.fd, start, end: start + entry.packed - 1, autoClose: false, highWaterMark: 2 ** 18 });
  return entry.method === 0 ? packed : pipeline(packed, createInflateRaw(), () => {}); // its error comes out where it is read
};

const proveEntry = async (opened: Opened, entry: Entry): Promise<void> => {
  const header = await opened.readAt(entry.offset, 30);
  if (header.readUInt32LE(0) !== LOCAL) throw new Error(`its entry ${entry.name} is not where the list says`);
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  let crc = 0;
  let size = 0;
  for await (const piece of await unpack(opened, entry, start)) {
    crc = crc32(piece, crc);
    size += piece.length;
    if (size > entry.size) throw new Error(`its entry ${entry.name} is longer than the list says`);
  }
  if (size !== entry.size || crc !== entry.crc) throw new Error(`its entry ${entry.name} is damaged`);
};

/** Resolves with the archive's comment where that is a commit (git writes it there). Throws an Error that completes «the archive is broken: …». */
export const proveZip = async (file: FileHandle, fileSize: number): Promise<string | undefined> => {
  const readAt = createReader(file, fileSize);
  const end = await readEnd(readAt, fileSize);
  if (end.offset + end.size > end.position || end.size > MOST_LIST_BYTES) throw new Error('its list of entries is damaged');
  const entries = parseList(await readAt(end.offset, end.size), end.count);
  for (const entry of entries) await proveEntry({ file, readAt }, entry);
  return /^[0-9a-f]{40}$/.test(end.comment) ? end.comment : undefined;
};
