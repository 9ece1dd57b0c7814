/** Zenodo's words: what its deposit, bucket and record answers look like, and readers that look before they believe (facts/zenodo.md 3, 4.7, 5). */
import type { StoredFile } from '../../model/deposit.ts';
import { readEach } from '../listing.ts';

export type WireMetadata = Readonly<Record<string, unknown>>;

export type WireState = 'unsubmitted' | 'inprogress' | 'done';

/** A deposition, or a public record told in a deposition's words. */
export interface WireDeposition {
  id: number;
  conceptId?: string;
  created: string;
  state: WireState;
  submitted: boolean;
  doi?: string;
  conceptDoi?: string;
  metadata: WireMetadata;
  files: readonly StoredFile[];
  /** Where bytes go; lists don't tell it. */
  bucket?: string;
  latestDraft?: string;
}

/** The answer to a PUT into a bucket. */
export interface WireObject {
  key: string;
  size: number;
  /** MD5, hexadecimal. */
  md5?: string;
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const readText = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** Ids come as numbers and as strings of digits. */
export const readId = (value: unknown): number | undefined => {
  const id = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  return typeof id === 'number' && Number.isSafeInteger(id) && id > 0 ? id : undefined;
};

/** `md5:…`, or bare. */
const readMd5 = (value: unknown): string | undefined => {
  const hex = readText(value)?.replace(/^md5:/i, '').toLowerCase();
  return hex !== undefined && /^[0-9a-f]{32}$/.test(hex) ? hex : undefined;
};

/** One entry of a listing; deposit and record write it differently (facts/zenodo.md 3.3). */
const readFile = (value: unknown): readonly StoredFile[] => {
  if (!isObject(value)) return [];
  const name = readText(value.filename) ?? readText(value.key);
  const size = Number(value.filesize ?? value.size);
  if (name === undefined || !Number.isFinite(size)) return [];
  const id = readText(value.id);
  const md5 = readMd5(value.checksum);
  return [
    { ...(id === undefined ? {} : { id }), name, size, ...(md5 === undefined ? {} : { checksum: { algorithm: 'md5', value: md5 } }) },
  ];
};

/** A listing of files, or undefined for what is none. */
export const readFiles = (value: unknown): readonly StoredFile[] | undefined =>
  Array.isArray(value) ? value.flatMap(readFile) : undefined;

const readState = (value: unknown): WireState | undefined =>
  value === 'unsubmitted' || value === 'inprogress' || value === 'done' ? value : undefined;

/** A deposition, or undefined for what is none. */
export const readDeposition = (value: unknown): WireDeposition | undefined => {
  if (!isObject(value)) return undefined;
  const id = readId(value.id);
  const state = readState(value.state);
  if (id === undefined || state === undefined) return undefined;
  const metadata = isObject(value.metadata) ? value.metadata : {};
  const links = isObject(value.links) ? value.links : {};
  const optional = {
    conceptId: readId(value.conceptrecid)?.toString(),
    doi: readText(value.doi),
    conceptDoi: readText(value.conceptdoi),
    bucket: readText(links.bucket),
    latestDraft: readText(links.latest_draft),
  };
  return {
    id,
    created: readText(value.created) ?? '',
    state,
    submitted: value.submitted === true,
    metadata,
    files: readFiles(value.files) ?? [],
    ...(Object.fromEntries(Object.entries(optional).filter(([, text]) => text !== undefined)) as Partial<WireDeposition>),
  };
};

/** The bare array of the deposit listing. */
export const readDepositions = (value: unknown): readonly WireDeposition[] | undefined => readEach(value, readDeposition);

/** `publication_type` for a publication, and so on: where the finer kind stands in a deposition. */
export const toSubtypeKey = (uploadType: string): string => `${uploadType}_type`;

/** A public record (zenodo v1) in a deposition's words: type, licence and grants are written otherwise there. */
export const readRecord = (value: unknown): WireDeposition | undefined => {
  const deposition = readDeposition(isObject(value) ? { state: 'done', submitted: true, ...value } : value);
  if (deposition === undefined) return undefined;
  const { resource_type: type, license: licence, grants, ...rest } = deposition.metadata;
  const metadata: Record<string, unknown> = { ...rest };
  if (isObject(type) && typeof type.type === 'string') {
    metadata.upload_type = type.type;
    if (typeof type.subtype === 'string') metadata[toSubtypeKey(type.type)] = type.subtype;
  }
  if (isObject(licence)) metadata.license = licence.id;
  if (Array.isArray(grants))
    metadata.grants = grants.flatMap((grant) => (isObject(grant) ? [{ id: grant.internal_id ?? grant.code }] : []));
  return { ...deposition, metadata };
};

/** `{hits: {hits: […]}}` of the record search. */
export const readRecords = (value: unknown): readonly WireDeposition[] | undefined => {
  const hits = isObject(value) && isObject(value.hits) ? value.hits.hits : undefined;
  return readEach(hits, readRecord);
};

export const readObject = (value: unknown): WireObject | undefined => {
  if (!isObject(value)) return undefined;
  const key = readText(value.key);
  const size = Number(value.size);
  const md5 = readMd5(value.checksum);
  return key === undefined || !Number.isFinite(size) ? undefined : { key, size, ...(md5 === undefined ? {} : { md5 }) };
};
