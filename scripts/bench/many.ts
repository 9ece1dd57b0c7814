/** A release of many small files over a long line: ours against a client that sends one after the other. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startSandbox } from '../../src/sandbox/index.ts';
import type { Exchange } from '../../src/sandbox/server.ts';
import { runAction, toGitHubEnv } from '../run-action.ts';

const root = join(import.meta.dirname, '../..');
const repository = 'tidal-lab/many';
const tag = 'v1.0.0';
/** 50 ms each way, for every request on either side. The connections stay open, so that their own way there and back is paid once. */
const LATENCY_MS = 2 * 50;

export const KINDS = ['zenodo', 'inveniordm', 'ckan'] as const;

type Kind = (typeof KINDS)[number];

export interface ManyFiles {
  oneByOneSeconds: number;
  oursSeconds: number;
  /** Ours, to the archive. */
  requests: number;
}

/** Archives 100 files of 10 kB by both ways, each into an archive of its own. Throws where one fails. */
export const archiveMany = async (kind: Kind): Promise<ManyFiles> => {
  const exchanges: Exchange[] = [];
  const assets = Array.from({ length: 100 }, (_, index) => ({ name: `part-${index}.bin`, content: { generate: 10_000 } }));
  const sandbox = await startSandbox({
    seeds: [{ owner: 'tidal-lab', name: 'many', tree: { LICENSE: 'MIT License\n' }, releases: [{ tag, assets }] }],
    users: ['owner'],
    faults: { indexLagMs: 0, latestLagMs: 0 },
    watch: {
      before: async () => {
        await pause(LATENCY_MS);
        return undefined;
      },
      after: (exchange) => void (exchange.side === kind && exchanges.push(exchange)),
    },
  });
  try {
    const { github } = sandbox;
    const { origin, tokens } = sandbox[kind];
    const token = tokens.owner ?? '';
    const words = [kind, origin, token, github.origin, github.tokens.actions ?? '', repository, tag];
    const startedAt = performance.now();
    const plain = spawn(process.execPath, [join(root, 'scripts/bench/one-by-one.mjs'), ...words], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const [code] = (await once(plain, 'close')) as [number];
    if (code !== 0) throw new Error('the client that sends one by one failed');
    const oneByOneSeconds = (performance.now() - startedAt) / 1000;
    exchanges.length = 0;
    const run = await runAction({
      dist: join(root, 'dist/main/index.js'),
      repository,
      event: { name: 'workflow_dispatch', payload: { inputs: null } },
      inputs: {
        ...{ token, archive: kind, 'archive-url': origin, tag, source: 'none' },
        ...(kind === 'ckan' ? { organisation: 'sw-team' } : {}),
      },
      env: toGitHubEnv(github),
    });
    if (run.outputs.state !== 'published') throw new Error(`our run failed:\n${run.stdout}\n${run.stderr}`);
    return { oneByOneSeconds, oursSeconds: run.milliseconds / 1000, requests: exchanges.length };
  } finally {
    await sandbox.close();
  }
};
