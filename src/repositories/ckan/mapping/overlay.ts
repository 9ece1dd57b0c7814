/**
 * What of a dataset is to be written: only the fields that are ours, and only where they say something else. What a person wrote there stays. CKAN does not
 * tell who wrote a field, so an extra field keeps a digest of what this tool wrote last: any other value is somebody's own (facts/ckan.md 3, step 3). Pure.
 */
import { isObject, type Json, type WireDataset } from '../api/wire.ts';
import type { DatasetChange } from '../save/change.ts';
import { isSame, isSameOfDataset } from '../save/same.ts';
import { EXTRAS, isMark } from './crosswalk.ts';
import type { WantedDataset } from './wanted.ts';
import { type Digests, findEnded, toDigest, toDigests } from './written.ts';

interface Memory {
  /** By field: a piece of the digest of the value that was written. */
  fields: Digests;
  /** The same of extra fields, by key. */
  extras: Digests;
  tags: readonly string[];
  /** This tool made the dataset, and as a private one: it may make it public. */
  isOurs: boolean;
}

const isEmpty = (value: unknown): boolean => isSame(value, '') || isSame(value, {});

export const getExtra = ({ extras }: Pick<WireDataset, 'extras'>, key: string): string | undefined =>
  extras.find((extra) => extra.key === key)?.value;

export const readMemory = (dataset: Pick<WireDataset, 'extras'>): Memory => {
  let parsed: unknown;
  try {
    parsed = JSON.parse(getExtra(dataset, EXTRAS.memory) ?? '{}');
  } catch {
    parsed = {};
  }
  const memory = isObject(parsed) ? parsed : {};
  return {
    fields: isObject(memory.fields) ? (memory.fields as Digests) : {},
    extras: isObject(memory.extras) ? (memory.extras as Digests) : {},
    tags: Array.isArray(memory.tags) ? memory.tags.map(String) : [],
    isOurs: memory.made === true,
  };
};

const toSorted = (digests: Digests): Digests => Object.fromEntries(Object.entries(digests).toSorted(([a], [b]) => (a < b ? -1 : 1)));
const writeMemory = ({ fields, extras, tags, isOurs }: Memory): string =>
  JSON.stringify({ ...(isOurs ? { made: true } : {}), fields: toSorted(fields), extras: toSorted(extras), tags: tags.toSorted() });

export interface Overlay {
  /** Nothing in it where nothing is to be written. */
  change: DatasetChange;
  /** Fields that a person wrote otherwise, and that therefore stay; extra fields as `extras.KEY`. */
  kept: readonly string[];
}

/** What is there, by key. */
interface Ground {
  find(key: string): unknown;
  isAsWanted(key: string, wanted: unknown): boolean;
  /** Nobody wrote it. */
  isFree(key: string): boolean;
}

interface Layer<Value> {
  changed: Record<string, Value>;
  /** Of what is ours from now on. */
  written: Digests;
  /** A person's, and not as wanted. */
  kept: readonly string[];
  /** Ours, and wanted no more. */
  ended: readonly string[];
}

const toLayer = <Value>(wanted: Readonly<Record<string, Value>>, memory: Digests, { find, isAsWanted, isFree }: Ground): Layer<Value> => {
  const differing = Object.entries(wanted).filter(([key, value]) => !isAsWanted(key, value));
  const isOurs = (key: string): boolean => isFree(key) || memory[key] === toDigest(key, find(key));
  const changed = Object.fromEntries(differing.filter(([key]) => isOurs(key)));
  const known = Object.fromEntries(Object.entries(memory).filter(([key]) => key in wanted));
  return {
    changed,
    written: { ...known, ...toDigests(changed) },
    kept: differing.flatMap(([key]) => (isOurs(key) ? [] : [key])),
    ended: findEnded(memory, wanted, find),
  };
};

export const toOverlay = (dataset: WireDataset, { fields, defaults, tags, groups, extras }: WantedDataset): Overlay => {
  const memory = readMemory(dataset);
  const own = toLayer({ ...defaults, ...fields }, memory.fields, {
    find: (field) => dataset[field],
    isAsWanted: (field, wanted) => isSameOfDataset(field, wanted, dataset),
    // Without a title a dataset is called by its name.
    isFree: (field) => isEmpty(dataset[field]) || (field === 'title' && dataset.title === dataset.name),
  });
  const extra = toLayer(extras, memory.extras, {
    find: (key) => getExtra(dataset, key),
    isAsWanted: (key, wanted) => isSame(wanted, getExtra(dataset, key)),
    isFree: (key) => isMark(key) || isEmpty(getExtra(dataset, key)),
  });
  // Of the tags that we wrote, those that somebody took away stay away; all others are theirs.
  const there = new Set(dataset.tags.map(({ name }) => name));
  const before = new Set(memory.tags);
  const fresh = tags.filter((tag) => !there.has(tag) && !before.has(tag));
  const remembered = writeMemory({
    ...{ isOurs: memory.isOurs, fields: own.written, extras: extra.written },
    tags: tags.filter((tag) => before.has(tag) || fresh.includes(tag)),
  });
  return {
    change: {
      fields: { ...Object.fromEntries(own.ended.map((field) => [field, Array.isArray(dataset[field]) ? [] : ''])), ...own.changed },
      tags: { add: fresh, remove: memory.tags.filter((tag) => !tags.includes(tag)) },
      ...(groups.length === 0 ? {} : { groups: { add: groups } }),
      extras: { ...extra.changed, ...Object.fromEntries(extra.ended.map((key) => [key, null])), [EXTRAS.memory]: remembered },
    },
    kept: [...own.kept.filter((field) => field in fields), ...extra.kept.map((key) => `extras.${key}`)],
  };
};

/** The whole of a new dataset, all of it ours. */
export const toNewDataset = ({ fields, defaults, tags, groups, extras }: WantedDataset): Json => {
  const memory = writeMemory({ fields: toDigests({ ...defaults, ...fields }), extras: toDigests(extras), tags, isOurs: true });
  return {
    ...defaults,
    ...Object.fromEntries(Object.entries(fields).filter(([, value]) => !isSame(value, ''))),
    tags: tags.map((name) => ({ name })),
    ...(groups.length === 0 ? {} : { groups: groups.map((name) => ({ name })) }),
    extras: Object.entries({ ...extras, [EXTRAS.memory]: memory }).map(([key, value]) => ({ key, value })),
  };
};
