/** Having the server reserve the DOI that it gives itself: a write of its own after the metadata, since it takes the draft's id (facts/inveniordm.md 1.7). */
import { type Answer, isPage, isUnclear } from '../../http/answer.ts';
import { mayHaveHappened } from '../discovery/claimed.ts';
import type { Desk } from './desk.ts';
import type { WireRecord } from './wire.ts';

const AGAIN_AFTER_MS = 2000;

/** In so many words, and for good. A page speaks for somebody before the server, and 429 of another hour. */
const isRefusal = (answer: Answer): boolean => answer.status >= 400 && answer.status !== 429 && !isUnclear(answer) && !isPage(answer);

/** 400: it has one already, perhaps by a first request whose answer was lost; or none can be had for it any more. What is there tells. */
const readReserved = async (desk: Desk, wire: WireRecord, task: string): Promise<WireRecord> => {
  const now = await desk.client.readDraft(wire.id);
  if (!now.ok) throw await desk.refuse(now.answer, { task });
  return { ...now.value, errors: wire.errors };
};

/**
 * The draft with its DOI; without one where the server clearly gives none. One without DOIs has no other word for it than 500, or 404: a 500 is believed
 * the second time. Throws what `refuse` tells where nothing was learned: files go after it, and tell the next run that this was settled (open-doi.ts).
 */
const reserve = async (desk: Desk, wire: WireRecord): Promise<WireRecord> => {
  const task = `reserve the DOI of the draft ${wire.id}`;
  for (let attempt = 1; ; attempt += 1) {
    const reply = await desk.client.reserveDoi(wire.id);
    if (reply.ok) return { ...reply.value, errors: wire.errors };
    const { answer } = reply;
    if (answer.status === 400) return readReserved(desk, wire, task);
    if (isRefusal(answer) || (answer.status === 500 && attempt > 1)) {
      desk.log.info(`${desk.settings.name} reserves no DOI (${answer.status}): going on without.`);
      return wire;
    }
    if (!mayHaveHappened(answer) || attempt > 1) throw await desk.refuse(answer, { task });
    await desk.clock.wait(AGAIN_AFTER_MS);
  }
};

/** Then the DOI of this draft is settled, with one or without. */
export const withDoi = async (desk: Desk, wire: WireRecord): Promise<WireRecord> => {
  const draft = wire.doi !== undefined || wire.isPublished ? wire : await reserve(desk, wire);
  desk.settled.add(draft.id);
  return draft;
};
