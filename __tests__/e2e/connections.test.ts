/** The connections of one run of the built action: they are kept, and few. */
import type { Socket } from 'node:net';
import { expect, test } from '@jest/globals';
import { openFaultProxy } from '../faults/proxy.ts';
import type { Side } from './canary.ts';
import { withFiles } from './hostile.ts';
import { openStage } from './stage.ts';

/** To one server (src/http/dispatcher.ts). */
const POOL = 16;
/** Where one file follows the other: what is asked side by side before, and one anew after a pause or two. */
const FEW = 8;

/** So many that a connection for each request would be far more than a pool has. */
const FILES = Array.from({ length: 40 }, (_, at) => `part-${at}.csv`);

test.each([
  ['zenodo', 'eight files at once', '8', POOL],
  ['zenodo', 'one file after the other', '1', FEW],
  ['inveniordm', 'eight files at once', '8', POOL],
  ['ckan', 'one file after the other', '8', FEW], // more than one it does not take
] as const)(
  'GitHub, its downloads and %s are spoken to by connections that are kept: %s',
  async (archive, _, uploads, most) => {
    // By the clock on the wall: the server's own goes by it when it lets go of a connection that nobody uses.
    const stage = await openStage({ archive, speed: 1, seeds: [withFiles(FILES)] });
    const { github, [archive]: home } = stage.sandbox;
    const proxy = await openFaultProxy({ github: github.origin, blobs: github.blobs, archive: home.origin });
    const connections: Record<Side, Set<Socket>> = { github: new Set(), blobs: new Set(), archive: new Set(), trap: new Set() };
    proxy.choose =
      ({ side }) =>
      async ({ asked, answer, forward }) => {
        connections[side].add(asked.socket);
        const { status, headers, body } = await forward();
        answer.writeHead(status, { ...headers, ...(status === 204 ? {} : { 'content-length': String(body.length) }) }).end(body);
      };
    try {
      const env = { GITHUB_API_URL: proxy.origins.github, GITHUB_GRAPHQL_URL: `${proxy.origins.github}/graphql` };
      const inputs = { 'archive-url': proxy.origins.archive, source: 'none', 'parallel-uploads': uploads };
      const { outputs } = await stage.run({ inputs, env });
      expect(outputs.state).toBe('published');
      for (const side of ['github', 'blobs', 'archive'] as const) {
        const requests = proxy.seen.filter((seen) => seen.side === side).length;
        const opened = connections[side].size;
        const told = { side, requests, opened };
        expect({ ...told, areMany: requests >= FILES.length, areKept: opened >= 1 && opened <= most }).toEqual({
          ...told,
          areMany: true,
          areKept: true,
        });
      }
    } finally {
      await proxy.close();
      await stage.close();
    }
  },
  60_000,
);
