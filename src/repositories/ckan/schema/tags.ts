/** Keywords as CKAN's tags: letters and digits of any script, blanks, `-`, `_` and `.`, 2 to 100 of them (facts/ckan.md 1.5, 3). Pure. */

export interface Tags {
  tags: readonly string[];
  /** Keywords that no tag can say, as they were written. */
  left: readonly string[];
}

const SHORTEST = 2;
export const LONGEST_TAG = 100;

/** As CKAN checks it: Python's word characters, to which the marks of many scripts do not belong. */
const ALLOWED = /^[\p{L}\p{N}_ \-.]*$/u;

/** What is wrong with a tag that somebody chose, as the end of "the tag … "; nothing where it is right. */
export const checkTag = (tag: string): string | undefined => {
  const { length } = [...tag];
  if (length < SHORTEST || length > LONGEST_TAG) return `must have ${SHORTEST} to ${LONGEST_TAG} characters`;
  return ALLOWED.test(tag) ? undefined : 'may have letters, digits, blanks, `-`, `_` and `.` only';
};

/** `C++` and `C#` are what they are called; other signs become a blank, and those between two words a hyphen. */
const spell = (keyword: string): string =>
  keyword
    .normalize('NFC')
    .replace(/\bc\+\+/gi, 'cpp')
    .replace(/(?<=[a-z])\+\+/gi, 'pp')
    .replace(/\b([a-z])[#♯]/giu, (_, letter: string) => `${letter.toLowerCase()}sharp`)
    .replace(/&/g, ' and ')
    .replace(/(?<=[\p{L}\p{N}])[/|:](?=[\p{L}\p{N}])/gu, '-')
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}\p{M}_ \-.]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Cut where a word ends. */
const cut = (tag: string): string => {
  const letters = [...tag];
  if (letters.length <= LONGEST_TAG) return tag;
  const short = letters.slice(0, LONGEST_TAG).join('');
  return short.replace(/ [^ ]*$/, '') || short;
};

/** In their order, each once: one word that differs by case alone is one tag. */
export const toTags = (keywords: readonly string[]): Tags => {
  const tags = new Map<string, string>();
  const left: string[] = [];
  for (const keyword of keywords.flatMap((text) => text.split(',')).map((text) => text.trim())) {
    if (keyword === '') continue;
    const tag = cut(spell(keyword));
    if (checkTag(tag) !== undefined) left.push(keyword);
    else if (!tags.has(tag.toLowerCase())) tags.set(tag.toLowerCase(), tag);
  }
  return { tags: [...tags.values()], left };
};
