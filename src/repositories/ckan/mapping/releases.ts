/**
 * The releases that a dataset holds, by the keys of its resources. CKAN has no versions: a release is the resources that carry its tag, and one
 * of them, the snapshot of its metadata, tells what it is, and whether it is complete (docs/decisions/0009). Pure.
 */
import type { StoredFile } from '../../../model/deposit.ts';
import type { Json, WireDataset, WireResource } from '../api/wire.ts';

/** Our keys of resources: the default schema keeps any (facts/ckan.md 1.6). */
export const KEYS = {
  tag: 'release_tag',
  commit: 'release_commit',
  version: 'release_version',
  /** ISO 8601 */
  date: 'release_date',
  isPrerelease: 'release_prerelease',
  /** On the snapshot: `true` once everything of the release is there. */
  isComplete: 'release_complete',
  /** On the snapshot: `true` once the files of the release are not kept any more (outlived.ts). */
  isLetGo: 'release_files_removed',
  /** On the snapshot: a digest of each field of the record (snapshot.ts). */
  fields: 'release_fields',
  /** A digest of each key that people say of it (`ckan-fields`): of one that is not said any more it tells whether it is theirs. */
  said: 'release_said',
  /** On a file: its name in the release; people may give the resource another one. */
  asset: 'release_asset',
  /** `asset`, or `source` for the source archive, which no release lists. */
  origin: 'release_asset_origin',
  /** Loaders write their own MD5 into `hash`: this one is ours alone (facts/ckan.md 1.6). */
  sha256: 'release_asset_sha256',
  /** On a link in the place of a file: `size`, or `no-place` where the catalogue seemed to keep no files at all (place.ts). */
  linkedFor: 'release_linked_for',
} as const;

export interface HeldRelease {
  tag: string;
  commit?: string;
  version?: string;
  /** ISO 8601 */
  date: string;
  isPrerelease: boolean;
  isComplete: boolean;
  isLetGo: boolean;
  snapshot: WireResource;
  files: readonly WireResource[];
}

const text = (resource: Json, key: string): string | undefined => {
  const value = resource[key];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

export const isSnapshot = (resource: WireResource): boolean =>
  text(resource, KEYS.tag) !== undefined && text(resource, KEYS.fields) !== undefined;
const isFile = (resource: WireResource): boolean => text(resource, KEYS.tag) !== undefined && text(resource, KEYS.asset) !== undefined;
/** Made by this tool: nothing else is ever moved, changed or removed. */
export const isOwn = (resource: WireResource): boolean => isSnapshot(resource) || isFile(resource);

const toHeld = (snapshot: WireResource, all: readonly WireResource[]): HeldRelease => {
  const tag = text(snapshot, KEYS.tag) ?? '';
  const commit = text(snapshot, KEYS.commit);
  const version = text(snapshot, KEYS.version);
  return {
    tag,
    ...(commit === undefined ? {} : { commit }),
    ...(version === undefined ? {} : { version }),
    date: text(snapshot, KEYS.date) ?? text(snapshot, 'created') ?? '',
    isPrerelease: text(snapshot, KEYS.isPrerelease) === 'true',
    isComplete: text(snapshot, KEYS.isComplete) === 'true',
    isLetGo: text(snapshot, KEYS.isLetGo) === 'true',
    snapshot,
    files: filesOf(all, tag),
  };
};

/** The files of a release, also before its snapshot is there. */
export const filesOf = (resources: readonly WireResource[], tag: string): readonly WireResource[] =>
  resources.filter((resource) => isFile(resource) && text(resource, KEYS.tag) === tag);

export const releasesOf = ({ resources }: Pick<WireDataset, 'resources'>): readonly HeldRelease[] =>
  resources.filter(isSnapshot).map((snapshot) => toHeld(snapshot, resources));

export const findRelease = (dataset: Pick<WireDataset, 'resources'>, tag: string): HeldRelease | undefined =>
  releasesOf(dataset).find((release) => release.tag === tag);

/** Files of a release that GitHub's release does not have any more. @param assets names */
export const findPruned = ({ files }: HeldRelease, assets: readonly string[]): readonly WireResource[] =>
  files.filter((file) => text(file, KEYS.origin) === 'asset' && !assets.includes(text(file, KEYS.asset) ?? ''));

/** Whatever it holds: a file of the catalogue, or an address elsewhere. */
export const holdsSomething = (resource: WireResource): boolean => resource.url_type === 'upload' || resource.url !== '';

/** What it is said to hold. Undefined while all that is to be said of it is not yet said. */
export const toSaidDigest = (resource: WireResource): string | undefined => text(resource, KEYS.sha256);

export const toStoredFile = (resource: WireResource, sha256: string | undefined): StoredFile => {
  return {
    id: resource.id,
    name: text(resource, KEYS.asset) ?? resource.name ?? '',
    size: resource.size ?? 0,
    ...(sha256 === undefined ? {} : { checksum: { algorithm: 'sha256', value: sha256 } }),
    ...(holdsSomething(resource) && toSaidDigest(resource) !== undefined ? { url: resource.url } : { isPending: true as const }),
  };
};

/** A DOI is one release's: that of the dataset as a whole only where none of ours says it. */
export const isOfOneRelease = ({ resources }: Pick<WireDataset, 'resources'>, doi: string | undefined): boolean =>
  doi !== undefined && resources.some((resource) => isOwn(resource) && resource.doi === doi);
