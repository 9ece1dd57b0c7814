/** The facets of a search: counted before `is_published` and `f` narrow it down (recorded). */

import { extensionOf } from '../framework/media-types.ts';
import { isObject, type Json } from './json.ts';
import { accessStatus } from './print.ts';
import type { Document } from './search-index.ts';
import { vocabularies } from './vocabularies/index.ts';
import type { State } from './world.ts';

export const stateOf = ({ kind, version }: Document): State => {
  const state = kind === 'draft' ? version.draft : version.published;
  if (state === undefined) throw new Error(`${version.id} is no ${kind}`);
  return state;
};

const words: Record<string, string> = { true: 'Published', false: 'Unpublished', 'metadata-only': 'Metadata-only' };
const capital = (word: string): string => words[word] ?? word.charAt(0).toUpperCase() + word.slice(1);

const typeTitle = (id: string): string => {
  const { title } = vocabularies.link('resourcetypes', id);
  return isObject(title) && typeof title.en === 'string' ? title.en : id;
};

export const typeOf = (document: Document): string[] => {
  const type = stateOf(document).metadata.resource_type;
  return isObject(type) && typeof type.id === 'string' ? [type.id] : [];
};

const counted = (label: string, keys: readonly string[], titleOf: (key: string) => string, more: Json = {}): Json => {
  const groups = [...Map.groupBy(keys, (key) => key)].toSorted(([a, m], [b, n]) => n.length - m.length || (a < b ? -1 : 1));
  return { buckets: groups.map(([key, all]) => ({ key, doc_count: all.length, label: titleOf(key), is_selected: false, ...more })), label };
};

export const facetsOf = (documents: readonly Document[], isOwn: boolean): Json => ({
  access_status: counted(
    'Access status',
    documents.map((document) => accessStatus(stateOf(document), document.bucket.enabled)),
    capital,
  ),
  ...(isOwn
    ? {
        is_published: counted(
          'Status',
          documents.map(({ version }) => String(version.published !== undefined)),
          capital,
        ),
      }
    : {}),
  resource_type: counted('Resource types', documents.flatMap(typeOf), typeTitle, { inner: { buckets: [] } }),
  file_type: counted(
    'File type',
    documents.flatMap(({ bucket }) => [...new Set(Object.keys(bucket.entries).map(extensionOf))].filter(Boolean)),
    (key) => key.toUpperCase(),
  ),
});
