/** Lists as servers tell them: what is understood in part is not understood. */

/**
 * Each entry, read; undefined for what is no list, and where one entry is nothing that has an id: a list that is half understood would say of
 * a record that it is not there, and a second one would be made. What has an id and is of another kind is left out.
 */
export const readEach = <T>(list: unknown, read: (entry: unknown) => T | undefined): readonly T[] | undefined => {
  if (!Array.isArray(list)) return undefined;
  const entries: T[] = [];
  for (const entry of list as readonly unknown[]) {
    const value = read(entry);
    if (value !== undefined) entries.push(value);
    else if (!/^(string|number)$/.test(typeof (entry as { id?: unknown } | null)?.id)) return undefined;
  }
  return entries;
};
