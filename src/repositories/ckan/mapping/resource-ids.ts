/** Ids of resources that are the same in every run (facts/ckan.md 1.10). Pure. */
import { createHash } from 'node:crypto';

/** The namespace of addresses (RFC 9562, appendix A). */
const URLS = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');

/** UUID of version 5 of an address: editors may choose the id of a resource, and any UUID will do (facts/ckan.md 1.6). */
export const toUuid = (url: string): string => {
  const bytes = createHash('sha1').update(URLS).update(url).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

export interface ReleasePlace {
  /** `https://github.com/OWNER/NAME` */
  repositoryUrl: string;
  tag: string;
}

const toReleaseUrl = ({ repositoryUrl, tag }: ReleasePlace): string => `${repositoryUrl}/releases/tag/${tag}`;

/** The resource of one file of a release. */
export const toResourceId = (place: ReleasePlace, asset: string): string => toUuid(`${toReleaseUrl(place)}#${asset}`);

/** The resource that holds the metadata of a release. */
export const toSnapshotId = (place: ReleasePlace): string => toUuid(toReleaseUrl(place));
