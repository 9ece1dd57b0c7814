/** Kinds of things, as Zenodo names them: an upload type and, for some, a finer one (facts/zenodo.md 6.2). */
import type { ResourceType } from '../../model/record.ts';
import type { Ledger } from '../ledger.ts';
import { toSubtypeKey } from './wire.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const SUBTYPES: Readonly<Record<string, ReadonlySet<string>>> = {
  publication: words(
    'annotationcollection book section conferencepaper conferenceproceeding datamanagementplan journal article patent peerreview preprint deliverable milestone proposal report softwaredocumentation taxonomictreatment technicalnote workingpaper datapaper dissertation standard studyregistration other',
  ),
  image: words('figure plot drawing diagram photo other'),
  software: words('computationalnotebook'),
};
const TYPES = words(
  'publication poster presentation event dataset image model video audio software lesson other physicalobject workflow project instrument',
);

/** DataCite's general types, and other names in use, that are no upload type: `type/subtype`. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  audiovisual: 'video',
  sound: 'audio',
  film: 'video',
  book: 'publication/book',
  bookchapter: 'publication/section',
  computationalnotebook: 'software/computationalnotebook',
  conferencepaper: 'publication/conferencepaper',
  conferenceproceeding: 'publication/conferenceproceeding',
  datapaper: 'publication/datapaper',
  dissertation: 'publication/dissertation',
  thesis: 'publication/dissertation',
  journal: 'publication/journal',
  journalarticle: 'publication/article',
  article: 'publication/article',
  outputmanagementplan: 'publication/datamanagementplan',
  peerreview: 'publication/peerreview',
  preprint: 'publication/preprint',
  report: 'publication/report',
  standard: 'publication/standard',
  studyregistration: 'publication/studyregistration',
  text: 'publication/other',
  data: 'dataset',
};

/** `thesis` is taken and read back as `dissertation`. */
const toSubtype = (subtype: string): string => (subtype === 'thesis' ? 'dissertation' : subtype);

/** `publication-article`, `software`: is it one of Zenodo's? */
export const isResourceType = (id: string): boolean => {
  const [type = '', subtype, ...rest] = id.split('-');
  return rest.length === 0 && TYPES.has(type) && (subtype === undefined || (SUBTYPES[type]?.has(toSubtype(subtype)) ?? false));
};

/** `upload_type`, and its finer kind under the key that goes with it. */
export const toUploadType = (type: ResourceType, ledger: Ledger): Readonly<Record<string, string>> => {
  const general = type.general.toLowerCase().replace(/[\s_-]/g, '');
  const [known = 'other', implied] = TYPES.has(general) ? [general] : (OTHER_NAMES[general] ?? 'other').split('/');
  if (known === 'other' && general !== 'other') ledger.tell('type', 'changed', `Zenodo has no type «${type.general}»: it becomes «other».`);
  const finer = type.subtype === undefined ? implied : toSubtype(type.subtype.toLowerCase().replace(/[\s_-]/g, ''));
  if (finer === undefined) {
    // Without a finer kind a publication or an image would stay unspecific, which Zenodo's form does not offer but its API takes.
    return { upload_type: known };
  }
  if (SUBTYPES[known]?.has(finer)) return { upload_type: known, [toSubtypeKey(known)]: finer };
  ledger.tell('type', 'dropped', `Zenodo has no «${type.subtype ?? finer}» under «${known}»: the finer kind is left out.`);
  return { upload_type: known };
};
