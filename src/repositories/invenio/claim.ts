/** Opening a draft: never twice. After an answer that did not come, what is there is looked for first (DESIGN.md, rules 1 and 11; facts/inveniordm.md 1.2). */
import { ArchiveError } from '../../errors.ts';
import { isSuccess } from '../../http/answer.ts';
import type { Deposit, Difference } from '../../model/deposit.ts';
import type { ArchiveRecord } from '../../model/record.ts';
import { adopt, findMade, isAnothers, LOOK_AFTER_MS, mayHaveHappened } from '../discovery/claimed.ts';
import type { Finder } from '../discovery/finder.ts';
import { toMarkerOf } from '../discovery/marks.ts';
import { readEcho, readMarks } from './deposits.ts';
import { judgeEcho, refuseRecord, sendRecord } from './describe.ts';
import type { Desk } from './desk.ts';
import { settleDoi } from './doi.ts';
import { withDoi } from './reserve.ts';
import type { WireBody, WireRecord } from './wire.ts';

/** A draft that the server made, and without what it needs: it goes again, or a later run would finish it in vain. */
const judgeMade = async (desk: Desk, body: WireBody, draft: WireRecord): Promise<readonly Difference[]> => {
  try {
    return judgeEcho(desk, body, draft);
  } catch (thrown) {
    if (!(thrown instanceof ArchiveError)) throw thrown;
    const { ok, answer } = await desk.client.discard(draft.id, draft.revision);
    const left =
      ok || answer.status === 404 ? 'The draft is discarded again.' : `The draft is ${desk.take(draft).url}: discard it by hand.`;
    throw new ArchiveError(thrown.code, thrown.message, { remedy: `${thrown.remedy} ${left}`, cause: thrown.cause });
  }
};

/** See the port. The whole metadata goes with the first request, and with it the marker: a draft whose answer is lost can be found. One without (written by hand) can't, and is never asked for twice. */
export const create = async (desk: Desk, finder: Finder, record: ArchiveRecord): Promise<Deposit> => {
  const task = 'create the draft';
  desk.needToken(task);
  const sent = desk.cross(record).body.metadata;
  const marker = toMarkerOf(readMarks(sent));
  for (let attempt = 1; ; attempt += 1) {
    const reply = await sendRecord(desk, record, (body) => desk.client.create(body));
    const told = reply.ok ? reply.value.body.metadata : {};
    const isOther = reply.ok && isAnothers({ marks: readMarks(told), title: told.title }, { marker, title: sent.title });
    if (reply.ok && !isOther) {
      const draft = await settleDoi(desk, record, reply.value);
      for (const { field } of await judgeMade(desk, desk.cross(record).body, draft)) {
        // What else was dropped is a difference to the next look, and told when it is written once more.
        if (field.startsWith('custom.')) desk.notices.push(`${desk.settings.name} keeps no «${field}»: it is left out.`);
      }
      const opened = await withDoi(desk, draft);
      desk.looks.fresh.set(opened.id, { ...reply, value: opened });
      return { ...desk.take(opened, marker), isMade: true };
    }
    const refuse = () => refuseRecord(desk, reply.answer, task);
    const found = await findMade(finder, { answer: reply.answer, marker, refuse });
    if (found !== undefined) return found;
    if (attempt === 2) throw await refuse();
  }
};

/** See the port. Asked again it gives the draft that is open, whosesoever: one that is no untouched copy is not adopted. */
export const newVersion = async (desk: Desk, finder: Finder, of: Deposit): Promise<Deposit> => {
  const task = `open a new version of ${of.url}`;
  desk.needToken(task);
  for (let attempt = 1; ; attempt += 1) {
    const reply = await desk.client.newVersion(of.id);
    const isOfConcept = reply.ok && (reply.value.conceptId ?? of.conceptId) === of.conceptId;
    if (reply.ok && isOfConcept) {
      // The answer leaves out what was uploaded since.
      const now = await desk.client.readDraft(reply.value.id);
      if (!now.ok) throw await desk.refuse(now.answer, { task: `read the deposit ${reply.value.id}` });
      const draft = adopt(finder, desk.take(now.value), of);
      desk.looks.fresh.set(draft.id, now);
      return draft;
    }
    if (!mayHaveHappened(reply.answer) || attempt === 2) throw await desk.refuse(reply.answer, { task });
    desk.log.info(`${desk.settings.name} did not say whether it opened a draft: asking again gives the one that is open.`);
    // Two at the same time would make two drafts (1.2): the first is given its time.
    await desk.clock.wait(LOOK_AFTER_MS[0]);
  }
};

/** See the port. Asked again it gives the edit that is open. */
export const edit = async (desk: Desk, of: Deposit): Promise<Deposit> => {
  const task = `open ${of.url} for correction`;
  desk.needToken(task);
  for (let attempt = 1; ; attempt += 1) {
    const reply = await desk.client.edit(of.id);
    if (reply.ok) return desk.take(reply.value, of.marker);
    if (!mayHaveHappened(reply.answer) || attempt === 2) throw await desk.refuse(reply.answer, { task });
    await desk.clock.wait(LOOK_AFTER_MS[0]);
  }
};

/** See the port. Gone already is as good. */
export const discard = async (desk: Desk, deposit: Deposit): Promise<void> => {
  const { answer } = await desk.client.discard(deposit.id, readEcho(deposit).revision);
  if (!isSuccess(answer) && answer.status !== 404) throw await desk.refuse(answer, { task: `discard the draft ${deposit.url}` });
};
