/** The resources that came back, held against those that were wanted and those that were there before (facts/ckan.md 1.7, 6 row 14). Pure. */
import type { Difference } from '../../../model/deposit.ts';
import type { Json, WireDataset, WireResource } from '../api/wire.ts';
import { holdsFile } from '../client.ts';
import type { Edit, ResourceEdit } from './change.ts';
import { isGeneratedOfResource, isSame, isSameOfResource } from './same.ts';

/** What follows from a file, and is the server's to say. */
const OF_FILE = ['url', 'url_type', 'size'];
/** What follows from an address that was changed. */
const OF_CHANGE = ['mimetype', 'url_type', 'size'];

const without = (fields: Json, keys: readonly string[]): Json =>
  Object.fromEntries(Object.entries(fields).filter(([key]) => !keys.includes(key)));

const nameOf = ({ name, id }: { name?: unknown; id?: unknown }): string => `resources[${name || id || ''}]`;

const compareOne = (wanted: Json, found: WireResource | undefined, field: string): readonly Difference[] => {
  if (found === undefined) return [{ field, wanted, found: undefined }];
  return Object.keys(wanted)
    .filter((key) => !isGeneratedOfResource(key) && !isSameOfResource(key, wanted[key], found))
    .map((key) => ({ field: `${field}.${key}`, wanted: wanted[key], found: found[key] }));
};

/** Which resource each of those that were added became: by its chosen id, or the first new one of its name. */
export const findAdded = (before: WireDataset, found: WireDataset, { add }: Pick<Edit, 'add'>): readonly (WireResource | undefined)[] => {
  const known = new Set(before.resources.map(({ id }) => id));
  const chosen = new Set(add.map(({ fields }) => fields.id));
  const fresh = found.resources.filter(({ id }) => !known.has(id) && !chosen.has(id));
  return add.map(({ fields }) => {
    if (fields.id !== undefined) return found.resources.find(({ id }) => id === fields.id);
    const at = fresh.findIndex(({ name }) => isSame(name, fields.name));
    return at < 0 ? undefined : fresh.splice(at, 1)[0];
  });
};

const compareUpdated = ({ before, fields, file }: ResourceEdit, wanted: Json, found: WireDataset): readonly Difference[] => {
  const implied = [...(file === undefined ? [] : OF_FILE), ...OF_CHANGE.filter((key) => !(key in fields))];
  return compareOne(
    without(wanted, implied),
    found.resources.find(({ id }) => id === before.id),
    nameOf(before),
  );
};

/** What was named: added, changed, taken away. */
export const compareOwnResources = (before: WireDataset, found: WireDataset, edit: Edit): readonly Difference[] => {
  const added = findAdded(before, found, edit);
  const left = edit.remove.filter((gone) => found.resources.some(({ id }) => id === gone));
  return [
    ...edit.update.flatMap((one) => compareUpdated(one, one.fields, found)),
    ...edit.add.flatMap(({ fields, file }, at) =>
      compareOne(without(fields, file === undefined ? [] : OF_FILE), added[at], nameOf(fields)),
    ),
    ...left.map((id) => ({ field: `resources[${id}]`, wanted: undefined, found: id })),
  ];
};

/** What was not named: other resources, and other keys of those that were changed. */
export const compareOtherResources = (before: WireDataset, found: WireDataset, edit: Edit): readonly Difference[] =>
  before.resources
    .filter(({ id }) => !edit.remove.includes(id))
    .flatMap((resource) => {
      const change = edit.update.find((one) => one.before.id === resource.id);
      if (change !== undefined) return compareUpdated(change, without(resource, Object.keys(change.fields)), found);
      const same = found.resources.find(({ id }) => id === resource.id);
      return compareOne(resource, same, nameOf(resource));
    });

/** The first file that did not arrive whole (facts/ckan.md 1.7, item 1). */
export const findUnproved = (before: WireDataset, found: WireDataset, edit: Edit): string | undefined => {
  const added = findAdded(before, found, edit);
  const sent = [
    ...edit.update.map(({ before: { id }, file }) => ({ file, resource: found.resources.find((one) => one.id === id) })),
    ...edit.add.map(({ file }, at) => ({ file, resource: added[at] })),
  ];
  return sent.find(({ file, resource }) => file !== undefined && (resource === undefined || !holdsFile(resource, file.size)))?.file?.name;
};
