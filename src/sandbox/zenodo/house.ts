/** What every room of the local Zenodo shares: its world, its clock, its faults, its store and its search index. */
import { randomUUID } from 'node:crypto';
import type { Faults } from '../faults.ts';
import { keepWorld } from '../framework/keeping.ts';
import type { Store } from '../store.ts';
import { newIndex, type SearchIndex } from './search-index.ts';
import { newWorld, type World } from './world.ts';

export interface House {
  /** Read it anew after every `await`: a failed save puts the world of before in its place. */
  readonly world: World;
  faults: Faults;
  now(): Date;
  uuid(): string;
  store: Store;
  index: SearchIndex;
  /** Transfers under way, by bucket. */
  transfers: Map<string, Transfers>;
  /** Keeps what was done. @throws Refusal 500 when the disk is full; nothing was done then */
  commit(): void;
}

/** The uploads of one bucket go one after the other: the server holds the bucket's row from first to last byte (facts/zenodo.md 4.9). */
export interface Transfers {
  /** Resolves when the last of them is through. */
  tail: Promise<void>;
  running: number;
  /** Keys on their way, and whether their file was stored in the end. */
  keys: Map<string, { stored: boolean }>;
  /** A publish waits for the end: the upload under way is lost. */
  publishWaits: boolean;
}

export interface HouseParts {
  faults: Faults;
  now: () => Date;
  store: Store;
}

const isWorld = (value: unknown): value is World => typeof value === 'object' && value !== null && 'nextId' in value && 'versions' in value;

export const openHouse = ({ faults, now, store }: HouseParts): House => {
  const keeper = keepWorld(store, { fresh: newWorld, isOurs: isWorld });
  return {
    get world() {
      return keeper.world();
    },
    faults,
    now,
    uuid: randomUUID,
    store,
    index: newIndex(),
    transfers: new Map(),
    commit: keeper.commit,
  };
};
