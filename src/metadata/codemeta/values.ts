/** One value or a list of them, each with its path: JSON-LD makes no difference. */
import type { DataPath } from '../documents/document.ts';
import { itemsOf } from '../documents/prune.ts';
import type { CodemetaIdentifier, CodemetaIds, Many } from '../schemas/codemeta-json-types.ts';
import { toLine } from '../text.ts';

export const valuesOf = <T>(written: Many<T> | undefined, path: DataPath): (readonly [T, DataPath])[] => {
  if (written === undefined) return [];
  if (!Array.isArray(written)) return [[written as T, path]];
  return itemsOf(written as readonly T[]).map(([index, item]) => [item, [...path, index]]);
};

/** Lines of text that are not empty. */
export const linesOf = (written: Many<string> | undefined, path: DataPath): (readonly [string, DataPath])[] =>
  valuesOf(written, path).flatMap(([text, at]): (readonly [string, DataPath])[] => (toLine(text) === '' ? [] : [[toLine(text), at]]));

export interface Known {
  text: string;
  /** What the identifier is of, where the file says so: `doi`, `ResearcherID`. */
  scheme?: string;
  /** It is called an identifier, and is not just an address. */
  isNamed: boolean;
  path: DataPath;
}

const toKnown = (written: CodemetaIdentifier, path: DataPath): Known[] => {
  if (typeof written !== 'object') return toLine(String(written)) === '' ? [] : [{ text: toLine(String(written)), path, isNamed: true }];
  const { value, url, propertyID } = written;
  const text = toLine(String(value ?? written['@id'] ?? url ?? ''));
  const scheme = toLine(propertyID ?? '').replace(/^https?:\/\/(www\.)?(registry\.identifiers\.org\/registry|identifiers\.org)\//i, '');
  return text === '' ? [] : [{ text, path, isNamed: true, ...(scheme === '' || /^https?:/i.test(scheme) ? {} : { scheme }) }];
};

const identifiersOf = (thing: CodemetaIds, path: DataPath): Known[] =>
  valuesOf(thing.identifier, [...path, 'identifier']).flatMap(([written, at]) => toKnown(written, at));

/** All by which a thing is known, what names it best first. */
export const knownAs = (thing: CodemetaIds, path: DataPath): Known[] => [
  ...identifiersOf(thing, path),
  ...(['@id', 'sameAs', 'url'] as const).flatMap((key) =>
    linesOf(thing[key], [...path, key]).map(([text, at]) => ({ text, path: at, isNamed: false })),
  ),
];
