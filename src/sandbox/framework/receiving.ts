/** Bytes on their way to disk: hashed as they pass, nothing kept in memory. */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Readable, Writable } from 'node:stream';
import type { Store } from '../store.ts';
import { BrokenOff, type CallOn } from './call.ts';
import { corruptsUpload, type Failing } from './failing.ts';
import { crashFor } from './refusal.ts';

export interface Received {
  blob: string;
  size: number;
  md5: string;
}

type Receiving = Pick<CallOn<{ store: Store; faults: Failing & { dropConnectionAfter: number }; uuid(): string }>, 'house' | 'request'>;

const chunkBytes = 1 << 20;

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
export const receive = async (call: Receiving, source: Readable): Promise<Received> => {
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
