/** Whole collections in step with a catalogue (docs/ckan-sync.md). */
export { carryOutSync } from './carry-out.ts';
export type * from './collection.ts';
export { STANDARD_STRATEGIES } from './collection.ts';
export type { SyncDoors } from './doors.ts';
export { checkDeletions, type MaxDelete } from './limit.ts';
export { type Observed, observeSource } from './observe.ts';
export { planSync } from './plan.ts';
export { readPlan, writePlan } from './plan-file.ts';
export { readCollection } from './read-collection.ts';
export { type ItemFailure, isInStep, type SyncReport } from './report.ts';
export { toShards } from './shards.ts';
export type * from './step.ts';
export { makePlan, type SyncOptions, sync } from './sync.ts';
