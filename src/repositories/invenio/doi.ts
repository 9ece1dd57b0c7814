/** The DOI of a deposit: the server's own, reserved as soon as there is a draft, or one that the record brings (facts/inveniordm.md 1.7). */
import type { Deposit } from '../../model/deposit.ts';
import type { ArchiveRecord } from '../../model/record.ts';
import { findByDoi } from './concept.ts';
import type { Desk } from './desk.ts';
import type { WireError, WireRecord } from './wire.ts';

const sayOf = (errors: readonly WireError[]): string =>
  errors
    .filter(({ field }) => field.startsWith('pids'))
    .flatMap(({ messages }) => messages)
    .join(' ');

/** Files name a DOI for good, and every release has them: one that an earlier version of the concept has is not sent for the next one. Before it is: a draft does not give it back. */
export const setSpentAside = async (desk: Desk, deposit: Deposit, record: ArchiveRecord): Promise<void> => {
  const sent = desk.cross(record).body.pids?.doi.identifier;
  if (sent === undefined || sent === deposit.reservedDoi?.toLowerCase() || deposit.conceptId === undefined) return;
  const holder = await findByDoi(desk, sent);
  if (holder?.conceptId !== deposit.conceptId) return;
  desk.spent.add(sent);
  desk.notices.push(`${sent} is the DOI of an earlier version: this one gets a DOI of its own.`);
};

/** A DOI under a prefix that the server says it manages itself is sent again, for it to register. The draft as it stands then. */
export const settleDoi = async (desk: Desk, record: ArchiveRecord, wire: WireRecord): Promise<WireRecord> => {
  const sent = desk.cross(record).body.pids?.doi;
  const managed = sent?.provider === 'external' ? /prefix '([^']+)' is managed/i.exec(sayOf(wire.errors))?.[1] : undefined;
  if (managed === undefined) return wire;
  desk.prefixes.add(managed.toLowerCase());
  const reply = await desk.client.update(wire.id, desk.cross(record).body);
  if (reply.ok) return reply.value;
  throw await desk.refuse(reply.answer, { task: `write the DOI of the draft ${wire.id}` });
};

/** A server without DOIs answers 500 or 404 to a reservation, and goes on without. */
export const withDoi = async (desk: Desk, wire: WireRecord): Promise<WireRecord> => {
  if (wire.doi !== undefined || wire.isPublished) return wire;
  const reply = await desk.client.reserveDoi(wire.id);
  if (reply.ok) return { ...reply.value, errors: wire.errors };
  if (reply.answer.status !== 400) desk.log.info(`${desk.settings.name} reserves no DOI (${reply.answer.status}): going on without.`);
  return wire;
};
