/** One step of a dataset. Whatever stands in the plan, it is looked at again before it is written: a plan may be old, or half carried out. */
import { ArchiveError } from '../../../errors.ts';
import { isUnclearFailure } from '../api/failure.ts';
import { toCkanProblem } from '../api/problem.ts';
import type { WireDataset } from '../api/wire.ts';
import { lookUpDataset } from '../library/get-dataset.ts';
import { saveDataset } from '../save/save-dataset.ts';
import type { WantedDataset } from './collection.ts';
import { create } from './create.ts';
import { type SyncDoors, toSaveDoors } from './doors.ts';
import { isMarked } from './marks.ts';
import type { MergeOptions } from './merge.ts';
import { settle } from './settle.ts';
import { toDueChange } from './settled.ts';
import type { DatasetStep, DeleteStep } from './step.ts';

export interface Carried {
  outcome: 'created' | 'updated' | 'deleted' | 'unchanged';
  notices: readonly string[];
}

const MOST_TRIES = 3;

const toUnmarked = (name: string, source: string): ArchiveError =>
  new ArchiveError('record-not-found', `CKAN: the dataset ${name} is not marked as one of ${source} any more, and is left alone.`, {
    remedy: 'Plan again: somebody changed its mark meanwhile.',
  });

const update = async (
  wanted: WantedDataset,
  target: { id: string; name: string },
  { doors, merge }: { doors: SyncDoors; merge: MergeOptions },
): Promise<Carried> => {
  const notices: string[] = [];
  const change = (now: WireDataset) => {
    if (!isMarked(now, merge.source, wanted.id)) throw toUnmarked(target.name, merge.source);
    return toDueChange(wanted, now, merge);
  };
  const saved = await saveDataset(
    doors.client,
    target.id,
    change,
    toSaveDoors(doors, (notice) => void notices.push(notice)),
  );
  if (saved.outcome === 'unchanged') return { outcome: 'unchanged', notices };
  return { outcome: 'updated', notices: [...notices, ...(await settle(wanted, saved.dataset, { doors, merge }))] };
};

const remove = async ({ target, id }: DeleteStep, { client }: SyncDoors, source: string): Promise<Carried> => {
  for (let turn = 1; ; turn += 1) {
    const looked = await lookUpDataset(client, { id: target.id });
    if (looked.kind === 'absent') return { outcome: turn === 1 ? 'unchanged' : 'deleted', notices: [] };
    if (looked.kind === 'found' && !isMarked(looked.dataset, source, id)) throw toUnmarked(target.name, source);
    const reply = await client.deleteDataset(target.id);
    if (reply.ok) return { outcome: 'deleted', notices: [] };
    if (!isUnclearFailure(reply.failure) || turn >= MOST_TRIES) throw toCkanProblem(reply, `delete the dataset ${target.name}`);
  }
};

/** Throws what becomes of this item; the others go on (carry-out.ts). */
export const carryDataset = async (step: DatasetStep, doors: SyncDoors, merge: MergeOptions): Promise<Carried> => {
  if (step.action === 'delete') return remove(step, doors, merge.source);
  if (step.action === 'update') return update(step.dataset, step.target, { doors, merge });
  const made = await create(step.dataset, merge.source, doors);
  if (made.kind === 'there') return update(step.dataset, made.dataset, { doors, merge });
  return { outcome: 'created', notices: await settle(step.dataset, made.dataset, { doors, merge }) };
};
