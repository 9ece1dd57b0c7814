/**
 * The switches of the Zenodo side: what can go wrong at Zenodo, and what differs from day to day. Tests flip them on the live object, the command line by `--fault name=value`.
 * A switch that counts (`spurious403`, `fail5xx`, `cutAfterRequest`, `corruptUpload`) counts down as it strikes; the three timeouts, `dropConnectionAfter` and `existingDraft`
 * strike once and switch themselves off, so that a client that tries again can succeed; the others stay as they are set.
 */

export type Timeout = 'off' | 'applied' | 'notApplied';

export interface Faults {
  /** As sandbox.zenodo.org: DOI prefix 10.5072 (still 10.5281 in prereserve_doi), and its texts about prefixes. */
  sandbox: boolean;
  /** `v25.2.5` has the bucket bugs of facts/zenodo.md 4.7 and the re-import trap of 4.6, `fixed` has not. */
  era: 'v25.2.5' | 'fixed';
  /** Milliseconds until a search finds what was written; a deletion is gone after half of it. */
  indexLagMs: number;
  /** Milliseconds until the version before stops counting as the latest in searches. */
  latestLagMs: number;
  /** The next n file operations answer 403 (zenodo#2493), then they work again. */
  spurious403: number;
  /** The next publish, if it would succeed, answers 504 as HTML; `applied`: it happened. */
  publishTimeout: Timeout;
  createTimeout: Timeout;
  newversionTimeout: Timeout;
  /** The next n writes are carried out, and their connection is closed without an answer. */
  cutAfterRequest: number;
  /** Requests a minute for one user agent and address; 0 is off (counted and told, never refused). */
  rateLimit: number;
  /** The next n requests fail as `fail5xxAs` says, without effect. */
  fail5xx: number;
  /** 500 as JSON, the same with an `error_id`, or 502 as the proxy's HTML. */
  fail5xxAs: '500' | '500-error-id' | '502';
  /** Every request is answered by the firewall's HTML page, 403. */
  waf: boolean;
  /** Bytes after which the next upload's connection is reset; 0 is off. */
  dropConnectionAfter: number;
  /** The next n uploads are stored with one bit turned over. */
  corruptUpload: number;
  /** Answers as the document of 2021 tells: 401, DELETE 201, discard 201, newversion gives the original. */
  docs2021: boolean;
  /** The next published version gets an open draft with files that nobody here asked for. */
  existingDraft: 'off' | 'foreign' | 'ours' | 'untouched';
  /** A draft that was written by the native API, as the web form does, answers 500 to a deposit GET until the deposit API writes it again (zenodo#2539). */
  webEdits: boolean;
  /** nginx and uWSGI in front, as at zenodo.org: a chunked upload arrives without a length (400), a form over 100 MiB is refused as HTML. */
  proxy: boolean;
}

export const defaultFaults: Faults = {
  sandbox: false,
  era: 'v25.2.5',
  indexLagMs: 800,
  latestLagMs: 10_000,
  spurious403: 0,
  publishTimeout: 'off',
  createTimeout: 'off',
  newversionTimeout: 'off',
  cutAfterRequest: 0,
  rateLimit: 0,
  fail5xx: 0,
  fail5xxAs: '500',
  waf: false,
  dropConnectionAfter: 0,
  corruptUpload: 0,
  docs2021: false,
  existingDraft: 'off',
  webEdits: false,
  proxy: true,
};

const timeouts = ['off', 'applied', 'notApplied'] as const;
/** What a switch of words takes. */
export const faultWords: Partial<Record<keyof Faults, readonly string[]>> = {
  era: ['v25.2.5', 'fixed'],
  publishTimeout: timeouts,
  createTimeout: timeouts,
  newversionTimeout: timeouts,
  fail5xxAs: ['500', '500-error-id', '502'],
  existingDraft: ['off', 'foreign', 'ours', 'untouched'],
};
