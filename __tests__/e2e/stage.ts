/** A stage for the built bundle: the local archive, a seeded repository, and a run as GitHub's runner would start it. */
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type ActionRun, toGitHubEnv } from '../../scripts/run-action.ts';
import type { Seed } from '../../src/sandbox/github/index.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import type { Exchange } from '../../src/sandbox/server.ts';
import type { Switches } from '../../src/sandbox/switches.ts';
import type { Side } from './canary.ts';
import { type Deposition, type Kept, list, type Place, readKept, type StageArchive } from './kept.ts';
import { runMain } from './run-main.ts';
import { readWhole } from './whole.ts';

export type { Kept, StageArchive } from './kept.ts';

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
  /** The same in full, as one text that is the same on every stage. */
  whole(): Promise<string>;
  /** Days go by, for the archives and for the runs that follow. */
  pass(days: number): void;
  /** The owner writes something by hand. */
  put(path: string, body: unknown): Promise<void>;
  close(): Promise<void>;
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

/** CKAN is asked by POST, whatever is asked. */
const READING = /^(GET|HEAD|OPTIONS) |^POST \S+\/action\/\w+_(show|list|search|list_for_user)\b/;

/** It may change something. */
export const isWrite = ({ method, path }: Pick<Exchange, 'method' | 'path'>): boolean => !READING.test(`${method} ${path}`);

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

const DAY_MS = 86_400_000;

/** YYYY-MM-DD, so many days from now. */
export const inDays = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

/** For a run's environment: how much faster its clocks go than the one on the wall, and how many days its calendar is ahead. */
export const toSpeed = (speed: number, days = 0): Record<string, string> =>
  speed === 1 && days === 0
    ? {}
    : { NODE_OPTIONS: `--import=${FAST_TIME}`, FAST_TIME: String(speed), TIME_AHEAD_MS: String(days * DAY_MS) };

const toPlace = ({ origin, tokens }: { origin: string; tokens: Readonly<Record<string, string>> }): Place => ({
  origin,
  token: tokens.owner ?? '',
});

/** By origin. Neither another archive nor GitHub's pages are to be told a secret. */
const toSides = (sandbox: Sandbox, archive: StageArchive): Record<string, Side> => {
  const { github, zenodo, inveniordm, ckan } = sandbox;
  const strangers = [zenodo.origin, inveniordm.origin, ckan.origin, github.serverUrl];
  return {
    ...Object.fromEntries(strangers.map((origin) => [origin, 'trap'])),
    ...{ [sandbox[archive].origin]: 'archive', [github.origin]: 'github', [github.blobs]: 'blobs' },
  };
};

export const openStage = async (options: StageOptions = {}): Promise<Stage> => {
  const { archive = 'zenodo', faults = {}, speed = faults.indexLagMs === undefined ? 10 : 1 } = options;
  let child: ChildProcess | undefined;
  let ahead = 0; // milliseconds
  let passed = 0; // days
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
      const options = {
        repository,
        ...(event === undefined ? {} : { event }),
        inputs: {
          ...{ token: home.tokens.owner ?? '', archive, 'archive-url': home.origin, tag },
          ...(archive === 'ckan' ? { organisation: 'sw-team' } : {}),
          ...inputs,
        },
        env: { ...toGitHubEnv(github), ...toSpeed(speed, passed), ...env },
        onChild: (process: ChildProcess) => {
          child = process;
          onChild?.(process);
        },
      };
      return runMain(options, toSides(stage.sandbox, archive));
    },
    deposits: async () => {
      letSearchCatchUp();
      return (await list('zenodo', toPlace(stage.sandbox.zenodo))) as Deposition[];
    },
    kept: async () => {
      letSearchCatchUp();
      return readKept(archive, toPlace(stage.sandbox[archive]));
    },
    whole: async () => {
      letSearchCatchUp();
      return readWhole(archive, toPlace(stage.sandbox[archive]));
    },
    put: async (path, body) => {
      const { origin, tokens } = stage.sandbox[archive];
      const headers = { authorization: `Bearer ${tokens.owner}`, 'content-type': 'application/json' };
      const { ok, status } = await fetch(`${origin}${path}`, { method: 'PUT', headers, body: JSON.stringify(body) });
      if (!ok) throw new Error(`PUT ${path}: ${status}`);
    },
    pass: (days) => {
      passed += days;
      ahead += days * DAY_MS;
    },
    close: () => stage.sandbox.close(),
  };
  return stage;
};
