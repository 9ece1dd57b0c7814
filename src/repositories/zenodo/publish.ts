/** Publishing: last, for good, and never repeated blindly. An answer that is not clear is resolved by reading (facts/zenodo.md 4.8, 10). */
import { type Answer, isSuccess, isUnclear } from '../../http/answer.ts';
import { readServerMessages } from '../../http/problem.ts';
import type { Deposit } from '../../model/deposit.ts';
import { MEND_DRAFT } from '../refuse.ts';
import { toUnclearPublication } from '../unclear-publication.ts';
import type { Desk } from './desk.ts';

/** Pauses between looks after an unclear answer, in milliseconds: publishing 100 files takes the server 10 s and more. */
const LOOKS_MS = [5000, 10_000, 20_000, 40_000] as const;
const TRANSFER_PAUSE_MS = 5000;

/** Published, and no edit open any more. */
const isDone = (deposit: Deposit): boolean => deposit.state === 'published' && !deposit.isEdit;

const isUnsettled = (answer: Answer): boolean => isUnclear(answer) || isSuccess(answer);

/** See the port. Throws `record-refused` with the server's words, and `publish-unclear` when nothing could be learned. */
export const publish = async (desk: Desk, deposit: Deposit): Promise<Deposit> => {
  const task = `publish ${deposit.url}`;
  desk.needToken(task);
  const { client, clock, log } = desk;
  const id = Number(deposit.id);

  /** Looks until it is done or the looks are used up; a look that fails is no answer either. */
  const look = async (pauses: readonly number[]): Promise<Deposit | undefined> => {
    for (const pause of pauses) {
      await clock.wait(pause);
      const reply = await client.get(id);
      if (!reply.ok) continue;
      const now = desk.take(reply.value, { wanted: deposit.marker });
      if (isDone(now)) return now;
    }
    return undefined;
  };

  let last: Answer | undefined;
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    const reply = await client.publish(id);
    last = reply.answer;
    if (reply.ok && isDone(desk.take(reply.value))) return (await look([0])) ?? desk.take(reply.value, { wanted: deposit.marker });
    if (last.status === 404) {
      // Published already, by the first try or by somebody: a second publish is a 404 (facts/zenodo.md 1, row 8).
      const now = await desk.read(deposit.id, deposit.marker);
      if (isDone(now)) return now;
      throw await desk.refuse(last, { task });
    }
    if (last.status === 400 && attempt === 1 && readServerMessages(last).some((line) => /not completed their transfer/.test(line))) {
      await clock.wait(TRANSFER_PAUSE_MS);
      continue;
    }
    if (!isUnsettled(last)) {
      throw await desk.refuse(last, {
        task,
        ...(last.status === 400 ? { code: 'record-refused' as const, remedy: MEND_DRAFT } : {}),
      });
    }
    log.warning(`${desk.settings.name} did not say whether it published ${deposit.url} (${last.status || 'no answer'}): looking.`);
    const found = await look(LOOKS_MS);
    if (found !== undefined) return found;
  }
  throw toUnclearPublication(desk.settings.name, deposit, last);
};
