/**
 * Ten thousand mutated files of each metadata format, and a thousand valid ones: part of `npm run test:faults`.
 *
 *     npm run test:faults -- files                       new files each time; the seed is printed
 *     FAULTS_SEED=20261129 npm run test:faults -- files  the same again
 */
import { afterAll, expect, test } from '@jest/globals';
import type { Tally } from '../metadata/mutated/attack.ts';
import { play } from '../metadata/mutated/in-node.ts';
import { FORMATS } from '../metadata/mutated/valid.ts';
import { PROMISED_MS } from '../metadata/work.ts';

const { FAULTS_SEED, FAULTS_FILES = '10000' } = process.env;
const seed = Number(FAULTS_SEED ?? Math.floor(Date.now() / 1_000) % 2 ** 31);
const runs = Number(FAULTS_FILES);
const rows: string[] = [];

const toRow = (what: string, { files, valid, slowestMs, codes }: Tally): string =>
  `| ${[what, files, valid, files - valid, Object.keys(codes).length, `${Math.round(slowestMs)} ms`].join(' | ')} |`;

test.each(FORMATS)(
  '%s: mutated in any way it is read in a moment, or refused at a place',
  async (format) => {
    const tally = await play({ files: 'mutated', format, runs, seed });
    rows.push(toRow(`${format}, mutated`, tally));
    expect(tally.files).toBe(runs);
  },
  2 * 3_600_000,
);

test.each(FORMATS)(
  '%s: as its format wants it is never refused',
  async (format) => {
    const tally = await play({ files: 'valid', format, runs: runs / 10, seed });
    rows.push(toRow(`${format}, valid`, tally));
    expect(tally.valid).toBe(runs / 10);
  },
  3_600_000,
);

afterAll(() => {
  const head = `| Files | read | of them good | refused | kinds of problem | slowest (of ${PROMISED_MS} ms) |\n| --- | --- | --- | --- | --- | --- |`;
  console.info(`FAULTS_SEED=${seed}\n${head}\n${rows.join('\n')}`);
});
