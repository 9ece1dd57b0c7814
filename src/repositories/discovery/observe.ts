/** What an archive holds for a release: found by its markers, read by id, judged by what it carries (DESIGN.md, rules 2, 3, 11, 12). Reads only. */
import type { Deposit, Observed } from '../../model/deposit.ts';
import { type Marker, type Release, toMarker } from '../../model/release.ts';
import type { Hint } from '../repository.ts';
import type { Finder, Hit } from './finder.ts';
import { isOfRelease, type Ours, toOurs } from './marks.ts';
import { observeByHand } from './observe-by-hand.ts';
import { observeConcept, toIntegrationNotice } from './observe-concept.ts';
import { findFormerUrls, hasOurCommit, letSearchCatchUp, lookTwice, seek, toConcepts } from './sought.ts';

export const sameMarks = (a: Pick<Hit, 'marks'>, b: Pick<Hit, 'marks'>): boolean => JSON.stringify(a.marks) === JSON.stringify(b.marks);

/** Its markers are also those of a published version of its concept. */
export const isCopyAmong = (hit: Hit, others: readonly Hit[]): boolean =>
  others.some((other) => other.isPublished && other.conceptId === hit.conceptId && sameMarks(other, hit));

/** A draft made by newversion carries the markers of the version before until it is described (facts/zenodo.md 4.1; facts/inveniordm.md 1.2): then it is no deposit of this release. */
const isInherited = (hit: Hit, others: readonly Hit[]): boolean =>
  !hit.isPublished && (hit.version === undefined || isCopyAmong(hit, others));

const byAge = (a: Deposit, b: Deposit): number =>
  a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id, 'en', { numeric: true });

/** Each again by its id: a search lags, and leaves parts out. What is gone meanwhile is left out. */
const readAgain = async (finder: Finder, hits: readonly Hit[], marker: Marker): Promise<readonly Deposit[]> => {
  const read: Deposit[] = [];
  for (const hit of hits) {
    const deposit = finder.hasToken ? await finder.findOwn(hit.id, marker) : hit.toPublic(marker);
    if (deposit !== undefined) read.push(deposit);
  }
  return read.toSorted(byAge);
};

/** A release that is archived as wanted is the common case of a re-run: two questions tell it. Of two deposits one is too many, and both are read in full. */
const settle = async ([only, ...more]: readonly Hit[], marker: Marker, { isAsWanted }: Hint): Promise<readonly Deposit[] | undefined> => {
  if (isAsWanted === undefined || more.length > 0) return undefined;
  const settled = await only?.settle?.(marker, isAsWanted);
  return settled && [settled];
};

/** Records that were begun for other releases of the repository while this one began a concept of its own, too: only one of them can be the first version. */
const findRivals = async (
  finder: Finder,
  ours: Ours,
  seen: { hits: readonly Hit[]; thisRelease: readonly Deposit[] },
): Promise<readonly Deposit[]> => {
  const { hits, thisRelease } = seen;
  if (thisRelease.some(({ state, conceptDoi }) => state === 'published' || conceptDoi !== undefined)) return [];
  const own = new Set(thisRelease.map(({ conceptId }) => conceptId));
  const others = [...toConcepts(hits, ours).values()].filter(({ conceptId }) => !own.has(conceptId));
  return readAgain(finder, others, toMarker(ours.release));
};

/** See the port. Throws `concept-unclear`, `token-refused`, `archive-blocked`, `archive-failed`. */
export const observe = async (finder: Finder, release: Release | undefined, hint: Hint): Promise<Observed> => {
  if (release === undefined) return observeByHand(finder, hint);
  const abilities = finder.abilities();
  const ours = seek(finder, toOurs(release, hint.formerUrls ?? []));
  const marker = toMarker(release);
  if (hint.id !== undefined && finder.hasToken) {
    return { abilities, thisRelease: [await finder.read(hint.id, marker)], notices: finder.notices };
  }
  const searchTag = async () => {
    await letSearchCatchUp(finder, hint);
    return ours.ofTag();
  };
  const { lastLookOf: last } = hint;
  // The last look is for rivals, too: it asks for the whole repository at once.
  const found = last ? await lookTwice(finder, ours, hint) : await searchTag();
  const hits = found.filter(({ marks, version }) => isOfRelease(ours, marks, version));
  const own = hits.filter((hit) => hit.id !== last?.id && hasOurCommit(hit, ours) && !isInherited(hit, hits));
  const foreign = hits.filter((hit) => hit.isPublished && !hasOurCommit(hit, ours));
  const read = (last ? undefined : await settle(own, marker, hint)) ?? (await readAgain(finder, own, marker));
  const thisRelease = [...read, ...(last ? [last] : [])].toSorted(byAge);
  if (thisRelease.length > 0) {
    const edit = finder.hasToken ? thisRelease.find(({ isEdit }) => isEdit) : undefined;
    const compared = edit && (await finder.compareEdit(edit));
    const rivals = last && hint.concept === undefined ? await findRivals(finder, ours, { hits: found, thisRelease }) : [];
    return {
      abilities,
      // What somebody is changing is not public yet: the release is kept as the public record says.
      thisRelease: thisRelease.map((deposit) => (deposit === edit && compared?.isUntouched === false ? compared.published : deposit)),
      // While it says what the public record says, nobody loses anything by it; else somebody may be working there.
      ...(edit && compared ? { openDraft: { deposit: edit, whose: compared.isUntouched ? 'pristine-copy' : 'foreign' } } : {}),
      ...(rivals.length === 0 ? {} : { rivals }),
      notices: foreign.slice(0, 1).map(toIntegrationNotice),
    };
  }

  const former = await findFormerUrls(finder, ours, hint);
  if (former.length > 0) {
    const { isFormerUrl: _, asOf: __, ...known } = hint;
    return observe(finder, release, { ...known, formerUrls: [...(hint.formerUrls ?? []), ...former] });
  }
  const { notices, before, drafts } = await observeConcept(finder, ours, hint);
  // What something else archived from this tag is this release only in the record that the user named, or adopts.
  const adopted =
    hint.concept === undefined && !hint.adopt
      ? []
      : foreign.filter((hit) => hit.conceptId !== undefined && hit.conceptId === before?.conceptId);
  const told = foreign
    .filter((hit) => !adopted.includes(hit))
    .slice(0, 1)
    .map(toIntegrationNotice);
  return {
    abilities,
    thisRelease: [...(await readAgain(finder, adopted, marker)), ...drafts.own].toSorted(byAge),
    ...(before === undefined ? {} : { before }),
    ...(drafts.inTheWay === undefined ? {} : { openDraft: drafts.inTheWay }),
    notices: [...new Set([...told, ...notices])].filter((notice, index) => index === 0 || notice !== told[0]),
  };
};
