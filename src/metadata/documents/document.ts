/** A metadata file as data, with the place of everything in it. JSON and YAML come to the same shape. */
import type { Place, Problem } from '../../model/problem.ts';

export type DataPath = readonly (string | number)[];

/** Plain data as JSON knows it. Objects never hold a key `__proto__`. */
export type Data = null | boolean | number | string | Data[] | { [key: string]: Data };

export interface SourceDocument {
  /** As people know it: `.zenodo.json`, `packages/a/CITATION.cff`, `metadata input`. */
  file: string;
  language: 'json' | 'yaml';
  /** Undefined where the text can't be read at all; then `problems` says why. Owned by the reader, who may change it. */
  data: Data | undefined;
  problems: Problem[];
  /** The place of a value (or of its key); where there is none, of the nearest thing around it. */
  at(path: DataPath, part?: 'value' | 'key'): Place;
  /** How a scalar is spelled in the file: `1.10` where the number is 1.1. */
  literal(path: DataPath): string | undefined;
}

/** Larger than any file that people write by hand, and small enough that a hostile one is read in a moment. */
export const MAX_CHARACTERS = 500_000;
export const MAX_DEPTH = 64;
export const MAX_NODES = 50_000;
/** Of these so many may come from YAML's aliases. */
export const MAX_ALIASED = 10_000;

/** `creators[1].orcid` */
export const toPathText = (path: DataPath): string =>
  path.map((part, index) => (typeof part === 'number' ? `[${part}]` : index === 0 ? part : `.${part}`)).join('');

/** An atlas knows the offset of each value and key, and the spelling of scalars. Keys are paths as JSON text: no two paths share one. */
export const drawAtlas = (file: string, text: string) => {
  const lineStarts = [0];
  for (let offset = text.indexOf('\n'); offset !== -1; offset = text.indexOf('\n', offset + 1)) lineStarts.push(offset + 1);
  const values = new Map<string, number>();
  const keys = new Map<string, number>();
  const literals = new Map<string, string>();
  const name = (path: DataPath) => JSON.stringify(path);

  const toPlace = (offset: number): Place => {
    let low = 0;
    let high = lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { file, line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 };
  };

  return {
    toPlace,
    mark: (path: DataPath, offset: number, literal?: string) => {
      values.set(name(path), offset);
      if (literal !== undefined) literals.set(name(path), literal);
    },
    markKey: (path: DataPath, offset: number) => {
      keys.set(name(path), offset);
    },
    literal: (path: DataPath) => literals.get(name(path)),
    at: (path: DataPath, part: 'value' | 'key' = 'value'): Place => {
      for (let length = path.length; length >= 0; length -= 1) {
        const key = name(path.slice(0, length));
        const offset = part === 'key' && length === path.length ? (keys.get(key) ?? values.get(key)) : values.get(key);
        if (offset !== undefined) return toPlace(offset);
      }
      return { file, line: 1, column: 1 };
    },
  };
};

export type Atlas = ReturnType<typeof drawAtlas>;

/** The part of a document below one key, places kept. */
export const inside = (document: SourceDocument, key: string): SourceDocument => ({
  ...document,
  data: document.data !== null && typeof document.data === 'object' && !Array.isArray(document.data) ? document.data[key] : undefined,
  at: (path, part) => document.at([key, ...path], part),
  literal: (path) => document.literal([key, ...path]),
});
