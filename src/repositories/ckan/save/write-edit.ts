/** One write of an edit: under the lock, or without one where the server has none; and without the groups for which it would refuse the lock. */
import type { CkanClient, Reply } from '../api/api.ts';
import type { WireDataset } from '../api/wire.ts';
import type { Edit } from './change.ts';
import { askOwnGroups, isRefusedForGroups, withoutForeignGroups } from './foreign-groups.ts';
import { editOneByOne } from './one-by-one.ts';
import { toRevising } from './revision.ts';
import { sendFiles } from './send-files.ts';

export interface Written {
  reply: Reply<WireDataset>;
  /** All of it or nothing, and nothing of anybody else's is gone. */
  isLocked: boolean;
}

/** An older CKAN, without `package_revise`. */
export const isUnknownAction = (reply: Reply<unknown>): boolean =>
  !reply.ok && reply.failure.kind === 'bad-request' && /not known/i.test(reply.failure.message);

/** It remembers what it learned of the server from one try to the next. */
export const openWriter = (client: CkanClient, signal: AbortSignal | undefined) => {
  /** Once a write was refused for a group: those that the caller may edit. */
  let own: readonly string[] | undefined;
  const revise = (dataset: WireDataset, edit: Edit): Promise<Reply<WireDataset>> => {
    const { revision, files } = toRevising(dataset, own === undefined ? edit : withoutForeignGroups(dataset, edit, own));
    return files.length === 0
      ? client.reviseDataset(revision)
      : sendFiles(files, (sendings) => client.reviseDataset(revision, sendings), signal);
  };
  return async (dataset: WireDataset, edit: Edit): Promise<Written> => {
    let reply = await revise(dataset, edit);
    if (own === undefined && isRefusedForGroups(reply)) {
      own = await askOwnGroups(client);
      if (own !== undefined) reply = await revise(dataset, edit);
    }
    return isUnknownAction(reply) ? { reply: await editOneByOne(client, dataset, edit), isLocked: false } : { reply, isLocked: true };
  };
};
