/** Writing metadata: what the server refuses in it and can be told otherwise, and what it drops in passing (DESIGN.md, rule 7; facts/inveniordm.md 1.2). */
import { ArchiveError } from '../../errors.ts';
import type { Answer } from '../../http/answer.ts';
import { readServerMessages } from '../../http/problem.ts';
import type { Deposit, Difference } from '../../model/deposit.ts';
import type { ArchiveRecord } from '../../model/record.ts';
import { toMarkerOf } from '../discovery/marks.ts';
import type { Written } from '../repository.ts';
import type { Reply } from './client.ts';
import { readEcho, readMarks } from './deposits.ts';
import type { Desk } from './desk.ts';
import { compareBodies, toFieldName } from './differences.ts';
import { replaceLeftOver, setSpentAside, settleDoi } from './doi.ts';
import { withoutPids } from './pids.ts';
import { withDoi } from './reserve.ts';
import { updateAsRead } from './update.ts';
import type { WireBody, WireError, WireRecord } from './wire.ts';

const COLLISION_MS = 2000;
const MEND = 'Mend the field that is named, in the metadata file or the input `metadata`, and run it again.';
const MOST_RETREATS = 12;

/** `Invalid value mit.`: no field, no list. Either the vocabulary lacks it, or two writes of the draft met (1.2). */
const readRefusedValue = (answer: Answer): string | undefined =>
  answer.status === 400 ? /^Invalid value (.+?)\.?$/.exec(readServerMessages(answer)[0] ?? '')?.[1] : undefined;

/** Sends a record until no id in it is refused. What a retreat changed is told. */
export const sendRecord = async (
  desk: Desk,
  record: ArchiveRecord,
  send: (body: WireBody) => Promise<Reply<WireRecord>>,
): Promise<Reply<WireRecord>> => {
  let hasCollided = false;
  for (let turn = 0; ; turn += 1) {
    const { body, used, losses } = desk.cross(record);
    const reply = await send(body);
    const value = reply.ok || turn === MOST_RETREATS ? undefined : readRefusedValue(reply.answer);
    if (value === undefined) return reply;
    if (await desk.check(used.filter(({ id }) => id === value))) {
      const before = new Set(losses.map(({ message }) => message));
      const fresh = desk.cross(record).losses.filter(({ message }) => !before.has(message));
      const refused = fresh.filter(({ outcome }) => outcome === 'refused');
      if (refused.length > 0)
        throw new ArchiveError('record-refused', refused.map(({ field, message }) => `${field}: ${message}`).join('\n'), { remedy: MEND });
      desk.notices.push(...fresh.map(({ message }) => message));
    } else if (!hasCollided) {
      hasCollided = true;
      await desk.clock.wait(COLLISION_MS);
    } else return reply;
  }
};

/** @param names without `custom.` */
export const toSwitchedOff = (archive: string, names: readonly string[]): string =>
  `${archive} keeps no ${names.map((name) => `«custom.${name}»`).join(', ')}: left out.`;

/** A refusal of metadata, with the server's words field by field. */
export const refuseRecord = (desk: Desk, answer: Answer, task: string): Promise<ArchiveError> =>
  desk.refuse(answer, {
    task,
    ...(answer.status === 400
      ? {
          code: 'record-refused' as const,
          remedy: MEND,
        }
      : {}),
  });

/** Told with every draft that has no files yet (1.2). */
const isAboutFiles = ({ field }: WireError): boolean => /^files\b/.test(field);

/** `metadata.creators.0.person_or_org` is `creators`. */
const toField = ({ field }: WireError): string => {
  const [part = '', key = ''] = field.split('.');
  return part === 'metadata' ? toFieldName(key) : part === 'custom_fields' ? `custom.${key}` : part === 'pids' ? 'doi' : part;
};

/** `custom_fields.code:codeRepository` «Unknown field.»: the server has it switched off. It is told once, and not sent again in this run (1.4). */
const noteSwitchedOff = (desk: Desk, errors: readonly WireError[]): ReadonlySet<string> => {
  const names = errors.flatMap(({ field, messages }) => {
    const name = /^custom_fields\.([^.]+)$/.exec(field)?.[1];
    return name !== undefined && messages.some((message) => /^unknown field/i.test(message)) ? [name] : [];
  });
  const fresh = names.filter((name) => !desk.switchedOff.has(name));
  for (const name of fresh) desk.switchedOff.add(name);
  if (fresh.length > 0) desk.notices.push(toSwitchedOff(desk.settings.name, fresh));
  return new Set(names.map((name) => `custom.${name}`));
};

/** Without these a record cannot be published, or is not found again. */
const NEEDED = new Set(['title', 'creators', 'publicationDate', 'type', 'publisher', 'doi', 'access']);

/** What the server did not take of a body: its soft errors, and what it left out without a word. Throws `record-refused` for what the record cannot bear. */
export const judgeEcho = (desk: Desk, body: WireBody, wire: WireRecord): readonly Difference[] => {
  const errors = wire.errors.filter((error) => !isAboutFiles(error));
  const silent = compareBodies(body, wire.body);
  const told = errors.map((error) => ({ field: toField(error), wanted: error.field, found: error.messages.join(' ') }));
  const off = noteSwitchedOff(desk, errors);
  const dropped = [...told, ...silent.filter(({ field }) => !told.some((one) => one.field === field))].filter(
    ({ field }) => !off.has(field),
  );
  const [want, have] = [
    toMarkerOf(readMarks(body.metadata)),
    toMarkerOf(readMarks(wire.body.metadata), toMarkerOf(readMarks(body.metadata))),
  ];
  const isUnmarked = want.tag !== have.tag || want.commit !== have.commit;
  const needed = told.filter(({ field }) => NEEDED.has(field));
  if (needed.length === 0 && !isUnmarked) return dropped;
  const lines = [
    ...needed.map(({ field, wanted, found }) => `${field} (${wanted}): ${found}`),
    ...(isUnmarked ? ['related: the markers of this release were not kept'] : []),
  ];
  throw new ArchiveError(
    'record-refused',
    `${desk.settings.name} took the metadata of ${wire.id}, but not what it needs:\n  ${lines.join('\n  ')}`,
    { remedy: MEND },
  );
};

/** See the port. The whole metadata is replaced, and what comes back is compared with what was sent. */
export const describe = async (desk: Desk, deposit: Deposit, record: ArchiveRecord): Promise<Written> => {
  const task = `write the metadata of ${deposit.url}`;
  desk.needToken(task);
  const isPublished = deposit.state === 'published';
  if (!isPublished) await setSpentAside(desk, deposit, record);
  const instead = await replaceLeftOver(desk, deposit, desk.cross(record).body);
  const toSend = (whole: WireBody): WireBody => (isPublished ? withoutPids(whole) : { ...whole, ...instead });
  const reply = await sendRecord(desk, record, (whole) => updateAsRead(desk, deposit, toSend(whole)));
  if (!reply.ok) throw await refuseRecord(desk, reply.answer, task);
  const settled = isPublished ? reply.value : await settleDoi(desk, record, reply.value);
  const { body } = desk.cross(record);
  const dropped = judgeEcho(desk, toSend(body), settled);
  const wire = await withDoi(desk, settled);
  // The answer to a PUT lists no files that were there before; what is there, an observation tells.
  return { deposit: desk.take(wire, toMarkerOf(readMarks(readEcho({ ...deposit, echo: body }).metadata))), dropped };
};
