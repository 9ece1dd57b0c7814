/**
 * The switches of the InvenioRDM side: what can go wrong there, and what differs from server to server (facts/inveniordm.md 1.15).
 * Those that count (`cutAfterRequest`, `fail5xx`, `corruptUpload`) count down as they strike; the timeouts and `dropConnectionAfter` strike once; the others stay as they are set.
 */
import type { Timeout } from '../faults.ts';

export interface InvenioFaults {
  /** What differs between releases: v12 has no `transfer` and no slashes in names, v14 fills in today's date for a new version. */
  release: 'v12' | 'v13' | 'v14';
  /** Milliseconds until a search finds what was written. */
  indexLagMs: number;
  /** The next create, publish or new version, if it would succeed, answers 504 as HTML; `applied`: it happened. */
  createTimeout: Timeout;
  publishTimeout: Timeout;
  newversionTimeout: Timeout;
  /** The next n writes are carried out, and their connection is closed without an answer. */
  cutAfterRequest: number;
  /** Requests a minute for one user agent and address; 0 is off (counted and told, never refused). */
  rateLimit: number;
  /** The next n requests fail as `fail5xxAs` says, without effect. */
  fail5xx: number;
  fail5xxAs: '500' | '500-error-id' | '502';
  /** Every request is answered by a firewall's HTML page, 403. */
  waf: boolean;
  /** Bytes after which the next upload's connection is reset; 0 is off. */
  dropConnectionAfter: number;
  /** The next n uploads are stored with one bit turned over. */
  corruptUpload: number;
  /** Every write with a bad token is a 400 about CSRF, as older instances answer. */
  oldCsrf: boolean;
  /** Where `links` point, when it is not where the request went (a proxy in front); empty is off. */
  linkOrigin: string;
  /** Off: the instance has no custom fields. */
  customFields: boolean;
  /** Off: the instance registers no DOIs. */
  dois: boolean;
  /** Off: nobody but a superuser may begin a deposit. */
  deposits: boolean;
  /** Bytes of one file, and of all files of a record. */
  fileLimit: number;
  quota: number;
  /** Multipart uploads go to a presigned address that refuses `Authorization`, as S3 does. */
  s3: boolean;
  /** Milliseconds that a publish takes for each file. */
  publishMsPerFile: number;
  /** A record is published through a community only. */
  communityRequired: boolean;
  /** The instance has curations (TU Wien): nothing is published before a curator has accepted it. */
  curations: boolean;
  /** DAMAP, which keeps data management plans: `refuses` answers 400, `down` 500, as when it is in trouble; `off`: the instance has none. */
  damap: 'off' | 'on' | 'refuses' | 'down';
  /** How many records an answer to a harvester holds. */
  oaiPageSize: number;
}

export const defaultInvenioFaults: InvenioFaults = {
  release: 'v13',
  indexLagMs: 800,
  createTimeout: 'off',
  publishTimeout: 'off',
  newversionTimeout: 'off',
  cutAfterRequest: 0,
  rateLimit: 0,
  fail5xx: 0,
  fail5xxAs: '500',
  waf: false,
  dropConnectionAfter: 0,
  corruptUpload: 0,
  oldCsrf: false,
  linkOrigin: '',
  customFields: true,
  dois: true,
  deposits: true,
  fileLimit: 10_000_000_000,
  quota: 10_000_000_000,
  s3: false,
  publishMsPerFile: 0,
  communityRequired: false,
  curations: false,
  damap: 'off',
  oaiPageSize: 100,
};

export const invenioWords: Partial<Record<keyof InvenioFaults, readonly string[]>> = {
  release: ['v12', 'v13', 'v14'],
  damap: ['off', 'on', 'refuses', 'down'],
};
