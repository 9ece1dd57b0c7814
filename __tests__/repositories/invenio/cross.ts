/** A small record on its way to InvenioRDM, with only what a case is about; and what came of it. */
import { type Agent, type ArchiveRecord, emptyRecord } from '../../../src/model/record.ts';
import { type CrosswalkOptions, crosswalk } from '../../../src/repositories/invenio/crosswalk.ts';
import type { Json } from '../../../src/repositories/invenio/wire.ts';

export const person = (family: string, rest: Partial<Agent> = {}): Agent => ({
  ...{ kind: 'person', family, identifiers: [], affiliations: [] },
  ...rest,
});

export const aRecord = (details: Partial<ArchiveRecord> = {}): ArchiveRecord => ({
  ...emptyRecord,
  title: 'Demo tool',
  publicationDate: '2026-11-01',
  creators: [person('Doe', { given: 'Jane' })],
  rights: [{ id: 'MIT' }],
  ...details,
});

export interface CrossOptions extends Partial<CrosswalkOptions> {
  /** Ids (`vocabularies/licenses/mit`) that the server is known not to have, and what it has instead. */
  lacks?: Readonly<Record<string, readonly string[]>>;
}

export const cross = (details: Partial<ArchiveRecord> = {}, { lacks = {}, ...options }: CrossOptions = {}) => {
  const { body, losses, used } = crosswalk(aRecord(details), {
    ...{
      unheld: new Map(Object.entries(lacks)),
      switchedOff: new Set(),
      publisher: 'The house',
      dois: { prefixes: new Set(), spent: new Set() },
    },
    ...options,
  });
  return {
    body,
    metadata: body.metadata as Json & Readonly<Record<string, never>>,
    losses: losses.map(({ field, outcome }) => `${outcome} ${field}`),
    messages: losses.map(({ message }) => message),
    used: used.map(({ vocabulary, id }) => `${vocabulary}/${id}`),
  };
};
