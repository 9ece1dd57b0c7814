/**
 * What a catalogue does not take as it is sent (a field that its schema has not, a format that it spells in its own way) would be sent again by every run. So a
 * digest of what was left over is kept with the dataset; while the same is left over of the same values, it is settled. Pure.
 */
import { createHash } from 'node:crypto';
import type { Json, WireDataset } from '../api/wire.ts';
import type { DatasetChange, Edit } from '../save/change.ts';
import { isNothing, toEdit } from '../save/edit.ts';
import type { WantedDataset } from './collection.ts';
import { LEFT_KEY, MARK_KEYS, readMark } from './marks.ts';
import { type MergeOptions, toChange } from './merge.ts';

const withoutMarks = (extras: unknown): unknown =>
  Array.isArray(extras) ? extras.filter((extra: { key: string }) => !MARK_KEYS.has(extra.key)) : extras;

/** Values wanted beside values found: a change on either side is another digest. */
const toDigest = ({ fields, update, add, remove }: Edit, found: WireDataset): string => {
  const pick = (from: Json, keys: Json): unknown => Object.keys(keys).map((key) => [key, from[key]]);
  const left = {
    fields: Object.entries(fields).map(([key, value]) =>
      key === 'extras' ? [key, withoutMarks(value), withoutMarks(found.extras)] : [key, value, found[key]],
    ),
    update: update.map(({ before, fields: wanted }) => [before.id, wanted, pick(before, wanted)]),
    add: add.map((one) => one.fields),
    remove,
  };
  return createHash('sha256').update(JSON.stringify(left)).digest('hex').slice(0, 32);
};

export interface Left {
  edit: Edit;
  digest: string;
}

/** What is still wanted; undefined where nothing is. */
export const findLeft = (wanted: WantedDataset, found: WireDataset, options: MergeOptions): Left | undefined => {
  const edit = toEdit(found, toChange(wanted, found, options));
  return isNothing(edit) ? undefined : { edit, digest: toDigest(edit, found) };
};

/** The same, but for what is settled. */
export const findDue = (wanted: WantedDataset, found: WireDataset, options: MergeOptions): Edit | undefined => {
  const left = findLeft(wanted, found, options);
  return left === undefined || readMark(found, LEFT_KEY) === left.digest ? undefined : left.edit;
};

/** Nothing, where nothing is due. */
export const toDueChange = (wanted: WantedDataset, found: WireDataset, options: MergeOptions): DatasetChange => {
  if (findDue(wanted, found, options) === undefined) return {};
  const change = toChange(wanted, found, options);
  return { ...change, extras: { ...change.extras, [LEFT_KEY]: null } };
};

/** For people: `title`, `extras`, `resources`. */
export const toFieldNames = ({ fields, update, add, remove }: Edit): readonly string[] => [
  ...Object.keys(fields),
  ...(update.length + add.length + remove.length > 0 ? ['resources'] : []),
];
