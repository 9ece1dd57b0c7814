/**
 * The whole matrix: `npm run test:faults`. It writes its counts into docs/resuming.md.
 *
 *     FAULTS_SHARE=2/8 FAULTS_AT_ONCE=1 npm run test:faults     every eighth cell, from the second on; the table says so
 *     FAULTS_LOG=played.jsonl npm run test:faults                what was right is written there, and is not played again
 *     FAULTS=zenodo npm run test:faults                          one archive, which writes nothing
 *     FAULTS_KIND=SIGTERM npm run test:faults                    faults whose name has this in it, which writes nothing
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { cellsOf, PLAYS, playAll, sound, toWrong, type Verdict } from './matrix.ts';
import { toTable } from './table.ts';
import { openVerdictLog } from './verdict-log.ts';

const { FAULTS = '', FAULTS_KIND = '', FAULTS_SHARE = '1/1', FAULTS_AT_ONCE = '4', FAULTS_LOG = '' } = process.env;
const [share = 1, shares = 1] = FAULTS_SHARE.split('/').map(Number);
const plays = PLAYS.filter(({ archive }) => FAULTS === '' || FAULTS.split(',').includes(archive));
const log = openVerdictLog(FAULTS_LOG);
const verdicts: Verdict[] = [];
let whole = 0;

test.each(plays)(
  '$archive, the last of $tags: each fault at each request leaves one right version',
  async (one) => {
    const all = cellsOf(one, await sound(one)).filter(({ fault }) => fault.name.includes(FAULTS_KIND));
    whole += all.length;
    const cells = all.filter((_, at) => at % shares === share - 1);
    const known = cells.map(log.known);
    const toPlay = cells.filter((_, at) => known[at] === undefined);
    const played = await playAll(toPlay, Number(FAULTS_AT_ONCE), (verdict) => {
      log.add(verdict);
      if (verdict.came === 'wrong') process.stderr.write(`${toWrong(verdict)}\n`); // it may take hours to the end
    });
    verdicts.push(...played, ...known.filter((verdict) => verdict !== undefined));
    expect(played.filter(({ came }) => came === 'wrong').map(toWrong)).toEqual([]);
  },
  12 * 3_600_000,
);

const BETWEEN = /(<!-- faults: begin[^>]*-->\n)[\s\S]*(<!-- faults: end -->)/;

afterAll(async () => {
  const table = toTable(verdicts, whole);
  console.info(table);
  if (plays.length < PLAYS.length || FAULTS_KIND !== '') return;
  const path = join(import.meta.dirname, '../../docs/resuming.md');
  const text = await readFile(path, 'utf8');
  await writeFile(
    path,
    text.replace(BETWEEN, (_, begin: string, end: string) => `${begin}\n${table}\n${end}`),
  );
});
