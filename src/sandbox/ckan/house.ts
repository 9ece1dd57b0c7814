/** What every room of the local CKAN shares: its world, its clock, its switches and its store. */
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import type { Store } from '../store.ts';
import type { CkanFaults } from './faults.ts';
import { crashFor } from './refusal.ts';
import type { Document } from './search-document.ts';
import { newWorld, type World } from './world.ts';

export interface House {
  world: World;
  faults: CkanFaults;
  now(): Date;
  /** Naive UTC with microseconds, and later than any before: a lock on `metadata_modified` must see every write. */
  stamp(): string;
  uuid(): string;
  store: Store;
  /** What the search knows, by dataset id, in the order of the writes. */
  index: Map<string, Document>;
  /** What a late search has still to be told. */
  late: (() => void)[];
  /** Files that no resource holds any more: they go once the write is kept. */
  orphans: string[];
  /** Called when a failed save has put the world of before in its place. */
  restored(): void;
  /** Keeps what was done, or puts the world of before in its place. @throws Refusal 500 when the disk is full; nothing was done then */
  commit(): void;
}

export interface HouseParts {
  faults: CkanFaults;
  now: () => Date;
  store: Store;
}

const isWorld = (value: unknown): value is World => typeof value === 'object' && value !== null && 'datasets' in value && 'files' in value;

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** @throws Error when the folder holds something else */
const readWorld = (text: string | undefined): World => {
  if (text === undefined) return newWorld();
  const value = parsed(text);
  if (!isWorld(value)) throw new Error("state.json in the folder of the local archive's CKAN is not its own. Give another --dir.");
  return value;
};

const newStamp = (now: () => Date): (() => string) => {
  let last = 0n;
  return () => {
    const micros = BigInt(now().getTime()) * 1000n;
    last = micros > last ? micros : last + 1n;
    const second = new Date(Number(last / 1000n)).toISOString().slice(0, 19);
    return `${second}.${String(last % 1_000_000n).padStart(6, '0')}`;
  };
};

export const openHouse = ({ faults, now, store }: HouseParts): House => {
  let saved = store.read();
  const house: House = {
    world: readWorld(saved),
    faults,
    now,
    stamp: newStamp(now),
    uuid: randomUUID,
    store,
    index: new Map(),
    late: [],
    orphans: [],
    restored: () => undefined,
    commit: () => {
      const orphans = house.orphans.splice(0);
      try {
        const text = store.lasting ? JSON.stringify(house.world) : undefined;
        if (text !== undefined) store.write(text);
        saved = text;
      } catch (error) {
        house.world = readWorld(saved);
        house.restored();
        throw crashFor(error);
      }
      for (const blob of orphans) rmSync(store.pathOf(blob), { force: true });
    },
  };
  return house;
};
