/** Opening a draft: never twice. After an answer that did not come, or says nothing, what is there is looked for first (DESIGN.md, rules 1 and 11; facts/zenodo.md 4.8 to 4.10). */
import { isSuccess } from '../../http/answer.ts';
import type { Deposit } from '../../model/deposit.ts';
import type { ArchiveRecord } from '../../model/record.ts';
import { adopt, findMade, isAnothers, LOOK_AFTER_MS, mayHaveHappened } from '../discovery/claimed.ts';
import type { Finder } from '../discovery/finder.ts';
import { toMarkerOf } from '../discovery/marks.ts';
import { sendMetadata, toBody } from './acceptance.ts';
import { refuseRecord } from './describe.ts';
import type { Desk } from './desk.ts';
import { readMarks } from './markers.ts';

const OPEN_VERSION_ATTEMPTS = 3;

/** See the port. The whole metadata goes with the first request, and with it the marker: a draft whose answer is lost can be found. One without (written by hand) can't, and is never asked for twice. */
export const create = async (desk: Desk, finder: Finder, record: ArchiveRecord): Promise<Deposit> => {
  const task = 'create the draft';
  desk.needToken(task);
  const metadata = toBody(record, desk);
  const marker = toMarkerOf(readMarks(metadata));
  for (let attempt = 1; ; attempt += 1) {
    const reply = await sendMetadata(metadata, desk.unheld, (body) => desk.client.create(body));
    const told = reply.ok ? reply.value.metadata : {};
    const isOther = reply.ok && isAnothers({ marks: readMarks(told), title: told.title }, { marker, title: metadata.title });
    if (reply.ok && !isOther) return { ...desk.take(reply.value, { wanted: marker }), isMade: true };
    const refuse = () => refuseRecord(desk, reply.answer, task);
    const found = await findMade(finder, { answer: reply.answer, marker, refuse });
    if (found !== undefined) return found;
    if (attempt === 2) throw await refuse();
  }
};

/** The id of the draft that is open, by the native endpoint; it may be asked any number of times (facts/zenodo.md 4.8). Else by search (rdm#1440: it can fail for good). */
const findOpenVersion = async (desk: Desk, of: Deposit): Promise<string> => {
  for (let attempt = 1; ; attempt += 1) {
    const reply = await desk.client.openVersion(Number(of.id));
    if (reply.ok) return String(reply.value);
    await desk.clock.wait(LOOK_AFTER_MS[0]);
    const listed = await desk.client.list({ q: `conceptrecid:${of.conceptId} AND is_published:false`, all_versions: true, size: 100 });
    const open = listed.ok ? listed.value.find(({ submitted }) => !submitted) : undefined;
    if (open !== undefined) return String(open.id);
    if (attempt === OPEN_VERSION_ATTEMPTS || !mayHaveHappened(reply.answer)) {
      throw await desk.refuse(reply.answer, { task: `find the open draft of ${of.url}` });
    }
  }
};

/** See the port. Never asked twice: a second newversion on an emptied draft imports files that can't be deleted any more (facts/zenodo.md 4.6). */
export const newVersion = async (desk: Desk, finder: Finder, of: Deposit): Promise<Deposit> => {
  const task = `open a new version of ${of.url}`;
  desk.needToken(task);
  const reply = await desk.client.newVersion(Number(of.id));
  const isOfConcept = reply.ok && (reply.value.conceptId ?? of.conceptId) === of.conceptId;
  if (reply.ok && isOfConcept && String(reply.value.id) !== of.id) return desk.take(reply.value);
  if (reply.ok && isOfConcept) {
    // The answer of 2021, and of older hosts: the version itself, with a link to the draft (facts/zenodo.md 1, row 11).
    const id = /\/(\d+)$/.exec(reply.value.latestDraft ?? '')?.[1];
    return id === undefined || id === of.id ? adopt(finder, await desk.read(await findOpenVersion(desk, of)), of) : desk.read(id);
  }
  const { answer } = reply;
  const isOpenAlready = answer.status === 400;
  if (!isOpenAlready && !mayHaveHappened(answer)) throw await desk.refuse(answer, { task });
  desk.log.info(
    `${desk.settings.name} ${isOpenAlready ? 'says that a draft is open already' : 'did not say whether it opened a draft'}: looking for it.`,
  );
  return adopt(finder, await desk.read(await findOpenVersion(desk, of)), of);
};

/** See the port. Asking again gives the edit that is open (facts/zenodo.md 4.8), so an unclear answer is simply followed by a look. */
export const edit = async (desk: Desk, of: Deposit): Promise<Deposit> => {
  const task = `open ${of.url} for correction`;
  desk.needToken(task);
  for (let attempt = 1; ; attempt += 1) {
    const reply = await desk.client.edit(Number(of.id));
    if (reply.ok && reply.value.state === 'inprogress') return desk.take(reply.value, { wanted: of.marker });
    if (!reply.ok && !mayHaveHappened(reply.answer)) throw await desk.refuse(reply.answer, { task });
    const now = await desk.read(of.id, of.marker);
    if (now.isEdit) return now;
    if (attempt === 2) throw await desk.refuse(reply.answer, { task });
    await desk.clock.wait(LOOK_AFTER_MS[0]);
  }
};

/** See the port. Gone already is as good. */
export const discard = async (desk: Desk, deposit: Deposit): Promise<void> => {
  const { answer } = await desk.client.delete(Number(deposit.id));
  if (!isSuccess(answer) && answer.status !== 404) throw await desk.refuse(answer, { task: `discard the draft ${deposit.url}` });
};
