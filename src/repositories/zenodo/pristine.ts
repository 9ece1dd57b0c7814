/** Has a draft been touched by hand since the server made it? (DESIGN.md, rules 2 and 3; facts/zenodo.md 4.8) */
import type { Deposit } from '../../model/deposit.ts';
import { withoutPastEmbargo } from './acceptance.ts';
import { readEcho } from './deposits.ts';
import type { Desk } from './desk.ts';
import { compareMetadata, isToldInPublic, isUntouchedCopy } from './differences.ts';
import type { WireDeposition } from './wire.ts';

/** Unchanged in everything but what a new version changes by itself, and no file that the version before does not hold. A version before that is known in its public form only proves no more than that tells. Its embargo is lifted when it is over, the draft's is not. */
export const isPristine = (draft: Deposit, before: Deposit, now: Date): boolean => {
  const said = readEcho(before);
  const old = new Map(before.files.map((file) => [file.name, file.checksum?.value]));
  // All files, or none (a draft by the native way, facts/zenodo.md 4.8): who took some of them out had a reason.
  const hasAll = draft.files.length === 0 || draft.files.length === before.files.length;
  return (
    hasAll &&
    draft.files.every((file) => old.has(file.name) && old.get(file.name) === file.checksum?.value) &&
    isUntouchedCopy(withoutPastEmbargo(readEcho(draft).metadata, now), { ...said, metadata: withoutPastEmbargo(said.metadata, now) })
  );
};

/** Does it say what the public record says, as far as that tells? */
export const isAsPublic = (own: Deposit, { metadata }: WireDeposition): boolean =>
  compareMetadata(readEcho(own).metadata, metadata, { isPublicForm: true, isPublished: true }).length === 0;

/** A published record that is open for correction: does the correction say what the public record says? */
export const compareEdit = async (desk: Desk, edit: Deposit): Promise<{ published: Deposit; isUntouched: boolean }> => {
  const reply = await desk.client.readRecord(edit.id);
  if (!reply.ok) throw await desk.refuse(reply.answer, { task: `read the public record ${edit.id}` });
  return {
    published: desk.take(reply.value, { wanted: edit.marker, isPublicForm: true }),
    isUntouched: isAsPublic(edit, reply.value) && isToldInPublic(readEcho(edit).metadata),
  };
};
