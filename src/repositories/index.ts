/** The registry: which archives there are, where they stand, and how each is opened. The only table that knows archives by name. */
import { ArchiveError } from '../errors.ts';
import { openHttp } from '../http/client.ts';
import type { Clock } from '../http/clock.ts';
import type { Log } from '../log.ts';
import { invenio } from './invenio/index.ts';
import type { Repository } from './repository.ts';
import { zenodo } from './zenodo/index.ts';

export interface ArchiveSettings {
  /** Another host of the same kind; its root. */
  url?: string;
  token?: string;
  parallelUploads?: number;
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

/** How an archive is spoken to: which adapter. */
type Kind = 'zenodo' | 'invenio';

interface Archive {
  kind: Kind;
  /** For people. */
  name: string;
  /** The site's root; where there is none, `archive-url` must say it. */
  url?: string;
  /** Of the DOIs that it gives. */
  prefixes: readonly string[];
  /** The archive's name in this table where what is written by hand is tried out first. */
  test?: string;
  /** Who looks at every deposit there before it is public. */
  review?: 'community' | 'curation';
  /** Who publishes there, where a record does not say it. */
  publisher?: string;
}

/** A preset is a line here: data, not code (facts/inveniordm.md 1.13, 1.14). */
const TABLE = {
  zenodo: { kind: 'zenodo', name: 'Zenodo', url: 'https://zenodo.org', prefixes: ['10.5281'], test: 'zenodo-sandbox' },
  'zenodo-sandbox': { kind: 'zenodo', name: 'Zenodo Sandbox', url: 'https://sandbox.zenodo.org', prefixes: ['10.5072'] },
  inveniordm: { kind: 'invenio', name: 'InvenioRDM', prefixes: [] },
  caltechdata: {
    kind: 'invenio',
    name: 'CaltechDATA',
    url: 'https://data.caltech.edu',
    prefixes: ['10.22002'],
    review: 'community',
    publisher: 'CaltechDATA',
    test: 'caltechdata-test',
  },
  'caltechdata-test': {
    kind: 'invenio',
    name: 'CaltechDATA (test)',
    url: 'https://data.caltechlibrary.dev',
    prefixes: ['10.33569'],
    review: 'community',
    publisher: 'CaltechDATA',
  },
  tuwien: {
    kind: 'invenio',
    name: 'TU Wien',
    url: 'https://researchdata.tuwien.ac.at',
    prefixes: ['10.48436'],
    review: 'curation',
    publisher: 'TU Wien',
    test: 'tuwien-test',
  },
  'tuwien-test': {
    kind: 'invenio',
    name: 'TU Wien (test)',
    url: 'https://test.researchdata.tuwien.ac.at',
    prefixes: ['10.70124'],
    review: 'curation',
    publisher: 'TU Wien',
  },
} as const satisfies Readonly<Record<string, Archive>>;

export type ArchiveName = keyof typeof TABLE;

/** What the input `archive` may say. */
export const ARCHIVES = Object.keys(TABLE) as readonly ArchiveName[];

const isArchiveName = (word: string): word is ArchiveName => Object.hasOwn(TABLE, word);

/** What is known of an archive by its word. Throws `bad-input` for another word. */
export const lookUpArchive = (word: string): Archive => {
  if (isArchiveName(word)) return TABLE[word];
  throw new ArchiveError('bad-input', `There is no archive «${word}».`, {
    remedy: `Give the input \`archive\` one of: ${ARCHIVES.join(', ')}.`,
  });
};

/** Where what is written by hand is tried out: the archive's test server, or itself where it has none. */
export const toTestArchive = (word: string): string => lookUpArchive(word).test ?? word;

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
  const known: Archive = lookUpArchive(word);
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
