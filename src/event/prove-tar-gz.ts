/** Reads a tar.gz file to its end: gzip's own checksum, each header's, and the two empty blocks that close it. Source: POSIX.1-2024, pax interchange format. */
import { createReadStream } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';

const BLOCK = 512;
/** Extended headers hold a few names and numbers. */
const MOST_PAX_BYTES = 2 ** 20;

/** Takes and skips bytes of a stream. */
const createReader = (source: AsyncIterable<Buffer>) => {
  const pieces = source[Symbol.asyncIterator]();
  let left: Buffer = Buffer.alloc(0);
  const fill = async (): Promise<boolean> => {
    const { value, done } = await pieces.next();
    if (done) return false;
    left = left.length === 0 ? value : Buffer.concat([left, value]);
    return true;
  };
  return {
    take: async (length: number): Promise<Buffer | undefined> => {
      while (left.length < length) if (!(await fill())) return undefined;
      const taken = left.subarray(0, length);
      left = left.subarray(length);
      return taken;
    },
    skip: async (length: number): Promise<boolean> => {
      let togo = length;
      while (togo > left.length) {
        togo -= left.length;
        left = Buffer.alloc(0);
        if (!(await fill())) return false;
      }
      left = left.subarray(togo);
      return true;
    },
    drain: async (): Promise<void> => {
      do left = Buffer.alloc(0);
      while (await fill());
    },
  };
};

/** Octal digits, or (first bit set) a big binary number. */
const readNumber = (field: Buffer): number => {
  if ((field[0] ?? 0) & 0x80) return field.subarray(1).reduce((sum, byte) => sum * 256 + byte, 0);
  const digits = field.toString('latin1').replace(/[\0 ]+/g, '');
  return digits === '' ? 0 : Number.parseInt(digits, 8);
};

/** The sum of all bytes, the sum's own field taken as spaces. */
const isSound = (header: Buffer): boolean => {
  const sum = header.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 0x20 : byte), 0);
  return sum === readNumber(header.subarray(148, 156));
};

/** Lines of `LENGTH KEY=VALUE`. */
const findPax = (body: Buffer, key: string): string | undefined =>
  new RegExp(`(?:^|\\n)\\d+ ${key}=([^\\n]*)\\n`).exec(body.toString())?.[1];

const readEntries = async (source: AsyncIterable<Buffer>): Promise<string | undefined> => {
  const { take, skip, drain } = createReader(source);
  let commit: string | undefined;
  let longSize: number | undefined;
  for (let empty = 0; empty < 2; ) {
    const header = await take(BLOCK);
    if (header === undefined) throw new Error('it has no end mark, so it was cut short');
    if (header.every((byte) => byte === 0)) {
      empty += 1;
      continue;
    }
    if (empty > 0 || !isSound(header)) throw new Error('one of its headers is damaged');
    const type = String.fromCharCode(header[156] ?? 0);
    const size = longSize ?? readNumber(header.subarray(124, 136));
    if (!Number.isSafeInteger(size)) throw new Error('one of its headers is damaged');
    const padded = Math.ceil(size / BLOCK) * BLOCK;
    longSize = undefined;
    if ((type === 'x' || type === 'g') && size <= MOST_PAX_BYTES) {
      const body = await take(padded);
      if (body === undefined) throw new Error('it ends early');
      const pax = body.subarray(0, size);
      if (type === 'x') longSize = /^\d+$/.test(findPax(pax, 'size') ?? '') ? Number(findPax(pax, 'size')) : undefined;
      else commit ??= /^[0-9a-f]{40}$/.exec(findPax(pax, 'comment') ?? '')?.[0];
    } else if (!(await skip(padded))) {
      throw new Error('it ends early');
    }
  }
  // Padding follows; what matters is that gzip comes to its end and its checksum.
  await drain();
  return commit;
};

/** Resolves with the commit where git wrote it into the archive. Throws an Error that completes «the archive is broken: …». */
export const proveTarGz = async (file: FileHandle): Promise<string | undefined> => {
  let commit: string | undefined;
  const packed = createReadStream('', { fd: file.fd, start: 0, autoClose: false, highWaterMark: 2 ** 18 });
  await pipeline(packed, createGunzip(), async (source: AsyncIterable<Buffer>) => {
    commit = await readEntries(source);
  });
  return commit;
};
