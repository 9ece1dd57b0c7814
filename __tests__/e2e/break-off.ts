/** What the tests of jobs that end early, or meet each other, have in common. */
import { expect } from '@jest/globals';
import { type Kept, openStage, type Stage, type StageArchive } from './stage.ts';

/** Every place there is, not a sample: `KILLS=all`, as `npm run test:faults` has it. */
export const EVERYWHERE = process.env.KILLS === 'all';

/** How often runs were broken off, or met. */
let played = 0;
/** For `afterAll`. */
export const tellPlayed = (what: string): void => console.info(`${what}: ${played} times`);

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
      played += 1;
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

/** Which of two jobs was faster is not told by it. */
const inAnyOrder = (whole: string): readonly string[] =>
  (JSON.parse(whole) as unknown[]).map((one) => JSON.stringify(one, undefined, 1)).toSorted();

const sound = new Map<string, Promise<string>>();

/** What the archive holds where these releases were archived one after the other, and nothing came between. */
const soundOf = (archive: StageArchive, tags: readonly string[]): Promise<string> => {
  const key = [archive, ...tags].join();
  const known =
    sound.get(key) ??
    onStage(archive, async (stage) => {
      for (const tag of tags) expect((await stage.run({ tag })).outputs.state).toBe('published');
      return stage.whole();
    });
  sound.set(key, known);
  return known;
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

/** And each has the bytes and the metadata of its own release. @param tags in the order of their releases */
export const expectAsSound = async (stage: Stage, archive: StageArchive, tags: readonly string[]): Promise<void> => {
  expectOneRightVersion(
    await stage.kept(),
    tags.map((tag) => tag.slice(1)),
  );
  expect(inAnyOrder(await stage.whole())).toEqual(inAnyOrder(await soundOf(archive, tags)));
};
