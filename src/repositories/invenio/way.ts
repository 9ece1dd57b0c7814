/** What the parts of the crosswalk write into while they go: losses and notes, and the ids that only the server's vocabularies can confirm. */
import { type Ledger, openLedger } from '../ledger.ts';

/** An id that the record would be sent with. One that the server does not have fails the whole request (facts/inveniordm.md 1.2). */
export interface UsedId {
  /** As its address has it: `vocabularies/licenses`, `affiliations`. */
  vocabulary: string;
  id: string;
}

export interface Way extends Ledger {
  /** May this id be sent? It is noted as used; false where the server is known not to have it. */
  use(vocabulary: string, id: string): boolean;
  used: readonly UsedId[];
}

/** @param unheld ids that the server was seen not to have */
export const openWay = (unheld: ReadonlySet<string>): Way => {
  const used: UsedId[] = [];
  return {
    ...openLedger(),
    used,
    use: (vocabulary, id) => {
      if (unheld.has(id)) return false;
      used.push({ vocabulary, id });
      return true;
    },
  };
};
