/** What is known of the deposit when the run ends, told the same way by every report. */
import type { Outcome } from './outcome.ts';

export interface Known {
  /** The record can be read by anyone (an open correction doesn't change that). */
  isPublic: boolean;
  /** Registered. */
  doi?: string;
  /** What a draft's DOI will be. */
  reservedDoi?: string;
  conceptDoi?: string;
  version?: string;
}

export const toKnown = ({ deposit, record, release }: Pick<Outcome, 'deposit' | 'record' | 'release'>): Known => {
  const isPublic = deposit !== undefined && (deposit.state === 'published' || deposit.isEdit);
  // A draft that was just opened may still carry the version before: what is wanted counts there.
  const version = isPublic ? (deposit.version ?? record?.version ?? release?.version) : (record?.version ?? release?.version);
  return {
    isPublic,
    ...(isPublic && deposit.doi !== undefined ? { doi: deposit.doi } : {}),
    ...(!isPublic && deposit?.reservedDoi !== undefined ? { reservedDoi: deposit.reservedDoi } : {}),
    ...(deposit?.conceptDoi === undefined ? {} : { conceptDoi: deposit.conceptDoi }),
    ...(version === undefined ? {} : { version }),
  };
};
