/**
 * The record: what is said of a release, in the field's own words and free of any archive's wire.
 * Wide enough for three archives; each crosswalk says what it carries, changes, drops or refuses.
 */

/** DataCite's general type in lower case (`software`, `dataset`, `publication`, …) and, where there is one, the finer kind (`article`, `figure`). */
export interface ResourceType {
  general: string;
  subtype?: string;
  /** A kind in free words, where the source gives one that is no kind above (DataCite's `resourceType`). */
  text?: string;
}

/** An identifier of a scheme that has no place of its own; the scheme as its source names it (`GRID`, `ResearcherID`). */
export interface SchemedIdentifier {
  value: string;
  scheme: string;
  schemeUrl?: string;
}

export interface Affiliation {
  name: string;
  /** `https://ror.org/…` */
  ror?: string;
  /** What else it is known by, instead of a ROR. */
  identifier?: SchemedIdentifier;
}

export interface NameIdentifier {
  scheme: 'orcid' | 'isni' | 'gnd' | 'ror' | 'other';
  /** Bare: `0000-0002-1825-0097`. */
  value: string;
  /** With `other`: the scheme as its source names it. */
  schemeName?: string;
  schemeUrl?: string;
}

/** A person or an organisation. A name is split into family and given only where that is sure; else `family` holds all of it. */
export interface Agent {
  kind: 'person' | 'organisation';
  /** An organisation's name, or a person's family name with particle and suffix. */
  family: string;
  given?: string;
  identifiers: readonly NameIdentifier[];
  affiliations: readonly Affiliation[];
  /** In which the name is written: a code, as the source wrote it. */
  language?: string;
  /** What a person is known by elsewhere, for matching only; no archive is sent it. */
  login?: string;
  alias?: string;
  email?: string;
}

export interface Contributor extends Agent {
  /** DataCite's contributorType: `ContactPerson`, `ProjectMember`, … */
  type: string;
  /** Written in a metadata file beside who is to be asked: told where an archive wants a contact. Every other address is for matching only. */
  contactEmail?: string;
}

export interface RelatedIdentifier {
  identifier: string;
  /** DataCite's relationType with a small first letter, as Zenodo writes it: `isSupplementTo`. */
  relation: string;
  /** Lower case (`doi`, `url`, `swh`), where the source names one. */
  scheme?: string;
  /** `publication-article`, `software`. */
  resourceType?: string;
  /** What kind of metadata it holds, where it is metadata. */
  metadataScheme?: MetadataScheme;
}

export interface MetadataScheme {
  name?: string;
  url?: string;
  /** `XSD`, `DTD`, … */
  type?: string;
}

/** A related thing that is described in full, for it may have no identifier: a journal, a book, a conference. */
export interface RelatedItem {
  /** As in {@link RelatedIdentifier}. */
  relation: string;
  resourceType: string;
  identifier?: string;
  scheme?: string;
  metadataScheme?: MetadataScheme;
  title: string;
  titleLanguage?: string;
  additionalTitles: readonly AdditionalTitle[];
  creators: readonly Agent[];
  contributors: readonly Contributor[];
  year?: string;
  volume?: string;
  issue?: string;
  number?: string;
  /** `Article`, `Chapter`, `Report`, `Other` */
  numberType?: string;
  firstPage?: string;
  lastPage?: string;
  publisher?: string;
  edition?: string;
}

/** What may be done with it. An SPDX id where there is one; else a title and a link. */
export interface Rights {
  /** An SPDX id in its own spelling (`GPL-3.0-or-later`), an SPDX expression, or an archive's own id as the file wrote it. */
  id?: string;
  title?: string;
  url?: string;
  /** Of the id, where it is not SPDX. */
  scheme?: string;
  schemeUrl?: string;
  /** Of the title: a code, as the source wrote it. */
  language?: string;
}

export interface Access {
  right: 'open' | 'embargoed' | 'restricted' | 'closed';
  /** ISO date; with `embargoed`. */
  embargoUntil?: string;
  /** With `embargoed`: the record itself, too, and not its files alone (as `closed` says more of it than `restricted`). */
  hidesRecord?: boolean;
  conditions?: string;
}

export interface RecordDate {
  /** ISO date; a single day has start = end, an interval that is open at one side has one of them. */
  start?: string;
  end?: string;
  /** DataCite's dateType in lower case. */
  type: string;
  description?: string;
}

export interface Funding {
  /** The funder's DOI (`10.13039/501100000780`), ROR or name. */
  funder?: { doi?: string; ror?: string; name?: string; identifier?: SchemedIdentifier };
  number?: string;
  title?: string;
  url?: string;
  /** The id as the file wrote it (`10.13039/501100000780::283595`). */
  id?: string;
}

/** Degrees */
export interface Point {
  latitude: number;
  longitude: number;
}

export interface RecordLocation {
  place?: string;
  latitude?: number;
  longitude?: number;
  description?: string;
  /** Degrees; `west` is larger than `east` where it lies across the 180th meridian. */
  box?: { west: number; east: number; south: number; north: number };
  /** Closed: the last point is the first. `inside` tells which side is meant. */
  polygons?: readonly { points: readonly Point[]; inside?: Point }[];
}

export interface Subject {
  term: string;
  /** The address of the term itself. */
  identifier?: string;
  /** `Library of Congress Subject Headings` */
  scheme?: string;
  schemeUrl?: string;
  /** The term's code in a classification. */
  code?: string;
  /** Of the term: a code, as the source wrote it. */
  language?: string;
}

/** Where a publication appeared. The keys are Zenodo's legacy names without their prefix: `journal.title`, `conference.url`, `imprint.publisher`, … */
export type Publishing = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface AdditionalDescription {
  type: 'notes' | 'methods' | 'abstract' | 'technical-info' | 'table-of-contents' | 'series-information' | 'other';
  /** HTML */
  html: string;
  language?: string;
}

export interface AdditionalTitle {
  title: string;
  type: 'alternative-title' | 'subtitle' | 'translated-title' | 'other';
  language?: string;
}

/** Everything that can be said of a release. Lists are never undefined in a whole record. */
export interface ArchiveRecord {
  type: ResourceType;
  title: string;
  /** Languages of title and description are codes, as the source wrote them. */
  titleLanguage?: string;
  additionalTitles: readonly AdditionalTitle[];
  creators: readonly Agent[];
  contributors: readonly Contributor[];
  /** HTML, sanitised. */
  description?: string;
  descriptionLanguage?: string;
  additionalDescriptions: readonly AdditionalDescription[];
  /** EDTF level 0: `YYYY[-MM[-DD]]` or an interval. */
  publicationDate: string;
  version?: string;
  keywords: readonly string[];
  subjects: readonly Subject[];
  /** ISO 639-3 (or 639-1 as the source wrote it). */
  languages: readonly string[];
  /** The first is the main one; several mean: choose one. */
  rights: readonly Rights[];
  access: Access;
  /** There are no files to keep with it, and none are waited for. */
  isMetadataOnly?: boolean;
  related: readonly RelatedIdentifier[];
  relatedItems: readonly RelatedItem[];
  /** A DOI of its own (bare), where it is to have another than the archive would give it. */
  doi?: string;
  /** Other names of the same thing. */
  identifiers: readonly { identifier: string; scheme?: string }[];
  /** Free-text citations. */
  references: readonly string[];
  dates: readonly RecordDate[];
  locations: readonly RecordLocation[];
  funding: readonly Funding[];
  /** Slugs. */
  communities: readonly string[];
  publisher?: string;
  publisherDetails?: { identifier?: SchemedIdentifier; language?: string };
  publishing: Publishing;
  sizes: readonly string[];
  formats: readonly string[];
  /** An archive's own fields, by its own names, passed through as they are. */
  custom: Readonly<Record<string, unknown>>;
}

export type RecordField = keyof ArchiveRecord;

/** What one source knows. Only what it says is there. */
export type PartialRecord = { -readonly [F in RecordField]?: ArchiveRecord[F] };

export const emptyRecord: Omit<ArchiveRecord, 'title' | 'publicationDate'> = {
  type: { general: 'software' },
  additionalTitles: [],
  creators: [],
  contributors: [],
  additionalDescriptions: [],
  keywords: [],
  subjects: [],
  languages: [],
  rights: [],
  access: { right: 'open' },
  related: [],
  relatedItems: [],
  identifiers: [],
  references: [],
  dates: [],
  locations: [],
  funding: [],
  communities: [],
  publishing: {},
  sizes: [],
  formats: [],
  custom: {},
};

/** `Family, Given`, or the whole name where it was not split. */
export const toFullName = (agent: Pick<Agent, 'family' | 'given'>): string =>
  agent.given ? `${agent.family}, ${agent.given}` : agent.family;
