/** A community's review: it is asked before a first version is public, and publishes what it accepts (facts/inveniordm.md 1.9). */
import { ArchiveError } from '../../errors.ts';
import { isSuccess, isUnclear } from '../../http/answer.ts';
import type { Deposit } from '../../model/deposit.ts';
import { MEND_DRAFT } from '../refuse.ts';
import type { Hint } from '../repository.ts';
import { getCommunity } from './communities.ts';
import { readLook } from './deposits.ts';
import type { Desk } from './desk.ts';
import { withRequest } from './requests.ts';

/** The draft or record as it stands now, and what became of the request. */
export const lookAgain = async (desk: Desk, { id, marker }: Deposit, hint: Hint = {}): Promise<Deposit> => {
  const now = await desk.read(id, marker);
  return now.state === 'published' && !now.isEdit ? now : withRequest(desk, now, hint);
};

/** Published with a declined review in it, a record would be public and never be found: the server answers 500 to that (1.8, 1.9). */
export const dropReview = async (desk: Desk, deposit: Deposit): Promise<void> => {
  if (readLook(deposit).review === undefined) return;
  const answer = await desk.requests.removeReview(deposit.id);
  if (!isSuccess(answer) && answer.status !== 404) throw await desk.refuse(answer, { task: `take back the review of ${deposit.url}` });
};

/** Says yes to what this account handed in itself, where it may; what the server offers and then refuses waits for the reviewers. */
const accept = async (desk: Desk, deposit: Deposit, hint: Hint): Promise<Deposit> => {
  let now = deposit;
  for (let attempt = 1; now.request?.mayAccept; attempt += 1) {
    const { id } = now.request;
    const { ok, answer } = await desk.requests.act(id, 'accept');
    if (!ok && (!isUnclear(answer) || attempt === 2)) {
      desk.looks.unacceptable.add(id);
      const why = answer.status || 'no answer';
      desk.log.info(`${desk.settings.name} does not let this account accept its own submission (${why}): it waits for the reviewers.`);
    }
    now = await lookAgain(desk, deposit, hint);
  }
  return now;
};

/** Asks a community. A review that was prepared, declined or cancelled before is replaced; where the account may, it is accepted at once, and published. */
export const submitToCommunity = async (desk: Desk, deposit: Deposit, name: string): Promise<Deposit> => {
  const task = `submit ${deposit.url} to the community ${name}`;
  const hint = { communities: [name] };
  // An earlier run handed it in, and broke off.
  if (deposit.request?.mayAccept) return accept(desk, deposit, hint);
  const { id } = await getCommunity(desk, name);
  const set = await desk.requests.setReview(deposit.id, id);
  if (!set.ok) throw await desk.refuse(set.answer, { task });
  desk.looks.asked.set(deposit.id, set.value.id);
  const { answer } = await desk.requests.submitReview(deposit.id);
  // Submitted twice it is a 500 (1.9): what stands there now tells more than the answer.
  const now = answer.status >= 400 && answer.status < 500 ? undefined : await accept(desk, await lookAgain(desk, deposit, hint), hint);
  if (now !== undefined && (now.state === 'published' || now.request?.status === 'open')) return now;
  if (answer.status === 403) {
    throw new ArchiveError('community-refused', `${desk.settings.name}: could not ${task}: it takes records from its members only.`, {
      remedy: 'Ask its owners to make the account a member, or take it out of the input `community`. The draft is kept.',
    });
  }
  throw await desk.refuse(answer, {
    task,
    ...(answer.status === 400 ? { code: 'record-refused' as const, remedy: MEND_DRAFT } : {}),
  });
};
