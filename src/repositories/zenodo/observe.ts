/** What Zenodo holds for a release: found by its markers, read by id, judged by what it carries (DESIGN.md, rules 2, 3, 11, 12; facts/zenodo.md 11, step 2). Reads only. */
import type { Abilities, Deposit, Observed } from '../../model/deposit.ts';
import { type Marker, type Release, toMarker } from '../../model/release.ts';
import type { Hint } from '../repository.ts';
import type { Desk } from './desk.ts';
import { type Ours, onlyOf, readMarks, toMarkQuery, toOurs } from './markers.ts';
import { observeConcept, toIntegrationNotice } from './observe-concept.ts';
import { judgeEdit } from './open-draft.ts';
import { findFormerUrls, hasOurCommit, letSearchCatchUp, type Sought, search, seek, toConcepts } from './sought.ts';
import type { WireDeposition } from './wire.ts';

/** Limits as facts/zenodo.md 4.7 and 1 (rows 26, 30) tell them. */
export const toAbilities = (desk: Desk): Abilities => ({
  reservesDois: true,
  versions: true,
  editsPublished: true,
  copiesFiles: true,
  checksum: 'md5',
  parallelUploads: Math.max(1, desk.settings.parallelUploads ?? 4),
  limits: { files: 100, totalBytes: 50e9, fileBytes: 50e9, nameCharacters: 255, emptyFiles: false },
  needsReview: false,
  seesDrafts: desk.hasToken,
});

/** Does it carry this release's tag, and as its own? A record may link to older tags, too; then version or commit must agree. */
const hasOurTag = (wire: WireDeposition, ours: Ours): boolean => {
  const { tags, commits } = onlyOf(readMarks(wire.metadata), ours.urls);
  if (!ours.tagLinks.some((tag) => tags.includes(tag))) return false;
  return tags.length === 1 || wire.metadata.version === ours.release.version || ours.markers.some(({ commit }) => commits.includes(commit));
};

const sameMarks = (a: WireDeposition, b: WireDeposition): boolean =>
  JSON.stringify(readMarks(a.metadata)) === JSON.stringify(readMarks(b.metadata));

/** A draft made by newversion carries the markers of the version before until it is described (facts/zenodo.md 4.1): then it is no deposit of this release. */
const isInherited = (wire: WireDeposition, others: readonly WireDeposition[]): boolean =>
  !wire.submitted &&
  (wire.metadata.version === undefined ||
    others.some((other) => other.submitted && other.conceptId === wire.conceptId && sameMarks(other, wire)));

const byAge = (a: Deposit, b: Deposit): number => a.createdAt.localeCompare(b.createdAt) || Number(a.id) - Number(b.id);

/**
 * A record that was deleted still reads as published for its owner (facts/zenodo.md 4.3): only its public page tells. It is no deposit of the
 * release any more, and nothing may be added to it.
 */
const isDeleted = async (desk: Desk, deposit: Deposit): Promise<boolean> => {
  if (deposit.state !== 'published') return false;
  const reply = await desk.client.readRecord(deposit.id);
  return !reply.ok && reply.answer.status === 410;
};

/** Each again by its id: a search lags, and leaves out buckets and files. What is gone meanwhile is left out. */
const readAgain = async (desk: Desk, hits: readonly WireDeposition[], marker: Marker): Promise<readonly Deposit[]> => {
  const read: Deposit[] = [];
  for (const hit of hits) {
    if (!desk.hasToken) {
      read.push(desk.take(hit, { wanted: marker, isPublicForm: true }));
      continue;
    }
    const reply = await desk.get(hit.id);
    if (reply.ok) {
      const deposit = desk.take(reply.value, { wanted: marker });
      if (!(await isDeleted(desk, deposit))) read.push(deposit);
    } else if (reply.answer.status !== 404) throw await desk.refuse(reply.answer, { task: `read the deposit ${hit.id}` });
  }
  return read.toSorted(byAge);
};

/** Records that were begun for other releases of the repository while this one began a concept of its own, too: only one of them can be the first version. */
const findRivals = async (desk: Desk, ours: Sought, thisRelease: readonly Deposit[]): Promise<readonly Deposit[]> => {
  if (thisRelease.length === 0 || thisRelease.some(({ state, conceptDoi }) => state === 'published' || conceptDoi !== undefined)) return [];
  const own = new Set(thisRelease.map(({ conceptId }) => conceptId));
  const others = [...toConcepts(await ours.hits(), ours).values()].filter(({ conceptId }) => !own.has(conceptId));
  return readAgain(desk, others, toMarker(ours.release));
};

/** See the port. Throws `concept-unclear`, `token-refused`, `archive-blocked`, `archive-failed`. */
export const observe = async (desk: Desk, release: Release, hint: Hint): Promise<Observed> => {
  const abilities = toAbilities(desk);
  const ours = seek(desk, toOurs(release, hint.formerUrls ?? []));
  const marker = toMarker(release);
  if (hint.id !== undefined && desk.hasToken) {
    return { abilities, thisRelease: [await desk.read(hint.id, marker)], notices: desk.unheld.notices };
  }
  await letSearchCatchUp(desk, hint);
  // The last look is for rivals, too: it asks for the whole repository at once.
  const asked = hint.isLastLook ? [await ours.hits()] : await Promise.all(ours.tagLinks.map((tag) => search(desk, toMarkQuery(tag))));
  const hits = asked.flat().filter((wire) => hasOurTag(wire, ours));
  const own = hits.filter((wire) => hasOurCommit(wire, ours) && !isInherited(wire, hits));
  const foreign = hits.filter((wire) => wire.submitted && !hasOurCommit(wire, ours));
  const thisRelease = await readAgain(desk, own, marker);
  if (thisRelease.length > 0 || hint.isLastLook) {
    const edit = desk.hasToken ? thisRelease.find(({ isEdit }) => isEdit) : undefined;
    const judged = edit && (await judgeEdit(desk, edit));
    const rivals = hint.isLastLook && hint.concept === undefined ? await findRivals(desk, ours, thisRelease) : [];
    return {
      abilities,
      // What somebody is changing is not public yet: the release is kept as the public record says.
      thisRelease: thisRelease.map((deposit) => (deposit === edit && judged?.whose === 'foreign' ? judged.published : deposit)),
      ...(judged === undefined ? {} : { openDraft: { deposit: judged.deposit, whose: judged.whose } }),
      ...(rivals.length === 0 ? {} : { rivals }),
      notices: foreign.slice(0, 1).map(toIntegrationNotice),
    };
  }

  const former = await findFormerUrls(desk, ours, hint);
  if (former.length > 0) {
    const { isFormerUrl: _, asOf: __, ...known } = hint;
    return observe(desk, release, { ...known, formerUrls: [...(hint.formerUrls ?? []), ...former] });
  }
  const { notices, ...concept } = await observeConcept(desk, ours, hint);
  // What something else archived from this tag is this release only in the record that the user named.
  const adopted =
    hint.concept === undefined
      ? []
      : foreign.filter((wire) => wire.conceptId !== undefined && wire.conceptId === concept.before?.conceptId);
  const told = foreign
    .filter((wire) => !adopted.includes(wire))
    .slice(0, 1)
    .map(toIntegrationNotice);
  return {
    abilities,
    thisRelease: await readAgain(desk, adopted, marker),
    ...concept,
    notices: [...new Set([...told, ...notices])].filter((notice, index) => index === 0 || notice !== told[0]),
  };
};
