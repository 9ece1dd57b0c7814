/** CKAN's own words, and readers that check the shape of an answer: what they give is what it says, and nothing where it is something else. */

export type Json = Record<string, unknown>;
export const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

export interface WireExtra {
  key: string;
  value: string;
}

/** Any other key is there, too, as the catalogue sent it: a whole object is written back without a loss (facts/ckan.md 1.8). */
export interface WireResource extends Json {
  id: string;
  package_id: string;
  name: string | null;
  url: string;
  url_type: string | null;
  size: number | null;
  format: string;
}

export interface WireDataset extends Json {
  id: string;
  name: string;
  title: string;
  state: string;
  type: string;
  private: boolean;
  owner_org: string | null;
  metadata_modified: string;
  extras: readonly WireExtra[];
  tags: readonly (Json & { name: string })[];
  groups: readonly (Json & { id: string; name: string })[];
  resources: readonly WireResource[];
}

/** An organisation or a group. */
export interface WireGroup extends Json {
  id: string;
  name: string;
  title: string;
  state: string;
}

export interface WireUser extends Json {
  id: string;
  name: string;
  state: string;
  sysadmin: boolean;
}

export interface WireLicence extends Json {
  id: string;
  title: string;
  url: string;
}

export interface WireStatus {
  /** Some sites hide it. */
  version?: string;
  extensions: readonly string[];
  siteUrl?: string;
}

export interface WireFound {
  count: number;
  results: readonly WireDataset[];
}

export type Reader<T> = (value: unknown) => T | undefined;

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Every item must be one; else the whole is none. */
export const listOf =
  <T>(read: Reader<T>): Reader<readonly T[]> =>
  (value) => {
    if (!Array.isArray(value)) return undefined;
    const items = value.map(read).filter((item) => item !== undefined);
    return items.length === value.length ? items : undefined;
  };

const hasTexts = <Name extends string>(value: unknown, ...names: Name[]): value is Json & Record<Name, string> =>
  isObject(value) && names.every((name) => typeof value[name] === 'string');

export const readText: Reader<string> = text;
export const readJson: Reader<Json> = (value) => (isObject(value) ? value : undefined);
/** For actions that answer `null`. */
export const readNothing: Reader<true> = (value) => (value === null || value === undefined ? true : undefined);

export const readResource: Reader<WireResource> = (value) => {
  if (!hasTexts(value, 'id', 'package_id')) return undefined;
  const { id, package_id: dataset } = value;
  return {
    ...value,
    id,
    package_id: dataset,
    name: text(value.name) ?? null,
    url: text(value.url) ?? '',
    url_type: text(value.url_type) ?? null,
    // Older catalogues tell it as a text.
    size: value.size === null || value.size === undefined || value.size === '' ? null : Number(value.size),
    format: text(value.format) ?? '',
  };
};

const readExtra: Reader<WireExtra> = (value) => (hasTexts(value, 'key', 'value') ? { key: value.key, value: value.value } : undefined);
const readTag: Reader<Json & { name: string }> = (value) => (hasTexts(value, 'name') ? value : undefined);
const readOf: Reader<Json & { id: string; name: string }> = (value) => (hasTexts(value, 'id', 'name') ? value : undefined);

export const readDataset: Reader<WireDataset> = (value) => {
  if (!hasTexts(value, 'id', 'name', 'state', 'metadata_modified')) return undefined;
  const extras = listOf(readExtra)(value.extras ?? []);
  const tags = listOf(readTag)(value.tags ?? []);
  const groups = listOf(readOf)(value.groups ?? []);
  const resources = listOf(readResource)(value.resources ?? []);
  if (extras === undefined || tags === undefined || groups === undefined || resources === undefined) return undefined;
  const { id, name, state, metadata_modified: modified } = value;
  return {
    ...value,
    id,
    name,
    state,
    metadata_modified: modified,
    title: text(value.title) ?? name,
    type: text(value.type) ?? 'dataset',
    private: value.private === true,
    owner_org: text(value.owner_org) ?? null,
    extras,
    tags,
    groups,
    resources,
  };
};

export const readGroup: Reader<WireGroup> = (value) =>
  hasTexts(value, 'id', 'name')
    ? { ...value, id: value.id, name: value.name, title: text(value.title) || value.name, state: text(value.state) ?? 'active' }
    : undefined;

export const readUser: Reader<WireUser> = (value) =>
  hasTexts(value, 'id', 'name')
    ? { ...value, id: value.id, name: value.name, state: text(value.state) ?? 'active', sysadmin: value.sysadmin === true }
    : undefined;

export const readLicence: Reader<WireLicence> = (value) =>
  hasTexts(value, 'id') ? { ...value, id: value.id, title: text(value.title) ?? value.id, url: text(value.url) ?? '' } : undefined;

export const readStatus: Reader<WireStatus> = (value) => {
  if (!isObject(value)) return undefined;
  const version = text(value.ckan_version);
  const siteUrl = text(value.site_url);
  return {
    extensions: listOf(text)(value.extensions ?? []) ?? [],
    ...(version === undefined ? {} : { version }),
    ...(siteUrl === undefined ? {} : { siteUrl }),
  };
};

export const readFound: Reader<WireFound> = (value) => {
  if (!isObject(value) || typeof value.count !== 'number') return undefined;
  const results = listOf(readDataset)(value.results);
  return results === undefined ? undefined : { count: value.count, results };
};

/** `package_revise` has the dataset inside. */
export const readRevised: Reader<WireDataset> = (value) => (isObject(value) ? readDataset(value.package) : undefined);

export const readNames: Reader<readonly string[]> = listOf(text);
