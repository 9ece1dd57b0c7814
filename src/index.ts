/** Door 3: the library (docs/library.md). What is done by hand, the corridor as a function with what opens its doors, and the typed clients. */
import type { DoorOptions } from './by-hand/doors.ts';
import { type ArchiveHandle, openArchive } from './by-hand/library.ts';

export { archive, type Doors } from './archive.ts';
export type { Downloaded, DownloadOptions } from './by-hand/download.ts';
export type { EditOptions } from './by-hand/edit.ts';
export type { Saved } from './by-hand/save.ts';
export type { Status } from './by-hand/status.ts';
export type { WriteOptions } from './by-hand/write.ts';
export { ArchiveError, ERROR_CODES, type ErrorCode } from './errors.ts';
export { openHttp } from './http/client.ts';
export { systemClock } from './http/clock.ts';
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
export type { Catalogue, Entry, Format, Found, Request, SearchQuery, Term } from './repositories/catalogue.ts';
export * as ckan from './repositories/ckan/index.ts';
export { openRepository } from './repositories/index.ts';
export { type InvenioClient, invenioClient } from './repositories/invenio/index.ts';
export type { ArchiveName } from './repositories/presets.ts';
export type { Hint, Repository } from './repositories/repository.ts';
export { type ZenodoClient, zenodoClient } from './repositories/zenodo/index.ts';
export { validate } from './validate.ts';
export { type Surroundings, wireUp } from './wire-up.ts';

/** How a server is opened: the name of a preset, or the address of any server of its kind. */
export type OpenOptions = Omit<DoorOptions, 'archive'> & { archive?: string };
export type { ArchiveHandle };

/** An InvenioRDM server: `invenio({ archive: 'caltechdata-test', token })`, or any other by its `url`. */
export const invenio = (options: OpenOptions): ArchiveHandle => openArchive({ archive: 'inveniordm', ...options });

/** Zenodo: `zenodo({ token })`, or its sandbox: `zenodo({ archive: 'zenodo-sandbox', token })`. */
export const zenodo = (options: OpenOptions = {}): ArchiveHandle => openArchive({ archive: 'zenodo', ...options });
