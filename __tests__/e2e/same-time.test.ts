/** Jobs that go on at the same time, as without a `concurrency` group: one version each, or one of them stops and says so, and its next run sets it right. */
import { afterAll, expect, test } from '@jest/globals';
import type { ActionRun } from '../../scripts/run-action.ts';
import { EVERYWHERE, expectAsSound, forEach, onStage, tellPlayed } from './break-off.ts';
import type { Stage, StageArchive } from './stage.ts';

const ARCHIVES: readonly StageArchive[] = ['zenodo', 'inveniordm', 'ckan'];
const BOTH = [
  ['one release', ['v1.0.0', 'v1.0.0']],
  ['two releases', ['v1.0.0', 'v1.1.0']],
  ['two releases, of a repository that has one already', ['v1.1.0', 'v1.2.0']],
] as const;

type Ended = ActionRun & { tag: string };

/** The second begins when the first is at its n-th request; 0: together. */
const runBoth = async (stage: Stage, [first, second]: readonly [string, string], at: number): Promise<Ended[]> => {
  const { promise: isThere, resolve: begin } = Promise.withResolvers<void>();
  const run = async (tag: string): Promise<Ended> => ({ tag, ...(await stage.run({ tag })) });
  if (at === 0) begin();
  let seen = 0;
  stage.gate = () => {
    seen += 1;
    if (seen === at) begin();
    return undefined;
  };
  return Promise.all([run(first), isThere.then(() => run(second))]);
};

afterAll(() => tellPlayed('two runs at once'));

const codeOf = ({ stdout }: ActionRun): string | undefined => /^::error.*\[([a-z-]+)\]\s*$/m.exec(stdout)?.[1];

/** Where both have stopped, the draft that is there belongs to one of them, and that one goes first. */
const runAgain = async (stage: Stage, stopped: readonly Ended[]): Promise<void> => {
  const waiting: string[] = [];
  for (const { tag } of [...stopped, ...stopped.toReversed()].slice(0, stopped.length + 1)) {
    const again = await stage.run({ tag, env: { GITHUB_RUN_ATTEMPT: '2' } });
    const isDone = /^(published|unchanged)$/.test(again.outputs.state ?? '');
    if (!isDone) waiting.push(tag);
    if (!isDone) expect([waiting, codeOf(again)]).toEqual([[stopped[0]?.tag], 'draft-foreign']);
  }
};

test.each(ARCHIVES.flatMap((archive) => BOTH.map(([what, tags]) => ({ archive, what, tags }))))(
  '$archive: two jobs for $what',
  async ({ archive, tags }) => {
    const before = tags[0] === 'v1.0.0' ? [] : ['v1.0.0'];
    const settle = async (stage: Stage): Promise<void> => {
      for (const tag of before) expect((await stage.run({ tag })).code).toBe(0);
    };
    const playAt = (at: number): Promise<void> =>
      onStage(archive, async (stage) => {
        await settle(stage);
        const stopped = (await runBoth(stage, tags, at)).filter(({ code }) => code !== 0);
        const told = stopped.map((ended) => [at, ended.outputs.state, codeOf(ended)]);
        expect(told).toEqual(stopped.map(() => [at, 'failed', expect.stringMatching(/^(twin-found|draft-foreign)$/)]));
        await runAgain(stage, stopped);
        const all = [...new Set([...before, ...tags])];
        await expectAsSound(stage, archive, all);
        for (const tag of all) expect([(await stage.run({ tag })).outputs.state, stage.writes()]).toEqual(['unchanged', []]);
      });
    await forEach(1, () => playAt(0));
    if (!EVERYWHERE) return;
    // Together, and eight such pairs beside each other: who is first is another one each time.
    await forEach(24, () => playAt(0));
    const requests = await onStage(archive, async (stage) => {
      await settle(stage);
      await stage.run({ tag: tags[0] });
      return stage.requests().length;
    });
    await forEach(requests, playAt);
  },
  600_000,
);
