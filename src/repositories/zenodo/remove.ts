/** Taking a file out of a draft: by its id, and where that is broken by its name (facts/zenodo.md 4.6, 4.7). */
import { isPage } from '../../http/answer.ts';
import type { Deposit, StoredFile } from '../../model/deposit.ts';
import type { Desk } from './desk.ts';

const MOST_FORBIDDEN = 3;
const FORBIDDEN_PAUSE_MS = 2000;

/** See the port. Done means: a listing that was asked for afterwards does not name it. */
export const removeFile = async (desk: Desk, deposit: Deposit, file: StoredFile): Promise<void> => {
  const task = `remove ${file.name} from ${deposit.url}`;
  desk.needToken(task);
  const { client } = desk;
  const id = Number(deposit.id);

  const findStored = async (): Promise<StoredFile | undefined> => {
    const listed = await client.listFiles(id);
    if (!listed.ok) throw await desk.refuse(listed.answer, { task: `list the files of ${deposit.url}` });
    return listed.value.find(({ name }) => name === file.name);
  };

  const fileId = file.id ?? (await findStored())?.id;
  if (fileId === undefined) return;
  for (let attempt = 1; ; attempt += 1) {
    const reply = await client.deleteFile(id, fileId);
    if (reply.ok) return;
    const { answer } = reply;
    if (answer.status === 403 && !isPage(answer) && attempt <= MOST_FORBIDDEN) {
      // Spurious, if the draft can be read all the same (zenodo#2493).
      await desk.read(deposit.id);
      await desk.clock.wait(FORBIDDEN_PAUSE_MS * attempt);
      continue;
    }
    const left = await findStored();
    if (left === undefined) return;
    // A file that was imported a second time answers 500 by its id for good (facts/zenodo.md 4.6), or it has another id by now.
    if (left.id !== undefined && left.id !== fileId && (await client.deleteFile(id, left.id)).ok) return;
    // A name with a slash (Zenodo's own integration makes them) is out of the bucket's reach.
    if (answer.status !== 403 && !file.name.includes('/')) {
      const byName = await client.deleteObject(await desk.bucketOf(deposit), file.name);
      // v25.2.5 answers 500 though it deletes (facts/zenodo.md 4.7): the listing decides.
      if (byName.ok || (await findStored()) === undefined) return;
    }
    throw await desk.refuse(answer, { task });
  }
};
