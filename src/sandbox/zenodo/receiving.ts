/** Bytes on their way to disk: hashed as they pass, nothing kept in memory, one transfer at a time in a bucket (facts/zenodo.md 4.9). */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Readable, Writable } from 'node:stream';
import { corruptsUpload } from '../framework/failing.ts';
import { crash, crashFor } from '../framework/refusal.ts';
import { BrokenOff, type Call } from './call.ts';
import type { House, Transfers } from './house.ts';

export interface Received {
  blob: string;
  size: number;
  md5: string;
}

const chunkBytes = 1 << 20;

export interface Turn {
  transfers: Transfers;
  /** To be told before `release` when the file is there. */
  stored(): void;
  /** Lets the next one in. */
  release(): void;
}

/** Waits for this bucket's turn. @throws Refusal 500 for the second of two transfers of one key: it waits, and loses */
export const takeBucket = async (house: House, bucket: string, key: string): Promise<Turn> => {
  const transfers = house.transfers.get(bucket) ?? { tail: Promise.resolve(), running: 0, keys: new Map(), publishWaits: false };
  house.transfers.set(bucket, transfers);
  const before = transfers.tail;
  const twin = transfers.keys.get(key);
  const own = { stored: false };
  let done = (): void => {};
  transfers.tail = new Promise<void>((resolve) => {
    done = resolve;
  });
  transfers.running += 1;
  transfers.keys.set(key, own);
  const release = (): void => {
    transfers.running -= 1;
    if (transfers.keys.get(key) === own) transfers.keys.delete(key);
    if (transfers.running === 0) house.transfers.delete(bucket);
    done();
  };
  await before;
  if (twin?.stored) {
    release();
    throw crash();
  }
  const stored = (): void => {
    own.stored = true;
  };
  return { transfers, stored, release };
};

/** Turns one bit over in what passes, if the switch says so. */
const corrupted = (chunk: Buffer): void => {
  chunk[0] = (chunk[0] ?? 0) ^ 1;
};

/**
 * As `pipeline`, but a target that fails leaves the source alive: what is left of a request is read and thrown away, so that an answer can be given.
 */
const pour = (source: Readable, target: Writable): Promise<void> =>
  new Promise((resolve, reject) => {
    target.once('finish', resolve);
    target.once('error', (error) => {
      source.unpipe(target);
      source.resume();
      reject(error);
    });
    const brokenOff = (): void => {
      if (source.readableEnded) return;
      // Only once the file is closed can it be taken away for good.
      target.once('close', () => reject(new BrokenOff()));
      target.destroy();
    };
    // It may have broken off while it waited for its turn: then there is no event to come.
    if (source.destroyed) {
      brokenOff();
      return;
    }
    source.once('error', brokenOff);
    source.once('close', brokenOff);
    source.pipe(target);
  });

/** Writes a stream to the store. @throws BrokenOff when it ends early (nothing is left then); Refusal 500 when the disk is full */
export const receive = async (call: Call, source: Readable): Promise<Received> => {
  const { house } = call;
  const blob = house.uuid();
  const path = house.store.pathOf(blob);
  const hash = createHash('md5');
  const dropAfter = house.faults.dropConnectionAfter;
  if (dropAfter > 0) house.faults.dropConnectionAfter = 0;
  const corrupt = corruptsUpload(house);
  let size = 0;
  source.on('data', (chunk: Buffer) => {
    if (corrupt && size === 0) corrupted(chunk);
    size += chunk.length;
    hash.update(chunk);
    if (dropAfter > 0 && size >= dropAfter) call.request.socket.resetAndDestroy();
  });
  try {
    await pour(source, createWriteStream(path, { highWaterMark: chunkBytes }));
  } catch (error) {
    await rm(path, { force: true });
    throw error instanceof BrokenOff ? error : crashFor(error);
  }
  return { blob, size, md5: hash.digest('hex') };
};

const isHeld = (house: House, blob: string): boolean =>
  Object.values(house.world.buckets).some(({ files }) => Object.values(files).some((file) => file.blob === blob));

/** Takes the bytes off the disk that no bucket holds any more. */
export const forgetOrphans = async (house: House, blobs: readonly (string | undefined)[]): Promise<void> => {
  const orphans = blobs.filter((blob) => blob !== undefined).filter((blob) => !isHeld(house, blob));
  await Promise.all(orphans.map((blob) => rm(house.store.pathOf(blob), { force: true })));
};
