/** A stage for the built bundle: the local archive, a seeded repository, and a run as GitHub's runner would start it. */
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type ActionRun, runAction } from '../../scripts/run-action.ts';
import type { Seed } from '../../src/sandbox/github/index.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import type { Exchange } from '../../src/sandbox/server.ts';
import type { Switches } from '../../src/sandbox/switches.ts';

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

/** Three releases; `constituents.csv` is the same in all, the wheel has one name and other bytes, the manual another name. */
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
  releases: [
    release('v1.0.0', '2026-10-01T10:00:00Z'),
    release('v1.1.0', '2026-11-01T10:00:00Z'),
    release('v1.2.0', '2026-11-15T10:00:00Z'),
  ],
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

/** What every archive can tell of a version that it keeps. */
export interface Kept {
  /** `published 1.0.0`, `draft 1.1.0` */
  told: string;
  title: string;
  concept: string;
  /** Names, in order. */
  files: readonly string[];
}

export interface Stage {
  sandbox: Sandbox;
  /** Our requests to the archive since the last run began: `POST /api/deposit/depositions -> 201`, ids and ports made plain. */
  requests(): string[];
  /** Those of them that may change something. */
  writes(): string[];
  exchanges: Exchange[];
  /** Looks at each request to the archive before it is carried out. */
  gate: (exchange: Exchange, child: ChildProcess | undefined) => 'drop' | undefined;
  run(options?: RunOptions): Promise<ActionRun>;
  /** Zenodo's, by its own API. */
  deposits(): Promise<Deposition[]>;
  /** The owner's, oldest first. */
  kept(): Promise<Kept[]>;
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

/** Ids and ports, which are other ones on every stage, made plain. */
export const plain = (path: string): string =>
  decodeURIComponent(path)
    .replace(/\\([:/-])/g, '$1')
    .replace(/http:\/\/127\.0\.0\.1:\d+/g, 'SERVER')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'UUID')
    .replace(/\b(?=[0-9a-z-]*\d)[0-9a-z]{5}-[0-9a-z]{5}\b/g, 'ID')
    .replace(/(depositions|records)\/\d+/g, '$1/ID')
    .replace(/(conceptrecid:"?|recid:"?)\d+/g, '$1ID');

export type StageArchive = 'zenodo' | 'inveniordm' | 'ckan';

/** CKAN is asked by POST, whatever is asked. */
const READING = /^(GET|HEAD|OPTIONS) |^POST \S+\/action\/\w+_(show|list|search|list_for_user)\b/;

/** It may change something. */
export const isWrite = ({ method, path }: Pick<Exchange, 'method' | 'path'>): boolean => !READING.test(`${method} ${path}`);

interface WireRecord {
  id: string;
  parent: { id: string };
  is_published: boolean;
  metadata: { title: string; version?: string };
  files: { entries: Record<string, { key: string }> };
}

interface WireDataset {
  id: string;
  title: string;
  private: boolean;
  resources: {
    release_tag?: string;
    release_version?: string;
    release_complete?: string;
    release_fields?: string;
    release_asset?: string;
  }[];
}

/** A release is the resources of a tag (docs/decisions/0009). */
const keptByCkan = async ({ origin, tokens }: Sandbox['ckan']): Promise<Kept[]> => {
  const answer = await fetch(`${origin}/api/3/action/package_search`, {
    method: 'POST',
    headers: { authorization: tokens.owner ?? '', 'content-type': 'application/json' },
    body: JSON.stringify({ include_private: true, include_drafts: true, rows: 100, sort: 'metadata_created asc' }),
  });
  const { result } = (await answer.json()) as { result: { results: WireDataset[] } };
  return result.results.flatMap(({ id, title, private: isPrivate, resources }) =>
    resources
      .filter(({ release_fields: fields }) => fields !== undefined)
      .map((snapshot) => ({
        told: `${snapshot.release_complete === 'true' && !isPrivate ? 'published' : 'draft'} ${snapshot.release_version}`,
        title,
        concept: id,
        files: resources
          .filter((resource) => resource.release_tag === snapshot.release_tag)
          .flatMap(({ release_asset: name }) => (name === undefined ? [] : [name]))
          .toSorted(),
      })),
  );
};

interface StageOptions {
  archive?: StageArchive;
  seeds?: Seed[];
  faults?: Partial<Switches>;
  /** Beside `owner` and `other`. */
  users?: string[];
  /** How much faster the runs' clocks go than the one on the wall (fast-time.mjs): a run waits some seconds before it publishes. Default 10; 1 where the archive's own delays are tried. */
  speed?: number;
  /** The archives' state is kept there, and is what they begin with. */
  dir?: string;
  /** The first of six. Default: free ones. */
  port?: number;
}

const FAST_TIME = pathToFileURL(join(import.meta.dirname, 'fast-time.mjs')).href;

/** For a run's environment: how much faster its clocks go than the one on the wall. */
export const toSpeed = (speed: number): Record<string, string> =>
  speed === 1 ? {} : { NODE_OPTIONS: `--import=${FAST_TIME}`, FAST_TIME: String(speed) };

export const openStage = async (options: StageOptions = {}): Promise<Stage> => {
  const { archive = 'zenodo', faults = {}, speed = faults.indexLagMs === undefined ? 10 : 1 } = options;
  let child: ChildProcess | undefined;
  let ahead = 0; // milliseconds
  /** What was just written is found by a search, without anyone waiting for it. */
  const letSearchCatchUp = (): void => {
    ahead += 5000;
  };
  const exchanges: Exchange[] = [];
  const stage: Stage = {
    sandbox: await startSandbox({
      seeds: options.seeds ?? [seed()],
      now: () => new Date(Date.now() + ahead),
      users: ['owner', 'other', ...(options.users ?? [])],
      faults: { indexLagMs: 0, latestLagMs: 0, ...faults },
      ...(options.dir === undefined ? {} : { dir: options.dir }),
      ...(options.port === undefined ? {} : { port: options.port }),
      watch: {
        before: (exchange) => (exchange.side === archive ? stage.gate(exchange, child) : undefined),
        after: (exchange) => void exchanges.push(exchange),
      },
    }),
    exchanges,
    gate: () => undefined,
    requests: () =>
      exchanges
        .filter(({ side, userAgent }) => side === archive && userAgent?.startsWith('archive-release/'))
        .map(({ method, path, status }) => `${method} ${plain(path)} -> ${status}`),
    writes: () => stage.requests().filter((line) => !READING.test(line)),
    run: async ({ tag = 'v1.0.0', repository = REPOSITORY, inputs = {}, env = {}, event, onChild } = {}) => {
      exchanges.length = 0;
      const { github, [archive]: home } = stage.sandbox;
      return runAction({
        dist: MAIN,
        repository,
        event: event ?? { name: 'workflow_dispatch', payload: { inputs: null, ref: 'refs/heads/main' } },
        inputs: {
          ...{ token: home.tokens.owner ?? '', archive, 'archive-url': home.origin, tag },
          ...(archive === 'ckan' ? { organisation: 'sw-team' } : {}),
          ...inputs,
        },
        env: {
          ...{ GITHUB_API_URL: github.origin, GITHUB_GRAPHQL_URL: `${github.origin}/graphql`, GITHUB_SERVER_URL: github.serverUrl },
          ...{ GITHUB_TOKEN_FOR_TEST: github.tokens.actions ?? '' },
          ...toSpeed(speed),
          ...env,
        },
        onChild: (process) => {
          child = process;
          onChild?.(process);
        },
      });
    },
    deposits: async () => {
      letSearchCatchUp();
      const { origin, tokens } = stage.sandbox.zenodo;
      const get = async (path: string): Promise<unknown> =>
        (await fetch(`${origin}${path}`, { headers: { authorization: `Bearer ${tokens.owner}` } })).json();
      const list = (await get('/api/deposit/depositions?all_versions=true&size=100&sort=oldest')) as Deposition[];
      return Promise.all(list.map(async ({ id }) => (await get(`/api/deposit/depositions/${id}`)) as Deposition));
    },
    kept: async () => {
      if (archive === 'zenodo') {
        return (await stage.deposits()).map(({ state, conceptrecid, metadata, files }) => ({
          told: `${state === 'done' ? 'published' : 'draft'} ${metadata.version}`,
          title: String(metadata.title),
          concept: conceptrecid,
          files: files.map(({ filename }) => filename).toSorted(),
        }));
      }
      if (archive === 'ckan') return keptByCkan(stage.sandbox.ckan);
      letSearchCatchUp();
      const { origin, tokens } = stage.sandbox[archive];
      const answer = await fetch(`${origin}/api/user/records?allversions=true&size=100&sort=oldest`, {
        headers: { authorization: `Bearer ${tokens.owner}` },
      });
      const { hits } = (await answer.json()) as { hits: { hits: WireRecord[] } };
      return hits.hits.map(({ is_published: isPublished, parent, metadata, files }) => ({
        told: `${isPublished ? 'published' : 'draft'} ${metadata.version}`,
        title: metadata.title,
        concept: parent.id,
        files: Object.keys(files.entries).toSorted(),
      }));
    },
    put: async (path, body) => {
      const { origin, tokens } = stage.sandbox[archive];
      const headers = { authorization: `Bearer ${tokens.owner}`, 'content-type': 'application/json' };
      const { ok, status } = await fetch(`${origin}${path}`, { method: 'PUT', headers, body: JSON.stringify(body) });
      if (!ok) throw new Error(`PUT ${path}: ${status}`);
    },
    close: () => stage.sandbox.close(),
  };
  return stage;
};
