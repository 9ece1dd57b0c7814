/**
 * A resource that leads elsewhere, in the slot of a file that the catalogue does not keep. It is made as a file is (save/add-upload.ts): under the lock, because
 * two runs of one release choose the same id, and without it where the id is in use elsewhere (facts/ckan.md 1.10, rules 2 and 3).
 */
import { ArchiveError } from '../../../errors.ts';
import { type Failure, isIdTaken } from '../api/failure.ts';
import type { Json, WireDataset, WireResource } from '../api/wire.ts';
import { toResource } from '../mapping/wanted.ts';
import type { DatasetChange } from '../save/change.ts';
import type { Desk } from './desk.ts';
import { findSlot, type Slot } from './send-file.ts';

/** @param link `size` is said by it: an upload's is the server's to count (facts/ckan.md 1.7, items 3 and 10) */
export const putLink = async (
  desk: Desk,
  slot: Pick<Slot, 'datasetId' | 'id' | 'find'>,
  { task, fields, ...link }: { task: string; fields: Json; url: string; size?: number },
): Promise<WireResource> => {
  const data: Json = { ...toResource(fields, desk.around(), { isLink: true }), ...link, url_type: '' };
  let isFree = true;
  const turn = (failure: Failure): boolean => {
    const isToTurn = isFree && isIdTaken(failure);
    if (isToTurn) isFree = false;
    return isToTurn;
  };
  const change = (now: WireDataset): DatasetChange => {
    const there = findSlot(slot, now);
    if (there === undefined) return { add: [{ fields: isFree ? { ...data, id: slot.id } : data }] };
    const clears = there.url_type === 'upload' ? { clear_upload: 'true' } : {};
    return { update: new Map([[there.id, { fields: { ...data, ...clears } }]]) };
  };
  const { dataset } = await desk.save(slot.datasetId, change, { task, turn });
  const made = findSlot(slot, dataset);
  if (made !== undefined) return made;
  throw new ArchiveError('archive-failed', `${desk.settings.name}: could not ${task}; it answered well, and holds no such resource.`, {
    remedy: 'Run it again. If it stays, ask who runs the catalogue: a plug-in may take resources or their keys away.',
  });
};
