/**
 * Asks the built local archive what the real servers were asked, and counts the answers that are alike: `npm run conformance`.
 * Exit status 1 where an answer differs in a way that __tests__/recordings/ does not name with its reason.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { type Difference, groupOf, readKnown, readRecording, replay } from '../__tests__/recordings/replay.ts';

/** One fresh server, asked one after the other what these recordings have. */
interface Run {
  server: 'zenodo' | 'inveniordm' | 'ckan';
  title: string;
  /** Of the recordings, where it is not the server's name. */
  folder?: string;
  /** Of that folder: which recordings. */
  files: RegExp;
  users: string;
  faults: readonly string[];
}

const invenioUsers = 'owner,other,curator,reviewer';
const ckanUsers = 'admin,editor,orgadmin,member,outsider';
const runs: readonly Run[] = [
  // The recording was made without a proxy in front.
  { server: 'zenodo', title: 'zenodo', files: /\.jsonl$/, users: 'owner,other,curator,noscope', faults: ['proxy=false'] },
  { server: 'inveniordm', title: 'inveniordm', files: /\.jsonl$/, users: invenioUsers, faults: [] },
  {
    ...{ server: 'inveniordm', title: 'inveniordm: curations', folder: 'inveniordm-curations' },
    ...{ files: /\.jsonl$/, users: invenioUsers, faults: ['curations'] },
  },
  { server: 'ckan', title: 'ckan', files: /^[1-4].*\.jsonl$/, users: ckanUsers, faults: [] },
  { server: 'ckan', title: 'ckan: actions and errors', files: /^5.*\.jsonl$/, users: ckanUsers, faults: [] },
  { server: 'ckan', title: 'ckan: more actions', files: /^6.*\.jsonl$/, users: ckanUsers, faults: [] },
  { server: 'ckan', title: 'ckan: BC Data Catalogue', folder: 'ckan-bcdc', files: /\.jsonl$/, users: ckanUsers, faults: ['ckanBcdc'] },
];

const labels = (list: readonly Difference[], group: string): number =>
  new Set(list.filter(({ label }) => groupOf(label) === group).map(({ label }) => label)).size;

/** Prints the table; how many differences have no name. */
const check = async ({ server, title, files, users, faults, ...run }: Run): Promise<number> => {
  const folder = new URL(`../__tests__/recordings/${run.folder ?? server}/`, import.meta.url);
  const names = readdirSync(folder).filter((name) => files.test(name));
  const known = new URL('known-differences.tsv', folder);
  const isKnown = existsSync(known) ? readKnown(known) : () => false;
  const words = ['sandbox', '--users', users, ...faults.flatMap((fault) => ['--fault', fault]), '--json'];
  const archive = spawn(process.execPath, ['dist/cli/index.js', ...words], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const [line] = (await once(archive.stdout, 'data')) as [Buffer];
    const ready = JSON.parse(line.toString()) as Record<Run['server'], string> & { tokens: Record<string, string> };
    const exchanges = names.toSorted().flatMap((name) => readRecording(new URL(name, folder)));
    const { compared, differences } = await replay(exchanges, { origin: ready[server], tokens: ready.tokens });
    const open = differences.filter((difference) => !isKnown(difference));
    console.log(`| ${title} | compared | alike | named difference | open |\n| --- | --- | --- | --- | --- |`);
    for (const [group, count] of Object.entries(compared)) {
      const differing = labels(differences, group);
      const unnamed = labels(open, group);
      console.log(`| ${group} | ${count} | ${count - differing} | ${differing - unnamed} | ${unnamed} |`);
    }
    for (const { label, path, real, ours } of open.slice(0, 20)) console.log(`${label}\t${path}\n    real  ${real}\n    ours  ${ours}`);
    return open.length;
  } finally {
    archive.kill();
  }
};

let open = 0;
for (const run of runs) open += await check(run);
process.exitCode = open > 0 ? 1 : 0;
