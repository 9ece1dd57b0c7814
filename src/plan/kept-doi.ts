/** A DOI that is registered can't be taken back: whoever wants another is told (facts/inveniordm.md 1.7). Pure. */
import type { Deposit } from '../model/deposit.ts';
import type { Problem } from '../model/problem.ts';

/** @param wanted the DOI that somebody asks for @param told what is said of the fields anyway */
export const tellKeptDoi = (
  { state, url, doi }: Deposit,
  wanted: string | undefined,
  told: readonly { field: string }[] = [],
): readonly Problem[] => {
  if (told.some(({ field }) => field === 'doi')) return [];
  if (state !== 'published' || doi === undefined || wanted === undefined || wanted.toLowerCase() === doi.toLowerCase()) return [];
  return [
    { severity: 'warning', code: 'doi-kept', message: `${url} keeps its DOI ${doi}, as all that is published: ${wanted} is left out.` },
  ];
};
