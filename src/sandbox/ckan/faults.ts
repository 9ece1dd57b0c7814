/** The switches of the local CKAN: its version, its settings, and what can go wrong. Tests flip them on the live object, the command line by `--fault name=value`. */

export interface CkanFaults {
  /** What `status_show` tells, and how it behaves: 2.12 leaves no trace of a write that changes nothing, among others; 2.8 has no `package_revise`, and tells nobody who they are (facts/ckan.md 1.3, 1.8, 2). */
  ckanVersion: '2.8' | '2.10' | '2.11' | '2.12';
  /** `status_show` does not tell the version. */
  ckanHidesVersion: boolean;
  /** `down`: what needs the search answers 500. `late`: what is written from now on is found once the switch is `up` again. */
  ckanSearch: 'up' | 'down' | 'late';
  /** Is there a place for files? Without one an upload answers 500. */
  ckanStorage: boolean;
  /** Knows a dataset type of ckanext-scheming that has the shape of the BC Data Catalogue's. */
  ckanSchemas: boolean;
  /** Is the BC Data Catalogue: its own schema in place of the one with its shape, its licences, its ladder of `publish_state`, titles that are there once. */
  ckanBcdc: boolean;
  /** The header that carries the token (`apitoken_header_name`). */
  ckanHeader: string;
  /** `ckan.max_resource_size`, in MiB. */
  maxResourceSizeMb: number;
  /** `ckan.search.rows_max`: so many datasets a search gives at once. */
  searchRowsMax: number;
  /** Bytes of a body over which the proxy in front says 413 as HTML; 0 is off. */
  proxyBodyLimit: number;
  /** Every request is sent on to the same address on https. */
  redirectToHttps: boolean;
  /** The next n requests answer 429, and when to come again. */
  tooBusy: number;
  /** The next n requests fail as `fail5xxAs` says, without effect. */
  fail5xx: number;
  /** A page of CKAN's own (two ways to say so), or of the proxy that does not reach it. */
  fail5xxAs: '500' | '500-error-id' | '502';
  /** The next n writes are carried out, and answer 500: so does the loser of two creates of one name, of which the other went well. */
  crashAfterWrite: number;
  /** The next n writes are carried out, and the proxy answers 502 as HTML. */
  badGatewayAfterWrite: number;
  /** The next n writes are carried out, and their connection is closed without an answer. */
  cutAfterRequest: number;
  /** Bytes after which the next upload's connection is reset; 0 is off. */
  dropConnectionAfter: number;
  /** The next n files are stored with one bit turned over. */
  corruptUpload: number;
}

export const defaultCkanFaults: CkanFaults = {
  ckanVersion: '2.11',
  ckanHidesVersion: false,
  ckanSearch: 'up',
  ckanStorage: true,
  ckanSchemas: true,
  ckanBcdc: false,
  ckanHeader: 'Authorization',
  maxResourceSizeMb: 10,
  searchRowsMax: 1000,
  proxyBodyLimit: 0,
  redirectToHttps: false,
  tooBusy: 0,
  fail5xx: 0,
  fail5xxAs: '500',
  crashAfterWrite: 0,
  badGatewayAfterWrite: 0,
  cutAfterRequest: 0,
  dropConnectionAfter: 0,
  corruptUpload: 0,
};

export const ckanWords: Partial<Record<keyof CkanFaults, readonly string[]>> = {
  ckanVersion: ['2.8', '2.10', '2.11', '2.12'],
  ckanSearch: ['up', 'down', 'late'],
  fail5xxAs: ['500', '500-error-id', '502'],
};
