/** The switches of the local CKAN: its version, its settings, and what can go wrong. Tests flip them on the live object. */

export interface CkanFaults {
  /** What `status_show` tells, and how it behaves: 2.12 leaves no trace of a write that changes nothing, among others (facts/ckan.md 2). */
  version: '2.10' | '2.11' | '2.12';
  /** `ckan.max_resource_size`, in MiB. */
  maxResourceSizeMb: number;
  /** Bytes of a body over which the proxy in front says 413 as HTML; 0 is off. */
  proxyBodyLimit: number;
  /** Is there a place for files? Without one an upload answers 500. */
  storage: boolean;
  /** `down`: what needs the search answers 500. `late`: a write is not found before `commitSearch` is set. */
  solr: 'up' | 'down' | 'late';
  /** Knows dataset types of ckanext-scheming, the BC-like one. */
  schemas: boolean;
  /** Another header than `Authorization` that carries the token (`apitoken_header_name`). */
  headerName: string;
  /** The next n writes are carried out, and their connection is closed without an answer. */
  cutAfterRequest: number;
  /** The next n writes are carried out, and the proxy answers 502 as HTML. */
  badGatewayAfterWrite: number;
  /** The next n requests fail as `failAs` says, without effect. */
  fail: number;
  /** Internal error, too busy with `Retry-After`, or a proxy that does not reach CKAN. */
  failAs: '500' | '429' | '502';
  /** Every request is sent on to the same address on https. */
  redirectToHttps: boolean;
  /** Bytes after which the next upload's connection is reset; 0 is off. */
  dropConnectionAfter: number;
}

export const defaultCkanFaults: CkanFaults = {
  version: '2.11',
  maxResourceSizeMb: 10,
  proxyBodyLimit: 0,
  storage: true,
  solr: 'up',
  schemas: true,
  headerName: 'Authorization',
  cutAfterRequest: 0,
  badGatewayAfterWrite: 0,
  fail: 0,
  failAs: '500',
  redirectToHttps: false,
  dropConnectionAfter: 0,
};
