/** A DOI that the record brings, as InvenioRDM is sent it (facts/inveniordm.md 1.7). Pure. */
import type { ArchiveRecord } from '../../model/record.ts';
import type { WireBody } from './wire.ts';

/** What is known of DOIs at a server. */
export interface KnownDois {
  /** Prefixes that the server manages itself: a DOI of its own choosing under one of them is registered by it, any other is only shown. */
  prefixes: ReadonlySet<string>;
  /** DOIs that an earlier version of the same concept has: no later one can have them again. */
  spent: ReadonlySet<string>;
}

/** What is sent for the record's own DOI; nothing where it brings none. Never empty: that breaks a draft whose DOI was reserved. */
export const toPids = ({ doi }: Pick<ArchiveRecord, 'doi'>, { prefixes, spent }: KnownDois): Pick<WireBody, 'pids'> => {
  const identifier = doi?.toLowerCase();
  if (identifier === undefined || spent.has(identifier)) return {};
  const isManaged = prefixes.has(identifier.split('/')[0] ?? '');
  return { pids: { doi: { identifier, ...(isManaged ? { provider: 'datacite', client: 'datacite' } : { provider: 'external' }) } } };
};

/** An update without `pids` keeps what is there; a published DOI stays whatever is sent. */
export const withoutPids = ({ pids: _, ...body }: WireBody): WireBody => body;
