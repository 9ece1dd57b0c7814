/** Where an archive stands, and the one way out to it: what every adapter is opened with. */
import { ArchiveError } from '../errors.ts';
import { type HttpClient, openHttp } from '../http/client.ts';
import type { Clock } from '../http/clock.ts';
import type { Log } from '../log.ts';
import { type Archive, lookUpArchive } from './presets.ts';

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

export interface Site {
  known: Archive;
  /** Its root, without a slash at its end. */
  base: string;
  /** For people. */
  name: string;
  http: HttpClient;
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

/** Asks nothing yet. Throws `bad-input` for a word that names no archive, and for one without an address. */
export const openSite = (
  word: string,
  { url, token }: { url?: string | undefined; token?: string | undefined },
  doors: ArchiveDoors,
): Site => {
  const known = lookUpArchive(word);
  const address = url ?? known.url;
  if (address === undefined) {
    throw new ArchiveError('bad-input', `\`archive: ${word}\` is any server of its kind, and needs its address.`, {
      remedy: 'Give the input `archive-url` the address of the server: https://HOST.',
    });
  }
  const base = toBase(address);
  const { log, clock } = doors;
  if (token !== undefined) log.mask(token);
  return {
    known,
    base,
    name: base === known.url ? known.name : `the archive at ${new URL(base).host}`,
    http: openHttp({
      ...{ userAgent: doors.userAgent, clock, log, random: doors.random ?? Math.random },
      ...(doors.environment === undefined ? {} : { environment: doors.environment }),
    }),
  };
};
