/** A job that is killed before or after any of its requests, and run again: one right version each time. */
import { describe, expect, test } from '@jest/globals';
import { type Kept, openStage, type RunOptions, type Stage, type StageArchive } from './stage.ts';

/** A run waits some seconds before it publishes: many at the same time cost no more than one. */
const AT_ONCE = 8;

/** Each on a stage of its own, closed whatever comes. */
const onStage = async <T>(archive: StageArchive, play: (stage: Stage) => Promise<T>): Promise<T> => {
  const stage = await openStage({ archive });
  try {
    return await play(stage);
  } finally {
    await stage.close();
  }
};

const forEach = async (count: number, play: (at: number) => Promise<void>): Promise<void> => {
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

/** The job's end comes at this request of the next run. */
const killAt = (stage: Stage, at: number, how: 'drop' | undefined): void => {
  let seen = 0;
  stage.gate = (_, child) => {
    seen += 1;
    if (seen !== at) return undefined;
    child?.kill('SIGKILL');
    return how;
  };
};

const expectOneRightVersion = (kept: readonly Kept[], versions: readonly string[]): void => {
  expect(kept.map(({ told }) => told).toSorted()).toEqual(versions.map((version) => `published ${version}`));
  expect(new Set(kept.map(({ concept }) => concept)).size).toBe(1);
  for (const { files, told } of kept) {
    const version = told.split(' ')[1];
    expect(files).toEqual(['constituents.csv', `manual-v${version}.pdf`, `tide-table-v${version}.zip`, 'tide-table.whl'].toSorted());
  }
};

/** Runs to the end once, and says how many requests the last run took. */
const countRequests = (archive: StageArchive, runs: readonly RunOptions[]): Promise<number> =>
  onStage(archive, async (stage) => {
    for (const options of runs) expect((await stage.run(options)).outputs.state).toBe('published');
    return stage.requests().length;
  });

interface Kill {
  runs: readonly RunOptions[];
  at: number;
  how: 'drop' | undefined;
}

const killAndRunAgain = (archive: StageArchive, { runs, at, how }: Kill): Promise<Kept[]> =>
  onStage(archive, async (stage) => {
    for (const options of runs.slice(0, -1)) await stage.run(options);
    killAt(stage, at, how);
    expect((await stage.run(runs.at(-1))).signal).toBe('SIGKILL');
    stage.gate = () => undefined;
    const again = await stage.run(runs.at(-1));
    expect([again.outputs.state, again.code]).toEqual([expect.stringMatching(/^(published|unchanged)$/), 0]);
    return stage.kept();
  });

/** Before and after each request at Zenodo; at the others in turn, before one and after the next, and of a correction at every other one. `KILLS=all` kills everywhere. */
const KILLS = [
  { archive: 'zenodo', hows: ['before', 'after'] },
  { archive: 'inveniordm', hows: process.env.KILLS === 'all' ? ['before', 'after'] : ['before or after'] },
  { archive: 'ckan', hows: process.env.KILLS === 'all' ? ['before', 'after'] : ['before or after'] },
] as const;

const CASES = KILLS.flatMap(({ archive, hows }) =>
  hows.flatMap((how) => [
    { archive, how, tags: ['v1.0.0'] },
    { archive, how, tags: ['v1.0.0', 'v1.1.0'] },
  ]),
);

test.each(CASES)(
  '$archive: a run that is killed $how each of its requests, the last of $tags, comes out as one right version when it is run again',
  async ({ archive, how, tags }) => {
    const runs = tags.map((tag) => ({ tag }));
    const count = await countRequests(archive, runs);
    expect(count).toBeGreaterThan(8);
    await forEach(count, async (at) => {
      const isBefore = how === 'before' || (how === 'before or after' && at % 2 === 0);
      expectOneRightVersion(
        await killAndRunAgain(archive, { runs, at, how: isBefore ? 'drop' : undefined }),
        tags.map((tag) => tag.slice(1)),
      );
    });
  },
  600_000,
);

const correct = { inputs: { metadata: 'title: Tide table, corrected', 'after-publish': 'correct' } };

describe.each(['zenodo', 'inveniordm', 'ckan'] as const)('%s: a correction of a published record', (archive) => {
  test('that is killed before any request comes out corrected when it is run again', async () => {
    const runs = [{}, correct];
    const count = await countRequests(archive, runs);
    const step = archive === 'zenodo' || process.env.KILLS === 'all' ? 1 : 2;
    await forEach(Math.floor(count / step), async (nth) => {
      const at = nth * step;
      expect(await killAndRunAgain(archive, { runs, at, how: 'drop' })).toMatchObject([
        { told: 'published 1.0.0', title: 'Tide table, corrected' },
      ]);
    });
  }, 240_000);
});

describe('a correction of a published record', () => {
  test("stops where somebody's own correction is open, and changes nothing of it", () =>
    onStage('zenodo', async (stage) => {
      const { outputs } = await stage.run();
      const { origin, tokens } = stage.sandbox.zenodo;
      const headers = { authorization: `Bearer ${tokens.owner}`, 'content-type': 'application/json' };
      const address = `${origin}/api/deposit/depositions/${outputs['record-id']}`;
      const opened = (await (await fetch(`${address}/actions/edit`, { method: 'POST', headers })).json()) as {
        metadata: Record<string, unknown>;
      };
      const { doi: _, prereserve_doi: __, ...metadata } = opened.metadata;
      await fetch(address, { method: 'PUT', headers, body: JSON.stringify({ metadata: { ...metadata, title: 'A title by hand' } }) });
      const { code, stdout } = await stage.run(correct);
      expect([code, stdout]).toEqual([1, expect.stringContaining('[draft-foreign]')]);
      expect(stage.writes()).toEqual([]);
      expect(await stage.deposits()).toMatchObject([{ state: 'inprogress', metadata: { title: 'A title by hand' } }]);
    }));
});

describe("a first release for a community of one's own that reviews whatever comes", () => {
  test.each(['submit-review', 'accept'])('is published and in it when the run is killed right after %s, and run again', (action) =>
    onStage('inveniordm', async (stage) => {
      const { origin, tokens } = stage.sandbox.inveniordm;
      const access = { visibility: 'public', member_policy: 'open', record_submission_policy: 'open', review_policy: 'closed' };
      const opened = await fetch(`${origin}/api/communities`, {
        method: 'POST',
        headers: { authorization: `Bearer ${tokens.owner}`, 'content-type': 'application/json' },
        body: JSON.stringify({ slug: 'coast', access, metadata: { title: 'Coast', type: { id: 'project' } } }),
      });
      expect(opened.status).toBe(201);
      const options = { inputs: { community: 'coast' } };
      stage.gate = ({ path }, child) => {
        if (path.endsWith(`/actions/${action}`)) child?.kill('SIGKILL');
        return undefined;
      };
      expect((await stage.run(options)).signal).toBe('SIGKILL');
      stage.gate = () => undefined;
      const again = await stage.run(options);
      expect([again.code, again.outputs.state]).toEqual([0, action === 'accept' ? 'unchanged' : 'published']);
      const answer = await fetch(`${origin}/api/records/${again.outputs['record-id']}`);
      const { parent } = (await answer.json()) as { parent: { communities: { entries: { slug: string }[] } } };
      expect(parent.communities.entries.map(({ slug }) => slug)).toEqual(['coast']);
      expectOneRightVersion(await stage.kept(), ['1.0.0']);
    }),
  );
});
