/** The built action between a faulty wire and the local archive: one stage, one proxy, and what is right in the end. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ActionRun } from '../../scripts/run-action.ts';
import { FACTOR } from '../e2e/factor.mjs';
import { openStage, type StageArchive, seed } from '../e2e/stage.ts';
import { canaryOf } from './canary.ts';
import { BY_HAND, type ByHand, keepGround } from './ground.ts';
import { OLD, OTHER } from './other-objects.ts';
import { type FaultProxy, openFaultProxy, PROXY_PORTS } from './proxy.ts';

export interface Scene {
  proxy: FaultProxy;
  drafts: readonly ByHand[];
  run(tag: string): Promise<Ended>;
  /** What is not as it should be once the versions are published; empty is right. */
  complain(versions: readonly string[], right?: string): Promise<string[]>;
  /** The versions in full, as one text. */
  read(): Promise<string>;
  close(): Promise<void>;
}

export interface Ended extends ActionRun {
  /** Secrets and local paths that were found where they must not be. */
  leaks: readonly string[];
  /** It has asked the archive to change something. */
  hasWritten: boolean;
  /** How many bytes were searched for them. */
  searched: number;
}

/** Ours; a run that takes longer hangs: it is more than three hours of the run's own time. */
const HANGS_AFTER_MS = 120_000;

/** Thousands of runs compile the same bundle; nothing else changes by it. */
const COMPILED = join(tmpdir(), 'archive-release-compiled');

/** One of these is more than the buffers of two sockets hold. */
const BIG = 24 * 2 ** 20;

/** The files once more in a folder, saying other things: an answer of them is as good as one of the right ones. */
const withOld = (tree: NonNullable<ReturnType<typeof seed>['tree']>): typeof tree => ({
  ...tree,
  ...Object.fromEntries(
    Object.entries(tree).map(([path, text]) => [
      `${OLD}/${path}`,
      typeof text === 'string' ? text.replaceAll('Tide table', 'Old table') : text,
    ]),
  ),
});

/** Another repository of the same owner, with the same tags and names: its answers are well formed, and wrong. */
const seedOther = (): ReturnType<typeof seed> => {
  const plain = seed();
  const tree = Object.fromEntries(
    Object.entries(plain.tree ?? {}).map(([path, text]) => [
      path,
      typeof text === 'string' ? text.replaceAll('Tide table', 'Sea level') : text,
    ]),
  );
  return { ...plain, name: OTHER, description: 'Measures the sea', tree };
};

const seedFor = (isBig: boolean): ReturnType<typeof seed> => {
  const known = seed();
  const plain = { ...known, tree: withOld(known.tree ?? {}) };
  if (!isBig) return plain;
  const enlarge = <A extends { name: string }>(asset: A): A =>
    asset.name.endsWith('.whl') ? { ...asset, content: { generate: BIG } } : asset;
  return { ...plain, releases: plain.releases?.map((one) => ({ ...one, assets: one.assets?.map(enlarge) ?? [] })) ?? [] };
};

const toDifferences = (right: string, found: string): readonly string[] => {
  const lines = new Set(right.split('\n'));
  const other = found.split('\n').filter((line) => !lines.has(line));
  if (right === found) return [];
  return [`other bytes or metadata: ${other.map((line) => line.trim()).join(' ') || 'something is missing'}`];
};

const SANDBOX_PORTS = 6;
/** How many ports a scene takes. */
export const SCENE_PORTS = SANDBOX_PORTS + PROXY_PORTS;

interface SceneOptions {
  isBig?: boolean;
  /** Where the archives' state is, and is kept. It names addresses, so a scene that begins with it has the same ports. */
  dir?: string;
  /** The first of `SCENE_PORTS`. */
  port?: number;
  /** What is there by hand, where the state has it already. */
  drafts?: readonly ByHand[];
}

export const openScene = async (archive: StageArchive, { isBig = false, dir, port, drafts }: SceneOptions = {}): Promise<Scene> => {
  const kept = { ...(dir === undefined ? {} : { dir }), ...(port === undefined ? {} : { port }) };
  const stage = await openStage({ archive, seeds: [seedFor(isBig), seedOther()], speed: FACTOR, ...kept });
  const { github, [archive]: home } = stage.sandbox;
  const targets = { github: github.origin, blobs: github.blobs, archive: home.origin };
  const proxy = await openFaultProxy(targets, port === undefined ? undefined : port + SANDBOX_PORTS);
  const ground = await keepGround(stage, archive, drafts);
  const search = canaryOf({ archive: home.tokens.owner ?? '', github: github.tokens.actions ?? '' });
  return {
    proxy,
    drafts: ground.drafts,
    run: async (tag) => {
      let limit: NodeJS.Timeout | undefined;
      const ended = await stage.run({
        tag,
        inputs: { 'archive-url': proxy.origins.archive },
        env: {
          ...{ GITHUB_API_URL: proxy.origins.github, GITHUB_GRAPHQL_URL: `${proxy.origins.github}/graphql` },
          NODE_COMPILE_CACHE: COMPILED,
        },
        onChild: (child) => {
          proxy.job = child;
          limit = setTimeout(() => child.kill('SIGKILL'), HANGS_AFTER_MS);
        },
      });
      clearTimeout(limit);
      return { ...ended, ...search(ended, proxy.seen), hasWritten: stage.writes().length > 0 };
    },
    complain: async (versions, right) => {
      const kept = (await stage.kept()).filter(({ title }) => title !== BY_HAND);
      const told = kept.map((one) => one.told).toSorted();
      const wanted = versions.map((version) => `published ${version}`);
      const { before, now } = await ground.foreign();
      return [
        ...(told.join() === wanted.join() ? [] : [`there is: ${told.join(', ') || 'nothing'}`]),
        ...(new Set(kept.map(({ concept }) => concept)).size > 1 ? ['two concepts'] : []),
        ...(right === undefined ? [] : toDifferences(right, await ground.read())),
        ...(before === now ? [] : ['what is written by hand was touched']),
      ];
    },
    read: ground.read,
    close: async () => {
      await proxy.close();
      await stage.close();
    },
  };
};
