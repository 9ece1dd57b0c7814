/** A collection and a catalogue, brought in step. */

import { checkCaller } from '../library/check-caller.ts';
import { carryOutSync } from './carry-out.ts';
import { type Collection, STANDARD_STRATEGIES, type Strategies } from './collection.ts';
import type { SyncDoors } from './doors.ts';
import { checkDeletions, type MaxDelete, STANDARD_MAX_DELETE } from './limit.ts';
import { observeSource } from './observe.ts';
import { planSync } from './plan.ts';
import { readCollection } from './read-collection.ts';
import type { SyncReport } from './report.ts';
import type { SyncPlan } from './step.ts';

export interface SyncOptions {
  /** The name by which its datasets are marked: always the same for one collection. */
  source: string;
  /** The root of the catalogue: written into the plan. */
  catalogue: string;
  /** A collection, or folders and files of one. */
  collection: Collection | readonly string[];
  strategies?: Partial<Strategies>;
  maxDelete?: MaxDelete;
  /** The organisation of datasets that name none. */
  ownerOrg?: string | undefined;
}

const isRead = (collection: SyncOptions['collection']): collection is Collection => 'datasets' in collection;

/** Reads only. Throws for a malformed collection before anything is asked; too many deletions are `refusal`, with the plan. */
export const makePlan = async (options: SyncOptions, { client, log }: Pick<SyncDoors, 'client' | 'log'>) => {
  const { source, catalogue, collection: given, ownerOrg } = options;
  const collection = isRead(given) ? given : await readCollection(given, { ownerOrg });
  const doubt = await checkCaller(client);
  if (doubt !== undefined) log.warning(doubt);
  const strategies = { ...STANDARD_STRATEGIES, ...options.strategies };
  const plan: SyncPlan = planSync(collection, await observeSource(client, source, collection), { source, catalogue, strategies });
  return { plan, refusal: checkDeletions(plan, options.maxDelete ?? STANDARD_MAX_DELETE) };
};

/**
 * Makes the catalogue's datasets of this source what the collection says.
 * @throws ArchiveError `metadata-invalid` with every problem of the collection, `too-many-deletions`, `token-refused`, `archive-failed`; what fails for an item is
 * in the report
 */
export const sync = async (options: SyncOptions, doors: SyncDoors): Promise<SyncReport> => {
  const { plan, refusal } = await makePlan(options, doors);
  if (refusal !== undefined) throw refusal;
  return carryOutSync(plan, doors);
};
