/** What a walk came to: which of the deposits that were observed says how the release, or the record, stands now. Pure. */
import type { Deposit, Observed } from '../model/deposit.ts';
import { chooseDeposit, type DifferencesOf } from './plan.ts';
import { isSpokenOf, toWaitingState } from './review.ts';
import type { Wanted } from './wanted.ts';

/** The correction of a public record that stands open: what it says, the record says only later. */
export const findCorrection = ({ thisRelease, openDraft }: Observed): Deposit | undefined => {
  const open = openDraft?.deposit;
  return open?.isEdit && open.id === chooseDeposit(thisRelease)?.id ? open : undefined;
};

/** Of a release: its correction, where that waits for somebody's word and is wanted, or stands before what is wanted; else what is kept of the release. */
export const toLast = (observed: Observed, wanted: Wanted, differencesOf: DifferencesOf): Deposit | undefined => {
  const kept = chooseDeposit(observed.thisRelease);
  const correction = findCorrection(observed);
  if (kept === undefined || correction === undefined || kept.isEdit) return kept;
  const isDue = differencesOf(kept).length > 0 && (isSpokenOf(correction) || differencesOf(correction).length === 0);
  return toWaitingState(wanted, correction) !== undefined && isDue ? correction : kept;
};
