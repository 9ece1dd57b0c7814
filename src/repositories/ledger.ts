/** What a crosswalk could not carry as it is, written down while it goes: losses for people, and notes that keep the truth in the record itself. */
import type { Loss } from '../model/deposit.ts';

export interface Ledger {
  tell(field: string, outcome: Loss['outcome'], message: string): void;
  /** A paragraph of plain text for the record's notes. */
  note(text: string): void;
  losses: readonly Loss[];
  notes: readonly string[];
}

export const openLedger = (): Ledger => {
  const losses: Loss[] = [];
  const notes: string[] = [];
  return {
    losses,
    notes,
    tell: (field, outcome, message) => {
      losses.push({ field, outcome, message });
    },
    note: (text) => {
      notes.push(text);
    },
  };
};
