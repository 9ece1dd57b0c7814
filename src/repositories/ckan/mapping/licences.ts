/**
 * From SPDX to the licences of a site: each has a list of its own (`license_list`), CKAN's without one licence for software, and no CKAN checks
 * what it is given (facts/ckan.md 1.5). Pure.
 */
import spdx from 'spdx-license-list';
import type { Rights } from '../../../model/record.ts';
import type { WireLicence } from '../api/wire.ts';

export interface SiteLicence {
  /** For `license_id`; undefined where nothing is known, and the site has no word for that. */
  id?: string;
  /** The SPDX id or expression, for the extra that keeps it whole. */
  spdx?: string;
  /** What was changed on the way, for people. */
  told?: string;
}

export interface LicenceWords {
  /** What the site's list has. */
  list: readonly WireLicence[];
  /** The id for «nobody said which» of a site whose list has no `notspecified`. */
  whenNone?: string;
}

/** What CKAN's own list calls whole families, by the ids of SPDX. Only used where a site has that list (facts/ckan.md 1.5). */
const FAMILIES: readonly (readonly [of: RegExp, id: string])[] = [
  [/^cc0-/, 'cc-zero'],
  [/^cc-by-\d/, 'cc-by'],
  [/^cc-by-sa-\d/, 'cc-by-sa'],
  [/^cc-by-nc(-sa|-nd)?-\d/, 'cc-nc'],
  [/^odbl-/, 'odc-odbl'],
  [/^odc-by-/, 'odc-by'],
  [/^pddl-/, 'odc-pddl'],
  [/^gfdl-/, 'gfdl'],
  [/^ogl-uk-/, 'uk-ogl'],
];

/** Open, though the OSI looks at software alone. */
const OPEN_FAMILY = /^(cc0-|cc-by-\d|cc-by-sa-\d|odbl-|odc-by-|pddl-|gfdl-|ogl-|cdla-|etalab-|dl-de-)/;

const BOOK: ReadonlyMap<string, { id: string; name: string; url: string; isOpen: boolean }> = new Map(
  Object.entries(spdx).map(([id, { name, url, osiApproved }]) => [id.toLowerCase(), { id, name, url: url ?? '', isOpen: osiApproved }]),
);

const isOpen = (id: string): boolean =>
  id
    .replace(/[()]/g, ' ')
    .split(/\s+(?:AND|OR)\s+/i)
    .map((part) => (part.split(/\s+WITH\s+/i)[0] ?? '').trim().toLowerCase())
    .every((part) => OPEN_FAMILY.test(part) || BOOK.get(part)?.isOpen === true);

const toUrlKey = (url: string): string =>
  url
    .toLowerCase()
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/\/(legalcode|deed)[^/]*$/, '')
    .replace(/\/+$/, '')
    .replace(/\.(html?|txt|php)$/, '');

/** One key for `GNU General Public License v3.0 only` and `GNU General Public License, version 3`; without numbers it means a family. */
const toTitleKey = (title: string, options: { keepsNumbers: boolean }): string => {
  const words = title
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/\(.*?\)/g, ' ')
    .replace(/licence/g, 'license')
    .replace(/\b(the|version|only|license|international|unported)\b/g, ' ');
  const numbers = options.keepsNumbers ? words.replace(/\bv?(\d+)(?:\.0+)*\b/g, '$1') : words.replace(/\bv?\d+(\.\d+)*\b/g, ' ');
  return numbers.replace(/[^\p{L}\p{N}.]+/gu, ' ').trim();
};

/** `GPL-3.0` is what older lists call `GPL-3.0-only`, and the other way round. */
const toIdKeys = (id: string): readonly string[] => {
  const low = id.trim().toLowerCase();
  return [low, low.replace(/-only$/, ''), ...(/^[al]?gpl-[\d.]+$/.test(low) ? [`${low}-only`] : [])];
};

/** The first of the site's licences that is this one: by id, else by address, else by title (facts/ckan.md 1.5). */
const find = ({ id = '', title = '', url = '' }: Rights, list: readonly WireLicence[]): WireLicence | undefined => {
  const known = BOOK.get(id.trim().toLowerCase());
  const ids = id === '' ? [] : toIdKeys(id);
  const urls = [url, known?.url ?? ''].filter(Boolean).map(toUrlKey);
  const titles = [title, known?.name ?? ''].filter(Boolean);
  const bySameId = list.find((one) => ids.includes(one.id.toLowerCase()));
  const bySameUrl = (): WireLicence | undefined => list.find((one) => one.url !== '' && urls.includes(toUrlKey(one.url)));
  const bySameTitle = (): WireLicence | undefined =>
    list.find((one) => {
      // A title without a number means every number of its family.
      const keepsNumbers = /\d/.test(one.title);
      const key = toTitleKey(one.title, { keepsNumbers });
      return key !== '' && titles.some((written) => toTitleKey(written, { keepsNumbers }) === key);
    });
  const ofFamily = (): WireLicence | undefined => {
    const family = FAMILIES.find(([of]) => of.test(id.toLowerCase()))?.[1];
    return list.find((one) => one.id === family);
  };
  return bySameId ?? bySameUrl() ?? bySameTitle() ?? ofFamily();
};

/** `MIT OR Apache-2.0` as its alternatives; anything with AND or WITH is one thing and stays whole. */
const toAlternatives = (rights: Rights): readonly Rights[] => {
  const { id } = rights;
  if (id === undefined || / (AND|WITH) |[()]/i.test(id) || !/ OR /i.test(id)) return [rights];
  return id.split(/\s+OR\s+/i).map((part) => ({ id: part.trim() }));
};

const toWords = ({ id, title, url }: Rights): string => id ?? title ?? url ?? '';

/**
 * The id for `license_id`. Several rights mean: choose one; the first that the site has is chosen. What it does not have is `other-open` where the licence
 * is known to be open, else `other-closed`; and the SPDX id itself where the list has no such word (CKAN keeps and shows any text).
 */
export const toSiteLicence = (rights: readonly Rights[], { list, whenNone }: LicenceWords): SiteLicence => {
  const has = (id: string): boolean => list.some((one) => one.id === id);
  const written = rights.map(toWords).filter(Boolean).join(' OR ');
  if (written === '') {
    const id = has('notspecified') ? 'notspecified' : whenNone;
    return id === undefined ? {} : { id, told: `No licence is known: the catalogue is told \`${id}\`.` };
  }
  const spdxId = rights.every(({ id }) => id !== undefined) ? { spdx: written } : {};
  const alternatives = rights.flatMap(toAlternatives);
  const found = alternatives.map((one) => ({ one, site: find(one, list) })).find(({ site }) => site !== undefined);
  if (found?.site !== undefined) {
    const { id, title } = found.site;
    const isSame = alternatives.length === 1 && toIdKeys(toWords(found.one)).includes(id.toLowerCase());
    return { id, ...spdxId, ...(isSame ? {} : { told: `The licence «${written}» is \`${id}\` (${title}) in this catalogue.` }) };
  }
  const other = rights.every((one) => isOpen(one.id ?? '')) ? 'other-open' : 'other-closed';
  const id = has(other) ? other : written;
  const sent = has(other) ? `it is told \`${id}\`` : 'it is told as it is written, and shown without a title';
  return { id, ...spdxId, told: `The catalogue has no licence «${written}»: ${sent}.` };
};
