/** Version and publication date: the release knows them, files go stale. Pure. */
import type { Problem } from '../model/problem.ts';
import { toPlaceText } from '../model/problem.ts';
import type { FieldTrail, Finding } from '../model/provenance.ts';
import type { Release } from '../model/release.ts';
import { originOf } from './merge-lists.ts';
import { GITHUB, METADATA_INPUT } from './source.ts';

export type ReleaseFact = 'version' | 'publicationDate';

const isSameVersion = (a: string, b: string): boolean => {
  const plain = (version: string) =>
    version
      .trim()
      .replace(/^v(?=\d)/i, '')
      .toLowerCase();
  return plain(a) === plain(b);
};

/** A coarser date (`2026-11`) agrees with a day in it. */
const agrees = (field: ReleaseFact, written: string, fact: string): boolean =>
  field === 'version' ? isSameVersion(written, fact) : fact.startsWith(written);

const WORDS = { version: ['version', 'stale-version'], publicationDate: ['publication date', 'stale-date'] } as const;

export interface MergedFact {
  value: string;
  trail: FieldTrail;
  problems: readonly Problem[];
}

/**
 * The input `metadata` wins always; then the release (`release`) or the files (`file`). A file that differs from the release is told, with both places.
 * @param findings highest source first
 */
export const mergeReleaseFact = (
  field: ReleaseFact,
  findings: readonly Finding[],
  { release, winner }: { release: Release | undefined; winner: 'release' | 'file' },
): MergedFact | undefined => {
  const rank = ({ source }: Finding) => (source === METADATA_INPUT ? 0 : source === GITHUB ? (winner === 'release' ? 1 : 3) : 2);
  const givers = findings.filter((finding) => finding.fields[field] !== undefined).toSorted((a, b) => rank(a) - rank(b));
  const [first, ...others] = givers;
  const value = first?.fields[field];
  if (first === undefined || value === undefined) return undefined;
  const fact = givers.find(({ source }) => source === GITHUB)?.fields[field];
  const [word, code] = WORDS[field];
  const problems = givers.flatMap((finding): Problem[] => {
    const written = finding.fields[field];
    if (release === undefined || fact === undefined || written === undefined || rank(finding) !== 2 || agrees(field, written, fact))
      return [];
    const at = finding.at[field];
    const place = at === undefined ? finding.source : toPlaceText(at);
    const taken =
      first === finding ? "the file's is taken" : first.source === GITHUB ? "the release's is taken" : `${first.source} wins with ${value}`;
    const message = `The ${word} in ${place} is ${written.slice(0, 60)}, but the release ${release.tag} (${release.url}) says ${fact}; ${taken}.`;
    return [{ severity: 'warning', code, message, path: field, ...(at === undefined ? {} : { at }) }];
  });
  const over = others.map((finding) => ({ ...originOf(finding, field), value: finding.fields[field] }));
  return { value, trail: { from: [originOf(first, field)], how: 'replaced', over }, problems };
};
