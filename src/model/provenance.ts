/** Where each value of a record came from. */
import type { Place, Problem } from './problem.ts';
import type { PartialRecord } from './record.ts';

/** `creators`, `creators[0].orcid`, `keywords[2]`: a field of the record, or a part of one. */
export type FieldPath = string;

/** What one source says, and where in it each field stands. It reads; it never decides who wins. */
export interface Finding {
  /** `metadata input`, `.zenodo.json`, `CITATION.cff`, `GitHub`, … as people know it. */
  source: string;
  fields: PartialRecord;
  at: Readonly<Record<FieldPath, Place>>;
  problems: readonly Problem[];
  /** DOIs that the file claims for this software itself: a claim, not a proof (DESIGN.md, rule 12). */
  claimedDois?: readonly { doi: string; at?: Place }[];
  /** Its people were counted from the history, not named by anyone: they stand behind those who were named. */
  isCounted?: boolean;
}

/** One step of a trail: who gave the value, or lost to it. */
export interface Origin {
  source: string;
  at?: Place;
}

/** A field's story: who won, by which rule, and over whom. */
export interface FieldTrail {
  from: readonly Origin[];
  /** `replaced`, `united` (lists), `filled` (a gap in another source's value), `derived` (computed by a rule, e.g. the marker). */
  how: 'replaced' | 'united' | 'filled' | 'derived';
  over: readonly (Origin & { value: unknown })[];
}

export type Trail = Readonly<Record<FieldPath, FieldTrail>>;

/** Where the value of a field, or of a part of one, was written; else the field that holds it. */
export const toPlaceOf = (trail: Trail, path: FieldPath): Place | undefined => {
  const at = trail[path]?.from.find((origin) => origin.at !== undefined)?.at;
  const around = path.replace(/(\[\d+\]|\.[^.[\]]+)$/, '');
  return at ?? (around === path ? undefined : toPlaceOf(trail, around));
};
