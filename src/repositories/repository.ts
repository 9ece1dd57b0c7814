/** The port: an archive that keeps deposits. Each method is one thing that the plan names as a step, and at most one write that changes the world. */

import type { Deposit, Difference, Loss, Observed, StoredFile } from '../model/deposit.ts';
import type { Problem } from '../model/problem.ts';
import type { ArchiveRecord } from '../model/record.ts';
import type { Release, ReleaseFile } from '../model/release.ts';
import type { Catalogue } from './catalogue.ts';

/** What is known beforehand about where to look. */
export interface Hint {
  /** The deposit that this run claimed: it is read by this id, never searched for (rule 11). */
  id?: string;
  /** The user's word for which record this is a version of: any id, DOI or URL form; `new` for none. */
  concept?: string;
  /** Where something or somebody else archived the repository, that record is gone on with, and no second one begun. */
  adopt?: boolean;
  /** DOIs that metadata files claim: proved before they are believed (rule 12). */
  claimedDois?: readonly string[];
  /** Former addresses of the repository, for markers written before it was renamed. */
  formerUrls?: readonly string[];
  /** Is this the address of the same repository, from before it was renamed or moved? Only GitHub knows (rule 12). */
  isFormerUrl?: (url: string) => Promise<boolean>;
  /** What was written up to then must show: searches lag, and are given the rest of their time first (rule 11). */
  asOf?: Date;
  /** Is it described as this run wants it? A published record that is needs no further questions. */
  isAsWanted?: (deposit: Deposit) => boolean;
  /** The look at a record by its id before this run opens it: what somebody is changing there is told, too (`openDraft`). */
  isFirstLook?: boolean;
  /** Communities that somebody named for this run: whether they were asked already is told. */
  communities?: readonly string[];
  /** The data management plan that shall name the record. */
  dmp?: string;
  /** The look before this deposit is published, which was read a moment ago: wanted is what others may have begun meanwhile, for this release or for another one (`rivals`). */
  lastLookOf?: Deposit;
}

/** Bytes of one file that went out so far; less than before when it is sent again from the start. */
export type OnProgress = (bytes: number) => void;

/** A deposit after its metadata was written, and what the archive did not take of it. */
export interface Written {
  deposit: Deposit;
  dropped: readonly Difference[];
}

export interface Repository {
  /** For people: `Zenodo`, `Zenodo Sandbox`, `the archive at HOST`. */
  name: string;
  /** It has fields for code (`custom`: `code:codeRepository`, `code:programmingLanguage`), which GitHub fills where no file does. */
  wantsCode?: true;
  /** What this archive will carry, change, drop or refuse. Pure; works offline. */
  crosswalk(record: ArchiveRecord): { body: unknown; losses: readonly Loss[] };
  /**
   * What only the server knows of it: its vocabularies and limits, and the files' names and sizes (left out where they are settled). What it will
   * not take is left out from then on, and is no difference any more. The crosswalk's losses are not told twice. Reads only.
   */
  preflight(record: ArchiveRecord, files: readonly ReleaseFile[] | undefined): Promise<readonly Problem[]>;
  /** Where a deposit's metadata is not what is wanted, known spellings of the same value aside, and what the server is known not to take. Asks nothing. */
  differences(deposit: Deposit, record: ArchiveRecord): readonly Difference[];
  /** Are they there, and do they take records from this account? Throws `community-refused`, before anything is written. There with `asksCommunities`. */
  checkCommunities?(names: readonly string[]): Promise<void>;
  /** What the archive holds for this release; of a record that is written by hand, and belongs to none, what the hint names by `id` or `concept`. Reads only. */
  observe(release: Release | undefined, hint: Hint): Promise<Observed>;
  /** The tag of that release of a repository (by its addresses) whose draft has been open longest: for a reviewer or curator, for a person, or since a run broke off. Reads only. */
  findWaiting?(urls: readonly string[]): Promise<string | undefined>;
  /** Opens the first draft of a new concept; the marker is part of the request. `isMade` where the archive said so itself: one that was found may be another run's. */
  create(record: ArchiveRecord): Promise<Deposit>;
  /** Opens the draft of the next version, or finds the one that is open. What it holds is known only when it is observed by id. */
  newVersion(of: Deposit): Promise<Deposit>;
  /** Opens a published record for correction. */
  edit(of: Deposit): Promise<Deposit>;
  /** Writes the whole metadata and compares the echo; what the server dropped is `record-refused`, or told. */
  describe(deposit: Deposit, record: ArchiveRecord): Promise<Written>;
  /** Takes over the files of the version before; asked for only where the deposit names some as `importable`. */
  importFiles(deposit: Deposit): Promise<void>;
  /** Where the server wants a list of names first; elsewhere it does nothing. */
  declareFiles(deposit: Deposit, files: readonly ReleaseFile[]): Promise<void>;
  /** Streams one file, and proves it: size, the source's SHA-256, the archive's checksum, in one pass. Throws `upload-unproved`, `file-changed`. */
  upload(deposit: Deposit, file: ReleaseFile, options: { onProgress: OnProgress; signal: AbortSignal }): Promise<StoredFile>;
  removeFile(deposit: Deposit, file: StoredFile): Promise<void>;
  /** Makes it public, or hands it to whoever must look at it first, as it turns out. After an unclear answer it reads; it never repeats blindly. */
  publish(deposit: Deposit): Promise<Deposit>;
  /** Takes a first draft away, as it was read: where the archive can tell, nothing happens to one that was changed since, and it throws. There where deposits begin as drafts of their own. */
  discard?(deposit: Deposit): Promise<void>;
  /** Asks for the look that must come first, or for another one; public at once where the token may that. There where `review` or `asksCommunities` tells of it. */
  submit?(deposit: Deposit, look: { to: 'community' | 'curators'; community?: string }): Promise<Deposit>;
  /** Takes a yes to a deposit back, so that it is not published by it: what is changed next nobody has seen. There where a deposit may be `accepted`. */
  reopen?(deposit: Deposit): Promise<void>;
  /** Asks a community to take a public record. There with `asksCommunities`. */
  join?(deposit: Deposit, community: string): Promise<void>;
  /** Names a public record in a data management plan. There with `linksDmps`. */
  linkDmp?(deposit: Deposit, dmp: string): Promise<void>;
  /** Takes away the files of releases that newer ones have outlived. There where deposits tell of such (`outlived`). */
  letGo?(deposit: Deposit): Promise<void>;
  /** Has anything been written there so far, or perhaps, and not been taken back? A claim that failed may have left its draft. */
  mayHaveWritten(): boolean;
  /** What can be asked and managed by hand beside that. */
  catalogue?: Catalogue;
}
