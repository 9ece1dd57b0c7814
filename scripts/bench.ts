/**
 * What a run costs, as ratios against an anchor in the same minute on the same machine: `npm run bench [-- --rounds 5 --mib 1024]`.
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

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' }, mib: { type: 'string', default: '1024' } } });
const rounds = Number(values.rounds);
const bytes = Number(values.mib) * 1024 * 1024;

const row = (cells: Row): void => console.log(toRow(cells));
/** The first as a multiple of the second, which are medians of the same rounds. */
const over = (numbers: readonly number[], anchor: readonly number[]): number => median(numbers) / median(anchor);

const timed = (command: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): number => {
  const startedAt = performance.now();
  spawnSync(command, args, { stdio: 'ignore', env });
  return performance.now() - startedAt;
};

const startUp = (): void => {
  const [ours, cli, empty]: [number[], number[], number[]] = [[], [], []];
  const env = { PATH: process.env.PATH, INPUT_MODE: 'none' };
  for (let round = 0; round < Math.max(10, rounds); round += 1) {
    empty.push(timed(process.execPath, ['-e', '']));
    ours.push(timed(process.execPath, ['dist/main/index.js'], env));
    cli.push(timed(process.execPath, ['dist/cli/index.js', '--version']));
  }
  const base = median(empty);
  row({ what: 'start of an empty program', median: `${base.toFixed(0)} ms`, ratio: '1' });
  for (const [what, numbers, most] of [
    ['dist/main (refuses its inputs)', ours, 120],
    ['dist/cli (--version)', cli],
  ] as const) {
    const [took, ratio] = [median(numbers), over(numbers, empty)];
    const goals = [atMost(ratio, 4.5), ...(most === undefined ? [] : [atMost(took, most, ' ms')])];
    row({ what: `start of ${what}`, median: `${took.toFixed(0)} ms`, ratio: ratio.toFixed(2), goals });
  }
};

/** Each command as far as its first request; an empty program between them, in the same rounds. */
const commandStarts = async (): Promise<void> => {
  const starts = await openStarts();
  const empty: number[] = [];
  const took = new Map(starts.commands.map((command): [typeof command, number[]] => [command, []]));
  for (let round = 0; round < rounds; round += 1) {
    empty.push(timed(process.execPath, ['-e', '']));
    for (const [command, numbers] of took) numbers.push(await starts.start(command));
  }
  starts.close();
  for (const [command, numbers] of took) {
    const ratio = over(numbers, empty);
    const what = `start of \`${command}\`, ${starts.untilOf(command)}`;
    row({ what, median: `${median(numbers).toFixed(0)} ms`, ratio: ratio.toFixed(2), goals: [atMost(ratio, 4.5)] });
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
  const seconds: Record<'plain' | 'proved' | 'ours', number[]> = { plain: [], proved: [], ours: [] };
  let peakMiB = 0;
  for (let round = 0; round < rounds; round += 1) {
    seconds.plain.push(timed('bash', ['-c', anchors.plain]) / 1000);
    seconds.proved.push(timed('bash', ['-c', anchors.proved]) / 1000);
    const ours = measure('relay.mjs', [origin, String(bytes), sha256]);
    seconds.ours.push(ours.seconds);
    peakMiB = Math.max(peakMiB, ours.peakMiB);
  }
  ends.kill();
  const of = (numbers: readonly number[]): string => `${median(numbers).toFixed(2)} s`;
  const { plain, proved, ours } = seconds;
  const size = `${values.mib} MiB`;
  const rate = `${(bytes / 2 ** 20 / median(ours)).toFixed(0)} MiB/s`;
  const [toPlain, toProved] = [over(ours, plain), over(ours, proved)];
  row({ what: `${size} by curl \\| curl`, median: of(plain), ratio: '1' });
  row({ what: `${size} by curl \\| tee >(md5sum) \\| curl`, median: of(proved), ratio: over(proved, plain).toFixed(2) });
  row({
    what: `${size} by us, MD5 and SHA-256 proved, with the start of the process`,
    median: of(ours),
    ratio: toPlain.toFixed(2),
    count: rate,
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

console.log(HEAD);
startUp();
await commandStarts();
validation();
await relay();
await many();
await requests();
await collections();
