/** Writes a tar.gz as `git archive` does: ustar headers, one time for all, the commit's id in a global pax header. */
import { gzipSync } from 'node:zlib';
import type { ArchiveEntry } from '../../zip.ts';

const types = { file: '0', link: '2', folder: '5' } as const;

const pad = (length: number): Buffer => Buffer.alloc((512 - (length % 512)) % 512);

const toOctal = (value: number, width: number): string => `${value.toString(8).padStart(width - 1, '0')}\0`;

const toHeader = (fields: { name: string; mode: number; size: number; seconds: number; type: string; link?: string }): Buffer => {
  const header = Buffer.alloc(512);
  header.write(fields.name, 0, 100);
  header.write(toOctal(fields.mode, 8), 100);
  header.write(toOctal(0, 8), 108);
  header.write(toOctal(0, 8), 116);
  header.write(toOctal(fields.size, 12), 124);
  header.write(toOctal(fields.seconds, 12), 136);
  header.write(' '.repeat(8), 148); // the checksum is taken over spaces
  header.write(fields.type, 156);
  header.write((fields.link ?? '').slice(0, 100), 157);
  header.write('ustar\x0000', 257, 'latin1');
  header.write('root', 265);
  header.write('root', 297);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return header;
};

/** A pax record counts its own length. */
const toPax = (key: string, value: string): string => {
  const rest = ` ${key}=${value}\n`;
  let length = Buffer.byteLength(rest);
  while (String(length).length + Buffer.byteLength(rest) !== length) length = String(length).length + Buffer.byteLength(rest);
  return `${length}${rest}`;
};

const toPaxBlock = (type: 'g' | 'x', records: string, seconds: number): Buffer => {
  const body = Buffer.from(records);
  const name = type === 'g' ? 'pax_global_header' : 'long.paxheader';
  return Buffer.concat([toHeader({ name, mode: 0o666, size: body.length, seconds, type }), body, pad(body.length)]);
};

const toBlocks = (entry: ArchiveEntry, seconds: number): Buffer[] => {
  const isLong = Buffer.byteLength(entry.path) > 100;
  const header = toHeader({
    name: isLong ? entry.path.slice(-90) : entry.path,
    mode: entry.mode & 0o777,
    size: entry.kind === 'file' ? entry.bytes.length : 0,
    seconds,
    type: types[entry.kind],
    ...(entry.kind === 'link' ? { link: entry.bytes.toString() } : {}),
  });
  const before = isLong ? [toPaxBlock('x', toPax('path', entry.path), seconds)] : [];
  return entry.kind === 'file' ? [...before, header, entry.bytes, pad(entry.bytes.length)] : [...before, header];
};

export const toTarGz = (entries: readonly ArchiveEntry[], options: { date: Date; comment: string }): Buffer => {
  const seconds = Math.floor(options.date.getTime() / 1000);
  const blocks = entries.flatMap((entry) => toBlocks(entry, seconds));
  return gzipSync(Buffer.concat([toPaxBlock('g', toPax('comment', options.comment), seconds), ...blocks, Buffer.alloc(1024)]));
};
