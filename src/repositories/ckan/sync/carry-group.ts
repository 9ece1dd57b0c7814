/** A group or an organisation, made, restored or changed. */
import { toArchiveError } from '../../../errors.ts';
import { findGroup, type SavedGroup, saveGroup } from '../library/groups.ts';
import type { SyncDoors } from './doors.ts';
import { toGroupChange } from './merge-group.ts';
import type { GroupStep } from './step.ts';

const RACED: ReadonlySet<string> = new Set(['record-refused', 'archive-failed']);

/** Jobs of one plan may make the same one at the same time: who comes second is refused, and then finds it (facts/ckan.md 1.2). */
export const carryGroup = async ({ action, group }: GroupStep, { client }: SyncDoors, source: string): Promise<SavedGroup['outcome']> => {
  const save = async (): Promise<SavedGroup['outcome']> => {
    const there = await findGroup(client, group.kind, { key: { name: group.name }, allowDeleted: true });
    return (await saveGroup(client, group.kind, toGroupChange(group, there, source))).outcome;
  };
  try {
    return await save();
  } catch (thrown) {
    if (action !== 'create' || !RACED.has(toArchiveError(thrown).code)) throw thrown;
    return save();
  }
};
