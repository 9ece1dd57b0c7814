/** What a record, and the release that it is of, say of the place where it came from: by this a dataset is found, and its resources are told apart. Pure. */
import type { ArchiveRecord } from '../../../model/record.ts';
import type { Release } from '../../../model/release.ts';
import { toMarkerOf, toMarks, toRepositoryUrl } from '../../discovery/marks.ts';
import type { ReleasePlace } from './resource-ids.ts';

export interface ReleaseFacts extends ReleasePlace {
  /** `OWNER/NAME` */
  repository: string;
  /** GitHub's number, where it is known: it survives a renaming. */
  repositoryId?: number;
  /** 40 hexadecimal digits */
  commit: string;
  version?: string;
  /** ISO 8601 */
  date: string;
  isPrerelease: boolean;
  title: string;
}

export const toRepositoryName = (url: string): string => new URL(url).pathname.replace(/^\/+|\/+$/g, '');

const toTag = (mark: string): string =>
  mark
    .slice(mark.indexOf('/tree/') + '/tree/'.length)
    .split('/')
    .map(decodeURIComponent)
    .join('/');

const toCommit = (mark: string): string => mark.slice(mark.lastIndexOf('/') + 1).toLowerCase();

/** From the markers of a record; undefined for one that is written by hand. @param release as it was observed, where it was */
export const toFacts = (record: ArchiveRecord, find: (tagMark: string) => Release | undefined): ReleaseFacts | undefined => {
  const { tag, commit } = toMarkerOf(toMarks(record.related));
  if (tag === undefined || commit === undefined) return undefined;
  const repositoryUrl = toRepositoryUrl(tag);
  const release = find(tag);
  const version = record.version ?? release?.version;
  return {
    repositoryUrl,
    repository: toRepositoryName(repositoryUrl),
    ...(release === undefined ? {} : { repositoryId: release.repository.id }),
    tag: toTag(tag),
    commit: toCommit(commit),
    ...(version === undefined ? {} : { version }),
    date: release?.publishedAt ?? record.publicationDate,
    isPrerelease: release?.isPrerelease ?? false,
    title: release?.title || toTag(tag),
  };
};
