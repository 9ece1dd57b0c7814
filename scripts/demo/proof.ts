/** Proves that a record holds what was released: both are read anew, from outside, as anyone could. */
import { createHash } from 'node:crypto';
import type { LocalGitHub } from '../../src/sandbox/github/index.ts';

/** MD5, hexadecimal, by file name. */
export type Digests = Map<string, string>;

const readJson = async (url: string): Promise<unknown> => {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return answer.json();
};

const digestAt = async (url: string): Promise<string> => {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return createHash('md5')
    .update(Buffer.from(await answer.arrayBuffer()))
    .digest('hex');
};

/** The assets by their public address, and the source archive of the tag under the name that it gets in a record. */
export const digestRelease = async (github: LocalGitHub, release: { repository: string; tag: string }): Promise<Digests> => {
  const api = `${github.origin}/repos/${release.repository}`;
  const told = (await readJson(`${api}/releases/tags/${release.tag}`)) as { assets: { name: string; browser_download_url: string }[] };
  const { sha } = (await readJson(`${api}/commits/${release.tag}`)) as { sha: string };
  const digests: Digests = new Map();
  for (const asset of told.assets) digests.set(asset.name, await digestAt(asset.browser_download_url));
  digests.set(`${release.repository.split('/')[1]}-${release.tag}.zip`, await digestAt(`${api}/zipball/${sha}`));
  return digests;
};

export interface KeptRecord {
  page: string;
  /** What the archive says of each file. */
  told: Digests;
  /** What one gets who downloads it. */
  received: Digests;
}

interface ToldFile {
  key: string;
  checksum: string;
  /** Zenodo's file is at `self`; InvenioRDM's `self` tells of it, and `content` is it. */
  links: { self: string; content?: string };
}

/** From Zenodo or InvenioRDM: the one lists files, the other has them by name. */
export const readRecord = async (archive: string, id: string): Promise<KeptRecord> => {
  const record = (await readJson(`${archive}/api/records/${id}`)) as {
    files: ToldFile[] | { entries: Record<string, ToldFile> };
    links: { self_html: string };
  };
  const files = Array.isArray(record.files) ? record.files : Object.values(record.files.entries);
  const received: Digests = new Map();
  for (const { key, links } of files) received.set(key, await digestAt(links.content ?? links.self));
  const told: Digests = new Map(files.map(({ key, checksum }) => [key, checksum.replace('md5:', '')]));
  return { page: record.links.self_html, told, received };
};

interface Resource {
  url: string;
  release_tag?: string;
  release_asset?: string;
  release_asset_sha256?: string;
}

/** From CKAN, by an id like `DATASET#TAG`. It tells no MD5: what it tells is a SHA-256, which is held against the bytes here. */
export const readDataset = async (archive: string, id: string): Promise<KeptRecord> => {
  const [dataset = '', tag] = id.split('#');
  const { result } = (await readJson(`${archive}/api/3/action/package_show?id=${dataset}`)) as {
    result: { name: string; resources: Resource[] };
  };
  const kept: KeptRecord = { page: `${archive}/dataset/${result.name}`, told: new Map(), received: new Map() };
  for (const { url, release_tag: of, release_asset: name, release_asset_sha256: sha256 } of result.resources) {
    if (of !== tag || name === undefined) continue;
    const bytes = Buffer.from(await (await fetch(url)).arrayBuffer());
    const md5 = createHash('md5').update(bytes).digest('hex');
    kept.received.set(name, md5);
    kept.told.set(name, createHash('sha256').update(bytes).digest('hex') === sha256 ? md5 : `another one: its SHA-256 is not ${sha256}`);
  }
  return kept;
};

/** What differs between two lists of files, in words; empty where they are the same. */
export const compareDigests = (wanted: Digests, given: Digests): string[] => {
  const names = new Set([...wanted.keys(), ...given.keys()]);
  return [...names].flatMap((name) => {
    const [want, got] = [wanted.get(name), given.get(name)];
    if (want === got) return [];
    if (got === undefined) return [`${name} is missing`];
    return [want === undefined ? `${name} was not released` : `${name} has MD5 ${got} in place of ${want}`];
  });
};
