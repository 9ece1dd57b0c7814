/**
 * Asks the built local archive what the real servers were asked, and counts the answers that are alike: `npm run conformance`.
 * Exit status 1 where an answer differs in a way that __tests__/recordings/ does not name with its reason.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { type Difference, readKnown, readRecording, replay } from '../__tests__/recordings/replay.ts';

interface Recorded {
  /** The folder of its recordings. */
  name: string;
  /** Which of the servers it is of. */
  side: 'zenodo' | 'inveniordm';
  users: string;
  /** How the recorded server was set up. */
  faults: readonly string[];
}

const recordings: readonly Recorded[] = [
  // The recording was made without a proxy in front.
  { name: 'zenodo', side: 'zenodo', users: 'owner,other,curator,noscope', faults: ['proxy=false'] },
  { name: 'inveniordm', side: 'inveniordm', users: 'owner,other,curator,reviewer', faults: [] },
  { name: 'inveniordm-curations', side: 'inveniordm', users: 'owner,other,curator,reviewer', faults: ['curations'] },
];

type Ready = Record<Recorded['side'], string> & { tokens: Record<string, string> };

const compare = async ({ name, side, users, faults }: Recorded): Promise<Difference[]> => {
  const folder = new URL(`../__tests__/recordings/${name}/`, import.meta.url);
  const exchanges = readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .toSorted()
    .flatMap((file) => readRecording(new URL(file, folder)));
  const known = new URL('known-differences.tsv', folder);
  const isKnown = existsSync(known) ? readKnown(known) : () => false;
  const words = ['sandbox', '--users', users, ...faults.flatMap((fault) => ['--fault', fault]), '--json'];
  const archive = spawn(process.execPath, ['dist/cli/index.js', ...words], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(archive.stdout, 'data')) as [Buffer];
  const ready = JSON.parse(line.toString()) as Ready;
  const { compared, differences } = await replay(exchanges, { origin: ready[side], tokens: ready.tokens });
  archive.kill();
  const open = differences.filter((difference) => !isKnown(difference));
  const labels = (group: string, list: readonly Difference[]): number =>
    new Set(list.filter(({ label }) => label.split(':')[0] === group).map(({ label }) => label)).size;
  console.log(`\n| ${name} | compared | alike | named difference | open |\n| --- | --- | --- | --- | --- |`);
  for (const [group, count] of Object.entries(compared)) {
    const differing = labels(group, differences);
    const unnamed = labels(group, open);
    console.log(`| ${group} | ${count} | ${count - differing} | ${differing - unnamed} | ${unnamed} |`);
  }
  return open;
};

const open: Difference[] = [];
for (const recorded of recordings) open.push(...(await compare(recorded)));
for (const { label, path, real, ours } of open.slice(0, 20)) console.log(`${label}\t${path}\n    real  ${real}\n    ours  ${ours}`);
process.exitCode = open.length > 0 ? 1 : 0;
