/** What the tests of jobs that end early, or meet each other, have in common. */
import { expect } from '@jest/globals';
import { type Kept, openStage, type Stage, type StageArchive } from './stage.ts';

/** Every place there is, not a sample: `KILLS=all`, as `npm run test:faults` has it. */
export const EVERYWHERE = process.env.KILLS === 'all';

/** A run waits some seconds before it publishes: many at the same time cost no more than one. */
const AT_ONCE = 8;

/** From 1 on. */
export const forEach = async (count: number, play: (at: number) => Promise<void>): Promise<void> => {
  let next = 1;
  const work = async (): Promise<void> => {
    while (next <= count) {
      const at = next;
      next += 1;
      await play(at);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
};

/** A stage of its own, closed whatever comes. */
export const onStage = async <T>(archive: StageArchive, play: (stage: Stage) => Promise<T>): Promise<T> => {
  const stage = await openStage({ archive });
  try {
    return await play(stage);
  } finally {
    await stage.close();
  }
};

/** @param versions those that were archived, in any order */
export const expectOneRightVersion = (kept: readonly Kept[], versions: readonly string[]): void => {
  expect(kept.map(({ told }) => told).toSorted()).toEqual(versions.map((version) => `published ${version}`).toSorted());
  expect(new Set(kept.map(({ concept }) => concept)).size).toBe(1);
  for (const { files, told } of kept) {
    const version = told.split(' ')[1];
    expect(files).toEqual(['constituents.csv', `manual-v${version}.pdf`, `tide-table-v${version}.zip`, 'tide-table.whl'].toSorted());
  }
};
