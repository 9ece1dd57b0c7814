/** Which record a release is a version of: the user's word in any form, or what a metadata file claims (DESIGN.md, rule 12). */
import type { Deposit } from '../../model/deposit.ts';
import type { Marker } from '../../model/release.ts';
import { toUnclearConcept as toUnclear } from '../discovery/concept.ts';
import type { Desk } from './desk.ts';
import type { WireDeposition } from './wire.ts';

/** `10.5281/zenodo.123` in any form. */
export const parseDoi = (text: string): { doi: string; id: number } | undefined => {
  const match = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}(?:\/|%2F)zenodo\.(\d+))$/i.exec(text.trim());
  return match ? { doi: (match[1] ?? '').replace(/%2F/i, '/'), id: Number(match[2]) } : undefined;
};

/** What the user wrote, as far as it can be understood without asking: a number, and the DOI that it came in. */
interface Written {
  id: number;
  doi?: string;
}

/** Throws `concept-unclear` for what names no record of this host. */
export const parseConcept = (written: string, settings: Desk['settings']): Written => {
  const text = written.trim();
  const doi = parseDoi(text);
  if (doi !== undefined) return doi;
  if (/^\d+$/.test(text)) return { id: Number(text) };
  const { host } = new URL(settings.base);
  if (URL.canParse(text)) {
    const url = new URL(text);
    const inPath = parseDoi(/\/(?:doi|badge\/doi)\/(.+?)(?:\.svg)?$/i.exec(url.pathname)?.[1] ?? '');
    const id = inPath?.id ?? /\/(?:records?|uploads|deposit|deposit\/depositions)\/(\d+)(?:\/|$)/.exec(url.pathname)?.[1];
    if (id !== undefined && url.host === host) return inPath ?? { id: Number(id) };
    if (id !== undefined) throw toUnclear(`concept: ${text} is a record of ${url.host}, and this run archives at ${host}.`);
  }
  throw toUnclear(`concept: «${text}» is not understood. Write a DOI (10.5281/zenodo.123), a number, or the address of the record.`);
};

/** A DOI is this host's if the record with its number has it, or its concept has: production and sandbox count their records alike. */
const hasDoi = (record: WireDeposition, doi: string | undefined): boolean =>
  doi === undefined || [record.doi, record.conceptDoi].some((own) => own?.toLowerCase() === doi.toLowerCase());

/** The latest published version under a version's or a concept's number. Undefined where there is none, or where it has another DOI; throws where it was deleted. */
export const findLatest = async (
  desk: Desk,
  { id, doi }: { id: number | string; doi?: string | undefined },
): Promise<WireDeposition | undefined> => {
  const reply = await desk.client.readRecord(id);
  if (!reply.ok) {
    if (reply.answer.status === 404) return undefined;
    if (reply.answer.status === 410) {
      throw toUnclear(`${desk.settings.name}: the record ${id} was deleted, so nothing can be a new version of it.`);
    }
    throw await desk.refuse(reply.answer, { task: `read the record ${id}` });
  }
  const { value } = reply;
  if (!hasDoi(value, doi)) return undefined;
  // A concept's number led to its latest version; a version's own number may be an old one.
  const isLatest = value.conceptId === undefined || String(value.id) !== String(id);
  return isLatest ? value : ((await findLatest(desk, { id: value.conceptId ?? '' })) ?? value);
};

/**
 * A record that was deleted still reads as published for its owner (facts/zenodo.md 4.3): only its public page tells. It is no deposit of the
 * release any more, and nothing may be added to it.
 */
const isDeleted = async (desk: Desk, deposit: Deposit): Promise<boolean> => {
  if (deposit.state !== 'published') return false;
  const reply = await desk.client.readRecord(deposit.id);
  return !reply.ok && reply.answer.status === 410;
};

/** The account's own view of a version; undefined where it is gone, or belongs to somebody else. */
export const findOwn = async (
  desk: Desk,
  id: number,
  { isPublic, ...options }: { wanted?: Partial<Marker>; isPublic: boolean },
): Promise<Deposit | undefined> => {
  const reply = await desk.get(id);
  if (reply.ok) {
    const deposit = desk.take(reply.value, options);
    return !isPublic && (await isDeleted(desk, deposit)) ? undefined : deposit;
  }
  if (reply.answer.status === 404) return undefined;
  const refusal = await desk.refuse(reply.answer, { task: `read the deposit ${id}` });
  if (reply.answer.status === 403 && refusal.code !== 'archive-blocked' && refusal.code !== 'token-refused') return undefined;
  throw refusal;
};
