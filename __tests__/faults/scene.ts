/** The built action between a faulty wire and an archive: one stage, one proxy, and what is right in the end. */
import { searchRun, toldBy } from '../e2e/canary.ts';
import { FACTOR } from '../e2e/factor.mjs';
import { isWrite, openStage, type StageArchive } from '../e2e/stage.ts';
import { type Ended, saysNothingStands, sentBy } from './ended.ts';
import { BY_HAND, type ByHand, keepGround } from './ground.ts';
import { type RealServer, toLocalHome, toRealHome, toSubject } from './home.ts';
import { type FaultProxy, openFaultProxy, PROXY_PORTS } from './proxy.ts';
import { seedsFor } from './seeds.ts';

export interface Scene {
  proxy: FaultProxy;
  byHand: readonly ByHand[];
  /** `speed`: of the run's clock. Default: as fast as all go with files of that size. */
  run(tag: string, speed?: number): Promise<Ended>;
  /** What a run for that tag, which failed, says of its files and its draft, and is not so. */
  complainOfPage(ended: Ended, tag: string): Promise<string[]>;
  /** What is not as it should be once the versions are published; empty is right. */
  complain(versions: readonly string[], right?: string): Promise<string[]>;
  /** The versions in full, as one text. */
  read(): Promise<string>;
  /** What a run told later steps of the record, in words that are the same on every stage. */
  tell(ended: Ended): Promise<string>;
  close(): Promise<void>;
}

/** Of a run that moves files of many MiB: what the machine works counts for less, or a busy one would seem to stand still. */
const BIG_FACTOR = Math.max(1, FACTOR / 5);

/** Ours; a run that takes longer hangs: an hour of the run's own time, as long as the README gives a job. */
const hangsAfter = (speed: number): number => 3_600_000 / Math.max(speed, BIG_FACTOR);

/** What a next run says as the one before would have: not how it came about. */
const TELLING = ['doi', 'doi-url', 'concept-doi', 'record-id', 'record-url', 'badge-url', 'badge-markdown', 'citation', 'tag', 'version'];

const toTelling = ({ outputs }: Ended): string => TELLING.map((name) => `${name}: ${outputs[name] ?? ''}`).join('\n');

const withoutIds = (told: string): string =>
  told.replace(/127\.0\.0\.1(:|%3A)\d+/g, 'SERVER').replace(/[0-9a-f]{8}-[0-9a-f-]{27}|\b[0-9a-z]{5}-[0-9a-z]{5}\b|\d{5,}/g, 'ID');

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
  /** Default: the local archive, as all that follows is of it. */
  real?: RealServer | undefined;
  /** Where the archives' state is, and is kept. It names addresses, so a scene that begins with it has the same ports. */
  dir?: string;
  /** The first of `SCENE_PORTS`. */
  port?: number;
  /** What is there by hand, where the state has it already. */
  byHand?: readonly ByHand[];
}

export const openScene = async (archive: StageArchive, options: SceneOptions = {}): Promise<Scene> => {
  const { isBig = false, real, dir, port, byHand } = options;
  const subject = toSubject(real);
  const kept = { ...(dir === undefined ? {} : { dir }), ...(port === undefined ? {} : { port }) };
  const faults = isBig ? { maxResourceSizeMb: 64 } : {}; // a CKAN's 10 MB are the default of its software
  const stage = await openStage({ archive, seeds: seedsFor(isBig, subject), speed: FACTOR, faults, ...kept });
  const home = real === undefined ? toLocalHome(stage, archive) : toRealHome(stage, archive, { real, subject });
  const { github } = stage.sandbox;
  const targets = { github: github.origin, blobs: github.blobs, archive: home.origin };
  const proxy = await openFaultProxy(targets, port === undefined ? undefined : port + SANDBOX_PORTS);
  const ground = await keepGround(home, byHand);
  const tokens = { archive: [home.tokens.owner ?? ''], github: [github.tokens.actions ?? ''] };
  return {
    proxy,
    byHand: ground.byHand,
    run: async (tag, speed = isBig ? BIG_FACTOR : FACTOR) => {
      await home.catchUp(); // nobody starts a job within a second
      let limit: NodeJS.Timeout | undefined;
      const began = Date.now();
      const ended = await stage.run({
        tag,
        repository: `${subject.owner}/${subject.name}`,
        inputs: { ...home.inputs, token: home.tokens.owner ?? '', 'archive-url': proxy.origins.archive },
        env: {
          ...{ GITHUB_API_URL: proxy.origins.github, GITHUB_GRAPHQL_URL: `${proxy.origins.github}/graphql` },
          FAST_TIME: String(speed),
        },
        onChild: (child) => {
          proxy.job = child;
          limit = setTimeout(() => child.kill('SIGKILL'), hangsAfter(speed));
        },
      });
      clearTimeout(limit);
      const written = proxy.seen.filter((seen) => seen.side === 'archive' && seen.reply !== undefined && isWrite(seen));
      const did = { hasWritten: written.length > 0, hasChanged: written.some(({ reply }) => (reply?.status ?? 500) < 400) };
      const took = ((Date.now() - began) * speed) / 60_000;
      return { ...ended, ...searchRun({ told: toldBy(ended), sent: proxy.seen }, { tokens }), ...did, took };
    },
    complainOfPage: async (ended, tag) => {
      await home.catchUp();
      // Not in a version before; a draft may still have that one's number.
      const its = (await home.kept()).filter(({ told }) => !told.startsWith('published ') || told === `published ${tag.slice(1)}`);
      const there = new Set(its.flatMap(({ files }) => files));
      const drafts = its.filter(({ told, title }) => !told.startsWith('published ') && title !== BY_HAND);
      return [
        ...(saysNothingStands(ended) && drafts.length > 0
          ? [`the page says that nothing of it is there, and there is: ${drafts[0]?.told}`]
          : []),
        ...sentBy(ended)
          .filter((name) => !there.has(name))
          .map((name) => `the page says that ${name} was sent, and it is not there`),
      ];
    },
    complain: async (versions, right) => {
      await home.catchUp();
      const kept = (await home.kept()).filter(({ title }) => title !== BY_HAND);
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
    // The owner's name first: an id may seem to stand in it.
    tell: async (ended) => withoutIds(await home.plain(toTelling(ended))),
    close: async () => {
      await proxy.close();
      await stage.close();
    },
  };
};
