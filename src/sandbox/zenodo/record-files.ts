/** Files of a record by the native API, for everybody who may see them (facts/zenodo.md 5). */

import { denied, noSuchFile } from '../framework/refusal.ts';
import { contentReply } from './buckets.ts';
import { type Call, json, type Reply } from './call.ts';
import { quoted } from './deposit-json.ts';
import type { Json } from './reading.ts';
import { getRecord, maySeeFiles } from './records.ts';
import { type Bucket, bucketOf, isWhole, type StoredFile, type Version } from './world.ts';

/** Where the files of a record or a draft stand. */
export interface Shelf {
  version: Version;
  bucket: Bucket;
  /** Address of the list. */
  base: string;
  isDraft: boolean;
}

export const entryOf = (file: StoredFile, { base, bucket, isDraft }: Shelf): Json => {
  const self = `${base}/${quoted(file.key)}`;
  const done = isWhole(file);
  return {
    created: file.created,
    updated: file.updated,
    ...(done && { mimetype: file.mimetype, version_id: file.versionId, file_id: file.id, bucket_id: bucket.id }),
    metadata: isDraft ? null : {},
    access: { hidden: false },
    links: {
      self,
      content: `${self}/content`,
      ...(isDraft && { commit: `${self}/commit` }),
      ...(isDraft && file.key.endsWith('.zip') && { container: `${self}/container` }),
    },
    key: file.key,
    transfer: { type: 'L' },
    status: done ? 'completed' : 'pending',
    ...(done && { checksum: `md5:${file.md5}`, size: file.size, storage_class: 'L' }),
  };
};

export const listOf = (shelf: Shelf, files: readonly StoredFile[]): Json => ({
  enabled: true,
  links: { self: shelf.base, archive: `${shelf.base}-archive` },
  entries: files.map((file) => entryOf(file, shelf)),
  default_preview: null,
  order: [],
});

const recordShelf = (call: Call): Shelf => {
  const { version, published } = getRecord(call);
  if (!maySeeFiles(call, version)) throw denied();
  return {
    version,
    bucket: bucketOf(call.house.world, published.bucket),
    base: `${call.origin}/api/records/${version.id}/files`,
    isDraft: false,
  };
};

export const getFile = (call: Call, { version, bucket }: Shelf): StoredFile => {
  const key = call.params.key ?? '';
  const file = bucket.files[key];
  if (file === undefined) throw noSuchFile(version.id, key);
  return file;
};

export const listRecordFiles = (call: Call): Reply => {
  const shelf = recordShelf(call);
  return json(200, listOf(shelf, Object.values(shelf.bucket.files)));
};

export const readRecordFile = (call: Call): Reply => {
  const shelf = recordShelf(call);
  return json(200, entryOf(getFile(call, shelf), shelf));
};

export const readRecordContent = (call: Call): Reply => contentReply(call, getFile(call, recordShelf(call)));
