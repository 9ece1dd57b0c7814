/** Names of datasets: what CKAN takes for the end of an address (facts/ckan.md 1.5, 3). Pure. */
import { createHash } from 'node:crypto';

export const LONGEST_NAME = 100;
const SHORTEST_NAME = 2;

/** Its own pages stand at these addresses. */
const RESERVED: ReadonlySet<string> = new Set(['new', 'edit', 'search']);

/** Letters that Unicode does not take apart into one of a to z and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ı: 'i', ŋ: 'n', ŧ: 't' },
};

const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);

/**
 * A text as the name of a dataset: small letters a to z, digits, `-` and `_`. The same text gives the same name at all times.
 * One that is too long ends in eight digits of its own hash, so that two which begin alike stay two; so does one of which no letter is left.
 */
export const toDatasetName = (text: string): string => {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\0-\x7f]/gu, (letter) => LETTERS[letter] ?? letter);
  const slug = plain
    .replace(/[^a-z0-9_-]+/g, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^[-_]+|[-_]+$/g, '');
  if (slug === '') return `dataset-${shortHash(text)}`;
  if (slug.length < SHORTEST_NAME || RESERVED.has(slug)) return `${slug}-dataset`;
  if (slug.length <= LONGEST_NAME) return slug;
  return `${slug.slice(0, LONGEST_NAME - 9).replace(/[-_]+$/, '')}-${shortHash(text)}`;
};

/** What is wrong with a name that somebody chose, as the end of "the name … "; nothing where it is right. */
export const checkDatasetName = (name: string): string | undefined => {
  // A line break at the end gets past CKAN's own check, and stays in the address (facts/ckan.md 1.5).
  if (!/^[a-z0-9_-]*$/.test(name) || name.includes('\n')) return 'may have small letters a to z, digits, `-` and `_` only';
  if (name.length < SHORTEST_NAME || name.length > LONGEST_NAME) return `must have ${SHORTEST_NAME} to ${LONGEST_NAME} characters`;
  return RESERVED.has(name) ? 'is one of CKAN’s own' : undefined;
};
