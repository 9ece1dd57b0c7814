/** The licences that a CKAN has when nobody configured others: none for software among them (facts/ckan.md 1.5). */
import type { Action, Call } from './call.ts';

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

/** Some of the BC Data Catalogue's: numbers, and none for software either (facts/ckan.md 5). */
const bcLicences = (
  [
    ['2', 'Open Government Licence - British Columbia', 'https://www2.gov.bc.ca/gov/content?id=A519A56BC2BF44E4A008B33FCF527F61'],
    ['22', 'Access Only', 'https://www2.gov.bc.ca/gov/content?id=1AAACC9C65754E4D89A118B875E0FBDA'],
    ['24', 'Open Government Licence - Canada', 'https://open.canada.ca/en/open-government-licence-canada'],
    ['25', "King's Printer Licence - British Columbia", 'https://www.bclaws.gov.bc.ca/standards/QP-License.html'],
    ['45', 'Open Data Commons - Public Domain Dedication and Licence', 'https://opendatacommons.org/licenses/pddl/1-0/'],
  ] as const
).map(([id, title, url]) => ({
  ...{ domain_content: false, id, domain_data: true, domain_software: false, family: '', is_okd_compliant: false, is_osi_compliant: false },
  ...{ maintainer: '', status: 'active', is_open: false, url, title },
}));

interface Licence {
  id: string;
  title: string;
  url: string;
  od_conformance?: string;
}

const own: ReadonlyMap<string, Licence> = new Map(licences.map((licence) => [licence.id, licence]));
const ofBc: ReadonlyMap<string, Licence> = new Map(bcLicences.map((licence) => [licence.id, licence]));

const find = ({ house }: Call, id: string): Licence | undefined => (house.faults.ckanBcdc ? ofBc : own).get(id);

/** What an answer says of a licence; any text is one, and an unknown one has itself for a title. */
export const describeLicence = (call: Call, id: string | null): { isopen: boolean; license_title: string | null; license_url?: string } => {
  const known = id === null ? undefined : find(call, id);
  if (known === undefined) return { isopen: false, license_title: id };
  return {
    isopen: known.od_conformance === 'approved',
    license_title: known.title,
    ...(known.url === '' ? {} : { license_url: known.url }),
  };
};

export const licenceTitle = (call: Call, id: string): string => find(call, id)?.title ?? id;

const list: Action = { reads: true, run: ({ house }) => (house.faults.ckanBcdc ? bcLicences : licences) };
export const licenceActions = { license_list: list };
