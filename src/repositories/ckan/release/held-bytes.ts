/**
 * What the files of a release hold, as far as this run has read them. Our keys are written with the bytes, before anybody has looked at them: they are
 * believed only of a release that is complete. Of any other one this counts. (Where a form can not say all, the digest comes after the proof: wanted.ts.)
 */
import type { WireResource } from '../api/wire.ts';

/** SHA-256 in hexadecimal, of the resource as it stood when it was read. */
export interface HeldBytes {
  learn(resource: WireResource, sha256: string): void;
  of(resource: WireResource): string | undefined;
  /** Any file at all. */
  isAny(): boolean;
}

export const openHeldBytes = (): HeldBytes => {
  const read = new Map<string, string>();
  const toKey = ({ id, size, last_modified: at }: WireResource): string => JSON.stringify([id, size, at]);
  return {
    learn: (resource, sha256) => void read.set(toKey(resource), sha256),
    of: (resource) => read.get(toKey(resource)),
    isAny: () => read.size > 0,
  };
};
