/** Which record the user means, in any form (facts/inveniordm.md 1.2, 1.12). */
import { toUnclearConcept as toUnclear } from '../discovery/concept.ts';
import type { Desk } from './desk.ts';
import { toExactQuery } from './search.ts';
import type { WireRecord } from './wire.ts';

const DOI = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}(?:\/|%2F)\S+)$/i;
/** `7x685-jnp91`; Zenodo-like servers count. */
const ID = /^(?:[0-9a-hjkmnp-tv-z]{5}-[0-9a-hjkmnp-tv-z]{5}|\d+)$/;

export const parseDoi = (text: string): string | undefined => DOI.exec(text.trim())?.[1]?.replace(/%2F/i, '/').toLowerCase();

/** The latest public version under the id of a version or of a concept. Undefined where there is none; throws where it was deleted. */
export const findLatest = async (desk: Desk, id: string): Promise<WireRecord | undefined> => {
  const reply = await desk.client.readLatest(id);
  if (reply.ok) return reply.value;
  if (reply.answer.status === 404) return undefined;
  if (reply.answer.status === 410)
    throw toUnclear(`${desk.settings.name}: the record ${id} was deleted, so nothing can be a new version of it.`);
  throw await desk.refuse(reply.answer, { task: `read the record ${id}` });
};

/** The latest version of the record that has this DOI, as a version's or as the concept's. */
export const findByDoi = async (desk: Desk, written: string): Promise<WireRecord | undefined> => {
  const doi = parseDoi(written);
  if (doi === undefined) return undefined;
  for (const field of ['pids.doi.identifier', 'parent.pids.doi.identifier']) {
    const reply = await desk.client.searchRecords({ q: toExactQuery(field, doi), allversions: true, size: 1 });
    if (!reply.ok) throw await desk.refuse(reply.answer, { task: `search for ${doi}` });
    const [hit] = reply.value;
    if (hit !== undefined) return findLatest(desk, hit.id);
  }
  return undefined;
};

/** Throws `concept-unclear` for what names no record of this host. */
export const findNamed = async (desk: Desk, written: string): Promise<WireRecord | undefined> => {
  const text = written.trim();
  if (parseDoi(text) !== undefined) return findByDoi(desk, text);
  if (ID.test(text.toLowerCase())) return findLatest(desk, text.toLowerCase());
  const { host } = new URL(desk.settings.base);
  if (URL.canParse(text)) {
    const url = new URL(text);
    const id = /\/(?:records?|uploads)\/([^/]+)(?:\/|$)/.exec(url.pathname)?.[1];
    const doi = parseDoi(/\/(?:doi|badge\/doi)\/(.+?)(?:\.svg)?$/i.exec(url.pathname)?.[1] ?? '');
    if (url.host !== host && (id ?? doi) !== undefined)
      throw toUnclear(`concept: ${text} is a record of ${url.host}, and this run archives at ${host}.`);
    if (doi !== undefined) return findByDoi(desk, doi);
    if (id !== undefined && ID.test(id)) return findLatest(desk, id);
  }
  throw toUnclear(`concept: «${text}» is not understood. Write a DOI, an id (abcde-12345), or the address of the record.`);
};
