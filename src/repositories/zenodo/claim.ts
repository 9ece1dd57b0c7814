/** Opening a draft: never twice. After an answer that did not come, or says nothing, what is there is looked for first (DESIGN.md, rules 1 and 11; facts/zenodo.md 4.8 to 4.10). */
import { ArchiveError } from '../../errors.ts';
import { type Answer, isSuccess, isUnclear } from '../../http/answer.ts';
import type { Deposit } from '../../model/deposit.ts';
import type { ArchiveRecord } from '../../model/record.ts';
import type { Marker } from '../../model/release.ts';
import { onlyOf, toMarkerOf, toRepositoryUrl } from '../discovery/marks.ts';
import { sendMetadata, toBody } from './acceptance.ts';
import { readEcho } from './deposits.ts';
import { refuseRecord } from './describe.ts';
import type { Desk } from './desk.ts';
import { readMarks, toMarkQuery } from './markers.ts';
import { isPristine } from './pristine.ts';
import type { WireDeposition } from './wire.ts';

/** The search finds a write after 0.6 to 0.8 s, later under load: two looks, the second with more time. */
const LOOK_AFTER_MS = [3000, 10_000] as const;
const OPEN_VERSION_ATTEMPTS = 3;

/** A success that cannot be read is as unclear as no answer. */
const mayHaveHappened = (answer: Answer): boolean => isUnclear(answer) || isSuccess(answer);

/** The draft that carries the marker, given the search's time. The older of two goes on. */
const findMarked = async (desk: Desk, marker: Partial<Marker>): Promise<Deposit | undefined> => {
  if (marker.tag === undefined) return undefined;
  for (const pause of LOOK_AFTER_MS) {
    await desk.clock.wait(pause);
    const reply = await desk.client.list({ q: toMarkQuery(marker.tag), all_versions: true, size: 100 });
    if (!reply.ok) throw await desk.refuse(reply.answer, { task: 'look whether the draft was created' });
    const isMarked = ({ submitted, metadata }: WireDeposition): boolean => {
      const found = toMarkerOf(readMarks(metadata), marker);
      return !submitted && found.tag === marker.tag && found.commit === marker.commit && metadata.version !== undefined;
    };
    const [oldest] = reply.value.filter(isMarked).toSorted((a, b) => a.id - b.id);
    if (oldest !== undefined) return desk.read(String(oldest.id), marker);
  }
  return undefined;
};

/** See the port. The whole metadata goes with the first request, and with it the marker: a draft whose answer is lost can be found. */
export const create = async (desk: Desk, record: ArchiveRecord): Promise<Deposit> => {
  const task = 'create the draft';
  desk.needToken(task);
  const metadata = toBody(record, desk);
  const marker = toMarkerOf(readMarks(metadata));
  if (marker.tag === undefined || marker.commit === undefined) throw new Error('a record without its marker was to be created');
  for (let attempt = 1; ; attempt += 1) {
    const reply = await sendMetadata(metadata, desk.unheld, (body) => desk.client.create(body));
    if (reply.ok) return desk.take(reply.value, { wanted: marker });
    if (!mayHaveHappened(reply.answer)) throw await refuseRecord(desk, reply.answer, task);
    desk.log.info(`${desk.settings.name} did not say whether it created the draft: looking for it.`);
    const found = await findMarked(desk, marker);
    if (found !== undefined) return found;
    if (attempt === 2) throw await refuseRecord(desk, reply.answer, task);
  }
};

/** Ours to adopt only if it is recognisably so (DESIGN.md, rule 3). */
const adopt = (desk: Desk, draft: Deposit, of: Deposit): Deposit => {
  if (isPristine(draft, of)) return draft;
  const [url] = readMarks(readEcho(of).metadata).commits.map(toRepositoryUrl);
  const { commits, tags } = onlyOf(readMarks(readEcho(draft).metadata), url === undefined ? [] : [url]);
  // It was not there a moment ago, and it carries a marker that the version before does not: another run of this tool was faster.
  const isRuns = commits.some((mark) => mark !== of.marker.commit) && tags.length > 0;
  if (isRuns) {
    throw new ArchiveError(
      'twin-found',
      `${desk.settings.name}: another run opened the next version of ${of.url} meanwhile, for ${tags.at(-1)}: ${draft.url}.`,
      {
        remedy:
          'Let that run finish, then run this job again. Give the workflow a `concurrency` group, so that its runs go one after the other. Nothing was changed.',
      },
    );
  }
  throw new ArchiveError(
    'draft-foreign',
    `${desk.settings.name}: the draft ${draft.url} is open in the record ${of.url}, and it is not an untouched copy of it. Somebody may be working in it.`,
    {
      remedy: 'Publish or discard that draft by hand, then run this job again. Nothing was changed.',
    },
  );
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
export const newVersion = async (desk: Desk, of: Deposit): Promise<Deposit> => {
  const task = `open a new version of ${of.url}`;
  desk.needToken(task);
  const reply = await desk.client.newVersion(Number(of.id));
  if (reply.ok && String(reply.value.id) !== of.id) return desk.take(reply.value);
  if (reply.ok) {
    // The answer of 2021, and of older hosts: the version itself, with a link to the draft (facts/zenodo.md 1, row 11).
    const id = /\/(\d+)$/.exec(reply.value.latestDraft ?? '')?.[1];
    return id === undefined || id === of.id ? adopt(desk, await desk.read(await findOpenVersion(desk, of)), of) : desk.read(id);
  }
  const { answer } = reply;
  const isOpenAlready = answer.status === 400;
  if (!isOpenAlready && !mayHaveHappened(answer)) throw await desk.refuse(answer, { task });
  desk.log.info(
    `${desk.settings.name} ${isOpenAlready ? 'says that a draft is open already' : 'did not say whether it opened a draft'}: looking for it.`,
  );
  return adopt(desk, await desk.read(await findOpenVersion(desk, of)), of);
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
