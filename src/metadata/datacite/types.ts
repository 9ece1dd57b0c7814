/** What kind of thing a record is, in DataCite's words and in ours; both ways. */
import type { ResourceType } from '../../model/record.ts';
import { guess } from '../guess.ts';
import { toLine } from '../text.ts';

/** DataCite's general type, and the record's. */
const GENERAL: Readonly<Record<string, string>> = {
  Audiovisual: 'video',
  Award: 'award',
  Book: 'publication-book',
  BookChapter: 'publication-section',
  Collection: 'collection',
  ComputationalNotebook: 'software-computationalnotebook',
  ConferencePaper: 'publication-conferencepaper',
  ConferenceProceeding: 'publication-conferenceproceeding',
  DataPaper: 'publication-datapaper',
  Dataset: 'dataset',
  Dissertation: 'publication-dissertation',
  Event: 'event',
  Image: 'image',
  Instrument: 'instrument',
  InteractiveResource: 'interactiveresource',
  Journal: 'publication-journal',
  JournalArticle: 'publication-article',
  Model: 'model',
  Other: 'other',
  OutputManagementPlan: 'publication-datamanagementplan',
  PeerReview: 'publication-peerreview',
  PhysicalObject: 'physicalobject',
  Preprint: 'publication-preprint',
  Project: 'project',
  Report: 'publication-report',
  Service: 'service',
  Software: 'software',
  Sound: 'audio',
  Standard: 'publication-standard',
  StudyRegistration: 'publication-studyregistration',
  Text: 'publication',
  Workflow: 'workflow',
};
/** Of kernel 4.7: read, and written as what 4.6 has for it. */
const LATER: Readonly<Record<string, string>> = { Poster: 'poster', Presentation: 'presentation' };

/** Kinds that DataCite has only as a general type with a word of its own. InvenioRDM writes and Caltech's tools read these words. */
const FINER: Readonly<Record<string, readonly [general: string, word: string]>> = {
  'publication-annotationcollection': ['Collection', 'Annotation collection'],
  'publication-patent': ['Text', 'Patent'],
  'publication-deliverable': ['Text', 'Project deliverable'],
  'publication-milestone': ['Text', 'Project milestone'],
  'publication-proposal': ['Text', 'Proposal'],
  'publication-softwaredocumentation': ['Text', 'Software documentation'],
  'publication-taxonomictreatment': ['Text', 'Taxonomic treatment'],
  'publication-technicalnote': ['Text', 'Technical note'],
  'publication-workingpaper': ['Text', 'Working paper'],
  'publication-thesis': ['Dissertation', 'Thesis'],
  'publication-other': ['Text', 'Other'],
  'image-figure': ['Image', 'Figure'],
  'image-plot': ['Image', 'Plot'],
  'image-drawing': ['Image', 'Drawing'],
  'image-diagram': ['Image', 'Diagram'],
  'image-photo': ['Image', 'Photo'],
  'image-other': ['Image', 'Other'],
  poster: ['Text', 'Poster'],
  presentation: ['Text', 'Presentation'],
  lesson: ['InteractiveResource', 'Lesson'],
};
/** Words of kernels that had no general type for it yet. */
const OLD_WORDS: Readonly<Record<string, string>> = {
  'text book': 'publication-book',
  'text booksection': 'publication-section',
  'text conferencepaper': 'publication-conferencepaper',
  'text conferenceproceeding': 'publication-conferenceproceeding',
  'text datamanagementplan': 'publication-datamanagementplan',
  'text journalarticle': 'publication-article',
  'text preprint': 'publication-preprint',
  'text report': 'publication-report',
  'text thesis': 'publication-thesis',
  'text dissertation': 'publication-dissertation',
};

const toKey = (word: string): string => word.toLowerCase().replace(/[\s_-]/g, '');
const BY_GENERAL = new Map(Object.entries({ ...GENERAL, ...LATER }).map(([general, ours]) => [toKey(general), ours]));
const BY_WORD = new Map([
  ...Object.entries(FINER).map(([ours, [general, word]]) => [`${toKey(general)} ${toKey(word)}`, ours] as const),
  ...Object.entries(OLD_WORDS),
]);
const BACK = new Map(Object.entries(GENERAL).map(([general, ours]) => [ours, general]));

/** `publication-article`, from any case of `JournalArticle`. */
export const fromGeneralType = (written: string): string | undefined => BY_GENERAL.get(toKey(written));

/** The general type that was probably meant. */
export const guessGeneralType = (written: string): string | undefined => guess(written, Object.keys(GENERAL));

/** @param word DataCite's `resourceType`: a finer kind where it is one, else kept as it is, unless it only repeats the general one. */
export const toResourceType = (written: string, word: string | undefined): ResourceType | undefined => {
  const base = fromGeneralType(written);
  if (base === undefined) return undefined;
  const text = toLine(word ?? '');
  const finer = BY_WORD.get(`${toKey(written)} ${toKey(text)}`);
  const [general = '', subtype] = (finer ?? base).split('-');
  const isNews = text !== '' && finer === undefined && toKey(text) !== toKey(written);
  return { general, ...(subtype === undefined ? {} : { subtype }), ...(isNews ? { text } : {}) };
};

/** DataCite's general type, and the word for what it has none for. Undefined where it has neither. */
export const toDataciteType = (ours: string): { general: string; word?: string } | undefined => {
  const finer = FINER[ours];
  if (finer !== undefined) return { general: finer[0], word: finer[1] };
  const general = BACK.get(ours);
  return general === undefined ? undefined : { general };
};
