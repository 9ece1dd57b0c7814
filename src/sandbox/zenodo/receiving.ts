/** Transfers into buckets: one at a time in each (facts/zenodo.md 4.9), and what no bucket holds any more goes. */
import { rm } from 'node:fs/promises';
import { crash } from '../framework/refusal.ts';
import type { House, Transfers } from './house.ts';

export { type Received, receive } from '../framework/receiving.ts';

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

const isHeld = (house: House, blob: string): boolean =>
  Object.values(house.world.buckets).some(({ files }) => Object.values(files).some((file) => file.blob === blob));

/** Takes the bytes off the disk that no bucket holds any more. */
export const forgetOrphans = async (house: House, blobs: readonly (string | undefined)[]): Promise<void> => {
  const orphans = blobs.filter((blob) => blob !== undefined).filter((blob) => !isHeld(house, blob));
  await Promise.all(orphans.map((blob) => rm(house.store.pathOf(blob), { force: true })));
};
