/** What was released: the words of GitHub's side, free of its wire. */
import type { Readable } from 'node:stream';

/** What is true of the repository, read once a run. */
export interface RepositoryFacts {
  /** GitHub's number: survives a renaming. */
  id: number;
  owner: string;
  name: string;
  /** `https://github.com/OWNER/NAME`, on the server that the release lives on; without a trailing slash. */
  url: string;
  isPrivate: boolean;
  isFork: boolean;
  description?: string;
  homepage?: string;
  topics: readonly string[];
  /** The main programming language. */
  language?: string;
  defaultBranch: string;
  ownerIsOrganisation: boolean;
  parentUrl?: string;
}

/** One piece of software of a repository that holds several. A repository with one has the empty key. */
export interface PackageKey {
  name: string;
  /** Its tags, as a glob (`parser-v*`). */
  tagPattern: string;
  /** Its folder, relative to the root; metadata files are looked for there first. */
  folder: string;
}

/** What is true of one release, read once per tag. */
export interface Release {
  repository: RepositoryFacts;
  package?: PackageKey;
  id: number;
  tag: string;
  /** The tag without a leading `v` before a digit. */
  version: string;
  /** 40 hexadecimal digits: what the tag points at, annotated tags peeled. */
  commit: string;
  title: string;
  /** The page of the release. */
  url: string;
  /** The notes as HTML, rendered by GitHub; unsanitised. */
  notesHtml?: string;
  /** ISO 8601, with time. */
  publishedAt: string;
  isPrerelease: boolean;
  assets: readonly ReleaseAsset[];
}

export interface ReleaseAsset {
  id: number;
  name: string;
  /** bytes */
  size: number;
  /** Hexadecimal; GitHub computes it for assets uploaded since June 2025. */
  sha256?: string;
  /** Only `uploaded` is whole. */
  state: string;
  /** Where everybody may load it, of a public repository: asks nothing of the API. */
  page?: string;
}

/** A file to keep. It can be opened again: a stream that was read once cannot be sent twice. */
export interface ReleaseFile {
  name: string;
  /** bytes */
  size: number;
  /** Hexadecimal, where the source tells it. */
  sha256?: string;
  /** Hexadecimal, where it is known without reading the file again (the spooled source archive). */
  md5?: string;
  /** What it is of the release: `source` archive or `asset`. */
  origin: 'asset' | 'source';
  /** Opens it from the first byte; each call gives a fresh stream. */
  open(signal: AbortSignal): Promise<Readable>;
}

/** The two markers by which a deposit of a release is found again (DESIGN.md, rule 2). Absolute URLs. */
export interface Marker {
  /** `<server>/OWNER/REPO/tree/TAG` (isSupplementTo). Other tools write it too. */
  tag: string;
  /** `<server>/OWNER/REPO/commit/SHA` (isDerivedFrom). They don't write this one. */
  commit: string;
}

/** A tag may hold `/` and must not end the path early: each segment is encoded, slashes stay. */
const toPath = (ref: string): string => ref.split('/').map(encodeURIComponent).join('/');

export const toMarker = (release: Pick<Release, 'repository' | 'tag' | 'commit'>): Marker => ({
  tag: `${release.repository.url}/tree/${toPath(release.tag)}`,
  commit: `${release.repository.url}/commit/${release.commit}`,
});

/** The tag that a marker's link names, as toMarker encodes it; where somebody else wrote the link, its percent sign may be one. Undefined for another address. */
export const findTag = (link: string): string | undefined => {
  const written = /^https?:\/\/[^/]+\/[^/]+\/[^/]+\/tree\/(.+)$/.exec(link)?.[1];
  try {
    return written === undefined ? undefined : decodeURIComponent(written);
  } catch {
    return written;
  }
};
