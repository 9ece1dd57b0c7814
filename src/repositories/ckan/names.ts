/** Names that CKAN takes, and ids that are the same in every run (facts/ckan.md 1.5, 1.10, 3). Pure. */
import { createHash } from 'node:crypto';

const MOST = 100;
const LEAST = 2;
/** Pages of the site itself. */
const RESERVED = new Set(['new', 'edit', 'search']);
/** Letters that do not come apart into a letter and an accent. */
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', ø: 'o', đ: 'd', ł: 'l', œ: 'oe', þ: 'th', ð: 'd' };

/** A dataset's name: 2 to 100 of `[a-z0-9_-]`; what is cut off for its length is kept apart by a piece of its hash. */
export const toName = (text: string): string => {
  const plain = text
    .toLowerCase()
    .replace(/[ßæøđłœþð]/g, (letter) => LETTERS[letter] ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9_-]+/g, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^-+|-+$/g, '');
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
  if (plain.length > MOST) return `${plain.slice(0, MOST - hash.length - 1).replace(/-+$/, '')}-${hash}`;
  return plain.length < LEAST || RESERVED.has(plain) ? [plain, hash].filter(Boolean).join('-') : plain;
};

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
