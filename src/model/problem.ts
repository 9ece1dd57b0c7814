/** A problem that somebody can mend, and where it stands. Rooms gather them as lists; nobody throws at the first. */

/** A place in a file: `line` and `column` count from 1. */
export interface Place {
  file: string;
  line?: number;
  column?: number;
}

/** `error` stops the run before anything is created; `warning` is told; `notice` explains what was understood. */
export type Severity = 'error' | 'warning' | 'notice';

export interface Problem {
  severity: Severity;
  /** Stable, kebab-case, for machines: `unknown-key`, `stale-version`, … */
  code: string;
  /** A whole sentence for people: what is wrong, and what to write instead where that is known. */
  message: string;
  /** Where in the data: `creators[1].orcid`. */
  path?: string;
  at?: Place;
}

/** `file:line:column`, as far as known. */
export const toPlaceText = (place: Place): string =>
  [place.file, place.line, place.line === undefined ? undefined : place.column].filter((part) => part !== undefined).join(':');
