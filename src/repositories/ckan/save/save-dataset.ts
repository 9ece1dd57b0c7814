/**
 * Changing a dataset without losing anything: get, overlay, write, compare. What a caller does not name stays, whoever wrote it; nothing is written where nothing
 * differs; and a write that meets somebody else's is made again from what is there then (facts/ckan.md 1.8, 1.10, 3, and row 14 of 6).
 */
import { ArchiveError } from '../../../errors.ts';
import type { Difference } from '../../../model/deposit.ts';
import type { CkanClient } from '../api/api.ts';
import { type Failure, isUnclearFailure } from '../api/failure.ts';
import { LONGEST_FORM_TEXT } from '../api/form.ts';
import { toCkanProblem } from '../api/problem.ts';
import type { WireDataset, WireResource } from '../api/wire.ts';
import type { Edit, ToChange } from './change.ts';
import { isNothing, toEdit } from './edit.ts';
import { compareKept, isWritten } from './kept.ts';
import { findAdded, findUnproved } from './kept-resources.ts';
import { openWriter } from './write-edit.ts';

export interface SaveDoors {
  clock: { wait(milliseconds: number, signal?: AbortSignal): Promise<void> };
  /** 0 to 1; writers that met once don't meet again. */
  random: () => number;
  signal?: AbortSignal | undefined;
  /** Hears what a write will destroy before it is made: what it throws stops the write. */
  tell?: ((notice: string) => void | Promise<void>) | undefined;
  /** A deleted dataset may be written, too; it stays deleted unless `state` is among the fields. */
  allowDeleted?: true | undefined;
  /** What it is for, as the end of "could not …". */
  task?: string | undefined;
  /** Hears why a write was refused: true where `change` says something else from now on. */
  turn?: ((failure: Failure) => boolean) | undefined;
}

export interface SavedDataset {
  dataset: WireDataset;
  outcome: 'unchanged' | 'updated';
  /** The resources that were added, in the order in which they were wanted. */
  added: readonly WireResource[];
  /** What the server did not keep as it was sent, or changed besides. */
  differences: readonly Difference[];
  notices: readonly string[];
}

/** Six writers at once needed eleven tries (facts/ckan.md 1.8). */
const MOST_TRIES = 20;
const MOST_UNCLEAR = 3;

/** Known to the database alone: no answer shows them, and any write takes them away (facts/ckan.md 1.8, last row). */
const findDoomed = async (client: CkanClient, dataset: WireDataset): Promise<readonly string[]> => {
  const reply = await client.relationships(dataset.id);
  if (!reply.ok || reply.value.length === 0) return [];
  const told = reply.value.map(({ subject, type, object }) => `${subject} ${type} ${object}`);
  return [`CKAN deletes the relationships of a dataset with every write, and ${dataset.name} has some: ${told.join('; ')}.`];
};

interface PartOfEdit extends Edit {
  isPart?: true;
}

/** A form with a longer text is a 413 of Flask's: the dataset's own fields go before, as JSON (facts/ckan.md 1.7, item 6). */
const toFirst = (edit: Edit): PartOfEdit => {
  const hasFiles = [...edit.update, ...edit.add].some(({ file }) => file !== undefined);
  const isLong = hasFiles && Buffer.byteLength(JSON.stringify(edit.fields)) > LONGEST_FORM_TEXT;
  return isLong ? { fields: edit.fields, update: [], add: [], remove: [], isPart: true } : edit;
};

const NO_LOCK = 'This CKAN has no `package_revise` (2.9): what somebody else wrote in the same moment may be lost.';

const toDeleted = ({ name }: WireDataset): ArchiveError =>
  new ArchiveError('record-not-found', `CKAN: the dataset ${name} is deleted.`, {
    remedy: 'Restore it (`state: active`), or choose another name: a new dataset may take this one.',
  });

const toUnproved = (name: string, dataset: WireDataset): ArchiveError =>
  new ArchiveError('upload-unproved', `CKAN: ${name} did not arrive whole in ${dataset.name}; nothing says so but its size.`, {
    remedy: 'Run it again. If it stays, tell the people who run the catalogue.',
  });

/**
 * @param id of the dataset, or its name
 * @param change what is the caller's; or what makes it from the dataset as it stands
 * @throws ArchiveError `record-not-found` (a deleted one, too), `token-refused`, `record-refused`, `file-refused`, `upload-unproved`, `archive-failed` where races or
 * failures don't end, and what `tell` and the files throw
 */
export const saveDataset = async (client: CkanClient, id: string, change: ToChange, doors: SaveDoors): Promise<SavedDataset> => {
  const task = doors.task ?? `save the dataset ${id}`;
  const notices = new Set<string>();
  const write = openWriter(client, doors.signal);
  /** A write whose answer did not come: what is found there now may be its work, also where a second try of it lost its race. */
  let pending: { before: WireDataset; edit: PartOfEdit } | undefined;
  let unclear = 0;
  const parts: Difference[] = [];
  for (let turn = 1; ; turn += 1) {
    const read = await client.dataset(id);
    if (!read.ok) throw toCkanProblem(read, task);
    const dataset = read.value;
    const wanted = typeof change === 'function' ? change(dataset) : change;
    if (dataset.state === 'deleted' && !doors.allowDeleted && (wanted.fields?.state ?? 'deleted') === 'deleted') throw toDeleted(dataset);
    const finish = (before: WireDataset, found: WireDataset, edit: Edit): SavedDataset => {
      const unproved = findUnproved(before, found, edit);
      if (unproved !== undefined) throw toUnproved(unproved, found);
      const added = findAdded(before, found, edit).filter((resource) => resource !== undefined);
      return {
        dataset: found,
        outcome: 'updated',
        added,
        differences: [...parts, ...compareKept(before, found, edit)],
        notices: [...notices],
      };
    };
    if (pending !== undefined && pending.before.metadata_modified !== dataset.metadata_modified) {
      const { before, edit } = pending;
      if (isWritten(before, dataset, edit) && !edit.isPart) return finish(before, dataset, edit);
      pending = undefined; // its lock is gone: it can't be made any more
    }
    const edit = toFirst(toEdit(dataset, wanted));
    if (isNothing(edit)) return { dataset, outcome: 'unchanged', added: [], differences: [], notices: [...notices] };
    for (const notice of await findDoomed(client, dataset)) {
      if (!notices.has(notice)) await doors.tell?.(notice);
      notices.add(notice);
    }
    const { reply, isLocked } = await write(dataset, edit);
    if (!isLocked) notices.add(NO_LOCK);
    if (reply.ok && !edit.isPart) return finish(dataset, reply.value, edit);
    if (reply.ok) {
      pending = undefined;
      parts.push(...compareKept(dataset, reply.value, edit));
      continue;
    }
    if (isUnclearFailure(reply.failure) && isLocked && unclear < MOST_UNCLEAR) {
      // Under the lock it can't be done twice: it is sent again only if what was read is still there.
      unclear += 1;
      pending = { before: dataset, edit };
    } else if (turn >= MOST_TRIES || !(reply.failure.kind === 'raced' || doors.turn?.(reply.failure))) throw toCkanProblem(reply, task);
    await doors.clock.wait(Math.round((100 + 400 * doors.random()) * Math.min(turn, 8)), doors.signal);
  }
};
