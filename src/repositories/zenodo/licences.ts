/** Licences: Zenodo takes exactly one, from its own list, and puts CC-BY-4.0 where it is given none (facts/zenodo.md 6.1). Never silently. */
import spdx from 'spdx-license-list';
import type { Rights } from '../../model/record.ts';
import type { Ledger } from '../ledger.ts';
import { ACCEPTED_OTHER, ACCEPTED_SPDX, ALIASES } from './licence-ids.ts';

const SPDX: ReadonlyMap<string, { isOpen: boolean }> = new Map(
  Object.entries(spdx).map(([id, { osiApproved }]) => [id.toLowerCase(), { isOpen: osiApproved }]),
);

/** One spelling for all names of a licence: what was sent and what an answer prints come out alike. */
export const toCanonicalLicence = (id: string): string => {
  const low = id.trim().toLowerCase();
  if (/^[al]?gpl-\d\.\d\+$/.test(low)) return low.replace('+', '-or-later');
  return ALIASES[low] ?? low;
};

/** The id to send, or undefined for what Zenodo would refuse or lose. */
export const toAcceptedLicence = (id: string): string | undefined => {
  const canonical = toCanonicalLicence(id);
  if (ACCEPTED_SPDX.has(canonical)) return canonical;
  const low = id.trim().toLowerCase();
  return ACCEPTED_OTHER.has(low) ? low : undefined;
};

/** Families that are open whatever their number, among those that the OSI never looked at. */
const OPEN_FAMILY = /^(cc-by(-sa)?-\d|cc0-|cc-pdm|bsd-(?!.*(no-military|no-nuclear))|mit-|hpnd-|x11-|[al]?gpl-\d|gfdl-|cdla-permissive)/;

/** What people write for a family without saying which of it, and nothing else beside: all that the words can mean is open. */
const OPEN_WORDS =
  /^((gnu )?[al]?gpl|bsd|mpl|epl|eupl|cecill|apache|artistic|mit|cc by( sa)?)( \d clause| patent)?( ?(version |v)?\d+(\.\d+)*( ?\+)?)?( licen[cs]e)?$/;

const isKnownOpen = (id: string): boolean =>
  OPEN_FAMILY.test(id.toLowerCase()) ||
  OPEN_WORDS.test(id.toLowerCase().replace(/[\s_-]+|\+(?=\w)/g, ' ')) ||
  (SPDX.get(toCanonicalLicence(id))?.isOpen ?? false);

/** Is the licence known to be open? An expression is, where each of its licences is; an exception only adds a permission. */
const isOpen = (id: string): boolean =>
  id
    .replace(/[()]/g, ' ')
    .split(/\s+(?:AND|OR)\s+/i)
    .every((part) => isKnownOpen((part.split(/\s+WITH\s+/i)[0] ?? part).trim()));

/** `MIT OR Apache-2.0` as its alternatives; anything with AND or WITH is one thing and stays whole. */
const toAlternatives = (id: string): readonly string[] => {
  const bare = id.trim().replace(/^\((.*)\)$/, '$1');
  return / (AND|WITH) |[()]/i.test(bare) ? [id.trim()] : bare.split(/\s+OR\s+/i).map((part) => part.trim());
};

const toText = ({ id, title, url }: Rights): string => [id ?? title, url].filter((part) => part !== undefined && part !== '').join(', ');

/**
 * The licence id to send; undefined leaves the field out (only where access is not open, so that Zenodo puts nothing in its place).
 * Several rights mean: choose one; the first that Zenodo takes is chosen and all are told in the notes.
 */
export const toLicence = (rights: readonly Rights[], isPublicAccess: boolean, ledger: Ledger): string | undefined => {
  if (rights.length === 0) {
    if (!isPublicAccess) return undefined;
    ledger.tell('rights', 'changed', 'No licence is known: Zenodo is told «not specified», because it would put CC-BY-4.0 otherwise.');
    return 'notspecified';
  }
  const written = rights.map(toText).join(' OR ');
  const alternatives = rights.flatMap(({ id }) => (id === undefined ? [] : toAlternatives(id)));
  const accepted = alternatives.map((id) => ({ id, sent: toAcceptedLicence(id) })).find(({ sent }) => sent !== undefined);
  if (accepted?.sent !== undefined) {
    if (rights.length > 1 || alternatives.length > 1) {
      ledger.tell('rights', 'changed', `Zenodo takes one licence: «${accepted.id}» is sent, and «${written}» is told in the notes.`);
      ledger.note(`License: ${written}`);
    }
    return accepted.sent;
  }
  const instead = rights.every(({ id, title = '' }) => isOpen(id ?? title)) ? 'other-open' : 'other-closed';
  ledger.tell(
    'rights',
    'changed',
    `Zenodo does not know the licence «${written}»: it is sent as «${instead}» (${instead === 'other-open' ? 'Other, open' : 'Other, not open'}), and the notes name the true one.`,
  );
  ledger.note(`License: ${written}`);
  return instead;
};
