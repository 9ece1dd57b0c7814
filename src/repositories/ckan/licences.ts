/** Licences by a site's own ids: it takes any text, and shows as a licence only what its list has (facts/ckan.md 1.5). Pure. */
import type { Rights } from '../../model/record.ts';
import type { Ledger } from '../ledger.ts';
import type { WireLicence } from './wire.ts';

/** CKAN's own list has no licence for software; these are its words for what it has. */
const CKAN_IDS: Readonly<Record<string, string>> = {
  'cc0-1.0': 'cc-zero',
  'pddl-1.0': 'odc-pddl',
  'odbl-1.0': 'odc-odbl',
  'odc-by-1.0': 'odc-by',
  'ogl-uk-3.0': 'uk-ogl',
};
const OPEN = 'other-open';
const NOT_SAID = 'notspecified';

const toCkanId = (id: string): string | undefined =>
  CKAN_IDS[id] ?? (/^cc-by-\d/.test(id) ? 'cc-by' : /^cc-by-sa-\d/.test(id) ? 'cc-by-sa' : /^gfdl-/.test(id) ? 'gfdl' : undefined);

/** Ids and titles: capitals, `-only` and `License` do not count. */
const toKey = (text: string): string =>
  text
    .toLowerCase()
    .replace(/-(only|or-later)$/, '')
    .replace(/\b(the|licen[sc]e|version)\b/g, '')
    .replace(/[^a-z0-9]+/g, '');

const toUrlKey = (url: string): string =>
  url
    .toLowerCase()
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/\/(legalcode|deed\.?\w*)?$/, '')
    .replace(/\.(html?|txt|php)$/, '');

const find = ({ id, title, url }: Rights, list: readonly WireLicence[]): string | undefined => {
  const by = (test: (licence: WireLicence) => boolean): string | undefined => list.find(test)?.id;
  const known = id === undefined ? undefined : toCkanId(id.toLowerCase());
  const found =
    (id === undefined ? undefined : by((licence) => toKey(licence.id) === toKey(id))) ??
    (known === undefined ? undefined : by((licence) => licence.id === known)) ??
    (url === undefined ? undefined : by((licence) => licence.url !== '' && toUrlKey(licence.url) === toUrlKey(url)));
  return found ?? (title === undefined ? undefined : by((licence) => toKey(licence.title) === toKey(title)));
};

/** @param list the site's own; undefined while it was not asked for @param isGiven the user names one by `ckan-fields` */
export const toLicence = (rights: readonly Rights[], list: readonly WireLicence[] | undefined, ledger: Ledger): string | undefined => {
  const [main, ...others] = rights;
  if (main === undefined) return undefined;
  const word = main.id ?? main.title ?? main.url ?? '';
  if (others.length > 0)
    ledger.tell('rights', 'changed', `CKAN names one licence: ${word}. The others are in the metadata file of the release.`);
  if (list === undefined) return toCkanId(main.id?.toLowerCase() ?? '') ?? OPEN;
  const found = find(main, list);
  if (found !== undefined) return found;
  const stand = [OPEN, NOT_SAID].find((id) => list.some((licence) => licence.id === id));
  const sent = stand === undefined ? 'none of them is sent' : `it is sent as «${stand}»`;
  ledger.tell('rights', 'changed', `The catalogue has no licence «${word}»: ${sent}, and the extra field \`spdx_license\` says it.`);
  return stand;
};
