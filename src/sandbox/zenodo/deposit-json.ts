/** A deposition, and the two shapes of its files, as the deposit API prints them (facts/zenodo.md 3). */
import { depositLinks } from './deposit-links.ts';
import { conceptDoi } from './dois.ts';
import type { House } from './house.ts';
import type { Json } from './reading.ts';
import { printDepositMetadata } from './to-legacy.ts';
import { conceptOf, isWhole, type StoredFile, type Version } from './world.ts';

/** Key of a file in a link, as Werkzeug builds it: the letters that a path may hold stay, a slash too. */
export const quoted = (key: string): string =>
  encodeURIComponent(key).replace(/%(2F|2B|3A|3B|3D|40|24|26|2C)/g, (code) => decodeURIComponent(code));

/** Finished files; one that was announced and not sent is left out. */
export const wholeFiles = (files: Record<string, StoredFile>): StoredFile[] => Object.values(files).filter(isWhole);

/** `files[]` of a deposition. Its download link is the draft's, and broken once published. */
const fileOfDeposit = (file: StoredFile, origin: string, id: number, filesLink: unknown): Json => ({
  id: file.id,
  filename: file.key,
  filesize: file.size,
  checksum: file.md5,
  links: { self: `${String(filesLink)}/${file.id}`, download: `${origin}/api/records/${id}/draft/files/${quoted(file.key)}/content` },
});

/** An entry of `/:id/files`; both its links work. */
export const fileOfList = (file: StoredFile, origin: string, version: Version): Json => ({
  id: file.id,
  filename: file.key,
  filesize: file.size,
  checksum: file.md5,
  links: {
    self: `${origin}/api/deposit/depositions/${version.id}/files/${file.id}`,
    download: `${origin}/api/records/${version.id}/${version.draft === undefined ? '' : 'draft/'}files/${quoted(file.key)}/content`,
  },
});

const stateOf = ({ draft, published }: Version): { state: string; submitted: boolean } => {
  if (published === undefined) return { state: 'unsubmitted', submitted: false };
  return { state: draft === undefined ? 'done' : 'inprogress', submitted: true };
};

/** What the record is said to be in: its own wish while a draft, afterwards what came of it and whatever nobody knows (facts/zenodo.md 6.8). */
export const shownCommunities = (house: House, version: Version): string[] => {
  const concept = conceptOf(house.world, version);
  if (version.published === undefined || version.draft !== undefined) {
    const wished = version.draft?.rdm.communities ?? [];
    return [...new Set([...concept.communities, ...wished])];
  }
  return [...concept.communities, ...version.published.rdm.communities.filter((slug) => house.world.communities[slug] === undefined)];
};

/** @param entry `list`: as an entry of the list, without its bucket, and a draft without its files */
export const printDeposit = (house: House, origin: string, version: Version, entry: 'single' | 'list' = 'single'): Json => {
  const current = version.draft ?? version.published;
  if (current === undefined) throw new Error(`${version.id} is neither draft nor record`);
  const concept = conceptOf(house.world, version);
  const { rdm } = current;
  const family = concept.published.length > 0 ? conceptDoi(house.world, concept) : undefined;
  const links = depositLinks(version, {
    origin,
    ...(rdm.doi === undefined ? {} : { doi: rdm.doi }),
    ...(family === undefined ? {} : { conceptDoi: family }),
    ...(entry === 'single' ? { bucket: current.bucket } : {}),
  });
  const files = entry === 'list' && version.draft !== undefined ? {} : (house.world.buckets[current.bucket]?.files ?? {});
  return {
    created: current.created,
    modified: current.updated,
    id: version.id,
    conceptrecid: String(version.concept),
    ...(rdm.doi === undefined ? {} : { doi: rdm.doi }),
    ...(family === undefined ? {} : { conceptdoi: family }),
    ...(rdm.doi === undefined ? {} : { doi_url: `https://doi.org/${rdm.doi}` }),
    metadata: printDepositMetadata(rdm, version.id, shownCommunities(house, version)),
    title: rdm.metadata.title ?? '',
    links,
    record_id: version.id,
    owner: concept.owner,
    files: wholeFiles(files).map((file) => fileOfDeposit(file, origin, version.id, links.files)),
    ...stateOf(version),
  };
};
