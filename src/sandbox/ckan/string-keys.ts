/** The little language of `package_revise`: paths such as `resources__1f9ab__name`, what to match, to take out and to merge (facts/ckan.md 1.8). */
import { isObject, isSame, type Json } from './json.ts';

type Path = readonly (string | number)[];
export const joined = (path: Path): string => path.join('__');

/** A path that leads nowhere, or to something of another kind. */
export class NoSuchKey extends Error {}

const unmatched = (path: Path, key: string): NoSuchKey => new NoSuchKey(`Unmatched key ${joined([...path, key])}`);

/** An item of a list, by its place (also from the end) or by at least five characters of its id. */
const indexOf = (list: readonly unknown[], key: string, path: Path): number => {
  if (key.length >= 5) {
    const at = list.findIndex((item) => isObject(item) && String(item.id ?? '').startsWith(key));
    if (at < 0) throw unmatched(path, key);
    return at;
  }
  const at = /^-?\d+$/.test(key) ? Number(key) : Number.NaN;
  if (Number.isNaN(at) || at < -list.length || at >= list.length) throw unmatched(path, key);
  return at < 0 ? at + list.length : at;
};

const resolve = (data: unknown, keys: readonly string[]): { value: unknown; path: Path } => {
  let value = data;
  const path: (string | number)[] = [];
  for (const key of keys) {
    if (isObject(value)) {
      if (!(key in value)) throw unmatched(path, key);
      path.push(key);
      value = value[key];
    } else if (Array.isArray(value)) {
      const at = indexOf(value, key, path);
      path.push(at);
      value = value[at];
    } else throw unmatched(path, key);
  }
  return { value, path };
};

/** Where `data` is not what `wanted` says; a list is compared as far as the wanted one goes. */
export const differences = (data: unknown, wanted: unknown, path: Path = []): Path[] => {
  if (isObject(wanted)) {
    if (!isObject(data)) return [path];
    return Object.keys(wanted)
      .toSorted()
      .flatMap((key) => (key in data ? differences(data[key], wanted[key], [...path, key]) : [[...path, key]]));
  }
  if (Array.isArray(wanted)) {
    if (!Array.isArray(data)) return [path];
    return wanted.flatMap((item, at) => (at < data.length ? differences(data[at], item, [...path, at]) : [[...path, at]]));
  }
  return isSame(data, wanted) ? [] : [path];
};

/** @throws NoSuchKey */
export const differencesAt = (data: Json, key: string, wanted: unknown): Path[] => {
  const { value, path } = resolve(data, key.split('__'));
  return differences(value, wanted, path);
};

interface Glob {
  keeps: boolean;
  keys: readonly string[];
}

const filterObject = (data: Json, globs: readonly Glob[]): void => {
  const kept: Json = {};
  const below = new Map<string, Glob[]>();
  for (const { keeps, keys } of globs) {
    const [head = '', ...rest] = keys;
    if (head === '*') {
      if (keeps) Object.assign(kept, data);
      else for (const name of Object.keys(data)) delete data[name];
    } else if (head in data) {
      if (rest.length > 0) below.set(head, [...(below.get(head) ?? []), { keeps, keys: rest }]);
      else if (keeps) kept[head] = data[head];
      else delete data[head];
    }
  }
  Object.assign(data, kept);
  for (const [head, inner] of below) if (head in data) filter(data[head], inner);
};

const filterList = (data: unknown[], globs: readonly Glob[]): void => {
  const kept = new Set<number>();
  const gone = new Set<number>();
  for (const { keeps, keys } of globs) {
    const [head = '', ...rest] = keys;
    const places = head === '*' ? [...data.keys()] : placesOf(data, head);
    for (const at of places) {
      if (rest.length > 0 && head !== '*') filter(data[at], [{ keeps, keys: rest }]);
      else if (keeps && !gone.has(at)) kept.add(at);
      else if (!keeps && !kept.has(at)) gone.add(at);
    }
  }
  data.splice(0, data.length, ...data.filter((_, at) => !gone.has(at)));
};

const placesOf = (data: readonly unknown[], key: string): number[] => {
  try {
    return [indexOf(data, key, [])];
  } catch {
    return [];
  }
};

const filter = (data: unknown, globs: readonly Glob[]): void => {
  if (isObject(data)) filterObject(data, globs);
  else if (Array.isArray(data)) filterList(data, globs);
};

/** Takes out what `-path` names; `+path` protects, and the first of both that fits wins. */
export const filterBy = (data: Json, patterns: readonly string[]): void =>
  filter(
    data,
    patterns.map((pattern) => ({ keeps: pattern.startsWith('+'), keys: pattern.replace(/^[-+]+/, '').split('__') })),
  );

/** @throws NoSuchKey where a list meets something else */
export const merge = (data: Json, update: unknown, path: Path = []): void => {
  if (!isObject(update)) throw new NoSuchKey(`Expected dict for ${joined(path)}`);
  for (const [key, value] of Object.entries(update)) {
    const old = data[key];
    if (isObject(old)) merge(old, value, [...path, key]);
    else if (Array.isArray(old)) mergeList(old, value, [...path, key]);
    else data[key] = value;
  }
};

const mergeList = (data: unknown[], update: unknown, path: Path): void => {
  if (!Array.isArray(update)) throw new NoSuchKey(`Expected list for ${joined(path)}`);
  for (const [at, value] of update.entries()) {
    const old: unknown = data[at];
    if (isObject(old)) merge(old, value, [...path, at]);
    else if (Array.isArray(old)) mergeList(old, value, [...path, at]);
    else data[at] = value;
  }
};

/** Sets, merges or, with `__extend` at the end, appends what stands under a path. @throws NoSuchKey */
export const mergeAt = (data: Json, key: string, value: unknown): void => {
  const keys = key.split('__');
  const last = keys.at(-1) ?? '';
  const { value: parent, path } = resolve(data, keys.slice(0, -1));
  if (last === 'extend') {
    if (!Array.isArray(parent) || !Array.isArray(value)) throw new NoSuchKey(`Expected list for ${joined(path)}`);
    parent.push(...value);
  } else if (isObject(parent)) merge(parent, { [last]: value }, path);
  else if (Array.isArray(parent)) {
    const at = indexOf(parent, last, path);
    mergeList(parent, Object.assign([...parent], { [at]: value }), path);
  } else throw unmatched(path, last);
};
