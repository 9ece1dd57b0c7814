/** The licences that a CKAN has when nobody configured others: none for software among them (facts/ckan.md 1.5). */
import type { Action } from './call.ts';

/** Id, title, address, and whether it is meant for content, for data, and is a whole kind of licences. */
const rows: readonly (readonly [id: string, title: string, url: string, domains: string])[] = [
  ['notspecified', 'License not specified', '', '--g'],
  ['odc-pddl', 'Open Data Commons Public Domain Dedication and License (PDDL)', 'http://www.opendefinition.org/licenses/odc-pddl', '-d-'],
  ['odc-odbl', 'Open Data Commons Open Database License (ODbL)', 'http://www.opendefinition.org/licenses/odc-odbl', '-d-'],
  ['odc-by', 'Open Data Commons Attribution License', 'http://www.opendefinition.org/licenses/odc-by', '-d-'],
  ['cc-zero', 'Creative Commons CCZero', 'http://www.opendefinition.org/licenses/cc-zero', 'cd-'],
  ['cc-by', 'Creative Commons Attribution', 'http://www.opendefinition.org/licenses/cc-by', '---'],
  ['cc-by-sa', 'Creative Commons Attribution Share-Alike', 'http://www.opendefinition.org/licenses/cc-by-sa', 'c--'],
  ['gfdl', 'GNU Free Documentation License', 'http://www.opendefinition.org/licenses/gfdl', 'c--'],
  ['other-open', 'Other (Open)', '', 'c-g'],
  ['other-pd', 'Other (Public Domain)', '', 'c-g'],
  ['other-at', 'Other (Attribution)', '', 'c-g'],
  ['uk-ogl', 'UK Open Government Licence (OGL)', 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/', 'c--'],
  ['cc-nc', 'Creative Commons Non-Commercial (Any)', 'http://creativecommons.org/licenses/by-nc/2.0/', '---'],
  ['other-nc', 'Other (Non-Commercial)', '', '--g'],
  ['other-closed', 'Other (Not Open)', '', '--g'],
];

const closed = new Set(['notspecified', 'cc-nc', 'other-nc', 'other-closed']);
const flag = (domains: string, letter: string): string => (domains.includes(letter) ? 'True' : 'False');

const licences = rows.map(([id, title, url, domains]) => ({
  domain_content: flag(domains, 'c'),
  id,
  domain_data: flag(domains, 'd'),
  domain_software: 'False',
  family: '',
  is_generic: flag(domains, 'g'),
  od_conformance: closed.has(id) ? 'not reviewed' : 'approved',
  osd_conformance: 'not reviewed',
  maintainer: '',
  status: 'active',
  url,
  title,
}));

const byId = new Map(licences.map((licence) => [licence.id, licence]));

/** What an answer says of a licence; any text is one, and an unknown one has itself for a title. */
export const describeLicence = (id: string | null): { isopen: boolean; license_title: string | null; license_url?: string } => {
  const known = id === null ? undefined : byId.get(id);
  if (known === undefined) return { isopen: false, license_title: id };
  return {
    isopen: known.od_conformance === 'approved',
    license_title: known.title,
    ...(known.url === '' ? {} : { license_url: known.url }),
  };
};

export const licenceTitle = (id: string): string => byId.get(id)?.title ?? id;

const list: Action = { reads: true, run: () => licences };
export const licenceActions = { license_list: list };
