/**
 * The whole matrix: `npm run test:faults`. It writes its counts into docs/resuming.md.
 *
 *     FAULTS_SHARE=2/8 FAULTS_AT_ONCE=1 npm run test:faults     every eighth cell, from the second on; the table says so
 *     FAULTS_SHARE=kinds npm run test:faults                     one cell of each kind
 *     FAULTS_LOG=played.jsonl npm run test:faults                what was right on this bundle is written there, and is not played again
 *     FAULTS_LOG=played.jsonl FAULTS_SHARE=played npm run test:faults -- matrix.faults     nothing more is played: the table of what was
 *     FAULTS=zenodo npm run test:faults                          one archive, which writes nothing
 *     FAULTS_KIND=SIGTERM npm run test:faults                    faults whose name has this in it, which writes nothing
 *     FAULTS_REQUEST=license_list npm run test:faults            the same of requests
 */
import { afterAll, expect, test } from '@jest/globals';
import { PLAYS } from './matrix.ts';
import { openShare, writeDown } from './share.ts';

const { FAULTS = '' } = process.env;
const plays = PLAYS.filter(({ archive }) => FAULTS === '' || FAULTS.split(',').includes(archive));
const share = openShare();

test.each(plays)(
  '$archive, the last of $tags: each fault at each request leaves one right version',
  async (one) => {
    expect(await share.play(one)).toEqual([]);
  },
  12 * 3_600_000,
);

afterAll(async () => {
  const table = share.table();
  console.info(table);
  if (plays.length === PLAYS.length && share.isOfAllKinds) await writeDown('faults', table);
});
