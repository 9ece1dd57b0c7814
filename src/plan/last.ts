/** What a walk came to: which of the deposits that were observed says how the release, or the record, stands now. Pure. */
import type { Deposit, Observed } from '../model/deposit.ts';
import { chooseDeposit, type DifferencesOf } from './plan.ts';
import { toWaitingState } from './review.ts';
import type { Wanted } from './wanted.ts';

/** The correction of a public record that stands open: what it says, the record says only later. */
export const findCorrection = ({ thisRelease, openDraft }: Observed): Deposit | undefined => {
  const open = openDraft?.deposit;
  return open?.isEdit && open.id === chooseDeposit(thisRelease)?.id ? open : undefined;
};

/** Of a release: its correction, where that says what is wanted and waits for somebody's word; else what is kept of the release. */
export const toLast = (observed: Observed, wanted: Wanted, differencesOf: DifferencesOf): Deposit | undefined => {
  const correction = findCorrection(observed);
  const isWaiting = correction && toWaitingState(wanted, correction) !== undefined && differencesOf(correction).length === 0;
  return isWaiting ? correction : chooseDeposit(observed.thisRelease);
};
