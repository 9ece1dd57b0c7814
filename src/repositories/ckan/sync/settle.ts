/** After a write: what the catalogue did not take of it is told, and noted with the dataset, so that the next run does not send it again. */

import type { WireDataset } from '../api/wire.ts';
import { saveDataset } from '../save/save-dataset.ts';
import type { WantedDataset } from './collection.ts';
import { type SyncDoors, toSaveDoors } from './doors.ts';
import { LEFT_KEY } from './marks.ts';
import type { MergeOptions } from './merge.ts';
import { findLeft, toFieldNames } from './settled.ts';

/** @returns what to tell of it */
export const settle = async (
  wanted: WantedDataset,
  found: WireDataset,
  { doors, merge }: { doors: SyncDoors; merge: MergeOptions },
): Promise<readonly string[]> => {
  const left = findLeft(wanted, found, merge);
  if (left === undefined) return [];
  const note = (now: WireDataset) => {
    const still = findLeft(wanted, now, merge);
    return still === undefined ? {} : { extras: { [LEFT_KEY]: still.digest } };
  };
  await saveDataset(
    doors.client,
    found.id,
    note,
    toSaveDoors(doors, () => {}),
  );
  return [`${found.name} (${wanted.at}): the catalogue did not take as it was sent: ${toFieldNames(left.edit).join(', ')}.`];
};
