/** A DOI as an address. */

/** `10.5281/zenodo.1` → `https://doi.org/10.5281/zenodo.1`; what an address can't hold is percent-encoded (DOI handbook, 2.5.2.4). */
export const toDoiUrl = (doi: string): string =>
  `https://doi.org/${encodeURI(doi.toWellFormed()).replace(/[?#{}()[\]]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)}`;
