/** What this tool wrote somewhere, as a digest beside it: CKAN does not tell who wrote a value, and any other one is somebody's own. Pure. */
import { createHash } from 'node:crypto';
import { isObject, type Json } from '../api/wire.ts';

/** By key: a piece of the digest of its value. */
export type Digests = Readonly<Record<string, string>>;

/** As it comes back: forms put other line ends in. */
const toPlain = (value: unknown): string => (typeof value === 'string' ? value.replace(/\r\n/g, '\n').trim() : '');

/** One text for what says the same: lists come back with what the catalogue adds to them. */
export const toText = (value: unknown): string =>
  isObject(value) || Array.isArray(value) ? JSON.stringify(value) : toPlain(String(value ?? ''));

export const toDigest = (value: unknown): string => createHash('sha256').update(toText(value)).digest('hex').slice(0, 12);

export const toDigests = (values: Json): Digests =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, toDigest(value)]));

/** Keys of what this tool wrote, where it still stands there, and nobody wants it any more. */
export const findEnded = (written: Digests, wanted: Json, find: (key: string) => unknown): readonly string[] =>
  Object.keys(written).filter((key) => !(key in wanted) && toText(find(key)) !== '' && written[key] === toDigest(find(key)));
