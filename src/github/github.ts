/** The port: GitHub, as far as a release needs it. Reads only. */
import type { Readable } from 'node:stream';
import type { Release, ReleaseAsset, RepositoryFacts } from '../model/release.ts';

/** One contributor as GitHub counts: human or not is judged in metadata/people.ts. */
export interface Contribution {
  login?: string;
  /** GraphQL's node id, for the profile. */
  nodeId?: string;
  /** `User`, `Bot`, `Anonymous`, `Organization`. */
  type: string;
  /** Name and e-mail of an anonymous contributor. */
  name?: string;
  email?: string;
  commits: number;
}

export interface Profile {
  login: string;
  name?: string;
  company?: string;
  websiteUrl?: string;
  socialUrls: readonly string[];
}

/** Where the count came from: whole weeks up to the release, or (statistics not to be had) all commits until now. */
export interface Contributions {
  list: readonly Contribution[];
  counted: 'weeks' | 'total' | 'empty';
}

export type ReleaseRef = { id: number } | { tag: string };

export interface GitHub {
  readRepository(): Promise<RepositoryFacts>;
  /** Does this address (`<server>/OWNER/NAME`) lead to that repository? GitHub sends on from old names. */
  isSameRepository(url: string, repository: RepositoryFacts): Promise<boolean>;
  /** Re-read in full: notes rendered, assets paged, tag resolved to its commit. */
  readRelease(ref: ReleaseRef, repository: RepositoryFacts): Promise<Release & { isDraft: boolean }>;
  /** SPDX id of the licence file at the commit, as GitHub detects it; undefined for none or NOASSERTION. */
  readLicence(commit: string): Promise<string | undefined>;
  /** Statistics by week until `until` (ISO 8601), else the plain list. */
  readContributions(until: string): Promise<Contributions>;
  readProfiles(contributions: readonly Contribution[]): Promise<ReadonlyMap<string, Profile>>;
  /** Names in the root folder at the commit. */
  listFiles(commit: string): Promise<readonly string[]>;
  readFile(commit: string, path: string): Promise<Buffer | undefined>;
  /** The asset's bytes, by a fresh signed address each time; the token does not follow to it. */
  openAsset(asset: ReleaseAsset, signal: AbortSignal): Promise<Readable>;
  /** The source archive at the commit; its length is not dependable. */
  openSourceArchive(commit: string, format: 'zip' | 'tar.gz', signal: AbortSignal): Promise<Readable>;
}
