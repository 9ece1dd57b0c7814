/** A new dataset of a source, made once: where an answer did not come, or the name is taken, its holder is looked at before anything is sent again (facts/ckan.md 1.10). */
import { ArchiveError } from '../../../errors.ts';
import { type Failure, isUnclearFailure } from '../api/failure.ts';
import { toCkanProblem } from '../api/problem.ts';
import type { WireDataset } from '../api/wire.ts';
import { type Looked, lookUpDataset } from '../library/get-dataset.ts';
import type { WantedDataset } from './collection.ts';
import type { SyncDoors } from './doors.ts';
import { ID_KEY, isMarked, readMark, SOURCE_KEY } from './marks.ts';
import { toNew } from './merge.ts';

const MOST_TRIES = 3;

const isNameTaken = (failure: Failure): boolean =>
  failure.kind === 'invalid' && (failure.fields.get('name') ?? []).some((text) => /already in use/i.test(text));

const whoseIs = (looked: Looked): string => {
  if (looked.kind !== 'found') return 'a dataset that this account may not read';
  const { dataset } = looked;
  const source = readMark(dataset, SOURCE_KEY);
  const mark = source === undefined ? 'no source' : `the source ${JSON.stringify(source)}, as ${JSON.stringify(readMark(dataset, ID_KEY))}`;
  return `another dataset, «${dataset.title}» of ${mark}`;
};

const toTaken = (name: string, looked: Looked): ArchiveError =>
  new ArchiveError('record-refused', `CKAN: the name ${name} is taken by ${whoseIs(looked)}.`, {
    remedy: 'Give it another name in the collection, or change the one that has it.',
  });

export type Made = { kind: 'created'; dataset: WireDataset } | { kind: 'there'; dataset: WireDataset };

/** @returns `there` where it has been made already: by a run before that the search has not caught up with, or whose answer was lost */
export const createOnce = async (wanted: WantedDataset, source: string, { client, clock, random, signal }: SyncDoors): Promise<Made> => {
  const { id, name } = wanted;
  for (let turn = 1; ; turn += 1) {
    const reply = await client.createDataset(toNew(wanted, source));
    if (reply.ok) return { kind: 'created', dataset: reply.value };
    const isTaken = isNameTaken(reply.failure);
    if (!isTaken && !isUnclearFailure(reply.failure)) throw toCkanProblem(reply, `make the dataset ${name}`);
    const looked = await lookUpDataset(client, { name });
    if (looked.kind === 'found' && isMarked(looked.dataset, source, id)) return { kind: 'there', dataset: looked.dataset };
    if (isTaken || looked.kind === 'found') throw toTaken(name, looked);
    if (turn >= MOST_TRIES) throw toCkanProblem(reply, `make the dataset ${name}`);
    await clock.wait(Math.round(500 * turn * (1 + random())), signal);
  }
};
