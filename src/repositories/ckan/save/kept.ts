/** What came back, held against what was wanted and what was there before: CKAN answers 200 to what it drops (facts/ckan.md 6, row 14). Pure. */
import type { Difference } from '../../../model/deposit.ts';
import type { Json, WireDataset } from '../api/wire.ts';
import type { Edit } from './change.ts';
import { compareOtherResources, compareOwnResources, findUnproved } from './kept-resources.ts';
import { isGenerated, isSameOfDataset, isSameSet, toExtraMap, toTagKey } from './same.ts';

const LISTS = ['extras', 'tags', 'groups', 'resources'];

const keysOf = (...objects: Json[]): readonly string[] => [...new Set(objects.flatMap((one) => Object.keys(one)))];

const compareExtras = (wanted: WireDataset['extras'], found: WireDataset): readonly Difference[] => {
  const [want, have] = [toExtraMap(wanted), toExtraMap(found.extras)];
  return [...new Set([...want.keys(), ...have.keys()])]
    .filter((key) => want.get(key) !== have.get(key))
    .map((key) => ({ field: `extras.${key}`, wanted: want.get(key), found: have.get(key) }));
};

const compareTags = (wanted: readonly Json[], found: WireDataset): readonly Difference[] =>
  isSameSet(wanted.map(toTagKey), found.tags.map(toTagKey))
    ? []
    : [{ field: 'tags', wanted: wanted.map(({ name }) => name), found: found.tags.map(({ name }) => name) }];

const isAmong = (groups: WireDataset['groups'], { id, name }: Json): boolean =>
  groups.some((group) => group.id === (id ?? name) || group.name === (id ?? name));

const compareGroups = (wanted: readonly Json[], found: WireDataset): readonly Difference[] =>
  wanted.length === found.groups.length && wanted.every((group) => isAmong(found.groups, group))
    ? []
    : [{ field: 'groups', wanted: wanted.map(({ id, name }) => name ?? id), found: found.groups.map(({ name }) => name) }];

/** Fields that were wanted and are not there, and others that are not what they were. */
export const compareKept = (before: WireDataset, found: WireDataset, edit: Edit): readonly Difference[] => {
  const wanted: WireDataset = { ...before, ...edit.fields };
  // More tags than were sent are what `tag_string` added.
  const addsTags = edit.fields.tag_string !== undefined;
  const fields = keysOf(before, found, edit.fields)
    .filter((key) => !LISTS.includes(key) && !(isGenerated(key) && !(key in edit.fields)))
    .filter((key) => !isSameOfDataset(key, wanted[key], found));
  return [
    ...fields.map((field) => ({ field, wanted: wanted[field], found: found[field] })),
    ...compareExtras(wanted.extras, found),
    ...(addsTags ? [] : compareTags(wanted.tags, found)),
    ...compareGroups(wanted.groups, found),
    ...compareOwnResources(before, found, edit),
    ...compareOtherResources(before, found, edit),
  ];
};

/** Was it written, whatever others wrote since? A write is all or nothing, so what it alone can have made tells of all of it. */
export const isWritten = (before: WireDataset, found: WireDataset, edit: Edit): boolean => {
  const {
    extras,
    tags,
    groups,
    resources: _,
    ...fields
  } = { extras: [], tags: [], groups: [], ...edit.fields } as Json & Pick<WireDataset, 'extras' | 'tags' | 'groups'>;
  const isProved = findUnproved(before, found, edit) === undefined;
  if (edit.add.length > 0) return isProved && compareOwnResources(before, found, { ...edit, update: [], remove: [] }).length === 0;
  const have = toExtraMap(found.extras);
  const tagsThere = new Set(found.tags.map(toTagKey));
  return (
    Object.keys(fields).every((key) => isSameOfDataset(key, fields[key], found)) &&
    [...toExtraMap(extras)].every(([key, value]) => have.get(key) === value) &&
    tags.every((tag) => tagsThere.has(toTagKey(tag))) &&
    groups.every((group) => isAmong(found.groups, group)) &&
    compareOwnResources(before, found, edit).length === 0 &&
    isProved
  );
};
