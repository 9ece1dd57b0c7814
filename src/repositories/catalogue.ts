/**
 * The second port: what can be asked of an archive, and managed in it, by hand. Releases need none of it (that is repository.ts). What is optional an archive may
 * lack: the commands ask for it by `needs`, and never for an archive's name.
 */
import type { Readable } from 'node:stream';
import { ArchiveError } from '../errors.ts';
import type { Deposit, DepositState, StoredFile } from '../model/deposit.ts';
import type { PartialRecord } from '../model/record.ts';

/** In which a record can be had; each server offers some of them. */
export const FORMATS = ['datacite', 'invenio', 'zenodo', 'codemeta', 'bibtex', 'csl', 'marcxml', 'dc'] as const;
export type Format = (typeof FORMATS)[number];

export const VOCABULARIES = ['licences', 'communities', 'funders', 'awards', 'names', 'subjects'] as const;
export type VocabularyName = (typeof VOCABULARIES)[number];

/** A record or a draft, as a list shows it. */
export interface Entry {
  id: string;
  conceptId?: string;
  state: DepositState;
  /** A draft is what was read: of a new record, of a new version, or the correction of a published one. */
  isDraft: boolean;
  title: string;
  /** Names, in order. */
  creators: readonly string[];
  /** `software`, `publication-article` */
  type?: string;
  /** EDTF */
  date?: string;
  version?: string;
  doi?: string;
  conceptDoi?: string;
  /** Not everybody may have it: its files, or not even its metadata; until a day (ISO date), where that is said. */
  restricted?: { what: 'files' | 'record'; until?: string };
  /** The page for people. */
  url: string;
  /** ISO 8601 */
  updated: string;
}

export interface SearchQuery {
  text: string;
  /** The archive's own word for an order: `newest`, `bestmatch`, … */
  sort?: string;
  page: number;
  size: number;
  /** A resource type, with or without its finer kind. */
  type?: string;
  /** A slug. */
  community?: string;
}

export interface Found {
  entries: readonly Entry[];
  total: number;
}

/** Somebody is asked for something: to take a record into a community, to look it through. */
export interface Request {
  id: string;
  type: string;
  title: string;
  status: string;
  isOpen: boolean;
  /** The record's id, where it is about one. */
  about?: string;
  url: string;
  /** What this account may do with it now. */
  actions: readonly string[];
}

/** A word of a vocabulary: the id is what metadata name it by. */
export interface Term {
  id: string;
  title: string;
}

/** A data management plan. */
export interface Dmp {
  id: string;
  title?: string;
  /** What its datasets are called by: addresses of records, or their DOIs. */
  datasets: readonly string[];
}

/** A record as OAI-PMH gives it. */
export interface Harvested {
  identifier: string;
  datestamp: string;
  sets: readonly string[];
  isDeleted: boolean;
  /** XML, as it came; of a deleted record there is none. */
  metadata?: string;
}

export interface HarvestQuery {
  set?: string;
  /** A metadata prefix of OAI-PMH: `oai_dc`, `oai_datacite`, … */
  format: string;
  /** ISO date */
  from?: string;
}

/** A file on its way out: from byte `from`, which is 0 where the server does not start in the middle. */
export interface Opened {
  body: Readable;
  from: number;
}

/** A deposit's metadata on the way back: in the record's words, with the paths of what has no place there; or as a file that a metadata source reads. */
export type ReadBack = { fields: PartialRecord; unread: readonly string[] } | { name: string; text: string };

export interface Catalogue {
  /** By any id, DOI or address; a concept's leads to its latest version. A draft is found where the token may see it. Throws `record-not-found`. */
  find(written: string): Promise<Entry>;
  search?(query: SearchQuery): Promise<Found>;
  /** The document as the server prints it. Throws `archive-cannot` for a format that it does not offer. */
  print?(entry: Entry, format: Format): Promise<{ mediaType: string; text: string }>;
  /** Published versions of the same concept, the latest first. */
  versions?(entry: Entry): Promise<readonly Entry[]>;
  files?(entry: Entry): Promise<readonly StoredFile[]>;
  openFile?(
    entry: Pick<Entry, 'id' | 'isDraft' | 'url'>,
    file: StoredFile,
    options: { from: number; signal: AbortSignal },
  ): Promise<Opened>;
  /** The account's own, and nobody else's, as they come in; all of them, or those of a concept. */
  drafts?(conceptId?: string): AsyncIterable<Entry>;
  /** Of a draft that was never published nothing is left; a correction is dropped and the record stays as it is public. */
  discard?(draft: Entry): Promise<void>;
  /** Open and closed ones. */
  requestsOf?(entry: Entry): Promise<readonly Request[]>;
  /** The account's data management plans; all of them without a text. */
  dmps?(text: string): Promise<readonly Dmp[]>;
  /** Throws `record-not-found`. */
  readRequest?(id: string): Promise<Request>;
  /** Throws `archive-cannot` for what the server does not offer this account now. */
  act?(request: Request, action: string, options: { text?: string }): Promise<Request>;
  comment?(request: Request, text: string): Promise<void>;
  lookUp?(vocabulary: VocabularyName, text: string): Promise<readonly Term[]>;
  harvest?(query: HarvestQuery): AsyncIterable<Harvested>;
  readBack?(deposit: Deposit): ReadBack;
}

export const toCannot = (archive: string, what: string, remedy?: string): ArchiveError =>
  new ArchiveError('archive-cannot', `${archive} can't ${what}.`, { remedy: remedy ?? 'Use its web pages for this, or another archive.' });

/** The method, or the one error for what an archive lacks. */
export const needs = <K extends Exclude<keyof Catalogue, 'find'>>(
  { name, catalogue }: { name: string; catalogue?: Catalogue },
  ability: K,
  what: string,
): NonNullable<Catalogue[K]> => {
  const method = catalogue?.[ability];
  if (method === undefined) throw toCannot(name, what);
  return method as NonNullable<Catalogue[K]>;
};
