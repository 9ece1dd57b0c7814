/** CKAN for programs: its Action API with every answer checked, and every failure told from the others. */
export { type CkanAdapterSettings, type CkanDoors, ckan as openCkan } from './adapter.ts';
export type * from './api/api.ts';
export { type Failure, type FieldErrors, isUnclearFailure } from './api/failure.ts';
export { toCkanProblem } from './api/problem.ts';
export type * from './api/wire.ts';
export { type CkanSettings, ckanClient, holdsFile } from './client.ts';
export * from './library/index.ts';
export type * from './save/change.ts';
export { type SaveDoors, type SavedDataset, saveDataset } from './save/save-dataset.ts';
export * from './sync/index.ts';
