/** What is known of the deposit when the run ends, told the same way by every report. */
import type { Difference } from '../model/deposit.ts';
import type { Agent, ArchiveRecord } from '../model/record.ts';
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

/** A name as archives tell it: `Family, Given`, or whole. */
const toAgent = (found: unknown): readonly Agent[] => {
  const name = typeof found === 'object' && found !== null && 'name' in found && typeof found.name === 'string' ? found.name : '';
  if (name === '') return [];
  const [family = '', ...given] = name.split(', ');
  return [{ kind: 'person', family, ...(given.length > 0 ? { given: given.join(', ') } : {}), identifiers: [], affiliations: [] }];
};

/** What is cited is what anyone finds there: where the archive holds another title, day or people than are wanted now, the archive's. */
export const toPublicRecord = ({ record, differences }: Pick<Outcome, 'record' | 'differences'>): ArchiveRecord | undefined => {
  const isCited = ({ field, found }: Difference): boolean => /^(title|publicationDate|publisher)$/.test(field) && typeof found === 'string';
  const told = differences.flatMap((difference): readonly (readonly [string, unknown])[] => {
    const { field, found } = difference;
    if (field === 'creators' && Array.isArray(found)) return [[field, found.flatMap(toAgent)]];
    return isCited(difference) ? [[field, found]] : [];
  });
  return record && { ...record, ...Object.fromEntries(told) };
};
