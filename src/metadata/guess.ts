/** The field that somebody probably meant. */
import { nearest } from '../inputs/nearest.ts';

/** The nearest of `known`, where most of the letters are the same: `note` is not a slip for `name`. */
export const guess = (word: string, known: readonly string[]): string | undefined => {
  // It looks at the first 60 letters only, but prepares the whole word for every candidate.
  const meant = nearest(word.slice(0, 60), known);
  if (meant === undefined) return undefined;
  const letters = [...meant.toLowerCase()];
  const shared = [...word.toLowerCase().slice(0, 60)].filter((letter) => {
    const at = letters.indexOf(letter);
    if (at !== -1) letters.splice(at, 1);
    return at !== -1;
  });
  return shared.length * 3 >= meant.length * 2 ? meant : undefined;
};
