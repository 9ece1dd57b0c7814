/** A stage for the built bundle: the local archive, a seeded repository, and a run as GitHub's runner would start it. */
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { type ActionRun, runAction } from '../../scripts/run-action.ts';
import type { Faults } from '../../src/sandbox/faults.ts';
import type { Seed } from '../../src/sandbox/github/index.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import type { Exchange } from '../../src/sandbox/server.ts';

export const MAIN = join(import.meta.dirname, '../../dist/main/index.js');
export const CLI = join(import.meta.dirname, '../../dist/cli/index.js');
export const REPOSITORY = 'tidal-lab/tide-table';

const zenodoJson = {
  title: 'Tide table: predicts tides',
  description: '<p>Predicts tides from harmonic constituents.</p>',
  creators: [{ name: 'Carberry, Josiah', orcid: '0000-0002-1825-0097', affiliation: 'Tidal Lab' }, { name: 'Okafor, Ada' }],
  license: 'MIT',
  keywords: ['tides', 'oceanography'],
  upload_type: 'software',
};
const citation = `cff-version: 1.2.0
message: Please cite it so.
title: Tide table
authors:
  - family-names: Okafor
    given-names: Ada
    orcid: https://orcid.org/0000-0001-5109-3700
    affiliation: Harbour University
keywords: [harmonics]
license: MIT
`;

const release = (tag: string, publishedAt: string) => ({
  tag,
  name: `Tide table ${tag}`,
  notes: `What is new in **${tag}**.`,
  publishedAt,
  assets: [
    { name: 'tide-table.whl', content: `wheel of ${tag}` },
    { name: 'constituents.csv', content: 'M2,12.42\nS2,12.00\n' },
    { name: `manual-${tag}.pdf`, content: `manual of ${tag}` },
  ],
});

/** Two releases; `constituents.csv` is the same in both, the wheel has one name and other bytes, the manual another name. */
export const seed = (changes: Partial<Seed> = {}): Seed => ({
  owner: 'tidal-lab',
  name: 'tide-table',
  description: 'Predicts tides',
  topics: ['tides', 'python'],
  tree: {
    '.zenodo.json': JSON.stringify(zenodoJson, null, 2),
    'CITATION.cff': citation,
    'README.md': '# Tide table\n',
    LICENSE: 'MIT License\n',
  },
  releases: [release('v1.0.0', '2026-10-01T10:00:00Z'), release('v1.1.0', '2026-11-01T10:00:00Z')],
  contributors: [
    { login: 'ada', weeks: [{ week: '2026-09-06', commits: 40 }] },
    { login: 'mei', weeks: [{ week: '2026-09-13', commits: 7 }] },
    { login: 'dependabot[bot]', weeks: [{ week: '2026-09-13', commits: 90 }] },
  ],
  users: [{ login: 'ada', name: 'Ada Okafor' }, { login: 'mei', name: 'Mei Lin', company: '@tidal-lab' }, { login: 'dependabot[bot]' }],
  ...changes,
});

export interface RunOptions {
  tag?: string;
  repository?: string;
  inputs?: Record<string, string>;
  env?: Record<string, string>;
  event?: { name: string; payload: unknown };
  onChild?: (child: ChildProcess) => void;
}

export interface Stage {
  sandbox: Sandbox;
  /** Our requests to Zenodo's side since the last run began: `POST /api/deposit/depositions -> 201`, ids and ports made plain. */
  requests(): string[];
  /** Those of them that may change something. */
  writes(): string[];
  exchanges: Exchange[];
  /** Looks at each request to Zenodo's side before it is carried out. */
  gate: (exchange: Exchange, child: ChildProcess | undefined) => 'drop' | undefined;
  run(options?: RunOptions): Promise<ActionRun>;
  deposits(): Promise<Deposition[]>;
  /** The owner writes something by hand. */
  put(path: string, body: unknown): Promise<void>;
  close(): Promise<void>;
}

/** What the tests read of a deposit, by the archive's own API. */
export interface Deposition {
  id: number;
  conceptrecid: string;
  submitted: boolean;
  state: string;
  doi?: string;
  metadata: Record<string, unknown>;
  files: { filename: string; checksum: string; filesize: number }[];
}

const plain = (path: string): string =>
  decodeURIComponent(path)
    .replace(/\\([:/-])/g, '$1')
    .replace(/http:\/\/127\.0\.0\.1:\d+/g, 'SERVER')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'UUID')
    .replace(/(depositions|records)\/\d+/g, '$1/ID')
    .replace(/(conceptrecid:"?|recid:"?)\d+/g, '$1ID');

export const openStage = async (options: { seeds?: Seed[]; faults?: Partial<Faults> } = {}): Promise<Stage> => {
  let child: ChildProcess | undefined;
  const exchanges: Exchange[] = [];
  const stage: Stage = {
    sandbox: await startSandbox({
      seeds: options.seeds ?? [seed()],
      users: ['owner', 'other'],
      faults: { indexLagMs: 0, latestLagMs: 0, ...options.faults },
      watch: {
        before: (exchange) => (exchange.side === 'zenodo' ? stage.gate(exchange, child) : undefined),
        after: (exchange) => void exchanges.push(exchange),
      },
    }),
    exchanges,
    gate: () => undefined,
    requests: () =>
      exchanges
        .filter(({ side, userAgent }) => side === 'zenodo' && userAgent?.startsWith('archive-release/'))
        .map(({ method, path, status }) => `${method} ${plain(path)} -> ${status}`),
    writes: () => stage.requests().filter((line) => !/^(GET|HEAD|OPTIONS) /.test(line)),
    run: async ({ tag = 'v1.0.0', repository = REPOSITORY, inputs = {}, env = {}, event, onChild } = {}) => {
      exchanges.length = 0;
      const { github, zenodo } = stage.sandbox;
      return runAction({
        dist: MAIN,
        repository,
        event: event ?? { name: 'workflow_dispatch', payload: { inputs: null, ref: 'refs/heads/main' } },
        inputs: { token: zenodo.tokens.owner ?? '', archive: 'zenodo', 'archive-url': zenodo.origin, tag, ...inputs },
        env: {
          ...{ GITHUB_API_URL: github.origin, GITHUB_GRAPHQL_URL: `${github.origin}/graphql`, GITHUB_SERVER_URL: github.serverUrl },
          ...{ GITHUB_TOKEN_FOR_TEST: github.tokens.actions ?? '' },
          ...env,
        },
        onChild: (process) => {
          child = process;
          onChild?.(process);
        },
      });
    },
    deposits: async () => {
      const { origin, tokens } = stage.sandbox.zenodo;
      const get = async (path: string): Promise<unknown> =>
        (await fetch(`${origin}${path}`, { headers: { authorization: `Bearer ${tokens.owner}` } })).json();
      const list = (await get('/api/deposit/depositions?all_versions=true&size=100&sort=oldest')) as Deposition[];
      return Promise.all(list.map(async ({ id }) => (await get(`/api/deposit/depositions/${id}`)) as Deposition));
    },
    put: async (path, body) => {
      const { origin, tokens } = stage.sandbox.zenodo;
      const headers = { authorization: `Bearer ${tokens.owner}`, 'content-type': 'application/json' };
      const { ok, status } = await fetch(`${origin}${path}`, { method: 'PUT', headers, body: JSON.stringify(body) });
      if (!ok) throw new Error(`PUT ${path}: ${status}`);
    },
    close: () => stage.sandbox.close(),
  };
  return stage;
};
