/** What an archive of versions under concepts has to answer, so that what it holds for a release can be found and judged. Reads only; each adapter brings its own. */
import type { Log } from '../../log.ts';
import type { Abilities, Deposit } from '../../model/deposit.ts';
import type { Marker } from '../../model/release.ts';
import type { Marks } from './marks.ts';

/** What a search tells of a deposit or record. */
export interface Hit {
  id: string;
  conceptId?: string;
  /** A version of it is public; a draft may be open beside it. */
  isPublished: boolean;
  version?: string;
  doi?: string;
  conceptDoi?: string;
  marks: Marks;
  /** As the public sees it. */
  toPublic(wanted?: Partial<Marker>): Deposit;
  /**
   * There where the search tells of a published record of the account's own that nobody is changing. One more question, to the public's record:
   * undefined where the two don't agree, or where it is not as wanted, and it must be read in full.
   */
  settle?(wanted: Partial<Marker>, isAsWanted: (deposit: Deposit) => boolean): Promise<Deposit | undefined>;
}

/** A related identifier in full, or how it begins. */
export type Sign = { exactly: string } | { beginning: string };

/** Of a short page: a repository's releases mostly fit, and somebody's guest is given no more (facts/zenodo.md 4.1). */
export const GLANCE = 25;

export interface Finder {
  /** For people. */
  name: string;
  /** With a token the account's own deposits are searched, drafts among them; without one the public's records. */
  hasToken: boolean;
  log: Log;
  clock: { now(): Date; wait(milliseconds: number): Promise<void> };
  abilities(): Abilities;
  /** Told by refusals while something was written. */
  notices: readonly string[];
  search(sign: Sign): Promise<readonly Hit[]>;
  /** A page of GLANCE hits of the same; undefined where there may be more. */
  glance(sign: Sign): Promise<readonly Hit[] | undefined>;
  /** The same among everybody's public records; the first page is enough. */
  searchPublic(sign: Sign): Promise<readonly Hit[]>;
  /** Public versions of a concept. */
  listVersions(conceptId: string): Promise<readonly Hit[]>;
  /** The account's own drafts that stand open in a concept, each with its files; corrections of published records are none. */
  listDrafts(conceptId: string): Promise<readonly Deposit[]>;
  /** The latest public version under the id of a version or a concept; undefined where there is none. Throws `concept-unclear` where it was deleted. */
  findLatest(id: string): Promise<Hit | undefined>;
  /** The same for what the user wrote: an id, a DOI, an address. Throws `concept-unclear` for what names no record of this host. */
  findNamed(written: string): Promise<Hit | undefined>;
  /** The same for a DOI; undefined where it is not this host's. */
  findByDoi(doi: string): Promise<Hit | undefined>;
  /** By id, as the account sees it. Throws. */
  read(id: string, wanted?: Partial<Marker>): Promise<Deposit>;
  /** By id, as the account sees it; undefined where it is gone, or deleted, or somebody else's. */
  findOwn(id: string, wanted?: Partial<Marker>): Promise<Deposit | undefined>;
  marksOf(deposit: Deposit): Marks;
  /** Is a draft the version before, unchanged but for what a new version changes by itself? */
  isPristine(draft: Deposit, before: Deposit): boolean;
  /** A published record that is open for correction: is the correction still what the public sees, and what is that? */
  compareEdit(edit: Deposit): Promise<{ published: Deposit; isUntouched: boolean }>;
}
