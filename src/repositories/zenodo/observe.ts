/** What Zenodo holds for a release: found by its markers, read by id, judged by what it carries (DESIGN.md, rules 2, 3, 11, 12; facts/zenodo.md 11, step 2). Reads only. */
import { ArchiveError } from '../../errors.ts';
import type { Abilities, Deposit, Observed } from '../../model/deposit.ts';
import { type Marker, type Release, toMarker } from '../../model/release.ts';
import type { Hint } from '../repository.ts';
import { findClaimed, findLatest, findOwn, getNamed } from './concept.ts';
import type { Desk } from './desk.ts';
import { type Ours, onlyOf, readMarks, toMarkQuery, toOurs, toRepositoryQuery } from './markers.ts';
import { findOpenDraft, judgeEdit } from './open-draft.ts';
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
  if (!ours.markers.some(({ tag }) => tags.includes(tag))) return false;
  return tags.length === 1 || wire.metadata.version === ours.release.version || ours.markers.some(({ commit }) => commits.includes(commit));
};

const sameMarks = (a: WireDeposition, b: WireDeposition): boolean =>
  JSON.stringify(readMarks(a.metadata)) === JSON.stringify(readMarks(b.metadata));

/** A draft made by newversion carries the markers of the version before until it is described (facts/zenodo.md 4.1): then it is no deposit of this release. */
const isInherited = (wire: WireDeposition, others: readonly WireDeposition[]): boolean =>
  !wire.submitted &&
  (wire.metadata.version === undefined ||
    others.some((other) => other.submitted && other.conceptId === wire.conceptId && sameMarks(other, wire)));

const toIntegrationNotice = (wire: WireDeposition): string =>
  `${wire.doi ?? `The record ${wire.id}`} was archived from this repository by something else, probably Zenodo's own GitHub integration (concept ${wire.conceptDoi ?? wire.conceptId ?? 'unknown'}). ` +
  `Switch one of the two off, or every release gets two DOIs. To go on with that record here, set \`concept: ${wire.conceptDoi ?? wire.conceptId ?? wire.id}\`.`;

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
    const reply = await desk.client.get(hit.id);
    if (reply.ok) {
      const deposit = desk.take(reply.value, { wanted: marker });
      if (!(await isDeleted(desk, deposit))) read.push(deposit);
    } else if (reply.answer.status !== 404) throw await desk.refuse(reply.answer, { task: `read the deposit ${hit.id}` });
  }
  return read.toSorted(byAge);
};

const toUnclear = (concepts: readonly string[]): ArchiveError =>
  new ArchiveError('concept-unclear', `Releases of this repository are archived under several records: ${concepts.join(', ')}.`, {
    remedy: 'Set the input `concept` to the one that this release is a version of.',
  });

/** A second record for the same software can't be taken back: where another account keeps the first, somebody has to say so. */
const refuseOthers = async (desk: Desk, ours: Ours): Promise<void> => {
  if (!desk.hasToken) return;
  const reply = await desk.client.searchRecords({ q: toRepositoryQuery(ours.urls[0] ?? ''), all_versions: true, size: 25 });
  if (!reply.ok) throw await desk.refuse(reply.answer, { task: 'search the public records of this repository' });
  const theirs = reply.value.find((wire) => hasOurCommit(wire, ours));
  if (theirs === undefined) return;
  throw new ArchiveError(
    'concept-unclear',
    `Releases of this repository are archived as ${theirs.conceptDoi ?? theirs.doi ?? theirs.id}, by another account than the token's.`,
    { remedy: 'Use a token of that account. To begin a second record all the same, set the input `concept` to `new` for one run.' },
  );
};

interface Chosen {
  conceptId?: string;
  before?: Deposit;
  notices: readonly string[];
}

/** The concept that nobody named: by what this tool archived, else by a claim that is proved. */
const chooseConcept = async (desk: Desk, ours: Sought, hint: Hint): Promise<Chosen> => {
  const hits = await ours.hits();
  const concepts = toConcepts(hits, ours);
  const others = hits.filter((wire) => wire.submitted && !hasOurCommit(wire, ours) && !concepts.has(wire.conceptId ?? ''));
  const notices = others.slice(0, 1).map(toIntegrationNotice);
  const [only, ...rest] = concepts.keys();
  if (only !== undefined && rest.length === 0) return { conceptId: only, notices };
  const claimed = await findClaimed(desk, hint.claimedDois ?? [], ours.urls);
  const candidates =
    only === undefined ? claimed.found : claimed.found.filter(({ conceptId }) => conceptId !== undefined && concepts.has(conceptId));
  const [before, ...more] = candidates;
  if (before !== undefined && more.length === 0) {
    return {
      ...(before.conceptId === undefined ? {} : { conceptId: before.conceptId }),
      before,
      notices: [...notices, ...claimed.notices],
    };
  }
  if (only === undefined && more.length === 0) {
    await refuseOthers(desk, ours);
    return { notices: [...notices, ...claimed.notices] };
  }
  const names =
    only === undefined
      ? candidates.map(({ conceptDoi, url }) => conceptDoi ?? url)
      : [...concepts].map(([id, wire]) => wire.conceptDoi ?? `record ${id}`);
  throw toUnclear(names);
};

const observeConcept = async (desk: Desk, ours: Sought, hint: Hint): Promise<Pick<Observed, 'before' | 'openDraft' | 'notices'>> => {
  if (hint.concept === 'new') {
    const hits = await ours.hits();
    const [kept] = [...toConcepts(hits, ours).values()].filter(({ submitted }) => submitted);
    if (kept === undefined) return { notices: [] };
    throw new ArchiveError(
      'concept-unclear',
      `\`concept: new\` would begin a second record, but ${kept.conceptDoi ?? kept.doi ?? kept.id} holds releases of this repository.`,
      {
        remedy: 'Leave `concept` out, and the release becomes a version of that record.',
      },
    );
  }
  const named = hint.concept === undefined ? undefined : await getNamed(desk, hint.concept);
  const chosen: Chosen =
    named === undefined
      ? await chooseConcept(desk, ours, hint)
      : { before: named, notices: [], ...(named.conceptId === undefined ? {} : { conceptId: named.conceptId }) };
  const { conceptId } = chosen;
  if (conceptId === undefined) return { ...(chosen.before === undefined ? {} : { before: chosen.before }), notices: chosen.notices };
  const latest = chosen.before === undefined ? await findLatest(desk, { id: conceptId }) : undefined;
  const before = chosen.before ?? (latest && (desk.hasToken ? await findOwn(desk, latest.id) : desk.take(latest, { isPublicForm: true })));
  const openDraft = desk.hasToken ? await findOpenDraft(desk, { conceptId, before, ours }) : undefined;
  return { ...(before === undefined ? {} : { before }), ...(openDraft === undefined ? {} : { openDraft }), notices: chosen.notices };
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
  const hits = (await Promise.all(ours.markers.map(({ tag }) => search(desk, toMarkQuery(tag)))))
    .flat()
    .filter((wire) => hasOurTag(wire, ours));
  const own = hits.filter((wire) => hasOurCommit(wire, ours) && !isInherited(wire, hits));
  const foreign = hits.filter((wire) => wire.submitted && !hasOurCommit(wire, ours));
  const thisRelease = await readAgain(desk, own, marker);
  if (thisRelease.length > 0) {
    const edit = desk.hasToken ? thisRelease.find(({ isEdit }) => isEdit) : undefined;
    const openDraft = edit && (await judgeEdit(desk, edit));
    return {
      abilities,
      thisRelease,
      ...(openDraft === undefined ? {} : { openDraft }),
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
