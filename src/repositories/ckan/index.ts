/** CKAN for programs: its Action API with every answer checked, and every failure told from the others. */
export { type CkanClient, type CkanSettings, ckanClient, holdsFile, type Reply, type Sending, type StoredBytes } from './client.ts';
export { type Failure, type FieldErrors, isUnclearFailure } from './failure.ts';
export { toCkanProblem } from './problem.ts';
export type * from './wire.ts';
