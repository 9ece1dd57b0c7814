/** Fields as people write them to a change of a dataset: extras by key, tags and groups by name; the lists that are given replace what is there. */
import { ArchiveError } from '../../../errors.ts';
import { isObject, type Json } from '../api/wire.ts';
import { SHAPES } from '../fields/field-shapes.ts';
import type { DatasetChange } from '../save/change.ts';

const namesOf = (items: readonly unknown[]): readonly string[] => items.filter(isObject).map(({ name, id }) => String(name ?? id));

/** In CKAN's own shape; undefined where nothing is said. */
const shaped = (fields: Json, name: 'extras' | 'tags' | 'groups'): readonly unknown[] | undefined => {
  const value = fields[name];
  if (value === undefined) return undefined;
  const list = value === null ? [] : SHAPES[name]?.read(value);
  if (list !== undefined) return list;
  throw new ArchiveError('bad-input', `\`${name}\` must be ${SHAPES[name]?.wanted}.`, { remedy: 'Nothing was written.' });
};

const toExtras = (list: readonly unknown[]): Record<string, string | null> =>
  Object.fromEntries(list.filter(isObject).map(({ key, value }) => [String(key), value === null || value === '' ? null : String(value)]));

/** `tag_string` is the form's word for tags: CKAN would add them to those that are there, and so never let go of one (facts/ckan.md 1.5). */
export const toDatasetChange = ({ tag_string: tagString, resources: list, ...given }: Json): DatasetChange => {
  const { extras: _, tags: __, groups: ___, ...fields } = given;
  const tags = shaped({ tags: given.tags ?? tagString }, 'tags');
  const [extras, groups] = [shaped(given, 'extras'), shaped(given, 'groups')];
  const resources = Array.isArray(list) ? list.filter(isObject) : [];
  return {
    fields,
    ...(extras === undefined ? {} : { extras: toExtras(extras) }),
    ...(tags === undefined ? {} : { tags: { replace: namesOf(tags) } }),
    ...(groups === undefined ? {} : { groups: { replace: namesOf(groups) } }),
    ...(resources.length === 0 ? {} : { add: resources.map((one) => ({ fields: one })) }),
  };
};
