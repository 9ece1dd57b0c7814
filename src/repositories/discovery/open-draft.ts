/** The draft that is open in a concept, and whose it is (DESIGN.md, rules 2 and 3). */
import type { Deposit, Observed, Whose } from '../../model/deposit.ts';
import type { Finder } from './finder.ts';
import { isOfRelease, type Ours, onlyOf } from './marks.ts';

/** The drafts of a concept. */
export interface OpenDrafts {
  /** Of this release: described a moment ago, so that the search for its tag did not find them yet (facts/zenodo.md 4.1), or without the version by which it knows them. */
  own: readonly Deposit[];
  /** Of several others (races make them, facts/zenodo.md 4.9) the one that most stands in the way. */
  inTheWay?: Observed['openDraft'];
}

/**
 * Whose a draft is, in a concept whose latest version is `before`. A draft that carries the very markers of the version before got them by
 * being copied: untouched it may be adopted, changed by hand it is somebody's work.
 */
export const judgeDraft = (
  finder: Finder,
  draft: Deposit,
  { before, ours }: { before: Deposit | undefined; ours: Ours },
): Whose | 'this-release' => {
  if (before !== undefined && finder.isPristine(draft, before)) return 'pristine-copy';
  const own = onlyOf(finder.marksOf(draft), ours.urls);
  const old = before === undefined ? undefined : finder.marksOf(before);
  const isInherited =
    old !== undefined && own.commits.every((mark) => old.commits.includes(mark)) && own.tags.every((mark) => old.tags.includes(mark));
  if (own.commits.length === 0 || own.tags.length === 0 || isInherited) return 'foreign';
  return isOfRelease(ours, own, draft.version) ? 'this-release' : 'other-release';
};

const RANK: Readonly<Record<Whose, number>> = { foreign: 0, 'other-release': 1, 'pristine-copy': 2 };

/** Looked for where the search found no deposit of this release. */
export const findOpenDrafts = async (
  finder: Finder,
  { conceptId, ...context }: { conceptId: string; before: Deposit | undefined; ours: Ours },
): Promise<OpenDrafts> => {
  const own: Deposit[] = [];
  const others: NonNullable<Observed['openDraft']>[] = [];
  for (const deposit of await finder.listDrafts(conceptId)) {
    const whose = judgeDraft(finder, deposit, context);
    if (whose === 'this-release') own.push(deposit);
    else others.push({ deposit, whose });
  }
  const [inTheWay] = others.toSorted((a, b) => RANK[a.whose] - RANK[b.whose]);
  return { own, ...(inTheWay === undefined ? {} : { inTheWay }) };
};
