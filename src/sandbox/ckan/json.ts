/** Plain data, and how Python prints it: CKAN's messages quote what they were given. */

export type Json = Record<string, unknown>;
export const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
export const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
/** The list, or none. */
export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
export const objectsOf = (value: unknown): Json[] => listOf(value).filter(isObject);

/** What Python's `if value:` says. */
export const isTruthy = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : isObject(value) ? Reflect.ownKeys(value).length > 0 : Boolean(value);

const quoted = (text: string): string => {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t');
  return text.includes("'") && !text.includes('"') ? `"${escaped}"` : `'${escaped.replaceAll("'", "\\'")}'`;
};

/** Python's `repr`. */
export const repr = (value: unknown): string => {
  if (value === null || value === undefined) return 'None';
  if (value === true) return 'True';
  if (value === false) return 'False';
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return `[${value.map(repr).join(', ')}]`;
  if (isObject(value))
    return `{${Object.entries(value)
      .map(([key, item]) => `${quoted(key)}: ${repr(item)}`)
      .join(', ')}}`;
  return String(value);
};

/** A Python tuple of names and numbers. */
export const tuple = (path: readonly (string | number)[]): string => `(${path.map(repr).join(', ')}${path.length === 1 ? ',' : ''})`;

/** `<class 'dict'>` */
export const className = (value: unknown): string => {
  const name =
    value === null
      ? 'NoneType'
      : Array.isArray(value)
        ? 'list'
        : isObject(value)
          ? 'dict'
          : typeof value === 'string'
            ? 'str'
            : typeof value === 'boolean'
              ? 'bool'
              : Number.isInteger(value)
                ? 'int'
                : 'float';
  return `<class '${name}'>`;
};

/** Python's `json.dumps`. */
export const dumps = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(dumps).join(', ')}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? 'null';
  return `{${Object.entries(value)
    .map(([key, item]) => `${JSON.stringify(key)}: ${dumps(item)}`)
    .join(', ')}}`;
};

/** As CKAN's `unicode_safe` makes a text of anything. */
export const toText = (value: unknown): string => (typeof value === 'string' ? value : dumps(value));

export const isSame = (a: unknown, b: unknown): boolean => {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, at) => isSame(item, b[at]));
  if (!isObject(a) || !isObject(b)) return false;
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => name in b && isSame(a[name], b[name]));
};

/** PostgreSQL takes no NUL in a text. */
export const hasNul = (value: unknown): boolean =>
  typeof value === 'string' ? value.includes('\0') : typeof value === 'object' && value !== null && Object.values(value).some(hasNul);
