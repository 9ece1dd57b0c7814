/** What this tool wrote somewhere, as a digest beside it: CKAN does not tell who wrote a value, and any other one is somebody's own. Pure. */
import { createHash } from 'node:crypto';
import type { Json } from '../api/wire.ts';
import { isSame, toCanonical } from '../save/same.ts';

/** By key: a piece of the digest of its value. */
export type Digests = Readonly<Record<string, string>>;

/** Of what it says, however it is spelled: CKAN gives the keys of an object back in another order than they were sent, and formats in its own case. */
export const toDigest = (key: string, value: unknown): string => {
  const said = toCanonical(value);
  return createHash('sha256')
    .update(key === 'format' ? said.toLowerCase() : said)
    .digest('hex')
    .slice(0, 12);
};

export const toDigests = (values: Json): Digests =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, toDigest(key, value)]));

/** Keys of what this tool wrote, where it still stands there, and nobody wants it any more. */
export const findEnded = (written: Digests, wanted: Json, find: (key: string) => unknown): readonly string[] =>
  Object.keys(written).filter((key) => !(key in wanted) && !isSame(find(key), '') && written[key] === toDigest(key, find(key)));
