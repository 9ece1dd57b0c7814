/** An edit as `package_revise` takes it: under a lock on what was read, all of it or nothing (facts/ckan.md 1.8). Pure. */
import type { Revision, RevisionFile } from '../api/api.ts';
import { isObject, type Json, type WireDataset } from '../api/wire.ts';
import type { Edit, FileToSend } from './change.ts';

export interface Revising {
  revision: Revision;
  files: readonly { field: RevisionFile['field']; file: FileToSend }[];
}

const isWhole = (value: unknown): boolean => Array.isArray(value) || isObject(value);

/** Lists and objects are merged into what is there, by place and by key: the old one is taken out first, in the same go. @param at where `before` stands */
const toFilter = (before: Json, fields: Json, at = ''): readonly string[] =>
  Object.keys(fields)
    .filter((key) => isWhole(fields[key]) || isWhole(before[key]))
    .map((key) => `-${at}${key}`);

/** An id with the sign that parts a path in it (2.9, 2.10) can't be one of its steps; nor a short one, which is a place. */
const toStep = (id: string, place: number): string => (id.includes('__') || id.length < 5 ? String(place) : id);

export const toRevising = (dataset: WireDataset, { fields, update, add, remove }: Edit): Revising => {
  const toPath = (id: string): string =>
    `resources__${toStep(
      id,
      dataset.resources.findIndex((one) => one.id === id),
    )}`;
  const gone = remove.map((id) => `-${toPath(id)}`);
  const merged = update.flatMap(({ before, fields: said }) => toFilter(before, said, `${toPath(before.id)}__`));
  const filter = [...toFilter(dataset, fields), ...merged, ...gone];
  const changed = update.map(({ before, place, ...rest }) => ({ ...rest, at: `update__resources__${toStep(before.id, place)}` as const }));
  const added = add.map((one, at) => ({ ...one, at: `update__resources__${at - add.length}` as const }));
  return {
    revision: {
      match: { id: dataset.id, metadata_modified: dataset.metadata_modified },
      ...(filter.length === 0 ? {} : { filter }),
      ...(Object.keys(fields).length === 0 ? {} : { update: fields }),
      ...(add.length === 0 ? {} : { update__resources__extend: add.map((one) => one.fields) }),
      ...Object.fromEntries(changed.filter((one) => Object.keys(one.fields).length > 0).map((one) => [one.at, one.fields])),
    },
    files: [...changed, ...added].flatMap(({ at, file }) => (file === undefined ? [] : [{ field: `${at}__upload` as const, file }])),
  };
};
