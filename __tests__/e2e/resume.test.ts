/** A job that is killed before or after any of its requests, and run again: one right version each time. */
import { afterAll, describe, expect, test } from '@jest/globals';
import { EVERYWHERE, expectAsSound, forEach, onStage, tellPlayed } from './break-off.ts';
import { isWrite, type RunOptions, type Stage, type StageArchive } from './stage.ts';

/**
 * After its n-th write, which is carried out, or (`all`) at its n-th request, carried out or not. A killed job leaves nothing but what the archive holds, and only a write
 * changes that: after a write, before the next, and at any read between them is one state, so that the writes stand for all. `EVERYWHERE`, they are killed at each.
 */
type How = 'after' | 'all after' | 'all before';

/** The job's end comes there in the next run. */
const killAt = (stage: Stage, at: number, how: How): void => {
  let seen = 0;
  stage.gate = (exchange, child) => {
    seen += how === 'after' && !isWrite(exchange) ? 0 : 1;
    if (seen !== at) return undefined;
    child?.kill('SIGKILL');
    stage.gate = () => undefined;
    return how === 'all before' ? 'drop' : undefined;
  };
};

/** Runs to the end once, and says at how many places the last run can be killed. */
const countKills = (archive: StageArchive, runs: readonly RunOptions[], how: How): Promise<number> =>
  onStage(archive, async (stage) => {
    for (const options of runs) expect((await stage.run(options)).outputs.state).toBe('published');
    return (how === 'after' ? stage.writes() : stage.requests()).length;
  });

interface Kill {
  runs: readonly RunOptions[];
  at: number;
  how: How;
}

const killAndRunAgain = (archive: StageArchive, { runs, at, how }: Kill, judge: (stage: Stage) => Promise<void>): Promise<void> =>
  onStage(archive, async (stage) => {
    for (const options of runs.slice(0, -1)) await stage.run(options);
    killAt(stage, at, how);
    expect((await stage.run(runs.at(-1))).signal).toBe('SIGKILL');
    const again = await stage.run(runs.at(-1));
    expect([again.outputs.state, again.code]).toEqual([expect.stringMatching(/^(published|unchanged)$/), 0]);
    await judge(stage);
  });

const ARCHIVES = ['zenodo', 'inveniordm', 'ckan'] as const;
afterAll(() => tellPlayed('killed and run again'));

const HOWS: readonly How[] = EVERYWHERE ? ['all before', 'all after'] : ['after'];
/** Of the first version and the next one, `npm test` kills one on each archive; the whole matrix kills both, too. */
const CASES = ARCHIVES.flatMap((archive) =>
  HOWS.flatMap((how) => [
    ...(EVERYWHERE || archive === 'zenodo' ? [{ archive, how, tags: ['v1.0.0'] }] : []),
    ...(EVERYWHERE || archive !== 'zenodo' ? [{ archive, how, tags: ['v1.0.0', 'v1.1.0'] }] : []),
  ]),
);

test.each(CASES)(
  '$archive: a run that is killed ($how), the last of $tags, comes out as one right version when it is run again',
  async ({ archive, how, tags }) => {
    const runs = tags.map((tag) => ({ tag }));
    const count = await countKills(archive, runs, how);
    expect(count).toBeGreaterThan(5);
    await forEach(count, (at) => killAndRunAgain(archive, { runs, at, how }, (stage) => expectAsSound(stage, archive, tags)));
  },
  600_000,
);

const correct = { inputs: { metadata: 'title: Tide table, corrected', 'after-publish': 'correct' } };

describe.each(ARCHIVES)('%s: a correction of a published record', (archive) => {
  test('that is killed comes out corrected when it is run again', async () => {
    const runs = [{}, correct];
    const how = EVERYWHERE ? 'all before' : 'after';
    await forEach(await countKills(archive, runs, how), (at) =>
      killAndRunAgain(archive, { runs, at, how }, async (stage) => {
        expect(await stage.kept()).toMatchObject([{ told: 'published 1.0.0', title: 'Tide table, corrected' }]);
      }),
    );
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
      expect((await stage.kept()).map(({ told }) => told)).toEqual(['published 1.0.0']);
    }),
  );
});
