/** The words in which a repository is told to the local GitHub: plain objects, so that a test writes them as a literal. Everything but owner, name and tag can be left out. */

/** Bytes of an asset. `generate` gives that many deterministic bytes without holding them in memory. */
export type Content = string | Uint8Array | { generate: number };

/** A file at a commit, by its path from the root. A submodule is the commit it points at. */
export type TreeEntry =
  | string
  | Uint8Array
  | { content: string | Uint8Array; executable: boolean }
  | { symlink: string }
  | { submodule: string; url: string };

export type Tree = Record<string, TreeEntry>;

export interface SeedAsset {
  name: string;
  content: Content;
  id?: number;
  label?: string | null;
  /** Default: by the name's ending. */
  contentType?: string;
  /** A failed upload stays as `starter` (facts/github.md 2.2); told as size 0. Default `uploaded`. */
  state?: 'uploaded' | 'open' | 'starter';
  /** Default: `sha256:…` of the content. `null` as for assets from before June 2025; any text to tell a wrong one. */
  digest?: string | null;
  /** Login. Default: the release's author. */
  uploader?: string;
  /** ISO 8601. Default: when the release was published. */
  createdAt?: string;
}

/** A tag and what it points at. */
export interface SeedTag {
  tag: string;
  /** Laid over the repository's tree; `null` takes a file away. */
  tree?: Record<string, TreeEntry | null>;
  /** An annotated tag (`true`, or its message) has an object of its own; a lightweight one points at the commit. */
  annotated?: boolean | string;
  /** ISO 8601, the commit's date. Default: an hour before publication. */
  committedAt?: string;
  message?: string;
  parents?: readonly string[];
}

export interface SeedRelease extends SeedTag {
  id?: number;
  /** The title. Default: the tag. */
  name?: string | null;
  /** Markdown. */
  notes?: string | null;
  draft?: boolean;
  prerelease?: boolean;
  immutable?: boolean;
  /** ISO 8601. Default: a day of 2026, the same each time. */
  publishedAt?: string;
  /** Login. Default: the repository's owner, or its first contributor where an organisation owns it. */
  author?: string;
  assets?: SeedAsset[];
  targetCommitish?: string;
  /** Marked as the latest by hand. */
  latest?: boolean;
  /** The released commit changes `.github/workflows/`: an app's token may then not edit the release (facts/github.md 1.6). */
  changesWorkflows?: boolean;
}

/** Commits of one person in the week that begins on Sunday `week` (ISO date, UTC). */
export interface SeedWeek {
  week: string;
  commits: number;
  added?: number;
  deleted?: number;
}

export interface SeedContributor {
  /** Without a login the contributor is anonymous: `name` and `email` are told. */
  login?: string;
  name?: string;
  email?: string;
  /** All commits. Default: the sum of the weeks. */
  commits?: number;
  weeks?: SeedWeek[];
}

export interface SeedUser {
  login: string;
  id?: number;
  /** Default: `Bot` where the login ends in `[bot]`, else `User`. */
  type?: 'User' | 'Bot' | 'Organization';
  name?: string | null;
  company?: string | null;
  blog?: string | null;
  location?: string | null;
  email?: string | null;
  bio?: string | null;
  socialAccounts?: { provider: string; url: string; displayName?: string }[];
  /** The account is gone: lists still name it, asking for it gives 404. */
  ghost?: boolean;
}

export interface Seed {
  owner: string;
  name: string;
  id?: number;
  /** `OWNER/NAME` of before: asking for it gives 301. */
  formerNames?: string[];
  description?: string | null;
  homepage?: string | null;
  topics?: string[];
  /** Bytes by language; the biggest is the repository's language. */
  languages?: Record<string, number>;
  defaultBranch?: string;
  /** Branches beside the default one, each with its own files over `tree`. */
  branches?: Record<string, Record<string, TreeEntry | null>>;
  private?: boolean;
  archived?: boolean;
  /** `OWNER/NAME` of the repository that this is a fork of. */
  parent?: string;
  /** SPDX id as GitHub would detect it (`NOASSERTION`, or `null` for none). Default: detected from the licence file. */
  licence?: string | null;
  customProperties?: Record<string, string | string[] | null>;
  createdAt?: string;
  /** The files at every commit. */
  tree?: Tree;
  releases?: SeedRelease[];
  /** Tags that have no release. */
  tags?: SeedTag[];
  contributors?: SeedContributor[];
  users?: SeedUser[];
}
