/** Away with a dataset: deleted ones stay in the database, and keep their name until somebody takes it (facts/ckan.md 1.8; 6, row 7). */
import type { CkanClient } from '../api/api.ts';
import { toCkanProblem } from '../api/problem.ts';
import { type SaveDoors, saveDataset } from '../save/save-dataset.ts';
import { type DatasetKey, getDataset, lookUpDataset, toWord } from './get-dataset.ts';

/** Soft; `false` where there was none. A repeated one changes nothing. */
export const deleteDataset = async (client: CkanClient, key: DatasetKey): Promise<boolean> => {
  const looked = await lookUpDataset(client, key);
  if (looked.kind === 'absent') return false;
  const dataset = looked.kind === 'found' ? looked.dataset : await getDataset(client, key);
  const reply = await client.deleteDataset(dataset.id);
  if (!reply.ok && reply.failure.kind !== 'not-found') throw toCkanProblem(reply, `delete the dataset ${toWord(key)}`);
  return true;
};

/**
 * Renamed, then deleted: its name leads nowhere, and is free for any other. With `purge`, for sysadmins, nothing of it is left.
 * @returns `false` where there was none
 */
export const wipeDataset = async (
  client: CkanClient,
  key: DatasetKey,
  { purge = false, ...doors }: SaveDoors & { purge?: boolean },
): Promise<boolean> => {
  const looked = await lookUpDataset(client, key, { allowDeleted: true });
  if (looked.kind === 'absent') return false;
  const dataset = looked.kind === 'found' ? looked.dataset : await getDataset(client, key);
  if (purge) {
    const reply = await client.purgeDataset(dataset.id);
    if (!reply.ok && reply.failure.kind !== 'not-found') throw toCkanProblem(reply, `purge the dataset ${toWord(key)}`);
    return true;
  }
  const letters = Math.floor(doors.random() * 36 ** 8)
    .toString(36)
    .padStart(8, '0');
  await saveDataset(client, dataset.id, { fields: { name: `deleted-${letters}` } }, { ...doors, allowDeleted: true });
  return deleteDataset(client, { id: dataset.id });
};
