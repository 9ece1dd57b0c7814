/**
 * `npm run demo`: a whole archive on this machine, with no account and no network. The sample repository's first release is archived,
 * the job is run again, and a second release becomes a second version. With `-- --keep` everything stays up to be looked at.
 * `-- --archive inveniordm` plays it on the local InvenioRDM in place of Zenodo, `-- --archive ckan` on the local CKAN. Exits 0 only if all that it claims is so.
 */
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { toReleaseEvent } from '../src/sandbox/github/events/index.ts';
import { type Sandbox, startSandbox } from '../src/sandbox/index.ts';
import type { Exchange } from '../src/sandbox/server.ts';
import { type Check, checkPublished, checkSecrets, checkUnchanged } from './demo/checks.ts';
import { digestRelease, type KeptRecord, readDataset, readRecord } from './demo/proof.ts';
import { tellChecks, tellLines, tellRun, tellTitle } from './demo/tell.ts';
import { type ActionRun, runAction, toGitHubEnv } from './run-action.ts';

const repository = 'sample-lab/driftline';
const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist', 'main', 'index.js');

/** The archives that it can be played on. */
const archives = ['zenodo', 'inveniordm', 'ckan'] as const;
type Archive = (typeof archives)[number];

interface Scene {
  archive: Archive;
  sandbox: Sandbox;
  /** What was sent to the archive since the last run began. */
  exchanges: Exchange[];
  /** Where the records can be looked at. */
  pages: string[];
  /** Minutes pass between two runs, so that the archive's search has caught up, without anyone waiting for it. */
  wait(minutes: number): void;
}

const openScene = async (archive: Archive): Promise<Scene> => {
  const exchanges: Exchange[] = [];
  let ahead = 0; // milliseconds
  const sandbox = await startSandbox({
    seeds: join(root, 'examples', 'sample'),
    users: ['owner'],
    now: () => new Date(Date.now() + ahead),
    watch: { after: (exchange) => void (exchange.side === archive && exchanges.push(exchange)) },
  });
  return {
    archive,
    sandbox,
    exchanges,
    pages: [],
    wait: (minutes) => {
      ahead += minutes * 60_000;
    },
  };
};

const readKept = (archive: Archive, origin: string, id: string): Promise<KeptRecord> =>
  archive === 'ckan' ? readDataset(origin, id) : readRecord(origin, id);

/** A run of the job that the release starts. A job that is run again has the same event and counts its attempts. */
const runJob = async ({ archive, sandbox, exchanges }: Scene, job: { tag: string; attempt: number }): Promise<ActionRun> => {
  exchanges.length = 0;
  const { github, ready } = sandbox;
  return runAction({
    dist,
    repository,
    event: toReleaseEvent(github, { repository, tag: job.tag, action: 'published' }),
    inputs: {
      ...{ archive, 'archive-url': ready[archive], token: ready.tokens.owner ?? '' },
      ...(archive === 'ckan' ? { organisation: 'sw-team' } : {}),
    },
    env: { ...toGitHubEnv(github), GITHUB_RUN_ATTEMPT: String(job.attempt) },
  });
};

const secretsOf = ({ sandbox }: Scene): string[] => [...Object.values(sandbox.ready.tokens), ...Object.values(sandbox.github.tokens)];

/** Archives a release, reads back what is kept, and says whether all is as it should be. */
const playRelease = async (scene: Scene, act: { tag: string; before?: ActionRun }): Promise<{ run: ActionRun; isGood: boolean }> => {
  const { github, ready } = scene.sandbox;
  const run = await runJob(scene, { tag: act.tag, attempt: 1 });
  const id = run.outputs['record-id'] ?? '';
  const record = run.outputs.state === 'published' && id !== '' ? await readKept(scene.archive, ready[scene.archive], id) : undefined;
  const wanted = await digestRelease(github, { repository, tag: act.tag });
  const leaks: Check = { claim: "GitHub's token stays with GitHub's API", differs: github.leaked.map((path) => `it followed to ${path}`) };
  tellRun(run, { withSummary: true });
  const before = act.before === undefined ? {} : { before: act.before };
  const isGood = tellChecks(
    [...checkPublished(run, { wanted, record, hasDois: scene.archive !== 'ckan', ...before }), checkSecrets(run, secretsOf(scene)), leaks],
    run,
  );
  if (record !== undefined) {
    scene.pages.push(record.page);
    tellLines(['', `The record: ${record.page}`]);
  }
  return { run, isGood };
};

const playAgain = async (scene: Scene, act: { tag: string; before: ActionRun }): Promise<boolean> => {
  const run = await runJob(scene, { tag: act.tag, attempt: 2 });
  const writes = scene.exchanges
    // A CKAN is asked by POST, whatever is asked.
    .filter(({ method, path }) => !['GET', 'HEAD', 'OPTIONS'].includes(method) && !/\/action\/\w+_(show|list|search)$/.test(path))
    .map(({ method, path }) => `${method} ${path}`);
  tellRun(run, { withSummary: false });
  const isGood = tellChecks([...checkUnchanged(run, { before: act.before, writes }), checkSecrets(run, secretsOf(scene))], run);
  if (isGood) tellLines(['', `${scene.exchanges.length} requests, all of them reads.`]);
  return isGood;
};

const play = async (scene: Scene): Promise<boolean> => {
  tellTitle(`1. ${repository} publishes v1.0.0`);
  const first = await playRelease(scene, { tag: 'v1.0.0' });
  scene.wait(1);
  tellTitle('2. The same job is run again');
  const isSame = await playAgain(scene, { tag: 'v1.0.0', before: first.run });
  scene.wait(60);
  tellTitle(`3. ${repository} publishes v1.1.0`);
  const second = await playRelease(scene, { tag: 'v1.1.0', before: first.run });
  return first.isGood && isSame && second.isGood;
};

const keepOpen = async ({ archive, sandbox, pages }: Scene): Promise<void> => {
  tellTitle('Everything stays up until you press Ctrl-C');
  tellLines([
    `The repository   ${sandbox.github.serverUrl}/${repository}`,
    `The archive      ${sandbox.ready[archive]}`,
    ...pages.map((page) => `A record         ${page}`),
    `GitHub's API     ${sandbox.github.origin}`,
    `Owner's token    ${sandbox.ready.tokens.owner}   (of this archive only, and gone with it)`,
    '',
  ]);
  const stop = new AbortController();
  await Promise.race(['SIGINT', 'SIGTERM'].map((name) => once(process, name, { signal: stop.signal })));
  stop.abort();
};

const main = async (): Promise<boolean> => {
  const { values } = parseArgs({ options: { keep: { type: 'boolean', default: false }, archive: { type: 'string', default: 'zenodo' } } });
  const archive = archives.find((name) => name === values.archive);
  if (archive === undefined) throw new Error(`--archive ${values.archive}: say one of ${archives.join(', ')}.`);
  if (!existsSync(dist)) throw new Error('There is no dist/main/index.js. Build it first: npm run build');
  const scene = await openScene(archive);
  try {
    const isGood = await play(scene);
    tellTitle(isGood ? 'All of it is so.' : 'Something differs: see the lines that begin with ✗.');
    if (values.keep) await keepOpen(scene);
    return isGood;
  } finally {
    await scene.sandbox.close();
  }
};

try {
  process.exitCode = (await main()) ? 0 : 1;
} catch (error) {
  process.stderr.write(`The demo could not be played: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
