/** A group or an organisation, made, restored or changed. */
import { toArchiveError } from '../../../errors.ts';
import { type SavedGroup, saveGroup } from '../library/groups.ts';
import type { SyncDoors } from './doors.ts';
import type { GroupStep } from './step.ts';

const RACED: ReadonlySet<string> = new Set(['record-refused', 'archive-failed']);

/** Jobs of one plan may make the same one at the same time: who comes second is refused, and then finds it (facts/ckan.md 1.2). */
export const carryGroup = async ({ action, group }: GroupStep, { client }: SyncDoors): Promise<SavedGroup['outcome']> => {
  const change = { fields: { ...group.fields, name: group.name }, extras: group.extras };
  try {
    return (await saveGroup(client, group.kind, change)).outcome;
  } catch (thrown) {
    if (action !== 'create' || !RACED.has(toArchiveError(thrown).code)) throw thrown;
    return (await saveGroup(client, group.kind, change)).outcome;
  }
};
