/** The DOI of a deposit: the server's own, reserved as soon as there is a draft, or one that the record brings (facts/inveniordm.md 1.7). */

import { ArchiveError } from '../../errors.ts';
import type { Deposit } from '../../model/deposit.ts';
import type { ArchiveRecord } from '../../model/record.ts';
import type { Hint } from '../repository.ts';
import { findByDoi } from './concept.ts';
import { readEcho } from './deposits.ts';
import type { Desk } from './desk.ts';
import { isWithoutFiles, mayBeOpen } from './open-doi.ts';
import type { WireBody, WireError, WireRecord } from './wire.ts';

const sayOf = (errors: readonly WireError[]): string =>
  errors
    .filter(({ field }) => field.startsWith('pids'))
    .flatMap(({ messages }) => messages)
    .join(' ');

/** Has an earlier version of the draft's concept this DOI? Then none of the next ones can have it again. */
const learnWhetherSpent = async (desk: Desk, { reservedDoi, conceptDoi, conceptId }: Deposit, written: string): Promise<void> => {
  const doi = written.toLowerCase();
  const isOwn = [reservedDoi, conceptDoi].some((own) => own?.toLowerCase() === doi);
  if (isOwn || desk.spent.has(doi) || conceptId === undefined) return;
  if (!desk.holders.has(doi)) desk.holders.set(doi, (await findByDoi(desk, doi))?.conceptId);
  if (desk.holders.get(doi) !== conceptId) return;
  desk.spent.add(doi);
  desk.notices.push(`${doi} is the DOI of an earlier version: this one gets a DOI of its own.`);
};

/** Files name a DOI for good, and every release has them: one that an earlier version of the concept has is not sent for the next one. Before it is: a draft does not give it back. */
export const setSpentAside = async (desk: Desk, deposit: Deposit, record: ArchiveRecord): Promise<void> => {
  const sent = desk.cross(record).body.pids?.doi.identifier;
  if (sent !== undefined) await learnWhetherSpent(desk, deposit, sent);
};

/**
 * The draft of a next version that an earlier run has described, and that is not as wanted: it may be so because a DOI that is named had to be left out.
 * What this run opened is described by it, and the DOI set aside then.
 */
export const learnOfSpentDois = async (desk: Desk, draft: Deposit, { claimedDois = [], isAsWanted }: Hint): Promise<void> => {
  if (draft.isFirst !== false || draft.isEdit || desk.looks.opened.has(draft.id) || isAsWanted === undefined) return;
  for (const doi of claimedDois) {
    if (isAsWanted(draft)) return;
    await learnWhetherSpent(desk, draft, doi);
  }
};

/** The DOI from elsewhere that an open draft has, of an earlier run, and the record does not bring any more. */
export const findLeftOver = (deposit: Deposit, wanted: WireBody): string | undefined => {
  const held = readEcho(deposit).pids?.doi;
  return deposit.state === 'published' || wanted.pids !== undefined || held?.provider !== 'external' ? undefined : held.identifier;
};

/** Of the concept, of what is known of the server, or of what it has published: one request, and only here. */
const findManagedPrefix = async (desk: Desk, { conceptDoi }: Deposit): Promise<string | undefined> => {
  const known = conceptDoi?.split('/')[0] ?? [...desk.prefixes][0];
  if (known !== undefined) return known;
  const reply = await desk.client.searchRecords({ size: 25 });
  const managed = reply.ok ? reply.value.find(({ body }) => body.pids?.doi.provider === 'datacite') : undefined;
  return managed?.doi?.split('/')[0];
};

/**
 * What takes the place of a DOI that is left over. It can't be discarded (404), and empty pids are dangerous (1.7): the server's own, by its id, is put over it.
 * Throws `record-refused` where that is not known: once it is published, a DOI stays.
 */
export const replaceLeftOver = async (desk: Desk, deposit: Deposit, wanted: WireBody): Promise<Pick<WireBody, 'pids'>> => {
  const left = findLeftOver(deposit, wanted);
  if (left === undefined) return {};
  const prefix = await findManagedPrefix(desk, deposit);
  const { name } = desk.settings;
  if (prefix === undefined)
    throw new ArchiveError('record-refused', `${name}: the draft ${deposit.url} has the DOI ${left}, which the metadata name no more.`, {
      remedy:
        'Take the DOI out of the draft at that page, or discard the draft, then run this job again: once it is published, a DOI stays.',
    });
  desk.notices.push(`The metadata name ${left} no more: the draft gets a DOI of ${name}.`);
  return { pids: { doi: { identifier: `${prefix}/${deposit.id}`, provider: 'datacite', client: 'datacite' } } };
};

/** What the server says it manages itself, and was not known to: then it is. */
export const learnPrefix = (desk: Desk, words: string): boolean => {
  const managed = /prefix '([^']+)' is managed/i.exec(words)?.[1]?.toLowerCase();
  if (managed === undefined || desk.prefixes.has(managed)) return false;
  desk.prefixes.add(managed);
  return true;
};

/** A draft without files shows by nothing whether its DOI is settled: where it is open, the server's records are asked for a prefix of its own, once a run. */
export const learnOfOpenDoi = async (desk: Desk, deposit: Deposit): Promise<void> => {
  if (desk.hasAskedPrefix || !isWithoutFiles(deposit) || !mayBeOpen(deposit, desk)) return;
  desk.hasAskedPrefix = true;
  const prefix = await findManagedPrefix(desk, deposit);
  if (prefix !== undefined) desk.prefixes.add(prefix.toLowerCase());
};

/** A DOI under a prefix that the server says it manages itself is sent again, for it to register. The draft as it stands then. */
export const settleDoi = async (desk: Desk, record: ArchiveRecord, wire: WireRecord): Promise<WireRecord> => {
  const sent = desk.cross(record).body.pids?.doi;
  if (sent?.provider !== 'external' || !learnPrefix(desk, sayOf(wire.errors))) return wire;
  const reply = await desk.client.update(wire.id, desk.cross(record).body);
  if (reply.ok) return reply.value;
  throw await desk.refuse(reply.answer, { task: `write the DOI of the draft ${wire.id}` });
};
