/** A job that is killed before or after any of its requests to a real server, and run again: one right version each time. One suite for all servers. */
import type { ChildProcess } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { type ActionRun, runAction, toGitHubEnv } from '../../scripts/run-action.ts';
import { startSandbox } from '../../src/sandbox/index.ts';
import { openRelay } from '../contract/relay.ts';
import { MAIN, seed } from '../e2e/stage.ts';

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
    run: (tag: string): Promise<ActionRun> => {
      relay.requests.length = 0;
      return runAction({
        ...{ dist: MAIN, repository: `tidal-lab/${name}` },
        event: { name: 'workflow_dispatch', payload: { inputs: null, ref: 'refs/heads/main' } },
        inputs: { ...server.inputs, 'archive-url': relay.origin, tag },
        env: toGitHubEnv(github),
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

const countRequests = (server: KillServer, tags: readonly string[]): Promise<number> =>
  onStage(server, async ({ run, relay }) => {
    for (const tag of tags) {
      const { outputs, stdout } = await run(tag);
      expect([tag, outputs.state, stdout]).toEqual([tag, 'published', expect.anything()]);
    }
    return relay.requests.length;
  });

interface Kill {
  tags: readonly string[];
  at: number;
  how: 'lose-before' | 'lose-after';
}

const killAndRunAgain = (server: KillServer, { tags, at, how }: Kill): Promise<void> =>
  onStage(server, async ({ name, run, relay, killAt, kept }) => {
    for (const tag of tags.slice(0, -1)) await run(tag);
    const last = tags.at(-1) ?? '';
    killAt(at, how);
    const { signal } = await run(last);
    const killed = relay.requests.at(-1);
    expect([killed, signal]).toEqual([killed, 'SIGKILL']);
    relay.watch = () => undefined;
    const { code, outputs, stdout } = await run(last);
    const said = code === 0 ? '' : stdout;
    expect([killed, code, said, outputs.state]).toEqual([killed, 0, '', expect.stringMatching(/^(published|unchanged)$/)]);
    const found = await kept();
    expect([killed, found.map(({ told }) => told).toSorted()]).toEqual([killed, tags.map((tag) => `published ${tag.slice(1)}`)]);
    expect([killed, new Set(found.map(({ concept }) => concept)).size]).toEqual([killed, 1]);
    for (const { files, told } of found) {
      const version = told.split(' ')[1];
      const names = ['constituents.csv', `manual-v${version}.pdf`, `${name}-v${version}.zip`, 'tide-table.whl'];
      expect([killed, told, files.toSorted()]).toEqual([killed, told, names.toSorted()]);
    }
  });

/** Before and after every request of a first release, and of a second version. */
export const killSuite = (name: string, server: KillServer): void => {
  describe.each([
    ['a first release', ['v1.0.0']],
    ['a second version', ['v1.0.0', 'v1.1.0']],
  ])(`${name}: %s`, (_, tags) => {
    test.each(['lose-before', 'lose-after'] as const)(
      'that is killed at any request (%s) comes out as one right version when it is run again',
      async (how) => {
        const count = await countRequests(server, tags);
        expect(count).toBeGreaterThan(8);
        let next = 1;
        const work = async (): Promise<void> => {
          while (next <= count) {
            const at = next;
            next += 1;
            await killAndRunAgain(server, { tags, at, how });
          }
        };
        await Promise.all(Array.from({ length: AT_ONCE }, work));
        console.info(`${tags.at(-1)}, ${how}: ${count} kills`);
      },
      1_800_000,
    );
  });
};
