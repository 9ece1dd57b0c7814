/** The files of older releases go, once so many newer ones are complete; their metadata stay, and say that the files were let go (docs/decisions/0009). */
import type { Deposit } from '../../../model/deposit.ts';
import { findOutlived } from '../mapping/outlived.ts';
import { KEYS } from '../mapping/releases.ts';
import { toDatasetId } from './deposits.ts';
import type { Desk } from './desk.ts';

/** See the port. That they go is said before they do: from then on nobody misses them, and the next run takes away what is left. */
export const letGo = async (desk: Desk, deposit: Deposit): Promise<void> => {
  const { keep } = desk.settings;
  desk.needToken(`remove files of ${deposit.url}`);
  const { dataset } = await desk.save(toDatasetId(deposit.id), (now) => ({
    update: new Map(findOutlived(now, keep).map(({ snapshot }) => [snapshot.id, { fields: { [KEYS.isLetGo]: 'true' } }])),
  }));
  for (const { tag, files } of findOutlived(dataset, keep)) {
    for (const file of files) {
      const reply = await desk.client.deleteResource(file.id);
      if (!reply.ok && reply.failure.kind !== 'not-found')
        throw desk.refuse(reply, `remove ${file.name} of ${tag}, which is older than the last ${keep} releases`);
    }
  }
};
