/** DOIs: what is one, and its address. */

/**
 * It is written like one. Any character may stand in a DOI (DOI handbook, 2.2), and old ones have `<`, `[` and `#`; none has what is not seen, or what quotes and
 * expands something where it is pasted.
 */
export const isDoi = (text: string): boolean => /^10\.\d{4,9}(?:\.\d+)*\/(?!.*##\[)[^\s\p{Cc}\p{Cf}\p{Cs}"'`$\\|{}^]+$/u.test(text);

/** `10.5281/zenodo.1` → `https://doi.org/10.5281/zenodo.1`; what an address can't hold is percent-encoded (DOI handbook, 2.5.2.4). */
export const toDoiUrl = (doi: string): string =>
  `https://doi.org/${encodeURI(doi.toWellFormed()).replace(/[?#{}()[\]*']/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)}`;
