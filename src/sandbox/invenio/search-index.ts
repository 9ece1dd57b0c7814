/** The search index: it knows each document as it was a while ago (facts/inveniordm.md 1.11). By the clock, nothing waits. */
import type { Bucket, Version, World } from './world.ts';

export interface Document {
  kind: 'draft' | 'record';
  /** As it was when it was written, files included. */
  version: Version;
  bucket: Bucket;
}

interface Entry {
  atMs: number;
  document?: Document;
}

export interface SearchIndex {
  put(document: Document, atMs: number): void;
  remove(kind: Document['kind'], id: string, atMs: number): void;
  /** What a search finds now. */
  visible(atMs: number, lagMs: number): Document[];
}

export const newIndex = (): SearchIndex => {
  const timelines = new Map<string, Entry[]>();
  const add = (key: string, entry: Entry): void => {
    timelines.set(key, [...(timelines.get(key) ?? []), entry].slice(-12));
  };
  return {
    put: (document, atMs) => add(`${document.kind}:${document.version.id}`, { atMs, document: structuredClone(document) }),
    remove: (kind, id, atMs) => add(`${kind}:${id}`, { atMs }),
    visible: (atMs, lagMs) =>
      [...timelines.values()].flatMap((timeline) => timeline.findLast((entry) => entry.atMs + lagMs <= atMs)?.document ?? []),
  };
};

/** Takes down how a version stands now: called after each write. */
export const indexVersion = (index: SearchIndex, world: World, id: string, atMs: number): void => {
  const version = world.versions[id];
  const { draft, published } = version ?? {};
  const [ofDraft, ofRecord] = [draft, published].map((state) => (state === undefined ? undefined : world.buckets[state.bucket]));
  if (version === undefined || ofDraft === undefined) index.remove('draft', id, atMs);
  else index.put({ kind: 'draft', version, bucket: ofDraft }, atMs);
  const isHidden = version?.tombstone !== undefined || version?.unindexed === true;
  if (version === undefined || ofRecord === undefined || isHidden) index.remove('record', id, atMs);
  else index.put({ kind: 'record', version, bucket: ofRecord }, atMs);
};
