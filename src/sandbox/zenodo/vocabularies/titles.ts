/** What people read for an id: titles of resource types and licences, and where a licence is written down. */
import licences from 'spdx-license-list';

const subtypes: Record<string, string> = {
  annotationcollection: 'Annotation collection',
  article: 'Journal article',
  section: 'Book chapter',
  conferencepaper: 'Conference paper',
  conferenceproceeding: 'Conference proceeding',
  datamanagementplan: 'Data management plan',
  peerreview: 'Peer review',
  deliverable: 'Project deliverable',
  milestone: 'Project milestone',
  softwaredocumentation: 'Software documentation',
  taxonomictreatment: 'Taxonomic treatment',
  technicalnote: 'Technical note',
  workingpaper: 'Working paper',
  datapaper: 'Data paper',
  dissertation: 'Thesis',
  studyregistration: 'Study registration',
  computationalnotebook: 'Computational notebook',
};

const types: Record<string, string> = { video: 'Video/Audio', audio: 'Audio', physicalobject: 'Physical object' };

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

export const resourceTypeTitle = (id: string): string => {
  const [type = '', subtype] = id.split('-');
  return subtype === undefined ? (types[type] ?? capital(type)) : (subtypes[subtype] ?? capital(subtype));
};

/** The one type whose entry the recordings show in all languages. */
export const softwareTitles = { ar: 'برنامج حاسوب', cs: 'Software', de: 'Software', en: 'Software', es: 'Software', sv: 'Mjukvara' };

/** In every language that is known here. */
export const resourceTypeTitles = (id: string): Record<string, string> =>
  id === 'software' ? softwareTitles : { en: resourceTypeTitle(id) };

const ownLicences: Record<string, string> = {
  'other-open': 'Other (Open)',
  'other-closed': 'Other (Not Open)',
  'other-at': 'Other (Attribution)',
  'other-nc': 'Other (Non-Commercial)',
  'other-pd': 'Other (Public Domain)',
  notspecified: 'License Not Specified',
  'zenodo-freetoread-1.0': 'Zenodo Free to Read License',
};

const urls: Record<string, string> = {
  mit: 'https://opensource.org/licenses/MIT',
  'apache-2.0': 'http://www.apache.org/licenses/LICENSE-2.0',
  'cc-by-4.0': 'https://creativecommons.org/licenses/by/4.0/legalcode',
  'mit-0': 'https://github.com/aws/mit-0',
  aml: 'https://fedoraproject.org/wiki/Licensing/Apple_MIT_License',
};

const spdx = new Map(Object.entries(licences).map(([id, licence]) => [id.toLowerCase(), licence]));

export interface LicenceEntry {
  title: string;
  url: string;
  /** Is it one of SPDX's? */
  isSpdx: boolean;
  osiApproved: boolean;
}

export const licenceEntry = (id: string): LicenceEntry => {
  const found = spdx.get(id);
  return {
    title: ownLicences[id] ?? found?.name ?? id,
    url: urls[id] ?? found?.url ?? '',
    isSpdx: found !== undefined,
    osiApproved: found?.osiApproved ?? false,
  };
};
