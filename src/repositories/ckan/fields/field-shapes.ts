/** Fields of a dataset that people write in a shorter way than CKAN has them (facts/ckan.md 1.5). Pure. */
import { isObject } from '../api/wire.ts';

/** As people write them, and as CKAN has them: a mapping of extras, tags and groups as names (or one text with commas). */
export const SHAPES: Readonly<Record<string, { wanted: string; read: (value: unknown) => readonly unknown[] | undefined }>> = {
  extras: {
    wanted: 'a mapping of texts',
    read: (value) => {
      if (Array.isArray(value)) return value.every((item) => isObject(item) && typeof item.key === 'string') ? value : undefined;
      if (!isObject(value)) return undefined;
      return Object.entries(value).map(([key, one]) => ({
        key,
        value: typeof one === 'string' ? one : one === null ? '' : JSON.stringify(one),
      }));
    },
  },
  ...Object.fromEntries(
    ['tags', 'groups'].map((name) => [
      name,
      {
        wanted: 'a list of names',
        read: (value: unknown) => {
          const items = typeof value === 'string' ? value.split(',').map((text) => text.trim()) : value;
          if (!Array.isArray(items)) return undefined;
          const named = items.filter(Boolean).map((item: unknown) => (typeof item === 'string' ? { name: item } : item));
          return named.every(isObject) ? named : undefined;
        },
      },
    ]),
  ),
};
