/** From Zenodo's deposition to the port's deposit. */
import type { Deposit, StoredFile } from '../../model/deposit.ts';
import type { Marker } from '../../model/release.ts';
import { toMarkerOf } from '../discovery/marks.ts';
import { readMarks } from './markers.ts';
import { isObject, type WireDeposition, type WireMetadata } from './wire.ts';

/** What an adapter keeps in a deposit's `echo`. */
export interface Echo {
  metadata: WireMetadata;
  /** Read from the public record, without a token. */
  isPublicForm: boolean;
}

export const readEcho = (deposit: Deposit): Echo => {
  const echo = isObject(deposit.echo) ? deposit.echo : {};
  return { metadata: isObject(echo.metadata) ? echo.metadata : {}, isPublicForm: echo.isPublicForm === true };
};

export interface DepositContext {
  /** The site's root. */
  base: string;
  /** The prefix of this host's DOIs, as far as it is known. */
  prefix: string | undefined;
  wanted?: Partial<Marker> | undefined;
  isPublicForm?: boolean;
}

const readReserved = (metadata: WireMetadata): string | undefined => {
  const reserved = isObject(metadata.prereserve_doi) ? metadata.prereserve_doi.doi : undefined;
  return typeof reserved === 'string' ? reserved : undefined;
};

/** Pages are built from the id: what links mean changes with the state (facts/zenodo.md 3.2). */
export const toDeposit = (wire: WireDeposition, { base, prefix, wanted, isPublicForm = false }: DepositContext): Deposit => {
  const isPublished = wire.submitted;
  const { version } = wire.metadata;
  // Not Zenodo's own word for it: prereserve_doi says 10.5281 on the sandbox, too (facts/zenodo.md 1, row 19).
  const reserved = prefix === undefined ? readReserved(wire.metadata) : `${prefix}/zenodo.${wire.id}`;
  const badged = wire.conceptDoi ?? wire.doi;
  const toStored = (file: StoredFile): StoredFile =>
    isPublished ? { ...file, url: `${base}/records/${wire.id}/files/${encodeURIComponent(file.name)}?download=1` } : file;
  const echo: Echo = { metadata: wire.metadata, isPublicForm };
  return {
    id: String(wire.id),
    ...(wire.conceptId === undefined ? {} : { conceptId: wire.conceptId }),
    state: isPublished ? 'published' : 'draft',
    isEdit: wire.state === 'inprogress',
    createdAt: wire.created,
    ...(typeof version === 'string' && version !== '' ? { version } : {}),
    ...(isPublished && wire.doi !== undefined ? { doi: wire.doi } : {}),
    ...(isPublished || reserved === undefined ? {} : { reservedDoi: reserved }),
    ...(wire.conceptDoi === undefined ? {} : { conceptDoi: wire.conceptDoi }),
    url: isPublished ? `${base}/records/${wire.id}` : `${base}/deposit/${wire.id}`,
    ...(isPublished && badged !== undefined ? { badgeUrl: `${base}/badge/DOI/${badged}.svg` } : {}),
    marker: toMarkerOf(readMarks(wire.metadata), wanted),
    files: wire.files.map(toStored),
    echo,
  };
};
