/** From InvenioRDM's draft or record to the port's deposit. */
import type { Deposit, DepositState, StoredFile } from '../../model/deposit.ts';
import type { Marker } from '../../model/release.ts';
import { type Marks, toMarkerOf, toMarks } from '../discovery/marks.ts';
import { isObject, type Json, type WireBody, type WireRecord } from './wire.ts';

export const readMarks = ({ related_identifiers: related }: Json): Marks =>
  toMarks(
    (Array.isArray(related) ? related.filter(isObject) : []).map(({ identifier, relation_type: type }) => ({
      identifier,
      relation: isObject(type) ? type.id : undefined,
    })),
  );

/** What the adapter keeps in a deposit's `echo`. */
export interface Echo extends WireBody {
  /** As it was read: somebody else's write since then shows by it. */
  revision?: number;
  look?: Look;
}

/** An echo comes from this adapter, or is none at all (a deposit that is only foreseen). */
export const readEcho = ({ echo }: Deposit): Echo =>
  isObject(echo) ? (echo as unknown as Echo) : { metadata: {}, custom_fields: {}, access: {} };

/** What else of a draft decides whether a request about it is believed, and answered. */
export interface Look {
  /** The community review's request. */
  review?: string;
  updated?: string;
  owner?: string;
}

export const readLook = ({ echo }: Deposit): Look => (isObject(echo) && isObject(echo.look) ? echo.look : {});

export interface DepositContext {
  /** The site's root. */
  base: string;
  wanted?: Partial<Marker> | undefined;
}

const toLook = ({ review, updated, owner }: WireRecord): Look => ({
  ...(review === undefined ? {} : { review }),
  ...(updated === undefined ? {} : { updated }),
  ...(owner === undefined ? {} : { owner }),
});

const toState = ({ isPublished, status }: WireRecord): DepositState =>
  isPublished ? 'published' : status === 'in_review' ? 'in-review' : 'draft';

/** Pages are built from the id: links in answers name the origin that the server believes to have (1.1). */
export const toDeposit = (wire: WireRecord, { base, wanted }: DepositContext): Deposit => {
  const { isPublished, doi, conceptDoi } = wire;
  const { version } = wire.body.metadata;
  const badged = conceptDoi ?? doi;
  const toStored = (file: StoredFile): StoredFile =>
    isPublished ? { ...file, url: `${base}/records/${wire.id}/files/${encodeURIComponent(file.name)}?download=1` } : file;
  return {
    id: wire.id,
    ...(wire.conceptId === undefined ? {} : { conceptId: wire.conceptId }),
    state: toState(wire),
    isEdit: isPublished && wire.isDraft,
    createdAt: wire.created,
    ...(typeof version === 'string' && version !== '' ? { version } : {}),
    ...(doi === undefined ? {} : isPublished ? { doi } : { reservedDoi: doi }),
    ...(conceptDoi === undefined ? {} : { conceptDoi }),
    url: isPublished ? `${base}/records/${wire.id}` : `${base}/uploads/${wire.id}`,
    ...(isPublished && badged !== undefined ? { badgeUrl: `${base}/badge/DOI/${badged}.svg` } : {}),
    marker: toMarkerOf(readMarks(wire.body.metadata), wanted),
    files: wire.files.map(toStored),
    isFirst: !wire.hasVersions,
    ...(wire.communities.length === 0 ? {} : { communities: wire.communities }),
    echo: { ...wire.body, revision: wire.revision, look: toLook(wire) } satisfies Echo,
  };
};
