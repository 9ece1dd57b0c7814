/** Looks into answers and payloads that nobody has checked yet: what is not there, or of another kind, is undefined; never a TypeError. */

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value under these keys, one below the other. */
export const at = (value: unknown, ...keys: readonly string[]): unknown => {
  let found = value;
  for (const key of keys) {
    if (!isObject(found) || !Object.hasOwn(found, key)) return undefined;
    found = found[key];
  }
  return found;
};

/** A text that is not empty. */
export const textAt = (value: unknown, ...keys: readonly string[]): string | undefined => {
  const found = at(value, ...keys);
  return typeof found === 'string' && found !== '' ? found : undefined;
};

/** A whole number from 0 on: an id, a count, bytes, epoch seconds. */
export const wholeAt = (value: unknown, ...keys: readonly string[]): number | undefined => {
  const found = at(value, ...keys);
  return typeof found === 'number' && Number.isSafeInteger(found) && found >= 0 ? found : undefined;
};

export const listAt = (value: unknown, ...keys: readonly string[]): readonly unknown[] | undefined => {
  const found = at(value, ...keys);
  return Array.isArray(found) ? found : undefined;
};
