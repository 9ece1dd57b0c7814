/** A world of plain data, kept in a store: saved whole after each write, or not at all. */
import type { Store } from '../store.ts';
import { crashFor } from './refusal.ts';

export interface Keeper<World> {
  /** Ask anew after every `await`: a failed save puts the world of before in its place. */
  world(): World;
  /** Keeps what was done. @throws Refusal 500 when the disk is full; nothing was done then */
  commit(): void;
}

export interface Kind<World> {
  fresh(): World;
  isOurs(value: unknown): value is World;
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** @throws Error when the folder holds something else */
export const keepWorld = <World>(store: Store, { fresh, isOurs }: Kind<World>): Keeper<World> => {
  const read = (text: string | undefined): World => {
    if (text === undefined) return fresh();
    const value = parsed(text);
    if (!isOurs(value)) throw new Error('state.json in the folder of the local archive is not its own. Give another --dir.');
    return value;
  };
  let saved = store.read();
  let world = read(saved);
  return {
    world: () => world,
    commit: () => {
      if (!store.lasting) return;
      const text = JSON.stringify(world);
      try {
        store.write(text);
        saved = text;
      } catch (error) {
        world = read(saved);
        throw crashFor(error);
      }
    },
  };
};
