/** A job that is killed before or after any of its requests to a real server, and run again: one right version each time. One suite for all servers. */
import type { ChildProcess } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { type ActionRun, toGitHubEnv } from '../../scripts/run-action.ts';
import { startSandbox } from '../../src/sandbox/index.ts';
import { openRelay } from '../contract/relay.ts';
import { runMain } from '../e2e/run-main.ts';
import { seed } from '../e2e/stage.ts';

/** So many at a time: a run waits more than it works. */
const AT_ONCE = 4;

/** What the server has of a version. */
export interface KeptVersion {
  /** `published 1.0.0` */
  told: string;
  concept: string;
  files: readonly string[];
}

export interface KillServer {
  origin: string;
  /** Those of the action, beside `archive-url` and `tag`. */
  inputs: Record<string, string>;
  /** All that the server has of a repository, whoever made it, twins too. @param url of the repository, `http://127.0.0.1:…/OWNER/NAME` */
  kept(url: string): Promise<readonly KeptVersion[]>;
}

/** A repository that nobody has archived there, and a relay that can end a run. */
const openStage = async (server: KillServer) => {
  const name = `tide-table-${Math.random().toString(36).slice(2, 10)}`;
  const relay = await openRelay(server.origin);
  const { github, close } = await startSandbox({ seeds: [seed({ name })] });
  let child: ChildProcess | undefined;
  return {
    ...{ name, relay },
    /** `attempt`: from 1; GitHub counts how often it ran a job. */
    run: (tag: string, attempt = 1): Promise<ActionRun> => {
      relay.requests.length = 0;
      return runMain({
        repository: `tidal-lab/${name}`,
        inputs: { ...server.inputs, 'archive-url': relay.origin, tag },
        env: { ...toGitHubEnv(github), GITHUB_RUN_ATTEMPT: String(attempt) },
        onChild: (process) => {
          child = process;
        },
      });
    },
    /** At this request of the next run; `lose-before`: the server never sees it. */
    killAt: (at: number, how: 'lose-before' | 'lose-after'): void => {
      let seen = 0;
      relay.watch = () => {
        seen += 1;
        if (seen !== at) return undefined;
        child?.kill('SIGKILL');
        return how;
      };
    },
    kept: () => server.kept(`${github.serverUrl}/tidal-lab/${name}`),
    close: async (): Promise<void> => {
      await relay.close();
      await close();
    },
  };
};

const onStage = async <T>(server: KillServer, play: (stage: Awaited<ReturnType<typeof openStage>>) => Promise<T>): Promise<T> => {
  const stage = await openStage(server);
  try {
    return await play(stage);
  } finally {
    await stage.close();
  }
};

type Stage = Awaited<ReturnType<typeof openStage>>;

const TAGS = ['v1.0.0', 'v1.1.0'] as const;

/** How many requests the first release takes, and the second. */
const countRequests = (server: KillServer): Promise<number[]> =>
  onStage(server, async ({ run, relay }) => {
    const counts: number[] = [];
    for (const tag of TAGS) {
      const { outputs, stdout } = await run(tag);
      expect([tag, outputs.state, stdout]).toEqual([tag, 'published', expect.anything()]);
      counts.push(relay.requests.length);
    }
    return counts;
  });

const expectOneRightVersion = (
  found: readonly KeptVersion[],
  tags: readonly string[],
  { name, killed }: { name: string; killed: string },
): void => {
  const expected = tags.map((tag) => {
    const version = tag.slice(1);
    return {
      told: `published ${version}`,
      files: ['constituents.csv', `manual-v${version}.pdf`, `${name}-v${version}.zip`, 'tide-table.whl'],
    };
  });
  const told = found.map((one) => ({ told: one.told, files: one.files.toSorted() })).toSorted((a, b) => (a.told < b.told ? -1 : 1));
  expect({ killed, kept: told, concepts: new Set(found.map(({ concept }) => concept)).size }).toEqual({
    killed,
    kept: expected.map(({ told: one, files }) => ({ told: one, files: files.toSorted() })),
    concepts: 1,
  });
};

const killAndRunAgain = async (
  stage: Stage,
  tags: readonly string[],
  { at, how }: { at: number; how: 'lose-before' | 'lose-after' },
): Promise<void> => {
  const { name, run, relay, killAt, kept } = stage;
  const tag = tags.at(-1) ?? '';
  killAt(at, how);
  const { signal } = await run(tag);
  const killed = `${tag}, ${how} ${at}: ${relay.requests.at(-1)}`;
  expect([killed, signal]).toEqual([killed, 'SIGKILL']);
  relay.watch = () => undefined;
  // Carried out is what was answered: a busy server may be at it still when the next run is up already.
  await relay.settled();
  const { code, outputs, stdout } = await run(tag, 2);
  const said = code === 0 ? '' : stdout;
  expect([killed, code, said, outputs.state]).toEqual([killed, 0, '', expect.stringMatching(/^(published|unchanged)$/)]);
  expectOneRightVersion(await kept(), tags, { name, killed });
};

/** Before and after every request of a first release, and of a second version. */
export const killSuite = (name: string, server: KillServer): void => {
  describe(`${name}: a job`, () => {
    test.each(['lose-before', 'lose-after'] as const)(
      'that is killed at any request (%s) comes out as one right version when it is run again, the first release and the second',
      async (how) => {
        const counts = await countRequests(server);
        for (const count of counts) expect(count).toBeGreaterThan(8);
        const began = Date.now();
        const kills = [0, 0];
        let next = 1;
        // A release that came right after its kill is the ground on which the second is killed: no run is there for the setting alone.
        const work = async (): Promise<void> => {
          while (next <= Math.max(...counts)) {
            const at = next;
            next += 1;
            await onStage(server, async (stage) => {
              for (const [which, tag] of TAGS.entries()) {
                if (at <= (counts[which] ?? 0)) {
                  await killAndRunAgain(stage, TAGS.slice(0, which + 1), { at, how });
                  kills[which] = (kills[which] ?? 0) + 1;
                } else await stage.run(tag);
              }
            });
          }
        };
        await Promise.all(Array.from({ length: AT_ONCE }, work));
        expect(kills).toEqual(counts);
        console.info(`${how}: ${kills.join(' and ')} kills, ${Math.round((Date.now() - began) / 1000)} s`);
      },
      1_800_000,
    );
  });
};
