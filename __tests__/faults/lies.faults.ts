/**
 * Each lie of a server at each of its answers, once and to the end of the run: part of `npm run test:faults`.
 *
 *     FAULTS=zenodo FAULTS_KIND='another record' FAULTS_SHARE=1/4 npm run test:faults -- lies
 */
import { expect, test } from '@jest/globals';
import { LIES } from './lies.ts';
import { cellsOf, PLAYS, playAll } from './matrix.ts';
import { toMiB, toWrong } from './table.ts';

const { FAULTS = '', FAULTS_KIND = '', FAULTS_SHARE = '1/1', FAULTS_AT_ONCE = '4' } = process.env;
const [share = 1, shares = 1] = FAULTS_SHARE.split('/').map(Number);

test.each(PLAYS.filter(({ archive }) => FAULTS === '' || FAULTS.split(',').includes(archive)))(
  '$archive, the last of $tags: each lie at each answer leaves one right version, and touches nothing of others',
  async (one) => {
    const told = LIES.filter(({ name }) => name.includes(FAULTS_KIND));
    const cells = (await cellsOf(one, told)).filter((_, at) => at % shares === share - 1);
    const played = await playAll(cells, Number(FAULTS_AT_ONCE), (verdict) => {
      if (verdict.came === 'wrong') process.stderr.write(`${toWrong(verdict)}\n`);
    });
    const count = (came: string): number => played.filter((verdict) => verdict.came === came).length;
    console.info(
      `${one.archive} ${one.tags.at(-1)}: ${played.length} cells, by itself ${count('itself')}, by the next run ${count('again')}, wrong ${count('wrong')}; ${toMiB(played)} MiB searched`,
    );
    expect(played.filter(({ came }) => came === 'wrong').map(toWrong)).toEqual([]);
  },
  12 * 3_600_000,
);
