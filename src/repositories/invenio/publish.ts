/** Publishing: last, for good, and never repeated blindly (facts/inveniordm.md 1.8). */
import { type Answer, isSuccess, isUnclear } from '../../http/answer.ts';
import { readServerMessages } from '../../http/problem.ts';
import type { Deposit } from '../../model/deposit.ts';
import { MEND_DRAFT, type TellOptions } from '../refuse.ts';
import { toUnclearPublication } from '../unclear-publication.ts';
import type { Desk } from './desk.ts';
import { learnPrefix } from './doi.ts';
import { dropReview, lookAgain } from './reviews.ts';

/** Pauses between looks after an unclear answer, in milliseconds: publishing 200 files takes the server 13 s and more. */
const LOOKS_MS = [2000, 5000, 10_000, 20_000, 40_000] as const;

/** Published, and no edit open any more. */
const isDone = (deposit: Deposit): boolean => deposit.state === 'published' && !deposit.isEdit;

/** Said in so few words where curators have not accepted it (1.13). */
const isNotAccepted = (answer: Answer): boolean =>
  answer.status === 400 && /^\s*metadata\.title: \.$/.test(readServerMessages(answer).filter(Boolean).join('\n'));

/** Said with no words at all where a review is open (1.9). */
const isInReview = (answer: Answer): boolean => answer.status === 400 && readServerMessages(answer).join('') === '';

/** A 400 is about the metadata, but where it says otherwise. */
const toWhy = (answer: Answer): Pick<TellOptions, 'code' | 'remedy'> => {
  if (answer.status !== 400) return {};
  if (isNotAccepted(answer))
    return { remedy: 'The curators have accepted it, and the server does not go by that yet: run it again later. The draft is kept.' };
  if (/community/i.test(readServerMessages(answer).join(' ')))
    return { remedy: 'This archive publishes nothing outside a community: name one in the input `community`. The draft is kept.' };
  return { code: 'record-refused', remedy: MEND_DRAFT };
};

/**
 * See the port. Throws `record-refused` for the metadata, with the server's words, and `publish-unclear` when nothing could be learned.
 *
 * @param askCurators what is done instead where it turns out that curators have to accept it first
 */
export const publish = async (desk: Desk, deposit: Deposit, askCurators: () => Promise<Deposit>): Promise<Deposit> => {
  const task = `publish ${deposit.url}`;
  desk.needToken(task);
  const { client, clock, log } = desk;

  const look = async (pauses: readonly number[]): Promise<Deposit | undefined> => {
    for (const pause of pauses) {
      await clock.wait(pause);
      const reply = await desk.get(deposit.id);
      if (!reply.ok) continue;
      const now = desk.take(reply.value, deposit.marker);
      if (isDone(now)) return now;
    }
    return undefined;
  };

  await dropReview(desk, deposit);
  let last: Answer | undefined;
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    const reply = await client.publish(deposit.id);
    last = reply.answer;
    if (reply.ok) {
      const now = desk.take(reply.value, deposit.marker);
      if (isDone(now)) {
        desk.looks.published.add(now.id);
        return now;
      }
    }
    // 404: published already, by the first try or by somebody. 500: it may be, all the same.
    if (isSuccess(last) || last.status === 404) {
      const now = await look([0]);
      if (now !== undefined) return now;
    }
    if (isNotAccepted(last)) {
      if (deposit.request?.status !== 'accepted') return askCurators();
      // They have, a moment ago.
      await clock.wait(LOOKS_MS[0]);
      if (attempt === 1) continue;
    }
    // The draft as it stands: it is described once more, for the server to register its DOI, and published then.
    if (last.status === 400 && learnPrefix(desk, readServerMessages(last).join(' '))) return deposit;
    if (isInReview(last)) {
      const now = await lookAgain(desk, deposit);
      if (now.request?.status === 'open') return now;
    }
    if (!isUnclear(last) && !isSuccess(last)) {
      throw await desk.refuse(last, { task, ...toWhy(last) });
    }
    log.warning(`${desk.settings.name} did not say whether it published ${deposit.url} (${last.status || 'no answer'}): looking.`);
    const found = await look(LOOKS_MS);
    if (found !== undefined) return found;
  }
  throw toUnclearPublication(desk.settings.name, deposit, last);
};
