/** A job that is killed before or after any of its requests to a real InvenioRDM, and run again: one right version each time. */
import type { ChildProcess } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { type ActionRun, runAction, toGitHubEnv } from '../../../scripts/run-action.ts';
import { startSandbox } from '../../../src/sandbox/index.ts';
import { openRelay } from '../../contract/relay.ts';
import { MAIN, seed } from '../../e2e/stage.ts';

const get = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run it by \`npm run test:real -- inveniordm\``);
  return value;
};

/** So many at a time: a run waits more than it works. */
const AT_ONCE = 4;
/** Searches lag about a second (facts/inveniordm.md 1.11). */
const LAG_MS = 1500;

interface Kept {
  is_published: boolean;
  parent: { id: string };
  metadata: { version?: string };
  files: { entries: Record<string, unknown> };
}

/** A repository that nobody has archived there, and a relay that can end a run. */
const onStage = async <T>(play: (stage: Awaited<ReturnType<typeof openStage>>) => Promise<T>): Promise<T> => {
  const stage = await openStage();
  try {
    return await play(stage);
  } finally {
    await stage.close();
  }
};

const openStage = async () => {
  const name = `tide-table-${Math.random().toString(36).slice(2, 10)}`;
  const relay = await openRelay(get('REAL_URL'));
  const { github, close } = await startSandbox({ seeds: [seed({ name })] });
  let child: ChildProcess | undefined;
  return {
    relay,
    run: (tag: string): Promise<ActionRun> => {
      relay.requests.length = 0;
      return runAction({
        ...{ dist: MAIN, repository: `tidal-lab/${name}` },
        event: { name: 'workflow_dispatch', payload: { inputs: null, ref: 'refs/heads/main' } },
        inputs: { token: get('REAL_TOKEN_OWNER'), archive: 'inveniordm', 'archive-url': relay.origin, tag },
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
    kept: async (): Promise<readonly Kept[]> => {
      await new Promise((resolve) => setTimeout(resolve, LAG_MS));
      const urls = ['v1.0.0', 'v1.1.0'].map((tag) => `${github.serverUrl}/tidal-lab/${name}/tree/${tag}`);
      const q = urls.map((url) => `metadata.related_identifiers.identifier:"${url}"`).join(' OR ');
      const answer = await fetch(`${get('REAL_URL')}/api/user/records?allversions=true&size=100&q=${encodeURIComponent(q)}`, {
        headers: { connection: 'close', authorization: `Bearer ${get('REAL_TOKEN_OWNER')}` },
      });
      return ((await answer.json()) as { hits: { hits: Kept[] } }).hits.hits;
    },
    close: async (): Promise<void> => {
      await relay.close();
      await close();
    },
  };
};

const countRequests = (tags: readonly string[]): Promise<number> =>
  onStage(async ({ run, relay }) => {
    for (const tag of tags) expect((await run(tag)).outputs.state).toBe('published');
    return relay.requests.length;
  });

const killAndRunAgain = (tags: readonly string[], at: number, how: 'lose-before' | 'lose-after'): Promise<void> =>
  onStage(async ({ run, relay, killAt, kept }) => {
    for (const tag of tags.slice(0, -1)) await run(tag);
    const last = tags.at(-1) ?? '';
    killAt(at, how);
    expect((await run(last)).signal).toBe('SIGKILL');
    relay.watch = () => undefined;
    const { code, outputs } = await run(last);
    expect([at, code, outputs.state]).toEqual([at, 0, expect.stringMatching(/^(published|unchanged)$/)]);
    const found = await kept();
    expect([at, found.map((one) => `${one.is_published} ${one.metadata.version}`).toSorted()]).toEqual([
      at,
      tags.map((tag) => `true ${tag.slice(1)}`),
    ]);
    expect(new Set(found.map(({ parent }) => parent.id)).size).toBe(1);
    for (const { files, metadata } of found) {
      const names = ['constituents.csv', `manual-v${metadata.version}.pdf`, 'tide-table.whl'];
      expect(Object.keys(files.entries)).toEqual(expect.arrayContaining(names));
      expect(Object.keys(files.entries)).toHaveLength(names.length + 1); // and the source archive
    }
  });

describe.each([
  ['a first release', ['v1.0.0']],
  ['a second version', ['v1.0.0', 'v1.1.0']],
])('%s, on a real server', (_, tags) => {
  test.each(['lose-before', 'lose-after'] as const)(
    'that is killed at any request (%s) comes out as one right version when it is run again',
    async (how) => {
      const count = await countRequests(tags);
      expect(count).toBeGreaterThan(8);
      let next = 1;
      const work = async (): Promise<void> => {
        while (next <= count) {
          const at = next;
          next += 1;
          await killAndRunAgain(tags, at, how);
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
      console.info(`${tags.at(-1)}, ${how}: ${count} kills`);
    },
    900_000,
  );
});
