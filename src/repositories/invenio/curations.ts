/** Curation: the archive's people look at every deposit, and the owner publishes what they accepted (facts/inveniordm.md 1.13). */
import { ArchiveError } from '../../errors.ts';
import { isSuccess, isUnclear } from '../../http/answer.ts';
import { readServerMessages } from '../../http/problem.ts';
import type { Deposit } from '../../model/deposit.ts';
import type { Desk } from './desk.ts';
import { publish } from './publish.ts';
import { findCuration } from './requests.ts';
import { lookAgain } from './reviews.ts';
import { isObject } from './wire.ts';

/** A request is found by its search after about a second, and a second one made before that is a second request (1.13). */
const LOOKS_MS = [0, 2000] as const;

/** The request that is there already, given the search's time. */
const seek = async (desk: Desk, deposit: Deposit, pauses: readonly number[]): Promise<string | undefined> => {
  for (const pause of pauses) {
    await desk.clock.wait(pause);
    const found = await findCuration(desk, deposit);
    if (found !== undefined) return found.id;
  }
  return undefined;
};

/** Some accounts publish as they like, some servers let corrections pass. */
const needsNobody = async (desk: Desk, { isEdit }: Deposit): Promise<boolean> => {
  const { json } = await desk.requests.readCurationData();
  return isObject(json) && (json.is_privileged === true || (isEdit && json.publishing_edits === true));
};

/** Asks for the first time. That a request is there already the server says with an empty message. */
const ask = async (desk: Desk, deposit: Deposit): Promise<string> => {
  const task = `ask for the curation of ${deposit.url}`;
  const isOurs = desk.looks.opened.has(deposit.id);
  const found = isOurs ? undefined : await seek(desk, deposit, LOOKS_MS);
  if (found !== undefined) return found;
  const reply = await desk.requests.requestCuration(deposit.id);
  if (reply.ok) return reply.value.id;
  const isThere = reply.answer.status === 400 && readServerMessages(reply.answer).join('') === '';
  if (isThere || isUnclear(reply.answer) || isSuccess(reply.answer)) {
    const made = await seek(desk, deposit, [2000, 3000]);
    if (made !== undefined) return made;
  }
  throw await desk.refuse(reply.answer, { task });
};

/** With the curators, whoever has handed it there. */
const WITH_THEM = ['submitted', 'review', 'resubmitted'];

interface Act {
  action: string;
  /** The statuses in which there is nothing left to do. */
  done: readonly string[];
  task: string;
}

/** Unless somebody was faster, or the answer alone was lost. */
const act = async (desk: Desk, id: string, { action, done, task }: Act): Promise<void> => {
  const reply = await desk.requests.act(id, action);
  if (reply.ok) return;
  const now = await desk.requests.readRequest(id);
  if (!now.ok || !done.includes(now.value.status)) throw await desk.refuse(reply.answer, { task });
};

/** See the port. The server does so itself where metadata is changed, and notices no file; until it is resubmitted it is not published (1.13). */
export const reopen = async (desk: Desk, deposit: Deposit): Promise<void> => {
  const { request } = deposit;
  if (request?.status !== 'accepted') return;
  const task = `take back the acceptance of ${deposit.url}`;
  await act(desk, request.id, { action: 'pending_resubmission', done: ['pending_resubmission', ...WITH_THEM], task });
};

/** Back to them: as an answer to a critique, or because it was changed after they had accepted it. */
const handBack = async (desk: Desk, deposit: Deposit, id: string): Promise<void> => {
  await reopen(desk, deposit);
  await act(desk, id, { action: 'resubmit', done: WITH_THEM, task: `hand ${deposit.url} back to the curators` });
};

/** See the port. One request a deposit: the one that is there is used. */
export const submitToCurators = async (desk: Desk, deposit: Deposit): Promise<Deposit> => {
  const asked = deposit.request?.to === 'curators' ? deposit.request.id : undefined;
  if (asked !== undefined) await handBack(desk, deposit, asked);
  else if (await needsNobody(desk, deposit)) {
    return publish(desk, deposit, () => {
      throw new ArchiveError(
        'archive-refused',
        `${desk.settings.name} says that this account needs no curator, and refuses to publish ${deposit.url} without one.`,
        {
          remedy: `Write to the people of ${desk.settings.name}. The draft is kept.`,
        },
      );
    });
  }
  const id = asked ?? (await ask(desk, deposit));
  desk.looks.review = 'curation';
  desk.looks.asked.set(deposit.id, id);
  return lookAgain(desk, deposit);
};
