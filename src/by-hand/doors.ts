/** Everything from outside that a command or a caller of the library needs: opened once, by its own words. */
import { ArchiveError } from '../errors.ts';
import { systemClock } from '../http/clock.ts';
import { type Log, silentLog } from '../log.ts';
import type { Catalogue } from '../repositories/catalogue.ts';
import { openRepository } from '../repositories/index.ts';
import type { Repository } from '../repositories/repository.ts';
import { USER_AGENT } from '../version.ts';

export interface Doors {
  repository: Repository;
  catalogue: Catalogue;
  hasToken: boolean;
  log: Log;
  signal: AbortSignal;
  clock: { now(): Date; wait(milliseconds: number, signal?: AbortSignal): Promise<void> };
  parallelUploads: number;
  /** A download that stands still for so long is cut, and gone on with. Default: five minutes. */
  stallMs?: number;
}

export interface DoorOptions {
  /** A name of the registry: `zenodo`, `caltechdata-test`, … */
  archive: string;
  /** The root of another server of the same kind. */
  url?: string;
  token?: string;
  parallelUploads?: number;
  log?: Log;
  signal?: AbortSignal;
  /** Where `https_proxy` and its like are looked up. */
  environment?: Readonly<Record<string, string | undefined>>;
}

/** Asks nothing yet. Throws `bad-input` for an archive that nobody knows, `archive-cannot` for one that is there for releases only. */
export const openDoors = ({
  archive,
  log = silentLog,
  signal = new AbortController().signal,
  environment,
  ...settings
}: DoorOptions): Doors => {
  const repository = openRepository(archive, settings, {
    ...{ log, signal, clock: systemClock, userAgent: USER_AGENT },
    ...(environment === undefined ? {} : { environment }),
  });
  const { catalogue } = repository;
  if (catalogue === undefined) {
    throw new ArchiveError('archive-cannot', `${repository.name} can't be managed by hand from here.`, { remedy: 'Use its web pages.' });
  }
  const { parallelUploads = 4 } = settings;
  return { repository, catalogue, hasToken: settings.token !== undefined, log, signal, clock: systemClock, parallelUploads };
};

/** Throws `token-missing`. */
export const needToken = ({ hasToken, repository }: Doors, task: string): void => {
  if (hasToken) return;
  throw new ArchiveError('token-missing', `${repository.name}: can't ${task} without a token.`, {
    remedy: 'Put the token into the environment (ARCHIVE_TOKEN), or into a file (--token-file).',
  });
};
