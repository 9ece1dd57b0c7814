/** The draft that is open in a concept, and whose it is (DESIGN.md, rules 2 and 3; facts/zenodo.md 4.8). */
import type { Deposit, Observed, Whose } from '../../model/deposit.ts';
import { readEcho } from './deposits.ts';
import type { Desk } from './desk.ts';
import { compareMetadata, isToldInPublic, isUntouchedCopy } from './differences.ts';
import { type Ours, onlyOf, readMarks } from './markers.ts';

/** Unchanged in everything but what a new version changes by itself, and no file that the version before does not hold. */
export const isPristine = (draft: Deposit, before: Deposit): boolean => {
  const old = new Map(before.files.map((file) => [file.name, file.checksum?.value]));
  // All files, or none (a draft by the native way, facts/zenodo.md 4.8): who took some of them out had a reason.
  const hasAll = draft.files.length === 0 || draft.files.length === before.files.length;
  return (
    hasAll &&
    draft.files.every((file) => old.has(file.name) && old.get(file.name) === file.checksum?.value) &&
    isUntouchedCopy(readEcho(draft).metadata, readEcho(before).metadata)
  );
};

/**
 * Whose a draft is, in a concept whose latest version is `before`. A draft that carries the very markers of the version before got them by
 * being copied: untouched it may be adopted, changed by hand it is somebody's work.
 */
export const judgeDraft = (draft: Deposit, before: Deposit | undefined, ours: Ours): Whose => {
  if (before !== undefined && isPristine(draft, before)) return 'pristine-copy';
  const own = onlyOf(readMarks(readEcho(draft).metadata), ours.urls);
  const old = before === undefined ? undefined : readMarks(readEcho(before).metadata);
  const isInherited =
    old !== undefined && own.commits.every((mark) => old.commits.includes(mark)) && own.tags.every((mark) => old.tags.includes(mark));
  if (own.commits.length === 0 || own.tags.length === 0 || isInherited) return 'foreign';
  // Described a moment ago: the search for its tag did not find it yet (facts/zenodo.md 4.1).
  return ours.markers.some(({ tag }) => own.tags.includes(tag)) ? 'this-release' : 'other-release';
};

const RANK: Readonly<Record<Whose, number>> = { foreign: 0, 'other-release': 1, 'this-release': 2, 'pristine-copy': 3 };

/** Of several drafts (races make them, facts/zenodo.md 4.9) the one that most stands in the way. Deposits of this release were looked for before. */
export const findOpenDraft = async (
  desk: Desk,
  { conceptId, before, ours }: { conceptId: string; before: Deposit | undefined; ours: Ours },
): Promise<Observed['openDraft']> => {
  const reply = await desk.client.list({ q: `conceptrecid:${conceptId} AND is_published:false`, all_versions: true, size: 100 });
  if (!reply.ok) throw await desk.refuse(reply.answer, { task: `search for open drafts of ${conceptId}` });
  const judged: NonNullable<Observed['openDraft']>[] = [];
  for (const { id, submitted } of reply.value) {
    if (submitted) continue;
    // A listing leaves out the files of drafts.
    const answer = await desk.get(id);
    if (!answer.ok && answer.answer.status === 404) continue;
    if (!answer.ok) throw await desk.refuse(answer.answer, { task: `read the draft ${id}` });
    if (answer.value.submitted) continue;
    const deposit = desk.take(answer.value);
    judged.push({ deposit, whose: judgeDraft(deposit, before, ours) });
  }
  return judged.toSorted((a, b) => RANK[a.whose] - RANK[b.whose])[0];
};

export interface JudgedEdit {
  deposit: Deposit;
  whose: Whose;
  /** The same, as the public record tells it. */
  published: Deposit;
}

/** A published record that is open for correction. While it says what the public record says, nobody loses anything by it; else somebody may be working there. */
export const judgeEdit = async (desk: Desk, deposit: Deposit): Promise<JudgedEdit> => {
  const reply = await desk.client.readRecord(deposit.id);
  if (!reply.ok) throw await desk.refuse(reply.answer, { task: `read the public record ${deposit.id}` });
  const { metadata } = readEcho(deposit);
  const changed = compareMetadata(metadata, reply.value.metadata, { isPublicForm: true, isPublished: true });
  const published = desk.take(reply.value, { wanted: deposit.marker, isPublicForm: true });
  return { deposit, whose: changed.length === 0 && isToldInPublic(metadata) ? 'pristine-copy' : 'foreign', published };
};
