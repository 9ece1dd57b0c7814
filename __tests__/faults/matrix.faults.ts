/**
 * The whole matrix: `npm run test:faults`. It writes its counts into docs/resuming.md.
 *
 *     FAULTS=zenodo FAULTS_SHARE=2/8 FAULTS_AT_ONCE=1 npm run test:faults     a part of it, which writes nothing
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { cellsOf, PLAYS, playAll, sound, toWrong, type Verdict } from './matrix.ts';
import { toTable } from './table.ts';

const { FAULTS = '', FAULTS_SHARE = '1/1', FAULTS_AT_ONCE = '4' } = process.env;
const [share = 1, shares = 1] = FAULTS_SHARE.split('/').map(Number);
const plays = PLAYS.filter(({ archive }) => FAULTS === '' || FAULTS.split(',').includes(archive));
const verdicts: Verdict[] = [];

test.each(plays)(
  '$archive, the last of $tags: each fault at each request leaves one right version',
  async (one) => {
    const cells = cellsOf(one, await sound(one)).filter((_, at) => at % shares === share - 1);
    const played = await playAll(cells, Number(FAULTS_AT_ONCE));
    verdicts.push(...played);
    expect(played.filter(({ came }) => came === 'wrong').map(toWrong)).toEqual([]);
  },
  12 * 3_600_000,
);

const BETWEEN = /(<!-- faults: begin[^>]*-->\n)[\s\S]*(<!-- faults: end -->)/;

afterAll(async () => {
  const table = toTable(verdicts);
  console.info(table);
  if (plays.length < PLAYS.length || shares > 1) return;
  const path = join(import.meta.dirname, '../../docs/resuming.md');
  const text = await readFile(path, 'utf8');
  await writeFile(
    path,
    text.replace(BETWEEN, (_, begin: string, end: string) => `${begin}\n${table}\n${end}`),
  );
});
