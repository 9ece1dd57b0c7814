/** What came back, held against what was wanted and what was there before: CKAN answers 200 to what it drops (facts/ckan.md 6, row 14). Pure. */
import type { Difference } from '../../model/deposit.ts';
import type { Edit } from './change.ts';
import { holdsFile } from './client.ts';
import { isGenerated, isGeneratedOfResource, isSame, isSameOfDataset, isSameOfResource, isSameSet, toExtraMap, toTagKey } from './same.ts';
import type { Json, WireDataset, WireResource } from './wire.ts';

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

const compareGroups = (wanted: readonly Json[], found: WireDataset): readonly Difference[] => {
  const has = (group: Json, key: unknown): boolean => group.id === key || group.name === key;
  const isAll =
    wanted.length === found.groups.length && wanted.every(({ id, name }) => found.groups.some((group) => has(group, id ?? name)));
  return isAll ? [] : [{ field: 'groups', wanted: wanted.map(({ id, name }) => name ?? id), found: found.groups.map(({ name }) => name) }];
};

const compareResource = (wanted: Json, found: WireResource | undefined, field: string): readonly Difference[] => {
  if (found === undefined) return [{ field, wanted, found: undefined }];
  return keysOf(wanted)
    .filter((key) => !isGeneratedOfResource(key) && !isSameOfResource(key, wanted[key], found))
    .map((key) => ({ field: `${field}.${key}`, wanted: wanted[key], found: found[key] }));
};

/** What follows from a file, and is the server's to say. */
const OF_FILE = ['url', 'url_type', 'size'];
const without = (fields: Json, keys: readonly string[]): Json =>
  Object.fromEntries(Object.entries(fields).filter(([key]) => !keys.includes(key)));

/** Which resource each of those that were added became: those that were not there, in their order. */
export const findAdded = (before: WireDataset, found: WireDataset, { add }: Pick<Edit, 'add'>): readonly (WireResource | undefined)[] => {
  const known = new Set(before.resources.map(({ id }) => id));
  const chosen = new Set(add.map(({ fields }) => fields.id));
  const fresh = found.resources.filter(({ id }) => !known.has(id) && !chosen.has(id));
  const matches = (resource: WireResource, fields: Json): boolean =>
    resource.name === (fields.name ?? null) || isSame(resource.name, fields.name);
  return add.map(({ fields }) => {
    if (fields.id !== undefined) return found.resources.find(({ id }) => id === fields.id);
    const at = fresh.findIndex((resource) => matches(resource, fields));
    return at < 0 ? undefined : fresh.splice(at, 1)[0];
  });
};

const nameOf = ({ name, id }: { name?: unknown; id?: unknown }): string => `resources[${name || id || ''}]`;

const compareResources = (before: WireDataset, found: WireDataset, edit: Edit): readonly Difference[] => {
  const added = findAdded(before, found, edit);
  const stayed = before.resources
    .filter(({ id }) => !edit.remove.includes(id))
    .flatMap((resource) => {
      const change = edit.update.find((one) => one.before.id === resource.id);
      const wanted = without({ ...resource, ...change?.fields }, change?.file === undefined ? [] : OF_FILE);
      // A type, or a media type, that was not said follows from what was.
      const own =
        change === undefined
          ? wanted
          : without(
              wanted,
              ['mimetype', 'url_type', 'size'].filter((key) => !(key in change.fields)),
            );
      return compareResource(
        own,
        found.resources.find(({ id }) => id === resource.id),
        nameOf(resource),
      );
    });
  const fresh = edit.add.flatMap(({ fields, file }, at) =>
    compareResource(without(fields, file === undefined ? [] : OF_FILE), added[at], nameOf(fields)),
  );
  const left = edit.remove.filter((id) => found.resources.some((resource) => resource.id === id));
  return [...stayed, ...fresh, ...left.map((id) => ({ field: `resources[${id}]`, wanted: undefined, found: id }))];
};

/** Fields that were wanted and are not there, and others that are not what they were. */
export const compareKept = (before: WireDataset, found: WireDataset, edit: Edit): readonly Difference[] => {
  const wanted = { ...before, ...edit.fields };
  const fields = keysOf(before, found, edit.fields)
    .filter((key) => !LISTS.includes(key) && !(isGenerated(key) && !(key in edit.fields)))
    // Written only, and told as tags.
    .filter((key) => key !== 'tag_string' && !isSameOfDataset(key, wanted[key as keyof typeof wanted], found));
  return [
    ...fields.map((field) => ({ field, wanted: (wanted as Json)[field], found: found[field] })),
    ...compareExtras(wanted.extras, found),
    ...compareTags(wanted.tags, found),
    ...compareGroups(wanted.groups, found),
    ...compareResources(before, found, edit),
  ];
};

/** The first file that did not arrive whole (facts/ckan.md 1.7, item 1). */
export const findUnproved = (before: WireDataset, found: WireDataset, edit: Edit): string | undefined => {
  const added = findAdded(before, found, edit);
  const sent = [
    ...edit.update.map(({ before: { id }, file }) => ({ file, resource: found.resources.find((one) => one.id === id) })),
    ...edit.add.map(({ file }, at) => ({ file, resource: added[at] })),
  ];
  return sent.find(({ file, resource }) => file !== undefined && (resource === undefined || !holdsFile(resource, file.size)))?.file?.name;
};
