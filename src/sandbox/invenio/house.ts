/** What every room of the local InvenioRDM shares: its world, its clock, its faults, its store and its search index. */
import { randomUUID } from 'node:crypto';
import { keepWorld } from '../framework/keeping.ts';
import type { Store } from '../store.ts';
import type { InvenioFaults } from './faults.ts';
import { newIndex, type SearchIndex } from './search-index.ts';
import { isWorld, newWorld, type World } from './world.ts';

export interface House {
  /** Read it anew after every `await`: a failed save puts the world of before in its place. */
  readonly world: World;
  faults: InvenioFaults;
  now(): Date;
  uuid(): string;
  store: Store;
  index: SearchIndex;
  /** Keeps what was done. @throws Refusal 500 when the disk is full; nothing was done then */
  commit(): void;
}

/** @throws Error when the folder holds something else */
export const openHouse = ({ faults, now, store }: { faults: InvenioFaults; now: () => Date; store: Store }): House => {
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
    commit: keeper.commit,
  };
};
