/**
 * A resource that is to be there, with its file, in one write under the lock. Two runs of one release choose the same ids, and an id that has come into the dataset
 * since it was read damages it for good (CKAN 2.12.0; facts/ckan.md 1.10, rule 2): under the lock the slower write is refused. The bytes go where the keys go: onto
 * the resource of that id, where the dataset that was read has one.
 */
import type { CkanClient, Reply, Sending } from '../api/api.ts';
import type { Json, WireDataset, WireResource } from '../api/wire.ts';
import { toEdit } from './edit.ts';
import { askOwnGroups, isRefusedForGroups, withoutForeignGroups } from './foreign-groups.ts';
import { toRevising } from './revision.ts';
import { isUnknownAction } from './write-edit.ts';

export interface Added {
  /** Undefined where the answer holds no such resource. */
  reply: Reply<WireResource | undefined>;
  /** Nothing was done, for a reason that a fresh look at the dataset, or another way, may mend: the file is to be opened once more. */
  isAgain: boolean;
}

interface Adding {
  fields: Record<string, string>;
  file: Sending;
  find(dataset: WireDataset): WireResource | undefined;
}

/** It remembers what it learned of the server from one sending to the next. */
export const openAdder = (client: CkanClient) => {
  let isLockable = true;
  let own: readonly string[] | undefined;
  return async (dataset: WireDataset, { fields, file, find }: Adding): Promise<Added> => {
    if (!isLockable) return { reply: await client.uploadResource(dataset.id, fields, file), isAgain: false };
    const toSend = { name: file.name, size: file.size, open: () => Promise.resolve(file) };
    const edit = toEdit(dataset, { add: [{ fields: fields as Json, file: toSend }] });
    const { revision, files } = toRevising(dataset, own === undefined ? edit : withoutForeignGroups(dataset, edit, own));
    const sendings = files.map(({ field }) => ({ ...file, field }));
    const reply = await client.reviseDataset(revision, sendings);
    if (reply.ok) return { reply: { ...reply, value: find(reply.value) }, isAgain: false };
    if (isUnknownAction(reply)) isLockable = false;
    const isForGroups = own === undefined && isRefusedForGroups(reply);
    if (isForGroups) own = await askOwnGroups(client);
    return { reply, isAgain: !isLockable || reply.failure.kind === 'raced' || (isForGroups && own !== undefined) };
  };
};
