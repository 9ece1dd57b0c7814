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

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' }, mib: { type: 'string', default: '1024' } } });
const rounds = Number(values.rounds);
const bytes = Number(values.mib) * 1024 * 1024;

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
const row = (...cells: readonly (string | number)[]): void => console.log(`| ${cells.join(' | ')} |`);

const timed = (command: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): number => {
  const startedAt = performance.now();
  spawnSync(command, args, { stdio: 'ignore', env });
  return performance.now() - startedAt;
};

const startUp = (): void => {
  const [ours, cli, empty]: number[][] = [[], [], []];
  const env = { PATH: process.env.PATH, INPUT_MODE: 'none' };
  for (let round = 0; round < Math.max(10, rounds); round += 1) {
    empty?.push(timed(process.execPath, ['-e', '']));
    ours?.push(timed(process.execPath, ['dist/main/index.js'], env));
    cli?.push(timed(process.execPath, ['dist/cli/index.js', '--version']));
  }
  const base = median(empty ?? []);
  row('start of an empty program', `${base.toFixed(0)} ms`, '1', '');
  row(
    'start of dist/main (refuses its inputs)',
    `${median(ours ?? []).toFixed(0)} ms`,
    (median(ours ?? []) / base).toFixed(2),
    'at most 120 ms',
  );
  row('start of dist/cli (--version)', `${median(cli ?? []).toFixed(0)} ms`, (median(cli ?? []) / base).toFixed(2), '');
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
  const base = median(empty);
  for (const [command, numbers] of took)
    row(`start of \`${command}\`, ${starts.untilOf(command)}`, `${median(numbers).toFixed(0)} ms`, (median(numbers) / base).toFixed(2), '');
};

const validation = (): void => {
  const { printed, peakMiB } = measure('validate.mjs', ['1000']);
  const { oursSeconds, plainSeconds } = JSON.parse(printed) as Record<string, number>;
  const of = (seconds = Number.NaN): string => `${seconds.toFixed(2)} s`;
  row('1000 metadata files, read and parsed plainly', of(plainSeconds), '1', '');
  const ratio = ((oursSeconds ?? Number.NaN) / (plainSeconds ?? Number.NaN)).toFixed(1);
  row(`… by \`validate\`, one after the other`, of(oursSeconds), ratio, `memory at most ${peakMiB.toFixed(0)} MiB`);
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
  const ours = median(seconds.ours);
  const rate = `${(bytes / 2 ** 20 / ours).toFixed(0)} MiB/s`;
  row(`${values.mib} MiB by curl \\| curl`, `${median(seconds.plain).toFixed(2)} s`, '1', '');
  row(
    `${values.mib} MiB by curl \\| tee >(md5sum) \\| curl`,
    `${median(seconds.proved).toFixed(2)} s`,
    (median(seconds.proved) / median(seconds.plain)).toFixed(2),
    '',
  );
  row(
    `${values.mib} MiB by us, MD5 and SHA-256 proved (${rate})`,
    `${ours.toFixed(2)} s`,
    (ours / median(seconds.plain)).toFixed(2),
    'at most 1.3 of curl \\| curl',
  );
  row('… against curl \\| tee >(md5sum) \\| curl', '', (ours / median(seconds.proved)).toFixed(2), 'at most 0.8');
  row('… its memory, at most', `${peakMiB.toFixed(0)} MiB`, '', 'at most 200 MiB');
};

const many = async (): Promise<void> => {
  for (const kind of KINDS) {
    const { oneByOneSeconds, oursSeconds, requests: count } = await archiveMany(kind);
    row(`100 files of 10 kB, 50 ms each way, one by one (${kind})`, `${oneByOneSeconds.toFixed(1)} s`, '1', '');
    row(
      '… by us, all proved',
      `${oursSeconds.toFixed(1)} s`,
      `1/${(oneByOneSeconds / oursSeconds).toFixed(1)}`,
      `at most 1/4; ${count} requests`,
    );
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
    row(
      what,
      `${milliseconds.toFixed(0)} ms`,
      '',
      `${stage.requests().length} requests to the archive (${stage.writes().length} write), ${github} to GitHub`,
    );
  }
  await stage.close();
};

const collections = async (): Promise<void> => {
  for (const { what, seconds, requests: count, writes } of await syncMany()) {
    const goal = what.includes('nothing') ? ' (at most 25, no write)' : '';
    row(what, `${seconds.toFixed(1)} s`, '', `${count} requests, ${writes} of them write${goal}`);
  }
};

row('what', 'median', 'ratio', 'goal, or count');
row('---', '---', '---', '---');
startUp();
await commandStarts();
validation();
await relay();
await many();
await requests();
await collections();
