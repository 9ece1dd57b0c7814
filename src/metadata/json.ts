/** JSON that is written: what is not said has no key. */

export type Json = Readonly<Record<string, unknown>>;

const isEmpty = (value: unknown): boolean => value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

export const withoutEmpty = (parts: Json): Json => Object.fromEntries(Object.entries(parts).filter(([, value]) => !isEmpty(value)));
