/** What a run came to: everything that the report may tell. The corridor fills it as far as it gets. */
import type { ArchiveError } from '../errors.ts';
import type { Settings } from '../inputs/settings.ts';
import type { Deposit, Difference, Loss } from '../model/deposit.ts';
import type { Problem } from '../model/problem.ts';
import type { Trail } from '../model/provenance.ts';
import type { ArchiveRecord } from '../model/record.ts';
import type { Release } from '../model/release.ts';
import type { Step } from '../plan/step.ts';

/**
 * - `published`: this run made the record public; `draft`: it is complete and waits (`publish: false`);
 * - `in-review`, `in-curation`: a community's reviewers, or the archive's curators, have to say yes, or want changes first; `declined`: they said no, or nobody answered;
 * - `pending-publish`: everything is there, and a person who may has to make it public;
 * - `unchanged`: it was archived before, nothing was written; `drifted`: the same, but its metadata differs from what is wanted now;
 * - `skipped`: not a case for the archive (a prerelease, say); `failed`: see `failure`;
 * - `planned` and `valid` are what `mode: plan` and `mode: validate` come to.
 */
export type State =
  | 'published'
  | 'draft'
  | 'in-review'
  | 'in-curation'
  | 'pending-publish'
  | 'declined'
  | 'unchanged'
  | 'drifted'
  | 'skipped'
  | 'failed'
  | 'planned'
  | 'valid';

/** One file of the release, and what is known of it at both ends. */
export interface FileReport {
  /** The archive's handle for it, where it has one besides the name. */
  id?: string;
  name: string;
  /** bytes */
  size: number;
  origin: 'asset' | 'source';
  sha256?: string;
  md5?: string;
  /** Where anyone can fetch it, once published. */
  url?: string;
  /** The archive's checksum (and GitHub's digest, where it tells one) were compared with the bytes that went through. */
  isProved: boolean;
}

export interface Outcome {
  state: State;
  mode: Settings['mode'];
  /** For people: `Zenodo Sandbox`. */
  archive: string;
  /** Why it was skipped. */
  reason?: string;
  release?: Release;
  record?: ArchiveRecord;
  trail?: Trail;
  problems: readonly Problem[];
  losses: readonly Loss[];
  notices: readonly string[];
  /** Everything that was planned, in order; `done` and `left` divide it. */
  plan: readonly Step[];
  done: readonly Step[];
  left: readonly Step[];
  /** Something of this run may stand in the archive, whatever `done` says: a step that failed may have been carried out, or one request of it. */
  mayHaveWritten: boolean;
  deposit?: Deposit;
  /** With `drifted`: what differs; after publishing: what the server changed. */
  differences: readonly Difference[];
  files: readonly FileReport[];
  failure?: ArchiveError;
}
