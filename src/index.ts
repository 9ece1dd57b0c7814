/** Door 3: the library. The corridor as a function, and what it takes to open its doors; typed clients stand beside it. */
export { archive, type Doors } from './archive.ts';
export { ArchiveError, ERROR_CODES, type ErrorCode } from './errors.ts';
export { parseSettings } from './inputs/parse.ts';
export type { Settings } from './inputs/settings.ts';
export { type Log, silentLog } from './log.ts';
export type * from './model/deposit.ts';
export type * from './model/problem.ts';
export type * from './model/provenance.ts';
export type * from './model/record.ts';
export type * from './model/release.ts';
export type { Step } from './plan/step.ts';
export type { Outcome } from './report/outcome.ts';
export { report } from './report/report.ts';
export { openRepository } from './repositories/index.ts';
export type { Hint, Repository } from './repositories/repository.ts';
export { validate } from './validate.ts';
export { type Surroundings, wireUp } from './wire-up.ts';
