/** Which archives there are, and where they stand: the only table that knows them by name. Data alone, so that a door can name them without opening any. */
import { ArchiveError } from '../errors.ts';

/** How an archive is spoken to: which adapter. */
type Kind = 'zenodo' | 'invenio' | 'ckan';

export interface Archive {
  kind: Kind;
  /** For people. */
  name: string;
  /** The site's root; where there is none, `archive-url` must say it. */
  url?: string;
  /** Of the DOIs that it gives. */
  prefixes: readonly string[];
  /** The archive's name in this table where what is written by hand is tried out first. */
  test?: string;
  /** Who looks at every deposit there before it is public. */
  review?: 'community' | 'curation';
  /** Who publishes there, where a record does not say it. */
  publisher?: string;
  /** What a catalogue asks for beyond its kind: a set of defaults that the adapter knows by this word. */
  profile?: 'bcdc';
}

/** A preset is a line here: data, not code (facts/inveniordm.md 1.13, 1.14; facts/ckan.md 4 and 5). */
const TABLE = {
  zenodo: { kind: 'zenodo', name: 'Zenodo', url: 'https://zenodo.org', prefixes: ['10.5281'], test: 'zenodo-sandbox' },
  'zenodo-sandbox': { kind: 'zenodo', name: 'Zenodo Sandbox', url: 'https://sandbox.zenodo.org', prefixes: ['10.5072'] },
  inveniordm: { kind: 'invenio', name: 'InvenioRDM', prefixes: [] },
  caltechdata: {
    kind: 'invenio',
    name: 'CaltechDATA',
    url: 'https://data.caltech.edu',
    prefixes: ['10.22002'],
    review: 'community',
    publisher: 'CaltechDATA',
    test: 'caltechdata-test',
  },
  'caltechdata-test': {
    kind: 'invenio',
    name: 'CaltechDATA (test)',
    url: 'https://data.caltechlibrary.dev',
    prefixes: ['10.33569'],
    review: 'community',
    publisher: 'CaltechDATA',
  },
  tuwien: {
    kind: 'invenio',
    name: 'TU Wien',
    url: 'https://researchdata.tuwien.ac.at',
    prefixes: ['10.48436'],
    review: 'curation',
    publisher: 'TU Wien',
    test: 'tuwien-test',
  },
  'tuwien-test': {
    kind: 'invenio',
    name: 'TU Wien (test)',
    url: 'https://test.researchdata.tuwien.ac.at',
    prefixes: ['10.70124'],
    review: 'curation',
    publisher: 'TU Wien',
  },
  ckan: { kind: 'ckan', name: 'CKAN', prefixes: [] },
  bcdc: {
    kind: 'ckan',
    name: 'BC Data Catalogue',
    url: 'https://catalogue.data.gov.bc.ca',
    prefixes: [],
    profile: 'bcdc',
    test: 'bcdc-test',
  },
  'bcdc-test': {
    kind: 'ckan',
    name: 'BC Data Catalogue (test)',
    url: 'https://cat.data.gov.bc.ca',
    prefixes: [],
    profile: 'bcdc',
  },
} as const satisfies Readonly<Record<string, Archive>>;

export type ArchiveName = keyof typeof TABLE;

/** What the input `archive` may say. */
export const ARCHIVES = Object.keys(TABLE) as readonly ArchiveName[];

const isArchiveName = (word: string): word is ArchiveName => Object.hasOwn(TABLE, word);

/** What is known of an archive by its word. Throws `bad-input` for another word. */
export const lookUpArchive = (word: string): Archive => {
  if (isArchiveName(word)) return TABLE[word];
  throw new ArchiveError('bad-input', `There is no archive «${word}».`, {
    remedy: `Give the input \`archive\` one of: ${ARCHIVES.join(', ')}.`,
  });
};

/** Where what is written by hand is tried out: the archive's test server, or itself where it has none. */
export const toTestArchive = (word: string): string => lookUpArchive(word).test ?? word;
