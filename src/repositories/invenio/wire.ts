/** InvenioRDM's words: drafts, records, files and refusals, and readers that look before they believe (facts/inveniordm.md 1.2, 1.3). */
import type { StoredFile } from '../../model/deposit.ts';
import { readEach } from '../listing.ts';

export type Json = Readonly<Record<string, unknown>>;

/** A soft error: the draft was saved, and without this. */
export interface WireError {
  /** `metadata.creators.0.person_or_org.family_name` */
  field: string;
  messages: readonly string[];
}

/** What is written: the rest belongs to the server. */
export interface WireBody {
  metadata: Json;
  custom_fields: Json;
  access: Json;
  /** Whether there are files at all: left out, the server's own default counts (1.2). */
  files?: { enabled: boolean };
  /** A DOI of one's own; else the server manages it. Never empty: that breaks the draft (1.7). */
  pids?: { doi: WireDoi };
}

export interface WireDoi {
  identifier: string;
  /** `datacite` for what the server manages, `external` for what it only shows. */
  provider: string;
  client?: string;
}

/** A draft or a published record. */
export interface WireRecord {
  id: string;
  conceptId?: string;
  created: string;
  isPublished: boolean;
  isDraft: boolean;
  /** `draft`, `new_version_draft`, `draft_with_review`, `in_review`, `declined`, `published`, … */
  status: string;
  /** Counts the writes; `If-Match` takes it (1.1). */
  revision: number;
  doi?: string;
  conceptDoi?: string;
  body: WireBody;
  files: readonly StoredFile[];
  errors: readonly WireError[];
  /** The community review that is open, declined or prepared: its request. */
  review?: string;
  /** When its metadata was written last; files are no matter. */
  updated?: string;
  /** The account that it belongs to. */
  owner?: string;
  /** With whom it is shared, as far as this account may know: who may not manage it is not told. */
  grantees?: readonly { type: string; id: string }[];
  /** A version of it is public already. */
  hasVersions: boolean;
  /** Every name (id, slug) of the communities that it belongs to. */
  communities: readonly string[];
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const readText = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

const toObject = (value: unknown): Json => (isObject(value) ? value : {});

/** A file; one that waits for its bytes has neither checksum nor a size that may be believed (1.3). In a draft it stands without a status, and without both. */
export const readFile = (value: unknown): StoredFile | undefined => {
  if (!isObject(value)) return undefined;
  const name = readText(value.key);
  if (name === undefined) return undefined;
  const md5 = readText(value.checksum)?.replace(/^md5:/, '').toLowerCase();
  if (value.status === 'pending' || (value.status === undefined && value.size === undefined && md5 === undefined))
    return { name, size: 0, isPending: true };
  const size = Number(value.size);
  return {
    name,
    size: Number.isFinite(size) ? size : 0,
    ...(md5 !== undefined && /^[0-9a-f]{32}$/.test(md5) ? { checksum: { algorithm: 'md5', value: md5 } } : {}),
  };
};

const toList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : isObject(value) ? Object.values(value) : []);

/** `{entries: [...]}` of the file list, `{entries: {...}}` of a record. */
export const readFiles = (value: unknown): readonly StoredFile[] | undefined =>
  isObject(value) && 'entries' in value ? toList(value.entries).flatMap((entry) => readFile(entry) ?? []) : undefined;

const readErrors = (value: unknown): readonly WireError[] =>
  Array.isArray(value)
    ? value.filter(isObject).map(({ field, messages }) => ({
        field: String(field),
        messages: (Array.isArray(messages) ? messages : [messages]).map(String),
      }))
    : [];

const readDoi = (pids: unknown): WireDoi | undefined => {
  const doi = toObject(toObject(pids).doi);
  const [identifier, provider, client] = [readText(doi.identifier), readText(doi.provider), readText(doi.client)];
  if (identifier === undefined) return undefined;
  return { identifier, provider: provider ?? 'datacite', ...(client === undefined ? {} : { client }) };
};

const readOwner = (parent: Json): string | undefined => {
  const { user } = toObject(toObject(parent.access).owned_by);
  return typeof user === 'number' ? String(user) : readText(user);
};

const readGrantees = (parent: Json): WireRecord['grantees'] => {
  const { grants } = toObject(parent.access);
  if (!Array.isArray(grants)) return undefined;
  return grants.map((grant) => {
    const { type, id } = toObject(toObject(grant).subject);
    return { type: String(type), id: String(id) };
  });
};

const readCommunityNames = ({ communities }: Json): readonly string[] => {
  const { ids, entries } = toObject(communities);
  const named = toList(entries).flatMap((entry) => (isObject(entry) ? [readText(entry.id), readText(entry.slug)] : []));
  return [...new Set([...toList(ids).map(readText), ...named])].filter((name) => name !== undefined);
};

/** A draft or a record, or undefined for what is none. */
export const readRecord = (value: unknown): WireRecord | undefined => {
  if (!isObject(value) || !isObject(value.metadata)) return undefined;
  const id = readText(value.id);
  const parent = toObject(value.parent);
  if (id === undefined) return undefined;
  const doi = readDoi(value.pids);
  const optional = {
    conceptId: readText(parent.id),
    doi: doi?.identifier,
    conceptDoi: readDoi(parent.pids)?.identifier,
    review: readText(toObject(parent.review).id),
    updated: readText(value.updated),
    owner: readOwner(parent),
    grantees: readGrantees(parent),
  };
  return {
    id,
    created: readText(value.created) ?? '',
    isPublished: value.is_published === true,
    isDraft: value.is_draft === true,
    status: readText(value.status) ?? '',
    revision: Number(value.revision_id),
    body: {
      ...{ metadata: value.metadata, custom_fields: toObject(value.custom_fields), access: toObject(value.access) },
      files: { enabled: toObject(value.files).enabled !== false },
      ...(doi === undefined ? {} : { pids: { doi } }),
    },
    files: readFiles(value.files) ?? [],
    errors: readErrors(value.errors),
    hasVersions: value.is_published === true || Number(toObject(value.versions).index) > 1,
    communities: readCommunityNames(parent),
    ...(Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)) as Partial<WireRecord>),
  };
};

/** `{hits: {hits: [...]}}` of every search. */
export const readRecords = (value: unknown): readonly WireRecord[] | undefined => {
  const hits = isObject(value) ? toObject(value.hits).hits : undefined;
  return readEach(hits, readRecord);
};

/** The account's own id, of `/me`. */
export const readAccountId = (value: unknown): string | undefined => {
  const { id } = toObject(value);
  return typeof id === 'number' ? String(id) : readText(id);
};

/** The ids of a list of terms. */
export const readIds = (value: unknown): readonly string[] | undefined => {
  const hits = isObject(value) ? toObject(value.hits).hits : undefined;
  return Array.isArray(hits) ? hits.flatMap((entry) => readText(toObject(entry).id) ?? []) : undefined;
};
