/** Writing metadata: what the server refuses in it and can be told elsewhere, and what it drops without a word (DESIGN.md, rule 7). */

import { ArchiveError } from '../../errors.ts';
import type { Answer } from '../../http/answer.ts';
import { readServerMessages } from '../../http/problem.ts';
import type { Deposit, Difference } from '../../model/deposit.ts';
import type { ArchiveRecord } from '../../model/record.ts';
import type { Reply } from './client.ts';
import { crosswalk } from './crosswalk.ts';
import { readEcho } from './deposits.ts';
import type { Desk } from './desk.ts';
import { compareMetadata } from './differences.ts';
import { escapeHtml } from './ledger.ts';
import { readMarks, toMarkerOf } from './markers.ts';
import { isObject, type WireDeposition, type WireMetadata } from './wire.ts';

const COLLISION_MS = 2000;
const MOST_RETREATS = 10;

const withNote = (metadata: WireMetadata, note: string): WireMetadata => ({
  ...metadata,
  notes: [metadata.notes, `<p>${escapeHtml(note)}</p>`].filter((part) => typeof part === 'string').join('\n'),
});

/**
 * The metadata without the value that no vocabulary of the server holds, or undefined where that is not the trouble. Grants go into the notes
 * (facts/zenodo.md 6.7); languages and custom values are left out. The answer names the value only: `Invalid value 00k4n6c32::999999.`
 */
export const withoutUnknownValue = (metadata: WireMetadata, answer: Answer): WireMetadata | undefined => {
  const value = answer.status === 400 ? /^Invalid value (.+?)\.?$/.exec(readServerMessages(answer)[0] ?? '')?.[1] : undefined;
  if (value === undefined) return undefined;
  const number = value.split('::').at(-1);
  const grants = Array.isArray(metadata.grants) ? metadata.grants.filter(isObject) : [];
  const refused = grants.filter(({ id }) => String(id).split('::').at(-1) === number);
  if (refused.length > 0) {
    const { grants: _grants, ...rest } = metadata;
    const kept = grants.filter((grant) => !refused.includes(grant));
    return withNote(
      { ...rest, ...(kept.length > 0 ? { grants: kept } : {}) },
      `Funding: ${refused.map(({ id }) => String(id)).join(', ')}`,
    );
  }
  if (metadata.language === value) {
    const { language: _language, ...rest } = metadata;
    return rest;
  }
  const custom = isObject(metadata.custom) ? metadata.custom : {};
  const names = (entry: unknown): boolean => JSON.stringify(entry)?.includes(JSON.stringify(value)) ?? false;
  if (!Object.values(custom).some(names)) return undefined;
  // Of a list only the entry that names it goes.
  const kept = Object.entries(custom)
    .map(([key, entry]) => [key, Array.isArray(entry) ? entry.filter((one) => !names(one)) : names(entry) ? undefined : entry] as const)
    .filter(([, entry]) => entry !== undefined && !(Array.isArray(entry) && entry.length === 0));
  return { ...metadata, custom: Object.fromEntries(kept) };
};

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

/** Sends metadata until nothing in it is refused as unknown. What was left out shows in the comparison with the echo. */
export const sendMetadata = async (
  metadata: WireMetadata,
  send: (metadata: WireMetadata) => Promise<Reply<WireDeposition>>,
): Promise<Reply<WireDeposition>> => {
  let rest = metadata;
  for (let turn = 0; ; turn += 1) {
    const reply = await send(rest);
    const less = reply.ok || turn === MOST_RETREATS ? undefined : withoutUnknownValue(rest, reply.answer);
    if (less === undefined) return reply;
    rest = less;
  }
};

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
export const describe = async (
  desk: Desk,
  deposit: Deposit,
  record: ArchiveRecord,
): Promise<{ deposit: Deposit; dropped: readonly Difference[] }> => {
  const task = `write the metadata of ${deposit.url}`;
  desk.needToken(task);
  const { metadata } = crosswalk(record).body;
  const put = (): Promise<Reply<WireDeposition>> => sendMetadata(metadata, (body) => desk.client.update(Number(deposit.id), body));
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
