/** Faults of the wire before a real server: the matrix of `npm run test:faults`, a share of it, with the same judgement. One suite for all servers. */
import { afterAll, describe, expect, test } from '@jest/globals';
import type { StageArchive } from '../e2e/kept.ts';
import { codeOf, errorOf, isDone } from '../faults/ended.ts';
import type { RealServer } from '../faults/home.ts';
import { PLAYS } from '../faults/matrix.ts';
import { openScene } from '../faults/scene.ts';
import { openShare, writeDown } from '../faults/share.ts';

export interface RealArchive {
  archive: StageArchive;
  /** `CKAN 2.11.5` */
  name: string;
  real: RealServer;
}

const playsOf = (archive: StageArchive) => PLAYS.filter((one) => one.archive === archive);

/** Killed while it waits for the answer to any request to the server, which has not seen it, and once it has done what it was asked; and in the middle of each upload. */
export const killSuite = ({ archive, name, real }: RealArchive): void => {
  const share = openShare({ whole: 'SIGKILL', side: 'archive' });
  describe(`${name}, a real server`, () => {
    test.each(playsOf(archive))(
      'the last of $tags: a run that is killed anywhere, and run again, leaves one right version',
      async (one) => {
        expect(await share.play({ ...one, real })).toEqual([]);
      },
      3_600_000,
    );
    afterAll(() => console.info(share.table()));
  });
};

/**
 * @param usual what takes about ten minutes: `1/61`. An odd number, since faults that strike once and those that last take turns
 *
 * `FAULTS_SHARE`, `FAULTS_KIND`, `FAULTS_REQUEST`, `FAULTS_AT_ONCE` and `FAULTS_LOG` are as in matrix.faults.ts; `FAULTS_WRITE=1` writes the table into docs/resuming.md.
 */
export const faultSuite = ({ archive, name, real }: RealArchive, usual: string): void => {
  const share = openShare({ usual });
  describe(`${name}, a real server`, () => {
    test.each(playsOf(archive))(
      'the last of $tags: each fault at each request leaves one right version',
      async (one) => {
        expect(await share.play({ ...one, real })).toEqual([]);
      },
      12 * 3_600_000,
    );
    test.each([
      ['one release', ['v1.0.0', 'v1.0.0']],
      ['two releases', ['v1.0.0', 'v1.1.0']],
    ])(
      'two runs at once, of %s, leave one right version each',
      async (_what, tags) => {
        const scene = await openScene(archive, { real });
        try {
          // By the clock on the wall: what the other has written is found by a search only later.
          const ended = await Promise.all(tags.map(async (tag) => ({ tag, ...(await scene.run(tag, 1)) })));
          const stopped = ended.filter((one) => !isDone(one));
          expect(stopped.map(codeOf)).toEqual(stopped.map(() => expect.stringMatching(/^(twin-found|draft-foreign)$/)));
          for (const { tag } of stopped) expect(errorOf(await scene.run(tag, 1))).toBeUndefined();
          expect(await scene.complain([...new Set(tags)].map((tag) => tag.slice(1)))).toEqual([]);
        } finally {
          await scene.close();
        }
      },
      600_000,
    );
    afterAll(async () => {
      const table = share.table();
      console.info(table);
      const day = new Date().toISOString().slice(0, 10);
      if (process.env.FAULTS_WRITE !== undefined) await writeDown(`faults, ${archive}`, `${name}, ${day}:\n\n${table}`);
    });
  });
};
