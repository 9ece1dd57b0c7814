/** Writes a zip as `git archive` does: entries in order, times in UTC, the commit's id as the comment. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface ArchiveEntry {
  /** With the root folder; a folder ends in a slash. */
  path: string;
  kind: 'file' | 'folder' | 'link';
  /** Unix mode with its type bits. */
  mode: number;
  /** The target, for a link. */
  bytes: Buffer;
}

/** MS-DOS date and time: two-second steps, years from 1980. */
const toDosTime = (date: Date): { time: number; day: number } => ({
  time: (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1),
  day: ((date.getUTCFullYear() - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate(),
});

/** The fields that a local header and a directory entry have in common. */
const toShared = (entry: ArchiveEntry, packed: { method: number; data: Buffer }, date: Date): Buffer => {
  const shared = Buffer.alloc(26);
  const { time, day } = toDosTime(date);
  shared.writeUInt16LE(10, 0); // needs version 1.0
  shared.writeUInt16LE(0x0800, 2); // names are UTF-8
  shared.writeUInt16LE(packed.method, 4);
  shared.writeUInt16LE(time, 6);
  shared.writeUInt16LE(day, 8);
  shared.writeUInt32LE(crc32(entry.bytes), 10);
  shared.writeUInt32LE(packed.data.length, 14);
  shared.writeUInt32LE(entry.bytes.length, 18);
  shared.writeUInt16LE(Buffer.byteLength(entry.path), 22);
  return shared;
};

const pack = (entry: ArchiveEntry): { method: number; data: Buffer } => {
  const deflated = deflateRawSync(entry.bytes);
  const isSmaller = entry.kind === 'file' && deflated.length < entry.bytes.length;
  return isSmaller ? { method: 8, data: deflated } : { method: 0, data: entry.bytes };
};

export const toZip = (entries: readonly ArchiveEntry[], options: { date: Date; comment: string }): Buffer => {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const packed = pack(entry);
    const shared = toShared(entry, packed, options.date);
    const name = Buffer.from(entry.path);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), shared, name, packed.data]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE((entry.kind === 'folder' ? 0x10 : 0) + ((entry.mode << 16) >>> 0), 6); // Unix mode in the upper half
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([0, 3]), shared, rest, name])); // made on Unix
    files.push(local);
    offset += local.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(index.length, 8);
  end.writeUInt32LE(offset, 12);
  end.writeUInt16LE(Buffer.byteLength(options.comment), 16);
  return Buffer.concat([...files, index, Buffer.from('PK\x05\x06'), end, Buffer.from(options.comment)]);
};
