/** What the parts of the crosswalk write into while they go: losses and notes, and the ids that only the server's vocabularies can confirm. */
import { type Ledger, openLedger } from '../ledger.ts';

/** An id that the record would be sent with. One that the server does not have fails the whole request (facts/inveniordm.md 1.2). */
export interface UsedId {
  /** As its address has it: `vocabularies/licenses`, `affiliations`. */
  vocabulary: string;
  id: string;
}

/** What a server was seen not to have, by `VOCABULARY/ID`, and the nearest that it has. */
export type Unheld = ReadonlyMap<string, readonly string[]>;

export const toTermKey = ({ vocabulary, id }: UsedId): string => `${vocabulary}/${id}`;

export interface Way extends Ledger {
  /** May this id be sent? It is noted as used; false where the server is known not to have it. */
  use(vocabulary: string, id: string): boolean;
  /** The first of these, in order of preference, that may be sent. */
  first(vocabulary: string, ids: readonly string[]): string | undefined;
  /** What it has instead, as the end of a message; or nothing. */
  nearest(vocabulary: string, id: string): string;
  used: readonly UsedId[];
}

export const openWay = (unheld: Unheld): Way => {
  const used: UsedId[] = [];
  const use: Way['use'] = (vocabulary, id) => {
    if (unheld.has(toTermKey({ vocabulary, id }))) return false;
    used.push({ vocabulary, id });
    return true;
  };
  return {
    ...openLedger(),
    used,
    use,
    first: (vocabulary, ids) => ids.find((id) => use(vocabulary, id)),
    nearest: (vocabulary, id) => {
      const ids = unheld.get(toTermKey({ vocabulary, id })) ?? [];
      return ids.length === 0 ? '' : ` The nearest that it has: ${ids.join(', ')}.`;
    },
  };
};
