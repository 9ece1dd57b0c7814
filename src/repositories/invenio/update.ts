/** Writing over a draft that somebody else may be writing, too: only over what was read (facts/inveniordm.md 1.1, 1.2). */
import { ArchiveError } from '../../errors.ts';
import type { Deposit } from '../../model/deposit.ts';
import type { Reply } from './client.ts';
import { readEcho } from './deposits.ts';
import type { Desk } from './desk.ts';
import { compareBodies, saysTheSame } from './differences.ts';
import type { WireBody, WireRecord } from './wire.ts';

const MOST_ATTEMPTS = 3;

const toForeign = (desk: Desk, { url }: Deposit): ArchiveError =>
  new ArchiveError('draft-foreign', `${desk.settings.name}: the draft ${url} was changed by somebody else while this run was at work.`, {
    remedy: 'Let them finish, or discard what they did, then run this job again. Nothing of it was written over.',
  });

/** Replaces the metadata of a draft as it was read; throws `draft-foreign` where it says something else by now. */
export const updateAsRead = async (desk: Desk, deposit: Deposit, body: WireBody): Promise<Reply<WireRecord>> => {
  const echo = readEcho(deposit);
  let { revision } = echo;
  for (let attempt = 1; ; attempt += 1) {
    const reply = await desk.client.update(deposit.id, body, revision);
    if (reply.answer.status !== 412 || attempt === MOST_ATTEMPTS) return reply;
    const now = await desk.client.readDraft(deposit.id);
    if (!now.ok) return now;
    // An answer that was lost, and the request sent again: it is written.
    if (compareBodies(body, now.value.body).length === 0) return now;
    // A file, a DOI or a review moves the counter, too.
    if (!saysTheSame(echo, now.value.body, desk.today())) throw toForeign(desk, deposit);
    revision = now.value.revision;
  }
};
