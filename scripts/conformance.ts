/**
 * Asks the built local archive what the real servers were asked, and counts the answers that are alike: `npm run conformance`.
 * Exit status 1 where an answer differs in a way that __tests__/recordings/ does not name with its reason.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { readKnown, readRecording, replay } from '../__tests__/recordings/replay.ts';

const folder = new URL('../__tests__/recordings/zenodo/', import.meta.url);
const exchanges = readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl'))
  .toSorted()
  .flatMap((name) => readRecording(new URL(name, folder)));
const isKnown = readKnown(new URL('known-differences.tsv', folder));

// The recording was made without a proxy in front.
const words = ['sandbox', '--users', 'owner,other,curator,noscope', '--fault', 'proxy=false', '--json'];
const archive = spawn(process.execPath, ['dist/cli/index.js', ...words], { stdio: ['ignore', 'pipe', 'inherit'] });
const [line] = (await once(archive.stdout, 'data')) as [Buffer];
const { zenodo, tokens } = JSON.parse(line.toString()) as { zenodo: string; tokens: Record<string, string> };
const { compared, differences } = await replay(exchanges, { origin: zenodo, tokens });
archive.kill();

const open = differences.filter((difference) => !isKnown(difference));
const labels = (group: string, list: typeof differences): number =>
  new Set(list.filter(({ label }) => label.split(':')[0] === group).map(({ label }) => label)).size;
console.log('| zenodo | compared | alike | named difference | open |\n| --- | --- | --- | --- | --- |');
for (const [group, count] of Object.entries(compared)) {
  const differing = labels(group, differences);
  const unnamed = labels(group, open);
  console.log(`| ${group} | ${count} | ${count - differing} | ${differing - unnamed} | ${unnamed} |`);
}
for (const { label, path, real, ours } of open.slice(0, 20)) console.log(`${label}\t${path}\n    real  ${real}\n    ours  ${ours}`);
process.exitCode = open.length > 0 ? 1 : 0;
