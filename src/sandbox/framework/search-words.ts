/** What a term of a query stands for: wildcards, phrases, escapes. Which words a text has, each server decides for itself. */
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Stars and question marks that are not escaped stand for anything. */
export const patternOf = (bare: string): RegExp =>
  new RegExp(
    `^${bare.replace(/\\(.)|([*?])|([^*?\\]+)/g, (_, literal?: string, wild?: string, plain?: string) =>
      wild === '*' ? '[\\s\\S]*' : wild === '?' ? '[\\s\\S]' : escaped(literal ?? plain ?? ''),
    )}$`,
    'u',
  );

/** @param words of a text, in order */
export const hasPhrase = (words: readonly string[], phrase: readonly string[]): boolean =>
  phrase.length > 0 && words.some((_, start) => phrase.every((word, offset) => words[start + offset] === word));

export const unescaped = (text: string): string => text.replace(/\\(.)/g, '$1');
