/** Files as JSON: the short form inside a record, and the long one in lists (facts/inveniordm.md 1.3). */
import { extensionOf, mimetypeOf } from '../../framework/media-types.ts';
import type { House } from '../house.ts';
import type { Json } from '../json.ts';
import type { Bucket, Entry } from '../world.ts';

/** Signs that may stand in a path stay as they are. */
const quotedKey = (key: string): string =>
  encodeURIComponent(key).replace(/%(24|26|2B|2C|2F|3A|3B|3D|40)/g, (code) => decodeURIComponent(code));

const stored = (entry: Entry): Json =>
  entry.fileId === undefined
    ? {}
    : {
        id: entry.fileId,
        ...(entry.checksum === null ? {} : { checksum: entry.checksum }),
        ext: extensionOf(entry.key) || 'bin',
        size: entry.size,
        mimetype: mimetypeOf(entry.key),
        storage_class: 'L',
      };

/** Inside a record only these are told of a file. */
const told = ['page', 'type', 'language', 'encoding', 'charset', 'previewer', 'width', 'height'];
const toldMetadata = (metadata: Json): Json => Object.fromEntries(Object.entries(metadata).filter(([name]) => told.includes(name)));

const inside = (entry: Entry, filesAt: string | undefined): Json => ({
  ...stored(entry),
  key: entry.key,
  metadata: entry.metadata === null ? null : toldMetadata(entry.metadata),
  access: { hidden: entry.hidden === true },
  ...(filesAt === undefined
    ? {}
    : { links: { self: `${filesAt}/${quotedKey(entry.key)}`, content: `${filesAt}/${quotedKey(entry.key)}/content` } }),
});

/** `files` of a draft or record. @param filesAt the address of its files, where links are wanted */
export const printFiles = (bucket: Bucket, filesAt?: string): Json => {
  const entries = Object.values(bucket.entries);
  return {
    enabled: bucket.enabled,
    order: [],
    count: bucket.enabled ? entries.length : 0,
    total_bytes: entries.reduce((sum, entry) => sum + (entry.fileId === undefined ? 0 : (entry.size ?? 0)), 0),
    ...(bucket.defaultPreview === null ? {} : { default_preview: bucket.defaultPreview }),
    entries: Object.fromEntries(entries.map((entry) => [entry.key, inside(entry, filesAt)])),
  };
};

export interface Shelf {
  bucket: Bucket;
  /** `…/files`, of the draft or the record. */
  at: string;
  isDraft: boolean;
  house: House;
}

const expiryMs = 14 * 24 * 3600 * 1000;

/** Where a part goes: to the server, or to a storage of its own that asks for no token. */
const partAddress = (entry: Entry, self: string, { house, at }: Shelf): string =>
  house.faults.s3 ? `${new URL(at).origin}/s3/${entry.fileId ?? ''}` : `${self}/content`;

const partLinks = (entry: Entry, self: string, shelf: Shelf): Json[] =>
  Array.from({ length: entry.transfer.parts ?? 0 }, (_, at) => ({
    part: at + 1,
    url: `${partAddress(entry, self, shelf)}/${at + 1}`,
    expiration: new Date(shelf.house.now().getTime() + expiryMs).toISOString().replace('Z', '000'),
  }));

const linksOf = (entry: Entry, self: string, shelf: Shelf): Json => {
  const isParted = entry.transfer.type === 'M';
  return {
    self,
    ...(isParted ? { parts: partLinks(entry, self, shelf) } : { content: `${self}/content` }),
    ...(shelf.isDraft ? { commit: `${self}/commit` } : {}),
  };
};

export const printEntry = (entry: Entry, shelf: Shelf): Json => {
  const { bucket, at, house } = shelf;
  const self = `${at}/${quotedKey(entry.key)}`;
  return {
    created: entry.created,
    updated: entry.updated,
    ...(entry.fileId === undefined
      ? {}
      : { mimetype: mimetypeOf(entry.key), version_id: entry.versionId, file_id: entry.fileId, bucket_id: bucket.id, storage_class: 'L' }),
    metadata: entry.metadata,
    access: { hidden: entry.hidden === true },
    links: linksOf(entry, self, shelf),
    key: entry.key,
    ...(house.faults.release === 'v12' ? {} : { transfer: entry.transfer }),
    status: entry.completed ? 'completed' : 'pending',
    ...(entry.checksum === undefined ? {} : { checksum: entry.checksum }),
    ...(entry.size === undefined ? {} : { size: entry.size }),
  };
};

export const printList = (shelf: Shelf): Json => {
  const { bucket, at } = shelf;
  const links = { self: at, archive: `${at}-archive` };
  if (!bucket.enabled) return { enabled: false, links };
  return {
    enabled: true,
    links,
    entries: Object.values(bucket.entries).map((entry) => printEntry(entry, shelf)),
    default_preview: bucket.defaultPreview,
    order: [],
  };
};
