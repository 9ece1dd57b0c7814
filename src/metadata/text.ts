/** Texts as they come from files: one line, composed, without characters that nobody sees. */

// Control characters, zero-width ones and byte-order marks: archives strip them too (facts/zenodo.md 7.2).
const UNSEEN = /[\p{Cc}\u200B-\u200D\u2060\uFEFF]/gu;

/** One line of text: NFC, inner white space as single blanks, trimmed. */
export const toLine = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s\u0085]+/gu, ' ')
    .replace(UNSEEN, '')
    .trim();

/** A title that is a text, or a text by language (`{"en": "…"}`). */
export const toTitle = (title: unknown): string | undefined => {
  if (typeof title === 'string') return toLine(title) || undefined;
  if (title === null || typeof title !== 'object') return undefined;
  const byLanguage = title as Readonly<Record<string, unknown>>;
  const [first] = [byLanguage.en, ...Object.values(byLanguage)].filter((value) => typeof value === 'string');
  return first === undefined ? undefined : toLine(first) || undefined;
};

/** Two texts that differ only in case, accents, punctuation or white space have the same key. */
export const toKey = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Without any number of `end` at its end. (A regular expression for it takes the square of a long run's length.) */
export const withoutEnd = (text: string, end: string): string => {
  let length = text.length;
  while (length > 0 && text.endsWith(end, length)) length -= end.length;
  return text.slice(0, length);
};
