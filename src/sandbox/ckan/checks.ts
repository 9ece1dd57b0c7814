/** The rules of single values, with CKAN's words for what breaks them. */
import { isTruthy, repr } from './json.ts';

/** Nothing when all is well. */
export type Check = (value: string) => string | undefined;

const longestName = 100;
const longestVersion = 100;

/** A trailing line end slips through, as it does there (facts/ckan.md 1.5). */
export const checkName: Check = (name) => {
  if (['new', 'edit', 'search'].includes(name)) return 'That name cannot be used';
  if ([...name].length < 2) return 'Must be at least 2 characters long';
  if ([...name].length > longestName) return `Name must be a maximum of ${longestName} characters long`;
  return /^[a-z0-9_-]*\n?$/.test(name) ? undefined : 'Must be purely lowercase alphanumeric (ascii) characters and these symbols: -_';
};

/** The second of two checks of a dataset's name; it says the same in other words. */
export const checkLength: Check = (name) => {
  if ([...name].length < 2) return `Name "${name}" length is less than minimum 2`;
  return [...name].length > longestName ? `Name "${name}" length is more than maximum ${longestName}` : undefined;
};

export const checkVersion: Check = (version) =>
  [...version].length > longestVersion ? `Version must be a maximum of ${longestVersion} characters long` : undefined;

const label = '[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?';
const email = new RegExp(`^[a-zA-Z0-9.!#$%&'*+/=?^_\`{|}~-]+@${label}(?:\\.${label})*$`);
export const checkEmail: Check = (text) =>
  text === '' || (email.test(text) && !/^\.|\.\./.test(text)) ? undefined : `Email ${text} is not a valid format`;

export const checkTag = (name: string): string[] => [
  ...([...name].length < 2 ? [`Tag "${name}" length is less than minimum 2`] : []),
  ...([...name].length > 100 ? [`Tag "${name}" length is more than maximum 100`] : []),
  ...(/^[\p{L}\p{N}_ \-.]*\n?$/u.test(name)
    ? []
    : [`Tag "${name}" can only contain alphanumeric characters, spaces (" "), hyphens ("-"), underscores ("_") or dots (".")`]),
];

export const isUuid = (value: unknown): boolean =>
  typeof value === 'string' && /^[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}$/i.test(value);

export const toBoolean = (value: unknown): boolean =>
  typeof value === 'boolean' ? value : ['true', 'yes', 't', 'y', '1'].includes(String(value).toLowerCase());

/** A parameter that may be a text, as in a query. */
export const isOn = (value: unknown): boolean => (typeof value === 'string' ? toBoolean(value) || value === 'on' : isTruthy(value));

/** A whole number; `undefined` for what is none. */
export const toInteger = (value: unknown): number | undefined => {
  if (typeof value === 'number') return Number.isInteger(value) ? value : undefined;
  return typeof value === 'string' && /^\s*[+-]?\d+\s*$/.test(value) ? Number(value) : undefined;
};

/** Python's naive ISO date; `undefined` for what is none. */
export const toDate = (text: string): string | undefined => {
  const numbers = text.split(/\D+/).filter(Boolean).map(Number);
  if (!/^\d/.test(text) || numbers.length < 3) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = numbers;
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || hour > 23 || minute > 59 || second > 59) return undefined;
  const fraction = /:\d\d\.(\d{1,6})/.exec(text)?.[1]?.padEnd(6, '0') ?? '';
  return `${date.toISOString().slice(0, 19)}${Number(fraction) === 0 ? '' : `.${fraction}`}`;
};

export const oneOf = (words: readonly string[]): string => `Value must be one of ${repr(words)}`;
