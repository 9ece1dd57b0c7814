/** The markers among a record's related identifiers: by which a deposit of a release is found again, and ours are told from others' (DESIGN.md, rule 2). */
import { type Marker, type Release, toMarker } from '../../model/release.ts';

/** All addresses that may be markers; a record may link to other tags and commits, too. */
export interface Marks {
  tags: readonly string[];
  commits: readonly string[];
}

const TAG = /^https?:\/\/[^/\s]+\/[^/\s]+\/[^/\s]+\/tree\/\S+$/;
const COMMIT = /^https?:\/\/[^/\s]+\/[^/\s]+\/[^/\s]+\/commit\/[0-9a-f]{40}$/i;

/** Picks them out; relations in any case. */
export const toMarks = (related: readonly { relation: unknown; identifier: unknown }[]): Marks => {
  const pick = (relation: string, form: RegExp): readonly string[] =>
    related
      .filter((entry) => String(entry.relation).toLowerCase() === relation)
      .map((entry) => String(entry.identifier))
      .filter((identifier) => form.test(identifier));
  return { tags: pick('issupplementto', TAG), commits: pick('isderivedfrom', COMMIT) };
};

/** What is looked for: a release, under every address that its repository has had. */
export interface Ours {
  release: Release;
  /** The repository's addresses, today's first. */
  urls: readonly string[];
  /** The release's markers at each of them. */
  markers: readonly Marker[];
  /** The tag's link in every spelling that it may stand in. Zenodo's own integration does not encode it (facts/zenodo.md 8.2): `tree/a+1`, and ours is `tree/a%2B1`. */
  tagLinks: readonly string[];
}

export const toOurs = (release: Release, formerUrls: readonly string[]): Ours => {
  const urls = [...new Set([release.repository.url, ...formerUrls])];
  const markers = urls.map((url) => toMarker({ ...release, repository: { ...release.repository, url } }));
  const tagLinks = [...new Set([...markers.map(({ tag }) => tag), ...urls.map((url) => `${url}/tree/${release.tag}`)])];
  return { release, urls, markers, tagLinks };
};

/** Is what carries these marks a deposit of this release? It may link to older tags, too: then its version or its commit must agree. */
export const isOfRelease = ({ urls, tagLinks, markers, release }: Ours, marks: Marks, version: string | undefined): boolean => {
  const { tags, commits } = onlyOf(marks, urls);
  if (!tagLinks.some((tag) => tags.includes(tag))) return false;
  return tags.length === 1 || version === release.version || markers.some(({ commit }) => commits.includes(commit));
};

/** Only those of a repository, by any of its addresses. GitHub's addresses do not tell capital letters apart. */
export const onlyOf = (marks: Marks, urls: readonly string[]): Marks => {
  const ours = new Set(urls.map((url) => url.toLowerCase()));
  const isOurs = (mark: string): boolean => ours.has(toRepositoryUrl(mark).toLowerCase());
  return { tags: marks.tags.filter(isOurs), commits: marks.commits.filter(isOurs) };
};

/** The marker as the deposit tells it: the wanted one where it stands there; else the pair of one repository; else what there is. */
export const toMarkerOf = (marks: Marks, wanted?: Partial<Marker>): Partial<Marker> => {
  const tag =
    marks.tags.find((mark) => mark === wanted?.tag) ??
    marks.tags.find((mark) => marks.commits.some((commit) => toRepositoryUrl(commit) === toRepositoryUrl(mark))) ??
    marks.tags[0];
  const own = marks.commits.filter(
    (mark) => tag === undefined || toRepositoryUrl(mark).toLowerCase() === toRepositoryUrl(tag).toLowerCase(),
  );
  const commit = own.find((mark) => mark === wanted?.commit) ?? own[0];
  return { ...(tag === undefined ? {} : { tag }), ...(commit === undefined ? {} : { commit }) };
};

/** The repository of a marker. */
export const toRepositoryUrl = (mark: string): string => mark.replace(/\/(tree|commit)\/.*$/, '');
