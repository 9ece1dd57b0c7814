/** Taking out of a document what can't be used. List items leave a gap, so that the places of the others stay true. */
import type { Data, DataPath } from './document.ts';

const isHolder = (data: Data | undefined): data is Data[] | { [key: string]: Data } => data !== null && typeof data === 'object';

const holderOf = (root: Data, path: DataPath): Data[] | { [key: string]: Data } | undefined => {
  let here: Data | undefined = root;
  for (const part of path.slice(0, -1)) {
    if (!isHolder(here)) return undefined;
    here = (here as Record<string | number, Data>)[part];
  }
  return isHolder(here) ? here : undefined;
};

export const valueAt = (root: Data, path: DataPath): Data | undefined => {
  const last = path.at(-1);
  const holder = holderOf(root, path);
  return last === undefined ? root : (holder as Record<string | number, Data> | undefined)?.[last];
};

/** From ajv's JSON pointer. */
export const toPath = (pointer: string, root: Data): DataPath => {
  const path: (string | number)[] = [];
  for (const part of pointer.split('/').slice(1)) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(Array.isArray(valueAt(root, path)) ? Number(name) : name);
  }
  return path;
};

export const replaceAt = (root: Data, path: DataPath, value: Data): void => {
  const last = path.at(-1);
  const holder = holderOf(root, path);
  if (holder !== undefined && last !== undefined) (holder as Record<string | number, Data>)[last] = value;
};

export const pruneAt = (root: Data, path: DataPath): void => {
  const last = path.at(-1);
  const holder = holderOf(root, path);
  if (holder === undefined || last === undefined) return;
  if (Array.isArray(holder)) delete holder[last as number];
  else delete holder[last];
};

/** Paths of all nulls, and of nothing below `untouched` keys of the root. */
export const findNulls = (root: Data, untouched: readonly string[]): DataPath[] => {
  const found: DataPath[] = [];
  const walk = (data: Data, path: DataPath): void => {
    if (data === null) found.push(path);
    else if (Array.isArray(data)) for (const [index, item] of data.entries()) walk(item, [...path, index]);
    else if (typeof data === 'object') {
      for (const [key, value] of Object.entries(data)) if (path.length > 0 || !untouched.includes(key)) walk(value, [...path, key]);
    }
  };
  walk(root, []);
  return found;
};

/** The items of a list that are left, with their true index. */
export const itemsOf = <T>(list: readonly T[] | undefined): [number, T][] =>
  (list ?? []).flatMap((item, index): [number, T][] => (item === undefined ? [] : [[index, item]]));
