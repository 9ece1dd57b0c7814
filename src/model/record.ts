/**
 * The record: what is said of a release, in the field's own words and free of any archive's wire.
 * Wide enough for three archives; each crosswalk says what it carries, changes, drops or refuses.
 */

/** DataCite's general type in lower case (`software`, `dataset`, `publication`, …) and, where there is one, the finer kind (`article`, `figure`). */
export interface ResourceType {
  general: string;
  subtype?: string;
}

export interface Affiliation {
  name: string;
  /** `https://ror.org/…` */
  ror?: string;
}

export interface NameIdentifier {
  scheme: 'orcid' | 'isni' | 'gnd' | 'ror' | 'other';
  /** Bare: `0000-0002-1825-0097`. */
  value: string;
}

/** A person or an organisation. A name is split into family and given only where that is sure; else `family` holds all of it. */
export interface Agent {
  kind: 'person' | 'organisation';
  /** An organisation's name, or a person's family name with particle and suffix. */
  family: string;
  given?: string;
  identifiers: readonly NameIdentifier[];
  affiliations: readonly Affiliation[];
  /** What a person is known by elsewhere, for matching only; no archive is sent it. */
  login?: string;
  alias?: string;
  email?: string;
}

export interface Contributor extends Agent {
  /** DataCite's contributorType: `ContactPerson`, `ProjectMember`, … */
  type: string;
}

export interface RelatedIdentifier {
  identifier: string;
  /** DataCite's relationType with a small first letter, as Zenodo writes it: `isSupplementTo`. */
  relation: string;
  /** Lower case (`doi`, `url`, `swh`), where the source names one. */
  scheme?: string;
  /** `publication-article`, `software`. */
  resourceType?: string;
}

/** What may be done with it. An SPDX id where there is one; else a title and a link. */
export interface Rights {
  /** An SPDX id in its own spelling (`GPL-3.0-or-later`), an SPDX expression, or an archive's own id as the file wrote it. */
  id?: string;
  title?: string;
  url?: string;
}

export interface Access {
  right: 'open' | 'embargoed' | 'restricted' | 'closed';
  /** ISO date; with `embargoed`. */
  embargoUntil?: string;
  conditions?: string;
}

export interface RecordDate {
  /** ISO date; a single day has start = end. */
  start?: string;
  end?: string;
  /** DataCite's dateType in lower case. */
  type: string;
  description?: string;
}

export interface Funding {
  /** The funder's DOI (`10.13039/501100000780`), ROR or name. */
  funder?: { doi?: string; ror?: string; name?: string };
  number?: string;
  title?: string;
  url?: string;
  /** The id as the file wrote it (`10.13039/501100000780::283595`). */
  id?: string;
}

export interface RecordLocation {
  place?: string;
  latitude?: number;
  longitude?: number;
  description?: string;
}

export interface Subject {
  term: string;
  identifier?: string;
  scheme?: string;
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
  additionalTitles: readonly AdditionalTitle[];
  creators: readonly Agent[];
  contributors: readonly Contributor[];
  /** HTML, sanitised. */
  description?: string;
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
  related: readonly RelatedIdentifier[];
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
