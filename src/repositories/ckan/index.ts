/** CKAN for programs: its Action API with every answer checked, and every failure told from the others. */
export { type CkanAdapterSettings, type CkanDoors, ckan as openCkan } from './adapter.ts';
export type * from './api.ts';
export type * from './change.ts';
export { type CkanSettings, ckanClient, holdsFile } from './client.ts';
export { type Failure, type FieldErrors, isUnclearFailure } from './failure.ts';
export * from './library/index.ts';
export { toCkanProblem } from './problem.ts';
export { type SaveDoors, type SavedDataset, saveDataset } from './save-dataset.ts';
export * from './sync/index.ts';
export type * from './wire.ts';
