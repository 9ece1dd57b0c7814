/** The local GitHub: the API, the second origin for downloads, and the pages, each with a port of its own, for seeded repositories. */
import { type Listening, listen, type Watcher } from '../server.ts';
import { createApi } from './api.ts';
import { createBlobs } from './blobs.ts';
import { createBudget } from './budget.ts';
import { type GitHubFaults, noFaults } from './faults.ts';
import { createPages } from './pages.ts';
import type { Seed } from './seed-words.ts';
import type { World } from './world.ts';

export type { GitHubFaults } from './faults.ts';
export type { Seed, SeedAsset, SeedContributor, SeedRelease, SeedUser, Tree } from './seed-words.ts';

export interface LocalGitHub {
  /** The API (`GITHUB_API_URL`); GraphQL is `/graphql` below it. */
  origin: string;
  /** Links for people (`GITHUB_SERVER_URL`). */
  serverUrl: string;
  /** The second origin: signed downloads and source archives. */
  blobs: string;
  /** By caller: `actions` (contents: read), `actions-write`, `maintainer` (push), `stranger` (public repositories only). */
  tokens: Record<string, string>;
  /** Live: a test changes releases, assets and people while the server runs. They are copies of the seeds given. */
  repositories: Seed[];
  /** Live switches. */
  faults: GitHubFaults;
  /** Paths on the second origin that were asked for with an `Authorization` header: a token that followed a redirect. */
  leaked: string[];
  close(): Promise<void>;
}

export interface GitHubOptions {
  seeds: readonly Seed[];
  now?: () => Date;
  watch?: Watcher;
  /** The API's port; downloads take the next one, pages the one after. Default: free ones. */
  port?: number;
  /** What links for people begin with, where they should not lead to this server. */
  serverUrl?: string;
}

/** Listens on loopback. In a watcher its sides are `github`, `github-blobs` and `github-pages`. */
export const startGitHub = async (options: GitHubOptions): Promise<LocalGitHub> => {
  const now = options.now ?? (() => new Date());
  const world: World = {
    repositories: structuredClone([...options.seeds]),
    faults: noFaults(),
    origin: '',
    serverUrl: '',
    blobs: '',
    now,
    tokens: {
      actions: 'ghs_local_actions_contents_read',
      'actions-write': 'ghs_local_actions_contents_write',
      maintainer: 'ghp_local_maintainer',
      stranger: 'ghp_local_stranger',
    },
  };
  const leaked: string[] = [];
  const watching = options.watch === undefined ? {} : { watch: options.watch };
  const open: Listening[] = [];
  const listenAt = async (side: string, offset: number, handler: Parameters<typeof listen>[1]): Promise<string> => {
    const port = options.port === undefined || options.port === 0 ? {} : { port: options.port + offset };
    const listening = await listen(side, handler, { ...port, ...watching });
    open.push(listening);
    return listening.origin;
  };
  const close = async (): Promise<void> => {
    await Promise.all(open.map((listening) => listening.close()));
  };
  try {
    world.origin = await listenAt('github', 0, createApi(world, createBudget(now)));
    world.blobs = await listenAt('github-blobs', 1, createBlobs(world, leaked));
    world.serverUrl = options.serverUrl ?? (await listenAt('github-pages', 2, createPages(world)));
  } catch (error) {
    await close(); // a taken port must not leave the others open
    throw error;
  }
  const { origin, serverUrl, blobs, tokens, repositories, faults } = world;
  return { origin, serverUrl, blobs, tokens, repositories, faults, leaked, close };
};
