/** The local archive: a GitHub with seeded repositories, and a Zenodo, an InvenioRDM and a CKAN beside it, all on loopback. */
import { join } from 'node:path';
import { type LocalCkan, startCkan } from './ckan/index.ts';
import { type LocalGitHub, startGitHub } from './github/index.ts';
import { readSeeds, type Seed } from './github/seed.ts';
import { type LocalInvenio, startInvenio } from './invenio/index.ts';
import type { Watcher } from './server.ts';
import type { Switches } from './switches.ts';
import { type LocalZenodo, startZenodo } from './zenodo/index.ts';

export interface Sandbox {
  github: LocalGitHub;
  zenodo: LocalZenodo;
  inveniordm: LocalInvenio;
  ckan: LocalCkan;
  /** What a program that started it as a command needs to know. The tokens are the archives', by user: the same for all. */
  ready: { github: string; zenodo: string; inveniordm: string; ckan: string; tokens: Record<string, string> };
  close(): Promise<void>;
}

export interface SandboxOptions {
  /** Repositories of the GitHub side, or a folder that holds them as `OWNER/NAME/` (see `readSeeds`). Default: none. */
  seeds?: string | readonly Seed[];
  /** Users of the archives; each gets a token. */
  users?: readonly string[];
  /** Switches of the archives. Those of the GitHub side are turned on `github.faults`. */
  faults?: Partial<Switches>;
  /** Where the archives keep their state, over restarts. */
  dir?: string;
  now?: () => Date;
  watch?: Watcher;
  /** The first of six: the API of GitHub, its downloads, its pages, Zenodo, InvenioRDM, CKAN. Default: free ones. */
  port?: number;
}

/**
 * Starts all sides.
 * @throws Error when a port is taken, the folder of seeds holds none, or `dir` holds something else
 */
export const startSandbox = async (options: SandboxOptions = {}): Promise<Sandbox> => {
  const { seeds = [], users, faults, dir, now, watch, port } = options;
  const all = { ...(now === undefined ? {} : { now }), ...(watch === undefined ? {} : { watch }) };
  const at = (place: number): { port?: number } => (port === undefined || port === 0 ? {} : { port: port + place });
  const switched = faults === undefined ? {} : { faults };
  const repositories = typeof seeds === 'string' ? await readSeeds(seeds) : seeds;
  const open: { close(): Promise<void> }[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(open.map((side) => side.close()));
  };
  const started = async <Side extends { close(): Promise<void> }>(side: Promise<Side>): Promise<Side> => {
    open.push(await side);
    return side;
  };
  try {
    const github = await started(startGitHub({ seeds: repositories, ...all, ...at(0) }));
    const kept = dir === undefined ? {} : { dir };
    const zenodo = await started(startZenodo({ ...all, ...(users === undefined ? {} : { users }), ...switched, ...kept, ...at(3) }));
    const shared = { ...all, users: zenodo.tokens, ...switched };
    const beside = (name: string): { dir?: string } => (dir === undefined ? {} : { dir: join(dir, name) });
    const inveniordm = await started(startInvenio({ ...shared, ...beside('inveniordm'), ...at(4) }));
    const ckan = await started(startCkan({ ...shared, ...beside('ckan'), ...at(5) }));
    const ready = {
      github: github.origin,
      zenodo: zenodo.origin,
      inveniordm: inveniordm.origin,
      ckan: ckan.origin,
      tokens: zenodo.tokens,
    };
    return { github, zenodo, inveniordm, ckan, ready, close };
  } catch (error) {
    await close(); // a part alone is of no use, and would keep the process alive
    throw error;
  }
};
