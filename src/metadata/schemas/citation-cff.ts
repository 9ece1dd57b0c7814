/**
 * The shape of `CITATION.cff` 1.2.0, by the rules of its official schema (facts/github.md 5.1).
 * Patterns of fields that reach the record (DOI, ORCID, dates, licence) are judged by their reader, in better words; the others stand here.
 */
const text = { type: 'string' } as const;
const spelled = { type: ['string', 'number'] } as const;
const texts = { type: 'array', items: text } as const;
const date = { type: 'string', pattern: '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$' } as const;
const url = { type: 'string', pattern: '^(https|http|ftp|sftp)://.+' } as const;

/** Version 1.2.0 has one affiliation as text; drafts of its successor have lists, and entries with a ROR. */
const affiliation = {
  type: ['string', 'array'],
  items: { type: ['string', 'object'], properties: { name: text, ror: text } },
} as const;

/** A person or an entity: which of the two is told by its keys, so that one wrong key is one problem and not eight. */
const agent = {
  type: 'object',
  additionalProperties: false,
  properties: {
    'family-names': text,
    'given-names': text,
    'name-particle': text,
    'name-suffix': text,
    name: text,
    affiliation,
    orcid: text,
    alias: text,
    email: text,
    website: text,
    address: text,
    city: text,
    region: text,
    'post-code': spelled,
    country: text,
    tel: text,
    fax: text,
    location: text,
    'date-start': date,
    'date-end': date,
  },
} as const;
const anAgent = { $ref: '#/definitions/agent' } as const;
const agents = { type: 'array', items: anAgent } as const;

const identifier = {
  type: 'object',
  additionalProperties: false,
  required: ['type', 'value'],
  properties: { type: { type: 'string', enum: ['doi', 'url', 'swh', 'other'] }, value: text, description: text },
} as const;
const identifiers = { type: 'array', items: { $ref: '#/definitions/identifier' } } as const;
const license = { type: ['string', 'array'], items: text } as const;

export const REFERENCE_TYPES = [
  'art',
  'article',
  'audiovisual',
  'bill',
  'blog',
  'book',
  'catalogue',
  'conference',
  'conference-paper',
  'data',
  'database',
  'dictionary',
  'edited-work',
  'encyclopedia',
  'film-broadcast',
  'generic',
  'government-document',
  'grant',
  'hearing',
  'historical-work',
  'legal-case',
  'legal-rule',
  'magazine-article',
  'manual',
  'map',
  'multimedia',
  'music',
  'newspaper-article',
  'pamphlet',
  'patent',
  'personal-communication',
  'proceedings',
  'report',
  'serial',
  'slides',
  'software',
  'software-code',
  'software-container',
  'software-executable',
  'software-virtual-machine',
  'sound-recording',
  'standard',
  'statute',
  'thesis',
  'unpublished',
  'video',
  'website',
] as const;

const reference = {
  type: 'object',
  additionalProperties: false,
  required: ['authors', 'title', 'type'],
  properties: {
    type: { type: 'string', enum: REFERENCE_TYPES },
    authors: agents,
    contact: agents,
    editors: agents,
    'editors-series': agents,
    recipients: agents,
    senders: agents,
    translators: agents,
    conference: anAgent,
    'database-provider': anAgent,
    institution: anAgent,
    location: anAgent,
    publisher: anAgent,
    title: text,
    abbreviation: text,
    abstract: text,
    'collection-doi': text,
    'collection-title': text,
    'collection-type': text,
    commit: text,
    copyright: text,
    'data-type': text,
    database: text,
    'date-accessed': date,
    'date-downloaded': date,
    'date-published': date,
    'date-released': date,
    department: text,
    doi: text,
    edition: spelled,
    end: spelled,
    entry: text,
    filename: text,
    format: text,
    identifiers,
    isbn: { type: 'string', pattern: '^[0-9\\- ]{10,17}X?$' },
    issn: { type: 'string', pattern: '^\\d{4}-\\d{3}[\\dxX]$' },
    issue: spelled,
    'issue-date': text,
    'issue-title': text,
    journal: text,
    keywords: texts,
    languages: texts,
    license,
    'license-url': url,
    'loc-end': spelled,
    'loc-start': spelled,
    medium: text,
    month: spelled,
    nihmsid: text,
    notes: text,
    number: spelled,
    'number-volumes': spelled,
    pages: spelled,
    'patent-states': texts,
    pmcid: { type: 'string', pattern: '^PMC[0-9]{7,}$' },
    repository: url,
    'repository-artifact': url,
    'repository-code': url,
    scope: text,
    section: spelled,
    start: spelled,
    status: { type: 'string', enum: ['abstract', 'advance-online', 'in-preparation', 'in-press', 'preprint', 'submitted'] },
    term: text,
    'thesis-type': text,
    url,
    version: spelled,
    volume: spelled,
    'volume-title': text,
    year: spelled,
    'year-original': spelled,
  },
} as const;

export const citationCffSchema = {
  definitions: { agent, identifier, reference },
  type: 'object',
  additionalProperties: false,
  required: ['cff-version', 'message', 'title', 'authors'],
  properties: {
    'cff-version': spelled,
    message: text,
    title: text,
    authors: agents,
    abstract: text,
    commit: text,
    contact: agents,
    'date-released': text,
    doi: text,
    identifiers,
    keywords: texts,
    license,
    'license-url': url,
    'preferred-citation': { $ref: '#/definitions/reference' },
    references: { type: 'array', items: { $ref: '#/definitions/reference' } },
    repository: url,
    'repository-artifact': url,
    'repository-code': url,
    type: { type: 'string', enum: ['software', 'dataset'] },
    url,
    version: spelled,
  },
} as const;

/** Words that people write for a field of another name. */
export const CITATION_CFF_SYNONYMS: Readonly<Record<string, string>> = {
  author: 'authors',
  creators: 'authors',
  licence: 'license',
  description: 'abstract',
  date: 'date-released',
  affiliations: 'affiliation',
  tags: 'keywords',
  homepage: 'url',
  repo: 'repository-code',
};

type CffAffiliation = string | { name?: string; ror?: string };
export interface CffAgent {
  'family-names'?: string;
  'given-names'?: string;
  'name-particle'?: string;
  'name-suffix'?: string;
  name?: string;
  affiliation?: string | readonly CffAffiliation[];
  orcid?: string;
  alias?: string;
  email?: string;
  website?: string;
  city?: string;
  country?: string;
}
export interface CffIdentifier {
  type?: string;
  value?: string;
}
export interface CffReference {
  type?: string;
  authors?: readonly CffAgent[];
  editors?: readonly CffAgent[];
  title?: string;
  doi?: string;
  url?: string;
  isbn?: string;
  pmcid?: string;
  repository?: string;
  'repository-code'?: string;
  identifiers?: readonly CffIdentifier[];
  journal?: string;
  'collection-title'?: string;
  conference?: CffAgent;
  publisher?: CffAgent;
  institution?: CffAgent;
  edition?: string;
  volume?: string;
  issue?: string;
  number?: string;
  pages?: string;
  start?: string;
  end?: string;
  version?: string;
  year?: string;
  'date-released'?: string;
  'date-published'?: string;
}

/** What is left of a file after the schema was held against it: each value has its type (numbers as they are spelled), any may be missing. */
export interface CitationCff {
  'cff-version'?: string;
  title?: string;
  authors?: readonly CffAgent[];
  abstract?: string;
  commit?: string;
  contact?: readonly CffAgent[];
  'date-released'?: string;
  doi?: string;
  identifiers?: readonly CffIdentifier[];
  keywords?: readonly string[];
  license?: string | readonly string[];
  'license-url'?: string;
  'preferred-citation'?: CffReference;
  references?: readonly CffReference[];
  repository?: string;
  'repository-artifact'?: string;
  'repository-code'?: string;
  type?: string;
  url?: string;
  version?: string;
}
