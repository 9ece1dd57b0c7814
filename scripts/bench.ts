/**
 * What a run costs, in medians over the rounds; where there is an anchor, as a ratio to it in the same rounds on the same machine:
 * `npm run bench [-- --rounds 5 --mib 1024 --only starts,relay]`.
 * It measures what `npm run build` makes, which npm runs before it. Prints a table in Markdown. Nothing is asserted: a slow machine is not a failed test.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { digestsOf } from './bench/block.ts';
import { archiveMany, KINDS } from './bench/many.ts';
import { measure } from './bench/measure.ts';
import { archiveReleases, RE_RUN, type ReleaseRun } from './bench/releases.ts';
import { openStarts } from './bench/starts.ts';
import { NOTHING_TO_DO, syncMany } from './bench/sync.ts';
import { atMost, HEAD, median, noWrite, type Row, toRow } from './bench/table.ts';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, mib: { type: 'string', default: '1024' }, only: { type: 'string' } },
});
const rounds = Number(values.rounds);
const bytes = Number(values.mib) * 1024 * 1024;

const row = (cells: Row): void => console.log(toRow(cells));
/** The first as a multiple of the second, which are medians of the same rounds. */
const over = (numbers: readonly number[], anchor: readonly number[]): number => median(numbers) / median(anchor);

const playRounds = async <Run>(play: () => Promise<Run>): Promise<Run[]> => {
  const runs: Run[] = [];
  for (let round = 0; round < rounds; round += 1) runs.push(await play());
  return runs;
};

/** Milliseconds. */
const timed = (command: string, args: readonly string[]): number => {
  const startedAt = performance.now();
  const { status } = spawnSync(command, args, { stdio: 'ignore' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed`);
  return performance.now() - startedAt;
};

/** More rounds than the others have: they are short, and differ more. */
const startUp = async (): Promise<void> => {
  const { starts, play, close } = await openStarts();
  const took = starts.map((start) => ({ start, milliseconds: [] as number[] }));
  for (let round = 0; round < Math.max(10, rounds); round += 1)
    for (const { start, milliseconds } of took) milliseconds.push(await play(start));
  close();
  const [empty, ...ours] = took;
  if (empty === undefined) throw new Error('there is no anchor');
  const of = (numbers: readonly number[]): string => `${median(numbers).toFixed(0)} ms`;
  row({ what: `start of ${empty.start.what}`, median: of(empty.milliseconds), ratio: '1' });
  for (const { start, milliseconds } of ours) {
    const ratio = over(milliseconds, empty.milliseconds);
    const most = start.mostMilliseconds;
    const goals = most === undefined ? [] : [atMost(ratio, 4.5), atMost(median(milliseconds), most, ' ms')];
    row({ what: `start of ${start.what}`, median: of(milliseconds), ratio: ratio.toFixed(2), goals });
  }
};

const validation = (): void => {
  const seconds: Record<'plain' | 'ours', number[]> = { plain: [], ours: [] };
  let peakMiB = 0;
  for (let round = 0; round < rounds; round += 1) {
    const measured = measure('validate.mjs', ['1000']);
    const { plainSeconds, oursSeconds } = JSON.parse(measured.printed) as Record<'plainSeconds' | 'oursSeconds', number>;
    seconds.plain.push(plainSeconds);
    seconds.ours.push(oursSeconds);
    peakMiB = Math.max(peakMiB, measured.peakMiB);
  }
  row({ what: '1000 metadata files, read and parsed plainly', median: `${median(seconds.plain).toFixed(2)} s`, ratio: '1' });
  row({
    what: '… by `validate`, one after the other',
    median: `${median(seconds.ours).toFixed(2)} s`,
    ratio: over(seconds.ours, seconds.plain).toFixed(1),
    count: `memory at most ${peakMiB.toFixed(0)} MiB`,
  });
};

const relay = async (): Promise<void> => {
  const { md5, sha256 } = digestsOf(bytes);
  const ends = spawn(process.execPath, ['scripts/bench/ends.ts', String(bytes), md5], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(ends.stdout, 'data')) as [Buffer];
  const { origin } = JSON.parse(line.toString()) as { origin: string };
  process.once('exit', () => ends.kill());
  const put = `curl -s -T - -H 'content-type: application/octet-stream' ${origin}/api/files/bucket/asset.bin`;
  const anchors = { plain: `curl -s ${origin}/blob | ${put}`, proved: `curl -s ${origin}/blob | tee >(md5sum > /dev/null) | ${put}` };
  const seconds: Record<'plain' | 'proved' | 'ours' | 'transfer', number[]> = { plain: [], proved: [], ours: [], transfer: [] };
  let peakMiB = 0;
  for (let round = 0; round < rounds; round += 1) {
    seconds.plain.push(timed('bash', ['-c', anchors.plain]) / 1000);
    seconds.proved.push(timed('bash', ['-c', anchors.proved]) / 1000);
    const ours = measure('relay.mjs', [origin, String(bytes), sha256]);
    seconds.ours.push(ours.seconds);
    seconds.transfer.push((JSON.parse(ours.printed) as { transferSeconds: number }).transferSeconds);
    peakMiB = Math.max(peakMiB, ours.peakMiB);
  }
  ends.kill();
  const of = (numbers: readonly number[]): string => `${median(numbers).toFixed(2)} s`;
  const { plain, proved, ours, transfer } = seconds;
  const size = `${values.mib} MiB`;
  const [toPlain, toProved] = [over(ours, plain), over(ours, proved)];
  row({ what: `${size} by curl \\| curl`, median: of(plain), ratio: '1' });
  row({ what: `${size} by curl \\| tee >(md5sum) \\| curl`, median: of(proved), ratio: over(proved, plain).toFixed(2) });
  row({
    what: `${size} by us, MD5 and SHA-256 proved, with the start of the process`,
    median: of(ours),
    ratio: toPlain.toFixed(2),
    count: `${of(transfer)} without that start`,
    goals: [atMost(toPlain, 1.3)],
  });
  row({ what: '… against curl \\| tee >(md5sum) \\| curl', ratio: toProved.toFixed(2), goals: [atMost(toProved, 0.8)] });
  row({ what: '… its memory', count: `at most ${peakMiB.toFixed(0)} MiB`, goals: [atMost(peakMiB, 200, ' MiB')] });
};

const many = async (): Promise<void> => {
  for (const kind of KINDS) {
    const runs = await playRounds(() => archiveMany(kind));
    const [oneByOne, ours] = [runs.map(({ oneByOneSeconds }) => oneByOneSeconds), runs.map(({ oursSeconds }) => oursSeconds)];
    const ratio = over(ours, oneByOne);
    const count = Math.max(...runs.map(({ requests }) => requests));
    row({ what: `100 files of 10 kB, 50 ms each way, one by one (${kind})`, median: `${median(oneByOne).toFixed(1)} s`, ratio: '1' });
    row({
      what: '… by us, all proved',
      median: `${median(ours).toFixed(1)} s`,
      ratio: ratio.toFixed(2),
      count: `${count} requests`,
      // A CKAN locks a dataset with each write: there is nothing to gain side by side.
      goals: [...(kind === 'ckan' ? [] : [atMost(ratio, 0.25)]), ...(kind === 'inveniordm' ? [atMost(count, 208, ' requests')] : [])],
    });
  }
};

const requests = async (): Promise<void> => {
  for (const kind of KINDS) {
    const rows = Map.groupBy((await playRounds(() => archiveReleases(kind))).flat(), ({ what }) => what);
    for (const [what, runs] of rows) {
      const most = (of: (run: ReleaseRun) => number): number => Math.max(...runs.map(of));
      const [asked, writes] = [most(({ requests }) => requests), most(({ writes }) => writes)];
      row({
        what: `${what} (${kind})`,
        median: `${median(runs.map(({ milliseconds }) => milliseconds)).toFixed(0)} ms`,
        count: `${asked} requests to the archive (${writes} write), ${most(({ github }) => github)} to GitHub`,
        goals: what === RE_RUN ? [atMost(asked, 2, ' requests'), noWrite(writes)] : [],
      });
    }
  }
};

const collections = async (): Promise<void> => {
  const rows = Map.groupBy((await playRounds(syncMany)).flat(), ({ what }) => what);
  for (const [what, runs] of rows) {
    const [count, writes] = [Math.max(...runs.map(({ requests }) => requests)), Math.max(...runs.map(({ writes }) => writes))];
    row({
      what,
      median: `${median(runs.map(({ seconds }) => seconds)).toFixed(1)} s`,
      count: `${count} requests, ${writes} of them write`,
      goals: what === NOTHING_TO_DO ? [atMost(count, 25, ' requests'), noWrite(writes)] : [],
    });
  }
};

const PARTS = { starts: startUp, validate: validation, relay, many, requests, sync: collections };
const only = values.only?.split(',');
const unknown = only?.filter((name) => !(name in PARTS)) ?? [];
if (unknown.length > 0) throw new Error(`--only knows ${Object.keys(PARTS).join(', ')}: not ${unknown.join(', ')}`);
console.log(HEAD);
for (const [name, part] of Object.entries(PARTS)) if (only === undefined || only.includes(name)) await part();
