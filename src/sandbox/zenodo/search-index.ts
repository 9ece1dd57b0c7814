/** The search index: it knows each document as it was a while ago (facts/zenodo.md 4.1, lag). By the clock, nothing waits. */
import type { Faults } from '../faults.ts';
import { conceptOf, type Version, type World } from './world.ts';

export interface Document {
  kind: 'draft' | 'record';
  /** As it was when it was written. */
  version: Version;
  owner: number;
}

interface Entry {
  atMs: number;
  document?: Document;
}

export interface SearchIndex {
  put(document: Document, atMs: number): void;
  remove(kind: Document['kind'], id: number, atMs: number): void;
  /** What a search finds now. */
  visible(atMs: number, faults: Faults): Document[];
}

const dueMs = (entry: Entry, lagMs: number): number => entry.atMs + (entry.document === undefined ? lagMs / 2 : lagMs);

export const newIndex = (): SearchIndex => {
  const timelines = new Map<string, Entry[]>();
  const add = (key: string, entry: Entry): void => {
    timelines.set(key, [...(timelines.get(key) ?? []), entry].slice(-12));
  };
  return {
    put: (document, atMs) => add(`${document.kind}:${document.version.id}`, { atMs, document: structuredClone(document) }),
    remove: (kind, id, atMs) => add(`${kind}:${id}`, { atMs }),
    visible: (atMs, { indexLagMs }) =>
      [...timelines.values()].flatMap((timeline) => timeline.findLast((entry) => dueMs(entry, indexLagMs) <= atMs)?.document ?? []),
  };
};

/** Takes down how a version stands now: called after each write. */
export const indexVersion = (index: SearchIndex, world: World, id: number, atMs: number): void => {
  const version = world.versions[id];
  if (version === undefined || version.deleted) {
    index.remove('draft', id, atMs);
    return;
  }
  const { owner } = conceptOf(world, version);
  if (version.draft === undefined) index.remove('draft', id, atMs);
  else index.put({ kind: 'draft', version, owner }, atMs);
  if (version.tombstone !== undefined) index.remove('record', id, atMs);
  else if (version.published !== undefined) index.put({ kind: 'record', version, owner }, atMs);
};

/** A version stops being the latest only some time after a newer one is out (facts/zenodo.md 4.1). */
export const isLatest = (document: Document, all: readonly Document[], lagMs: number, atMs: number): boolean => {
  const { concept, published } = document.version;
  return !all.some(
    ({ kind, version }) =>
      kind === 'record' &&
      version.concept === concept &&
      (version.published?.index ?? 0) > (published?.index ?? Number.POSITIVE_INFINITY) &&
      Date.parse(version.published?.created ?? '') + lagMs <= atMs,
  );
};
