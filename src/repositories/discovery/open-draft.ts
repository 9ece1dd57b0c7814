/** The draft that is open in a concept, and whose it is (DESIGN.md, rules 2 and 3). */
import type { Deposit, Observed, Whose } from '../../model/deposit.ts';
import type { Finder } from './finder.ts';
import { type Ours, onlyOf } from './marks.ts';

/**
 * Whose a draft is, in a concept whose latest version is `before`. A draft that carries the very markers of the version before got them by
 * being copied: untouched it may be adopted, changed by hand it is somebody's work.
 */
export const judgeDraft = (finder: Finder, draft: Deposit, { before, ours }: { before: Deposit | undefined; ours: Ours }): Whose => {
  if (before !== undefined && finder.isPristine(draft, before)) return 'pristine-copy';
  const own = onlyOf(finder.marksOf(draft), ours.urls);
  const old = before === undefined ? undefined : finder.marksOf(before);
  const isInherited =
    old !== undefined && own.commits.every((mark) => old.commits.includes(mark)) && own.tags.every((mark) => old.tags.includes(mark));
  if (own.commits.length === 0 || own.tags.length === 0 || isInherited) return 'foreign';
  // Described a moment ago: the search for its tag did not find it yet (facts/zenodo.md 4.1).
  return ours.markers.some(({ tag }) => own.tags.includes(tag)) ? 'this-release' : 'other-release';
};

const RANK: Readonly<Record<Whose, number>> = { foreign: 0, 'other-release': 1, 'this-release': 2, 'pristine-copy': 3 };

/** Of several drafts (races make them, facts/zenodo.md 4.9) the one that most stands in the way. Deposits of this release were looked for before. */
export const findOpenDraft = async (
  finder: Finder,
  { conceptId, ...context }: { conceptId: string; before: Deposit | undefined; ours: Ours },
): Promise<Observed['openDraft']> =>
  (await finder.listDrafts(conceptId))
    .map((deposit) => ({ deposit, whose: judgeDraft(finder, deposit, context) }))
    .toSorted((a, b) => RANK[a.whose] - RANK[b.whose])[0];
