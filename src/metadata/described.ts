/** What the room is asked for, and what it answers. */
import type { Problem } from '../model/problem.ts';
import type { Trail } from '../model/provenance.ts';
import type { ArchiveRecord } from '../model/record.ts';

export interface Wishes {
  contributors: 'auto' | 'creators' | 'contributors' | 'none';
  /** DataCite's contributor type for people from the statistics. */
  contributorType: string;
  /** People with fewer commits are left out. */
  contributorsMinCommits: number;
  releaseFacts: 'release' | 'file';
  /** The input `metadata`: YAML or JSON text, field names of .zenodo.json. */
  overrides?: string;
  /** The input `community`. */
  communities?: readonly string[];
  /** `files: none`: the record is to have no files. */
  isMetadataOnly?: boolean;
  /** The archive has fields of its own for code: what no file says of them, GitHub does. */
  isCodeWanted?: boolean;
}

export interface Described {
  record: ArchiveRecord;
  trail: Trail;
  problems: readonly Problem[];
  /** Bare DOIs, in order of precedence. */
  claimedDois: readonly string[];
  /** The one that the input `metadata` gives: somebody's word for this very record, where a file's may be that of an earlier version. */
  wishedDoi?: string;
}
