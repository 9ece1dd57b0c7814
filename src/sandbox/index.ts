/** The local archive: a GitHub with seeded repositories and a Zenodo beside it, both on loopback. */
import type { Faults } from './faults.ts';
import { type LocalGitHub, startGitHub } from './github/index.ts';
import { readSeeds, type Seed } from './github/seed.ts';
import type { Watcher } from './server.ts';
import { type LocalZenodo, startZenodo } from './zenodo/index.ts';

export interface Sandbox {
  github: LocalGitHub;
  zenodo: LocalZenodo;
  /** What a program that started it as a command needs to know. The tokens are Zenodo's, by user. */
  ready: { github: string; zenodo: string; tokens: Record<string, string> };
  close(): Promise<void>;
}

export interface SandboxOptions {
  /** Repositories of the GitHub side, or a folder that holds them as `OWNER/NAME/` (see `readSeeds`). Default: none. */
  seeds?: string | readonly Seed[];
  /** Users of the Zenodo side; each gets a token. */
  users?: readonly string[];
  /** Switches of the Zenodo side. Those of the GitHub side are turned on `github.faults`. */
  faults?: Partial<Faults>;
  /** Where the Zenodo side keeps its state, over restarts. */
  dir?: string;
  now?: () => Date;
  watch?: Watcher;
  /** The first of four: the API of GitHub, its downloads, its pages, Zenodo. Default: free ones. */
  port?: number;
}

/**
 * Starts both sides.
 * @throws Error when a port is taken, the folder of seeds holds none, or `dir` holds something else
 */
export const startSandbox = async (options: SandboxOptions = {}): Promise<Sandbox> => {
  const { seeds = [], users, faults, dir, now, watch, port } = options;
  const both = { ...(now === undefined ? {} : { now }), ...(watch === undefined ? {} : { watch }) };
  const repositories = typeof seeds === 'string' ? await readSeeds(seeds) : seeds;
  const github = await startGitHub({ seeds: repositories, ...both, ...(port === undefined ? {} : { port }) });
  const startOther = (): Promise<LocalZenodo> =>
    startZenodo({
      ...both,
      ...(users === undefined ? {} : { users }),
      ...(faults === undefined ? {} : { faults }),
      ...(dir === undefined ? {} : { dir }),
      ...(port === undefined || port === 0 ? {} : { port: port + 3 }),
    });
  const zenodo = await startOther().catch(async (error: unknown) => {
    await github.close(); // one half alone is of no use, and would keep the process alive
    throw error;
  });
  return {
    github,
    zenodo,
    ready: { github: github.origin, zenodo: zenodo.origin, tokens: zenodo.tokens },
    close: async () => {
      await Promise.all([github.close(), zenodo.close()]);
    },
  };
};
