/** What an archive keeps, asked by its own API: the local one, or a real server. */
import { createHash } from 'node:crypto';

export type StageArchive = 'zenodo' | 'inveniordm' | 'ckan';

/** Whom is asked. */
export interface Place {
  origin: string;
  /** The account's whose versions they are. */
  token: string;
  /** The repository's own address, `http://127.0.0.1:…/OWNER/NAME`: nothing else is looked at where others write, too (not on Zenodo, of which there is no real server here). Default: all that the account has. */
  repository?: string;
}

/** What every archive can tell of a version that it keeps. */
export interface Kept {
  /** `published 1.0.0`, `draft 1.1.0` */
  told: string;
  title: string;
  concept: string;
  /** Names, in order. */
  files: readonly string[];
}

/** What the tests read of a deposit, by the archive's own API. */
export interface Deposition {
  id: number;
  conceptrecid: string;
  submitted: boolean;
  state: string;
  doi?: string;
  metadata: Record<string, unknown>;
  files: { filename: string; checksum: string; filesize: number }[];
}

interface WireRecord {
  id: string;
  parent: { id: string };
  is_published: boolean;
  metadata: { title: string; version?: string };
  files: { entries: Record<string, { key: string }> };
}

interface WireResource {
  url: string;
  url_type: string | null;
  release_tag?: string;
  release_version?: string;
  release_complete?: string;
  release_fields?: string;
  release_asset?: string;
}

interface WireDataset {
  id: string;
  title: string;
  private: boolean;
  resources: WireResource[];
}

const SCHEMES: Readonly<Record<StageArchive, string>> = { zenodo: 'Bearer ', inveniordm: 'Bearer ', ckan: '' };

/** @throws Error for anything but a success */
export const ask = async (
  archive: StageArchive,
  { origin, token }: Place,
  { path, body }: { path: string; body?: unknown },
): Promise<unknown> => {
  const answer = await fetch(`${origin}${path}`, {
    // A real server ends a connection that rests.
    headers: { authorization: `${SCHEMES[archive]}${token}`, 'content-type': 'application/json', connection: 'close' },
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
};

/** @returns the SHA-256 of a file, in hexadecimal */
const readDigest = async (url: string, { token }: Place): Promise<string> => {
  const answer = await fetch(url, { headers: { authorization: token, connection: 'close' } });
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return createHash('sha256')
    .update(Buffer.from(await answer.arrayBuffer()))
    .digest('hex');
};

/** Marked with any tag or commit of the repository. */
const toQuery = ({ repository }: Place): string => {
  const beginning = repository?.replace(/[^A-Za-z0-9._]/g, '\\$&');
  return beginning === undefined ? '' : `&q=${encodeURIComponent(`metadata.related_identifiers.identifier:${beginning}\\/*`)}`;
};

/** In full, as the server says them, oldest first. */
const LISTS: Readonly<Record<StageArchive, (place: Place) => Promise<unknown[]>>> = {
  zenodo: async (place) => {
    const list = (await ask('zenodo', place, { path: '/api/deposit/depositions?all_versions=true&size=100&sort=oldest' })) as Deposition[];
    return Promise.all(list.map(({ id }) => ask('zenodo', place, { path: `/api/deposit/depositions/${id}` })));
  },
  inveniordm: async (place) => {
    const path = `/api/user/records?allversions=true&size=100&sort=oldest${toQuery(place)}`;
    const { hits } = ((await ask('inveniordm', place, { path })) as { hits: { hits: WireRecord[] } }).hits;
    // Of a draft's files a search knows nothing.
    return Promise.all(hits.map((hit) => (hit.is_published ? hit : ask('inveniordm', place, { path: `/api/records/${hit.id}/draft` }))));
  },
  ckan: async (place) => {
    const name = place.repository === undefined ? undefined : new URL(place.repository).pathname.slice(1);
    const fq = name === undefined ? {} : { fq: `github_repository:"${name}"` };
    const body = { include_private: true, include_drafts: true, rows: 100, sort: 'metadata_created asc', ...fq };
    return ((await ask('ckan', place, { path: '/api/3/action/package_search', body })) as { result: { results: unknown[] } }).result
      .results;
  },
};

export const list = (archive: StageArchive, place: Place): Promise<unknown[]> => LISTS[archive](place);

/** And what each file holds, where the archive's checksum is only what it was told: in a CKAN, whose `hash` is whatever was written there. */
export const listWithBytes = async (archive: StageArchive, place: Place): Promise<unknown[]> => {
  const listed = await list(archive, place);
  if (archive !== 'ckan') return listed;
  const withBytes = async (resource: WireResource): Promise<unknown> =>
    resource.url_type === 'upload' ? { ...resource, holds: `sha256:${await readDigest(resource.url, place)}` } : resource;
  return Promise.all(
    (listed as WireDataset[]).map(async (dataset) => ({ ...dataset, resources: await Promise.all(dataset.resources.map(withBytes)) })),
  );
};

const READERS: Readonly<Record<StageArchive, (listed: readonly unknown[]) => Kept[]>> = {
  zenodo: (listed) =>
    (listed as Deposition[]).map(({ state, conceptrecid, metadata, files }) => ({
      told: `${state === 'done' ? 'published' : 'draft'} ${metadata.version}`,
      title: String(metadata.title),
      concept: conceptrecid,
      files: files.map(({ filename }) => filename).toSorted(),
    })),
  inveniordm: (listed) =>
    (listed as WireRecord[]).map(({ is_published: isPublished, parent, metadata, files }) => ({
      told: `${isPublished ? 'published' : 'draft'} ${metadata.version}`,
      title: metadata.title,
      concept: parent.id,
      files: Object.keys(files.entries).toSorted(),
    })),
  // A release is the resources of a tag (docs/decisions/0009).
  ckan: (listed) =>
    (listed as WireDataset[]).flatMap(({ id, title, private: isPrivate, resources }) =>
      resources
        .filter(({ release_fields: fields }) => fields !== undefined)
        .map((snapshot) => ({
          told: `${snapshot.release_complete === 'true' && !isPrivate ? 'published' : 'draft'} ${snapshot.release_version}`,
          title,
          concept: id,
          files: resources
            .filter((resource) => resource.release_tag === snapshot.release_tag)
            .flatMap(({ release_asset: name }) => (name === undefined ? [] : [name]))
            .toSorted(),
        })),
    ),
};

/** Oldest first. A search lags: the caller has waited. */
export const readKept = async (archive: StageArchive, place: Place): Promise<Kept[]> => READERS[archive](await list(archive, place));
