/**
 * What a run costs, as ratios against an anchor in the same minute on the same machine: `npm run bench [-- --rounds 5 --mib 1024 --only starts,relay]`.
 * Needs what `npm run build` makes. Prints a table in Markdown. Nothing is asserted: a slow machine is not a failed test.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { openStage } from '../__tests__/e2e/stage.ts';
import { digestsOf } from './bench/block.ts';
import { archiveMany, KINDS } from './bench/many.ts';
import { measure } from './bench/measure.ts';
import { openStarts } from './bench/starts.ts';
import { syncMany } from './bench/sync.ts';
import { atMost, HEAD, median, type Row, toRow } from './bench/table.ts';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, mib: { type: 'string', default: '1024' }, only: { type: 'string' } },
});
const rounds = Number(values.rounds);
const bytes = Number(values.mib) * 1024 * 1024;

const row = (cells: Row): void => console.log(toRow(cells));
/** The first as a multiple of the second, which are medians of the same rounds. */
const over = (numbers: readonly number[], anchor: readonly number[]): number => median(numbers) / median(anchor);

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
    const goals = [atMost(ratio, 4.5), ...(most === undefined ? [] : [atMost(median(milliseconds), most, ' ms')])];
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
    const { oneByOneSeconds, oursSeconds, requests: count } = await archiveMany(kind);
    const ratio = oursSeconds / oneByOneSeconds;
    row({ what: `100 files of 10 kB, 50 ms each way, one by one (${kind})`, median: `${oneByOneSeconds.toFixed(1)} s`, ratio: '1' });
    row({
      what: '… by us, all proved',
      median: `${oursSeconds.toFixed(1)} s`,
      ratio: ratio.toFixed(2),
      count: `${count} requests`,
      goals: [atMost(ratio, 0.25), ...(kind === 'inveniordm' ? [atMost(count, 208, ' requests')] : [])],
    });
  }
};

const requests = async (): Promise<void> => {
  const stage = await openStage();
  for (const [what, tag] of [
    ['first release, 4 files', 'v1.0.0'],
    ['re-run of it', 'v1.0.0'],
    ['new version, 4 files', 'v1.1.0'],
  ] as const) {
    const { milliseconds } = await stage.run({ tag });
    const github = stage.exchanges.filter(({ side }) => side !== 'zenodo').length;
    const [asked, written] = [stage.requests().length, stage.writes().length];
    row({
      what,
      median: `${milliseconds.toFixed(0)} ms`,
      count: `${asked} requests to the archive (${written} write), ${github} to GitHub`,
      goals: what === 're-run of it' ? [atMost(asked, 2, ' requests'), atMost(written, 0, ' writes')] : [],
    });
  }
  await stage.close();
};

const collections = async (): Promise<void> => {
  for (const { what, seconds, requests: count, writes } of await syncMany()) {
    row({
      what,
      median: `${seconds.toFixed(1)} s`,
      count: `${count} requests, ${writes} of them write`,
      goals: what.includes('nothing') ? [atMost(count, 25, ' requests'), atMost(writes, 0, ' writes')] : [],
    });
  }
};

const PARTS = { starts: startUp, validate: validation, relay, many, requests, sync: collections };
const only = values.only?.split(',');
const unknown = only?.filter((name) => !(name in PARTS)) ?? [];
if (unknown.length > 0) throw new Error(`--only knows ${Object.keys(PARTS).join(', ')}: not ${unknown.join(', ')}`);
console.log(HEAD);
for (const [name, part] of Object.entries(PARTS)) if (only === undefined || only.includes(name)) await part();
