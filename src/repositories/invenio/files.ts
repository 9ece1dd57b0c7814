/** Files in three steps: names in one request, then bytes and a commit for each, side by side (facts/inveniordm.md 1.3). */
import { isSuccess, isUnclear } from '../../http/answer.ts';
import type { Pass } from '../../http/body.ts';
import type { Deposit, StoredFile } from '../../model/deposit.ts';
import type { ReleaseFile } from '../../model/release.ts';
import { sendUntilProved, type TransferOptions, toProved, toUnproved, type Verdict } from '../transfer.ts';
import type { Desk } from './desk.ts';

const COLLISION_MS = 1000;
const MOST_COLLISIONS = 3;

const listFiles = async (desk: Desk, deposit: Deposit): Promise<readonly StoredFile[]> => {
  const listed = await desk.client.listFiles(deposit.id);
  if (listed.ok) return listed.value;
  throw await desk.refuse(listed.answer, { task: `list the files of ${deposit.url}` });
};

/** See the port. All at once, and only what is not there: an entry that waits for its bytes is filled. */
export const declareFiles = async (desk: Desk, deposit: Deposit, files: readonly ReleaseFile[]): Promise<void> => {
  const task = `declare the files of ${deposit.url}`;
  desk.needToken(task);
  for (let attempt = 1; ; attempt += 1) {
    const there = new Set((await listFiles(desk, deposit)).map(({ name }) => name));
    const names = files.map(({ name }) => name).filter((name) => !there.has(name));
    if (names.length === 0) return;
    const reply = await desk.client.declareFiles(deposit.id, names);
    if (reply.ok) return;
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

/** See the port. Bytes are never sent onto a committed file: that destroys it, with a 200. Throws what `sendUntilProved` tells. */
export const upload = async (desk: Desk, deposit: Deposit, file: ReleaseFile, options: TransferOptions): Promise<StoredFile> => {
  const task = `upload ${file.name} to ${deposit.url}`;
  desk.needToken(task);
  const { client, settings, log, clock, pulse } = desk;

  /** A fresh entry in the place of whatever is there. */
  const clear = async (): Promise<void> => {
    await removeFile(desk, deposit, file.name);
    await declareFiles(desk, deposit, [file]);
  };
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
    if (proved !== undefined) return proved;
    if (stored === undefined) {
      // Not declared, or destroyed by a second sending.
      await declareFiles(desk, deposit, [file]);
    } else if (!stored.isPending) {
      await clear();
      return toUnproved(settings.name, file, { found: `md5 ${stored.checksum?.value ?? 'unknown'}, ${stored.size} bytes`, passed });
    }
    return isLast ? desk.refuse(answer, { task }) : { again: answer };
  };

  return sendUntilProved(file, options, { archive: settings.name, log, clock, pulse, stallMs: settings.stallMs, send });
};
