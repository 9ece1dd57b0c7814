/**
 * A draft that the deposit API cannot print: one that was edited in the web form answers 500 there (zenodo#2539, facts/zenodo.md 10). Its native form tells
 * what it is; of its metadata only what tells whose it is. The next description replaces the whole, and the deposit API can print it again.
 */
import { isObject, readId, type WireDeposition } from './wire.ts';

const toRelated = (value: unknown): readonly unknown[] =>
  isObject(value) && isObject(value.relation_type) ? [{ identifier: value.identifier, relation: value.relation_type.id }] : [];

const toFile = ([key, value]: [string, unknown]): readonly { filename: string; filesize: unknown; checksum: unknown }[] =>
  isObject(value) ? [{ filename: key, filesize: value.size, checksum: value.checksum }] : [];

/** In the words of a deposition, for its reader; undefined for what is no native draft. */
export const toDepositionWords = (value: unknown): Record<string, unknown> | undefined => {
  if (!isObject(value) || !isObject(value.metadata) || !isObject(value.parent) || readId(value.id) === undefined) return undefined;
  const { metadata, parent, files } = value;
  const entries = isObject(files) && isObject(files.entries) ? Object.entries(files.entries) : [];
  const related = Array.isArray(metadata.related_identifiers) ? metadata.related_identifiers.flatMap(toRelated) : [];
  const { title, version } = metadata;
  return {
    id: value.id,
    conceptrecid: parent.id,
    created: value.created,
    state: value.is_published === true ? 'inprogress' : 'unsubmitted',
    submitted: value.is_published === true,
    metadata: { title, ...(version === undefined ? {} : { version }), related_identifiers: related } satisfies WireDeposition['metadata'],
    files: entries.flatMap(toFile),
  };
};
