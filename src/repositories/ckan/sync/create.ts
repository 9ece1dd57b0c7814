/** A new dataset of a source: made, or found under its name where a run before made it, or an answer was lost. */
import { ArchiveError } from '../../../errors.ts';
import { toCkanProblem } from '../api/problem.ts';
import type { WireDataset } from '../api/wire.ts';
import { createOnce } from '../library/create-once.ts';
import type { Looked } from '../library/get-dataset.ts';
import type { WantedDataset } from './collection.ts';
import type { SyncDoors } from './doors.ts';
import { ID_KEY, isMarked, readMark, SOURCE_KEY } from './marks.ts';
import { toNew } from './merge.ts';

const whoseIs = (looked: Looked): string => {
  if (looked.kind !== 'found') return 'a dataset that this account may not read';
  const { dataset } = looked;
  const source = readMark(dataset, SOURCE_KEY);
  const mark = source === undefined ? 'no source' : `the source ${JSON.stringify(source)}, as ${JSON.stringify(readMark(dataset, ID_KEY))}`;
  return `another dataset, «${dataset.title}» of ${mark}`;
};

/** @returns `there` where it has been made already, and may be in need of a change. Throws `record-refused` for a name that is taken. */
export const create = async (
  wanted: WantedDataset,
  source: string,
  { client, ...doors }: SyncDoors,
): Promise<{ kind: 'created' | 'there'; dataset: WireDataset }> => {
  const { id, name } = wanted;
  const made = await createOnce(
    client,
    { ...toNew(wanted, source), name },
    { ...doors, isOurs: (dataset) => isMarked(dataset, source, id) },
  );
  if (made.kind === 'refused') throw toCkanProblem(made.reply, `make the dataset ${name}`);
  if (made.kind !== 'taken') return made;
  throw new ArchiveError('record-refused', `CKAN: the name ${name} is taken by ${whoseIs(made.by)}.`, {
    remedy: 'Give it another name in the collection, or change the one that has it.',
  });
};
