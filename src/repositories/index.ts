/** The registry: how each archive is opened. Which there are stands in presets.ts. */
import { ArchiveError } from '../errors.ts';
import { openHttp } from '../http/client.ts';
import type { Clock } from '../http/clock.ts';
import type { Log } from '../log.ts';
import { openCkan } from './ckan/index.ts';
import { invenio } from './invenio/index.ts';
import { lookUpArchive } from './presets.ts';
import type { Repository } from './repository.ts';
import { zenodo } from './zenodo/index.ts';

export interface ArchiveSettings {
  /** Another host of the same kind; its root. */
  url?: string;
  token?: string;
  parallelUploads?: number;
  /** Whose the record shall be, by name, title or id, where an archive knows organisations. */
  organisation?: string;
  /** What becomes of a file that the archive does not take for its size. */
  tooLarge?: 'link' | 'fail';
  /** Of how many releases the files stay, where an archive keeps all releases in one place. */
  keep?: number;
  /** A DOI that the release has elsewhere, for an archive that gives none. */
  doi?: string;
}

export interface ArchiveDoors {
  log: Log;
  clock: Clock;
  /** `archive-release/1.2.3 (+https://…)` */
  userAgent: string;
  /** Where `http_proxy` and its like are looked up. */
  environment?: Readonly<Record<string, string | undefined>>;
  /** 0 to 1; for pauses that are not all alike. */
  random?: () => number;
  /** Once it is aborted nothing is sent any more. */
  signal?: AbortSignal;
}

/** The site's root, without a trailing slash, a query or `/api` at its end. */
const toBase = (written: string): string => {
  if (!/^https?:\/\//i.test(written) || !URL.canParse(written)) {
    throw new ArchiveError('bad-input', `«${written}» is not the address of an archive.`, {
      remedy: 'Give the input `archive-url` a web address: https://HOST.',
    });
  }
  const url = new URL(written);
  return `${url.origin}${url.pathname.replace(/\/(api\/?)?$/, '')}`;
};

/** Opens the adapter. Nothing is asked yet: its crosswalk works without a token and without a network. */
export const openRepository = (word: string, settings: ArchiveSettings, doors: ArchiveDoors): Repository => {
  const known = lookUpArchive(word);
  const address = settings.url ?? known.url;
  if (address === undefined) {
    throw new ArchiveError('bad-input', `\`archive: ${word}\` is any server of its kind, and needs its address.`, {
      remedy: 'Give the input `archive-url` the address of the server: https://HOST.',
    });
  }
  const base = toBase(address);
  const { host } = new URL(base);
  const { log, clock, signal } = doors;
  const http = openHttp({
    ...{ userAgent: doors.userAgent, clock, log, random: doors.random ?? Math.random },
    ...(doors.environment === undefined ? {} : { environment: doors.environment }),
  });
  if (settings.token !== undefined) log.mask(settings.token);
  const common = {
    base,
    name: base === known.url ? known.name : `the archive at ${host}`,
    ...(settings.token === undefined ? {} : { token: settings.token }),
    ...(settings.parallelUploads === undefined ? {} : { parallelUploads: settings.parallelUploads }),
  };
  const outside = { http, log, clock, ...(signal === undefined ? {} : { signal }) };
  if (known.kind === 'ckan') {
    const { organisation, tooLarge, keep, doi } = settings;
    return openCkan(
      {
        ...common,
        ...(organisation === undefined ? {} : { organisation }),
        ...(tooLarge === undefined ? {} : { tooLarge }),
        ...(keep === undefined ? {} : { keep }),
        ...(doi === undefined ? {} : { doi }),
      },
      { ...outside, random: doors.random ?? Math.random },
    );
  }
  return known.kind === 'zenodo'
    ? zenodo({ ...common, prefixes: known.prefixes }, outside)
    : invenio(
        {
          ...common,
          ...(known.review === undefined ? {} : { review: known.review }),
          prefixes: known.prefixes,
          publisher: known.publisher ?? host,
        },
        outside,
      );
};
