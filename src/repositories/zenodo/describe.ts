/** Writing metadata: what the server refuses in it and can be told elsewhere, and what it drops without a word (DESIGN.md, rule 7). */

import { ArchiveError } from '../../errors.ts';
import type { Answer } from '../../http/answer.ts';
import { readServerMessages } from '../../http/problem.ts';
import type { Deposit, Difference } from '../../model/deposit.ts';
import type { ArchiveRecord } from '../../model/record.ts';
import { toMarkerOf } from '../discovery/marks.ts';
import type { Written } from '../repository.ts';
import { sendMetadata, toBody } from './acceptance.ts';
import type { Reply } from './client.ts';
import { readEcho } from './deposits.ts';
import type { Desk } from './desk.ts';
import { compareMetadata } from './differences.ts';
import { readMarks } from './markers.ts';
import { isObject, type WireDeposition, type WireMetadata } from './wire.ts';

const COLLISION_MS = 2000;

/** A refusal of metadata, with the server's words field by field. */
export const refuseRecord = async (desk: Desk, answer: Answer, task: string): Promise<ArchiveError> => {
  if (answer.status === 400 || answer.status === 415) {
    return desk.refuse(answer, {
      task,
      code: 'record-refused',
      remedy: 'Mend the field that is named, in the metadata file or the input `metadata`, and run it again.',
    });
  }
  const problem = await desk.refuse(answer, { task });
  if (answer.status !== 500 || answer.json === undefined) return problem;
  // A 500 that stays is more often metadata that it cannot digest than an outage (facts/zenodo.md 7).
  return new ArchiveError(problem.code, problem.message, {
    remedy: `${problem.remedy} If it stays: Zenodo answers this way to metadata of a form that it does not expect, too.`,
    cause: problem.cause,
  });
};

/** Another write was under way, and this one lost: told as a 400 with a misleading text and no field (facts/zenodo.md 4.9). */
export const isCollision = (answer: Answer): boolean =>
  answer.status === 400 &&
  readServerMessages(answer).some((line) => /^(Invalid value .*|Not a valid value\.?|File with key .* already exists\.?)$/.test(line));

/** Without these a record cannot be published, or is not found again. */
const NEEDED = new Set(['title', 'creators', 'publicationDate', 'type']);

const isNameless = (found: unknown): boolean => !Array.isArray(found) || found.some((entry) => isObject(entry) && entry.name === '');

/** Throws `record-refused` for a loss that the record cannot bear. */
const refuseLosses = (desk: Desk, deposit: Deposit, sent: WireMetadata, dropped: readonly Difference[]): void => {
  const needed = dropped.filter(
    ({ field, found }) => NEEDED.has(field) && (found === undefined || (field === 'creators' && isNameless(found))),
  );
  const [want, have] = [toMarkerOf(readMarks(sent)), toMarkerOf(readMarks(readEcho(deposit).metadata), toMarkerOf(readMarks(sent)))];
  const isUnmarked = want.tag !== have.tag || want.commit !== have.commit;
  if (needed.length === 0 && !isUnmarked) return;
  const names = [
    ...needed.map(({ field, wanted }) => `${field}: ${JSON.stringify(wanted)}`),
    ...(isUnmarked ? ['related: the markers of this release'] : []),
  ];
  throw new ArchiveError(
    'record-refused',
    `${desk.settings.name} took the metadata of ${deposit.url}, but dropped what it needs:\n  ${names.join('\n  ')}`,
    {
      remedy: 'Mend the field that is named, in the metadata file or the input `metadata`, and run it again.',
    },
  );
};

/** See the port. The whole metadata is replaced, and what comes back is compared with what was sent. */
export const describe = async (desk: Desk, deposit: Deposit, record: ArchiveRecord): Promise<Written> => {
  const task = `write the metadata of ${deposit.url}`;
  desk.needToken(task);
  const metadata = toBody(record, desk);
  const put = (): Promise<Reply<WireDeposition>> =>
    sendMetadata(metadata, desk.unheld, (body) => desk.client.update(Number(deposit.id), body));
  let reply = await put();
  if (!reply.ok && isCollision(reply.answer)) {
    // Look, wait, repeat alone.
    await desk.read(deposit.id);
    await desk.clock.wait(COLLISION_MS);
    reply = await put();
  }
  if (!reply.ok) throw await refuseRecord(desk, reply.answer, task);
  const described = desk.take(reply.value, { wanted: toMarkerOf(readMarks(metadata)) });
  const dropped = compareMetadata(metadata, readEcho(described).metadata, { isPublished: described.state === 'published' });
  refuseLosses(desk, described, metadata, dropped);
  return { deposit: described, dropped };
};
