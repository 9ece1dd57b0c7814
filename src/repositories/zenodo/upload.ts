/** One file into a draft's bucket, streamed and proved at both ends (facts/zenodo.md 4.7, 4.9, 10). */
import type { ArchiveError } from '../../errors.ts';
import { isPage, isSuccess, isUnclear } from '../../http/answer.ts';
import type { Pass } from '../../http/body.ts';
import type { Deposit, StoredFile } from '../../model/deposit.ts';
import type { ReleaseFile } from '../../model/release.ts';
import { sendUntilProved, type TransferOptions, toProved, toUnproved, type Verdict } from '../transfer.ts';
import { isCollision } from './describe.ts';
import type { Desk } from './desk.ts';

const MOST_FORBIDDEN = 3;

/** See the port. Throws `upload-unproved`, `file-changed`, `transfer-stalled`, and what the server refuses. */
export const upload = async (desk: Desk, deposit: Deposit, file: ReleaseFile, options: TransferOptions): Promise<StoredFile> => {
  const task = `upload ${file.name} to ${deposit.url}`;
  desk.needToken(task);
  const bucket = await desk.bucketOf(deposit);
  const archive = desk.settings.name;

  const findStored = async (): Promise<StoredFile | undefined> => {
    const listed = await desk.client.listFiles(Number(deposit.id));
    if (!listed.ok) throw await desk.refuse(listed.answer, { task: `list the files of ${deposit.url}` });
    return listed.value.find(({ name }) => name === file.name);
  };

  let forbidden = 0;
  const send = async (pass: Pass, isLast: boolean): Promise<Verdict> => {
    const reply = await desk.client.putObject(bucket, file.name, { pieces: pass.pieces, length: file.size, signal: pass.signal });
    const passed = pass.passed();
    const { answer } = reply;
    const again = (): Verdict | Promise<ArchiveError> => (isLast ? desk.refuse(answer, { task }) : { again: answer });
    if (reply.ok && reply.value.md5 !== undefined) {
      const { size, md5 } = reply.value;
      const stored: StoredFile = { name: file.name, size, checksum: { algorithm: 'md5', value: md5 } };
      return toProved(file, passed, stored) ?? toUnproved(archive, file, { found: `md5 ${md5}, ${size} bytes`, passed });
    }
    if (answer.status === 429) return again();
    if (isUnclear(answer) || isSuccess(answer) || isCollision(answer)) {
      // It may have arrived all the same: what is there is compared before it is sent again.
      return toProved(file, passed, await findStored()) ?? again();
    }
    if (answer.status === 403 && !isPage(answer)) {
      // Zenodo refused file operations at random for years (zenodo#2493): believed only when it stays while the draft can be read.
      forbidden += 1;
      await desk.read(deposit.id);
      return forbidden > MOST_FORBIDDEN ? desk.refuse(answer, { task }) : again();
    }
    return desk.refuse(answer, { task });
  };

  const { log, clock, pulse, settings } = desk;
  return sendUntilProved(file, options, { archive, log, clock, pulse, stallMs: settings.stallMs, send });
};
