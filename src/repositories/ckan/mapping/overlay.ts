/**
 * What of a dataset is to be written: only the fields that are ours, and only where they say something else. What a person wrote there stays. CKAN does not
 * tell who wrote a field, so an extra field keeps a digest of what this tool wrote last: any other value is somebody's own (facts/ckan.md 3, step 3). Pure.
 */
import { isObject, type Json, type WireDataset } from '../api/wire.ts';
import type { DatasetChange } from '../save/change.ts';
import { isSame, isSameOfDataset } from '../save/same.ts';
import { EXTRAS } from './crosswalk.ts';
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
  /** Fields of ours that a person changed, and that therefore stay. */
  kept: readonly string[];
}

export const toOverlay = (dataset: WireDataset, { fields, defaults, tags, groups, extras }: WantedDataset): Overlay => {
  const memory = readMemory(dataset);
  const all = { ...defaults, ...fields };
  const ended = findEnded(memory.fields, all, (field) => dataset[field]);
  const changed: Json = Object.fromEntries(ended.map((field) => [field, Array.isArray(dataset[field]) ? [] : '']));
  const kept: string[] = [];
  const written: Record<string, string> = Object.fromEntries(Object.entries(memory.fields).filter(([field]) => field in all));
  for (const [field, wanted] of Object.entries(all)) {
    if (isSameOfDataset(field, wanted, dataset)) continue;
    // Without a title a dataset is called by its name.
    const isFree = isEmpty(dataset[field]) || (field === 'title' && dataset.title === dataset.name);
    if (isFree || memory.fields[field] === toDigest(dataset[field])) {
      changed[field] = wanted;
      written[field] = toDigest(wanted);
    } else if (field in fields) kept.push(field);
  }
  // Of the tags that we wrote, those that somebody took away stay away; all others are theirs.
  const there = new Set(dataset.tags.map(({ name }) => name));
  const before = new Set(memory.tags);
  const fresh = tags.filter((tag) => !there.has(tag) && !before.has(tag));
  const remembered = writeMemory({
    ...{ isOurs: memory.isOurs, fields: written, extras: toDigests(extras) },
    tags: tags.filter((tag) => before.has(tag) || fresh.includes(tag)),
  });
  const endedExtras = findEnded(memory.extras, extras, (key) => getExtra(dataset, key));
  return {
    change: {
      fields: changed,
      tags: { add: fresh, remove: memory.tags.filter((tag) => !tags.includes(tag)) },
      ...(groups.length === 0 ? {} : { groups: { add: groups } }),
      extras: { ...extras, ...Object.fromEntries(endedExtras.map((key) => [key, null])), [EXTRAS.memory]: remembered },
    },
    kept,
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
