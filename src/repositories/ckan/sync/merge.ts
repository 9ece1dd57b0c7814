/**
 * From what a source wants and what a catalogue has to a change of the dataset: what the source gives is set, what it gave once and gives no more is taken away,
 * and what others added stays. Pure.
 */

import type { Json, WireDataset, WireResource } from '../api/wire.ts';
import type { DatasetChange, ResourceChange } from '../save/change.ts';
import { toGroupRef } from '../save/edit.ts';
import { isSameOfResource } from '../save/same.ts';
import type { Strategies, WantedDataset, WantedResource } from './collection.ts';
import {
  GIVEN_KEY,
  type Given,
  ID_KEY,
  NOTHING_GIVEN,
  RESOURCE_KEY,
  readGiven,
  readGivenOfResource,
  SOURCE_KEY,
  writeGiven,
  writeGivenOfResource,
} from './marks.ts';

export const toGiven = ({ fields, extras, tags }: WantedDataset): Given => ({
  fields: Object.keys(fields),
  extras: Object.keys(extras),
  tags,
});

/** What was given and is given no more, each with what clears it. */
export const toCleared = <T>(before: readonly string[], now: Readonly<Record<string, unknown>>, nothing: T): Record<string, T> =>
  Object.fromEntries(before.filter((key) => !Object.hasOwn(now, key)).map((key) => [key, nothing]));

const toExtras = (wanted: WantedDataset, source: string, before: Given): Readonly<Record<string, string | null>> => ({
  ...toCleared(before.extras, wanted.extras, null),
  ...wanted.extras,
  [SOURCE_KEY]: source,
  [ID_KEY]: wanted.id,
  [GIVEN_KEY]: writeGiven(toGiven(wanted)),
});

const toFields = ({ key, fields }: WantedResource): Json => ({
  ...fields,
  [RESOURCE_KEY]: key,
  [GIVEN_KEY]: writeGivenOfResource(Object.keys(fields)),
});

/** Ours by its key; else one that lost it (a schema may drop it) or never had it, and has the same address and name. */
const pairUp = (there: readonly WireResource[], wanted: readonly WantedResource[]): ReadonlyMap<string, WireResource> => {
  const pairs = new Map<string, WireResource>();
  const left = new Set(there);
  const take = (key: string, found: WireResource | undefined): void => {
    if (found === undefined) return;
    pairs.set(key, found);
    left.delete(found);
  };
  for (const { key } of wanted)
    take(
      key,
      there.find((one) => one[RESOURCE_KEY] === key && left.has(one)),
    );
  for (const { key, fields } of wanted) {
    if (pairs.has(key)) continue;
    const isTwin = (one: WireResource): boolean =>
      !one[RESOURCE_KEY] &&
      one.url_type !== 'upload' &&
      isSameOfResource('url', fields.url, one) &&
      isSameOfResource('name', fields.name, one);
    take(key, [...left].find(isTwin));
  }
  return pairs;
};

/** A resource keeps its id, and with it its views and its place. */
const toResources = (wanted: WantedDataset, now: WireDataset): Pick<DatasetChange, 'add' | 'update' | 'remove'> => {
  const pairs = pairUp(now.resources, wanted.resources);
  const kept = new Set([...pairs.values()].map(({ id }) => id));
  const update = new Map<string, ResourceChange>();
  const add: ResourceChange[] = [];
  for (const one of wanted.resources) {
    const found = pairs.get(one.key);
    if (found === undefined) add.push({ fields: toFields(one) });
    // An empty text, for `null` leaves a format as it was (facts/ckan.md 1.8, resource_update).
    else update.set(found.id, { fields: { ...toCleared(readGivenOfResource(found), one.fields, ''), ...toFields(one) } });
  }
  const remove = now.resources.filter((one) => one[RESOURCE_KEY] && !kept.has(one.id)).map(({ id }) => id);
  return { add, update, remove };
};

const toGroups = ({ groups }: WantedDataset, { groups: strategy }: Strategies): Pick<DatasetChange, 'groups'> =>
  strategy === 'preserve' ? {} : { groups: strategy === 'add' ? { add: groups } : { replace: groups } };

export interface MergeOptions {
  source: string;
  strategies: Strategies;
}

/** For a dataset that is there. */
export const toChange = (wanted: WantedDataset, now: WireDataset, { source, strategies }: MergeOptions): DatasetChange => {
  const before = readGiven(now);
  // The type of a dataset can't be changed (facts/ckan.md 1.8).
  const { type: _, ...fields } = wanted.fields;
  const isMoved = wanted.owner !== undefined && (strategies.organisation === 'replace' || now.owner_org === null);
  return {
    fields: {
      ...toCleared(
        before.fields.filter((field) => field !== 'type' && field !== 'private'),
        fields,
        null,
      ),
      ...fields,
      ...(strategies.names === 'replace' ? { name: wanted.name } : {}),
      ...(isMoved ? { owner_org: wanted.owner } : {}),
    },
    extras: toExtras(wanted, source, before) ?? {},
    tags: { add: wanted.tags, remove: before.tags.filter((tag) => !wanted.tags.includes(tag)) },
    ...toGroups(wanted, strategies),
    ...toResources(wanted, now),
  };
};

/** For a new one, as `package_create` takes it. */
export const toNew = (wanted: WantedDataset, source: string): Json => ({
  ...wanted.fields,
  name: wanted.name,
  ...(wanted.owner === undefined ? {} : { owner_org: wanted.owner }),
  extras: Object.entries(toExtras(wanted, source, NOTHING_GIVEN)).map(([key, value]) => ({ key, value })),
  tags: wanted.tags.map((name) => ({ name })),
  groups: wanted.groups.map(toGroupRef),
  resources: wanted.resources.map(toFields),
});
