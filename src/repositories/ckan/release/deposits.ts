/** From a dataset to the port's deposits: one for each release in it, and one for all of it. */
import type { Abilities, Deposit, StoredFile } from '../../../model/deposit.ts';
import { toRepositoryUrl as toUrlOfMark } from '../../discovery/marks.ts';
import { isObject, type WireDataset, type WireResource } from '../api/wire.ts';
import { EXTRAS } from '../mapping/crosswalk.ts';
import { type ReleaseFacts, toRepositoryName } from '../mapping/facts.ts';
import { newestFirst } from '../mapping/newest.ts';
import { findOutlived, isOutlived } from '../mapping/outlived.ts';
import { getExtra } from '../mapping/overlay.ts';
import {
  filesOf,
  findRelease,
  type HeldRelease,
  isOfOneRelease,
  isSnapshot,
  releasesOf,
  toSaidDigest,
  toStoredFile,
} from '../mapping/releases.ts';
import { toPublicState } from './climb.ts';
import type { Desk } from './desk.ts';
import { isOutdatedLink } from './place.ts';
import { readUnproved } from './read-held.ts';

/** What the adapter keeps in a deposit's `echo`. */
export interface Echo {
  dataset: WireDataset;
  tag?: string;
}

/** An echo comes from this adapter, or is none at all (a deposit that is only foreseen). */
export const readEcho = ({ echo }: Deposit): Echo | undefined =>
  isObject(echo) && isObject(echo.dataset) ? (echo as unknown as Echo) : undefined;

const SEPARATOR = '#';
const toDepositId = (dataset: string, tag: string): string => `${dataset}${SEPARATOR}${tag}`;
export const toDatasetId = (id: string): string => id.split(SEPARATOR)[0] ?? id;

/** The page for people; built from the name: addresses in answers name the origin that the site believes to have. */
export const toPage = (base: string, { type, name }: Pick<WireDataset, 'type' | 'name'>): string =>
  `${base}/${encodeURIComponent(type)}/${encodeURIComponent(name)}`;

const toMarkerOf = (repositoryUrl: string, tag: string, commit: string | undefined): Deposit['marker'] => ({
  tag: `${repositoryUrl}/tree/${tag.split('/').map(encodeURIComponent).join('/')}`,
  ...(commit === undefined ? {} : { commit: `${repositoryUrl}/commit/${commit}` }),
});

/** Where the repository stands: what was looked for, else what the dataset says. */
const toRepositoryUrl = ({ url }: WireDataset, wanted: string | undefined): string | undefined =>
  wanted ?? (typeof url === 'string' && URL.canParse(url) ? url : undefined);

const toShared = (desk: Desk, dataset: WireDataset) => {
  const doi = getExtra(dataset, EXTRAS.doi);
  return {
    conceptId: dataset.id,
    url: toPage(desk.settings.base, dataset),
    isFirst: !releasesOf(dataset).some(({ isComplete }) => isComplete),
    ...(doi === undefined || isOfOneRelease(dataset, doi) ? {} : { conceptDoi: doi }),
  };
};

const toDoi = (release: HeldRelease | undefined): { doi?: string } => {
  const doi = release?.snapshot.doi;
  return typeof doi === 'string' && doi !== '' ? { doi } : {};
};

/** Undefined where it is to be sent. Of a link nothing can be read; the files of a release that is complete stay as they are. */
export const toDigest = (desk: Desk, resource: WireResource, release: HeldRelease | undefined): string | undefined => {
  const isComplete = release?.isComplete === true;
  if (isOutdatedLink(desk, resource) && (!isComplete || isSnapshot(resource))) return undefined;
  return isComplete || resource.url_type !== 'upload' ? toSaidDigest(resource) : desk.heldBytes.of(resource);
};

/** What nothing is known of waits for its bytes: they are sent onto it. */
const toFile = (resource: WireResource, sha256: string | undefined): StoredFile => ({
  ...toStoredFile(resource, sha256),
  ...(sha256 === undefined ? { isPending: true } : {}),
});

/** Its files were let go, or are not to be sent at all. */
const isLetGo = (
  desk: Desk,
  dataset: WireDataset,
  { tag, release, mark }: { tag: string; release: HeldRelease | undefined; mark: string | undefined },
): boolean => {
  if (release?.isComplete) return release.isLetGo;
  const learned = mark === undefined ? undefined : desk.learned(mark);
  const begun = learned === undefined ? undefined : { tag, date: learned.publishedAt, version: learned.version };
  const dated = release ?? begun;
  return dated !== undefined && isOutlived(dataset, dated, desk.settings.keep);
};

/** One release of a dataset, whether it has begun there or not. */
export const toDeposit = (desk: Desk, dataset: WireDataset, { tag, repositoryUrl }: { tag: string; repositoryUrl?: string }): Deposit => {
  const release = findRelease(dataset, tag);
  const id = toDepositId(dataset.id, tag);
  const url = toRepositoryUrl(dataset, repositoryUrl);
  const created = release?.snapshot.created;
  const mark = url === undefined ? undefined : toMarkerOf(url, tag, undefined).tag;
  const outlived = findOutlived(dataset, desk.settings.keep).map((old) => old.tag);
  return {
    id,
    ...toShared(desk, dataset),
    state: release?.isComplete ? toPublicState(desk, dataset) : 'draft',
    isEdit: release?.isComplete === true && desk.opened.has(id),
    createdAt: typeof created === 'string' ? created : String(dataset.metadata_created ?? ''),
    ...(release?.version === undefined ? {} : { version: release.version }),
    ...toDoi(release),
    marker: url === undefined || release === undefined ? {} : toMarkerOf(url, tag, release.commit),
    files: filesOf(dataset.resources, tag).map((file) => toFile(file, toDigest(desk, file, release))),
    ...(isLetGo(desk, dataset, { tag, release, mark }) ? { isLetGo: true as const } : {}),
    ...(outlived.length === 0 ? {} : { outlived }),
    echo: { dataset, tag } satisfies Echo,
  };
};

/** The same, with what its files hold where only reading tells. */
export const readDeposit = async (desk: Desk, dataset: WireDataset, place: { tag: string; repositoryUrl?: string }): Promise<Deposit> => {
  const release = findRelease(dataset, place.tag);
  if (release !== undefined) await readUnproved(desk, release);
  return toDeposit(desk, dataset, place);
};

/** What is known of the release of a deposit, once its snapshot is there. */
export const toFactsOf = (desk: Desk, deposit: Deposit): ReleaseFacts | undefined => {
  const { dataset, tag } = readEcho(deposit) ?? {};
  const mark = deposit.marker.tag;
  const release = dataset === undefined || tag === undefined ? undefined : findRelease(dataset, tag);
  if (release === undefined || mark === undefined) return undefined;
  const repositoryUrl = toUrlOfMark(mark);
  return {
    ...{ repositoryUrl, repository: toRepositoryName(repositoryUrl), tag: release.tag, commit: release.commit ?? '' },
    ...(release.version === undefined ? {} : { version: release.version }),
    ...{ date: release.date, isPrerelease: release.isPrerelease, title: desk.learned(mark)?.title || release.tag },
  };
};

/** The dataset, by the latest release that is complete in it, a prerelease where there is no other: what the next one follows. */
export const toWhole = (desk: Desk, dataset: WireDataset): Deposit => {
  const complete = newestFirst(releasesOf(dataset).filter(({ isComplete }) => isComplete));
  const latest = newestFirst(complete.filter(({ isPrerelease }) => !isPrerelease))[0] ?? complete[0];
  const one = latest === undefined ? undefined : toDeposit(desk, dataset, { tag: latest.tag });
  return {
    ...{ id: one?.id ?? dataset.id, ...toShared(desk, dataset), state: 'published', isEdit: false },
    createdAt: String(dataset.metadata_created ?? ''),
    ...(one?.version === undefined ? {} : { version: one.version }),
    ...toDoi(latest),
    marker: one?.marker ?? {},
    files: [],
    echo: { dataset } satisfies Echo,
  };
};

export const toAbilities = (desk: Desk): Abilities => ({
  reservesDois: false,
  versions: desk.settings.layout !== 'release',
  editsPublished: true,
  copiesFiles: false,
  importsFiles: false,
  checksum: 'sha256',
  // Each write locks the whole dataset: side by side is no faster (facts/ckan.md 1.8).
  parallelUploads: 1,
  limits: { files: 1000, totalBytes: Number.MAX_SAFE_INTEGER, fileBytes: Number.MAX_SAFE_INTEGER, nameCharacters: 1000, emptyFiles: true },
  seesDrafts: desk.hasToken,
});
