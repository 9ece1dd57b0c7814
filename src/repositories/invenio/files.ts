/** Files in three steps: names in one request, then bytes and a commit for each, side by side (facts/inveniordm.md 1.3). */
import { ArchiveError, ONE_BY_ONE } from '../../errors.ts';
import { isSuccess, isUnclear } from '../../http/answer.ts';
import type { Pass } from '../../http/body.ts';
import type { Deposit, StoredFile } from '../../model/deposit.ts';
import type { ReleaseFile } from '../../model/release.ts';
import { sendUntilProved, type TransferOptions, toProved, toUnproved, type Verdict } from '../transfer.ts';
import type { Desk } from './desk.ts';

const COLLISION_MS = 1000;
const MOST_COLLISIONS = 3;

const toKey = ({ id }: Deposit, name: string): string => `${id}/${name}`;

const listFiles = async (desk: Desk, deposit: Deposit): Promise<readonly StoredFile[]> => {
  const listed = await desk.client.listFiles(deposit.id);
  if (listed.ok) return listed.value;
  throw await desk.refuse(listed.answer, { task: `list the files of ${deposit.url}` });
};

/** See the port. All at once, and only what is not there: an entry that waits for its bytes is filled. */
export const declareFiles = async (desk: Desk, deposit: Deposit, files: readonly ReleaseFile[]): Promise<void> => {
  const task = `declare the files of ${deposit.url}`;
  desk.needToken(task);
  // None of them was seen there: they are declared without a look. A name that is there all the same is a 400, and nothing of the list is taken.
  let isLooking = files.some(({ name }) => deposit.files.some((stored) => stored.name === name));
  for (let attempt = 1; ; attempt += 1) {
    const there = new Map((isLooking ? await listFiles(desk, deposit) : []).map((file) => [file.name, file]));
    const names = files.map(({ name }) => name).filter((name) => !there.has(name));
    const reply = names.length === 0 ? undefined : await desk.client.declareFiles(deposit.id, names);
    if (reply === undefined || reply.ok) {
      for (const { name } of files) if (!there.has(name) || there.get(name)?.isPending) desk.waiting.add(toKey(deposit, name));
      return;
    }
    const isTold = !(isUnclear(reply.answer) || isSuccess(reply.answer));
    if ((isTold && (isLooking || reply.answer.status !== 400)) || attempt === 2) throw await desk.refuse(reply.answer, { task });
    isLooking = true;
    if (!isTold) await desk.clock.wait(COLLISION_MS);
  }
};

/** See the port. Only into an empty draft; asked again after a lost answer, the server says that there are files (1.2). */
export const importFiles = async (desk: Desk, deposit: Deposit): Promise<void> => {
  const task = `take over the files of the version before into ${deposit.url}`;
  desk.needToken(task);
  for (let attempt = 1; ; attempt += 1) {
    const reply = await desk.client.importFiles(deposit.id);
    if (reply.ok) return;
    if ((await listFiles(desk, deposit)).length > 0) return; // what of them is there, the next observation tells
    if (!(isUnclear(reply.answer) || isSuccess(reply.answer)) || attempt === 2) throw await desk.refuse(reply.answer, { task });
    await desk.clock.wait(COLLISION_MS);
  }
};

/** See the port. One after the other: at once most are refused with a misleading text (1.3). */
export const removeFile = async (desk: Desk, deposit: Deposit, name: string): Promise<void> => {
  const task = `remove ${name} from ${deposit.url}`;
  desk.needToken(task);
  for (let attempt = 1; ; attempt += 1) {
    const reply = await desk.client.deleteFile(deposit.id, name);
    if (reply.ok) return;
    if (!(await listFiles(desk, deposit)).some((file) => file.name === name)) return;
    if (reply.answer.status !== 400 || attempt === MOST_COLLISIONS) throw await desk.refuse(reply.answer, { task });
    await desk.clock.wait(COLLISION_MS);
  }
};

/** Was it whole when the plan was made? */
const isObserved = ({ files }: Deposit, { name }: ReleaseFile): boolean => files.some((file) => file.name === name && !file.isPending);

const toShared = ({ url }: Deposit, { name }: ReleaseFile): ArchiveError =>
  new ArchiveError('draft-foreign', `Another run is sending the files of ${url}: ${name} has just become whole.`, {
    remedy: `Let that run finish, or run this job again. ${ONE_BY_ONE}`,
  });

/** See the port. Bytes are never sent onto a committed file, as that destroys it with a 200: only an entry that is known to wait gets them. Throws what `sendUntilProved` tells. */
export const upload = async (desk: Desk, deposit: Deposit, file: ReleaseFile, options: TransferOptions): Promise<StoredFile> => {
  const task = `upload ${file.name} to ${deposit.url}`;
  desk.needToken(task);
  const { client, settings, log, clock, pulse } = desk;

  /** A fresh entry in the place of whatever is there. */
  const clear = async (): Promise<void> => {
    await removeFile(desk, deposit, file.name);
    await declareFiles(desk, deposit, [file]);
  };
  const key = toKey(deposit, file.name);
  const findStored = async (): Promise<StoredFile | undefined> => (await listFiles(desk, deposit)).find(({ name }) => name === file.name);

  const send = async (pass: Pass, isLast: boolean): Promise<Verdict> => {
    const put = await client.putContent(deposit.id, file.name, { pieces: pass.pieces, length: file.size, signal: pass.signal });
    const passed = pass.passed();
    // Refused before the body was read, the server closes the line (1.1): what is there says more than the answer.
    const reply = put.ok ? await client.commitFile(deposit.id, file.name) : put;
    const { answer } = reply;
    if (answer.status === 413 || answer.status === 403) return desk.refuse(answer, { task });
    if (answer.status === 400 && put.ok === false) return desk.refuse(answer, { task });
    const stored = reply.ok ? reply.value : await findStored();
    const proved = toProved(file, passed, stored);
    if (proved !== undefined) {
      desk.waiting.delete(key);
      return proved;
    }
    if (stored === undefined) {
      // Not declared, or destroyed by a second sending.
      await declareFiles(desk, deposit, [file]);
    } else if (!stored.isPending) {
      await clear();
      return toUnproved(settings.name, file, { found: `md5 ${stored.checksum?.value ?? 'unknown'}, ${stored.size} bytes`, passed });
    }
    return isLast ? desk.refuse(answer, { task }) : { again: answer };
  };

  // What another run opened it may be sending to at this moment: whole by now is whole, and not to be sent once more.
  const isFound = !desk.looks.opened.has(deposit.id);
  if (isFound || !desk.waiting.has(key)) {
    const stored = await findStored();
    const isOthers = isFound && stored?.isPending === undefined && stored?.size === file.size && !isObserved(deposit, file);
    if (isOthers) throw toShared(deposit, file);
    if (stored?.isPending) desk.waiting.add(key);
    else await (stored === undefined ? declareFiles(desk, deposit, [file]) : clear());
  }
  return sendUntilProved(file, options, { archive: settings.name, log, clock, pulse, stallMs: settings.stallMs, send });
};
