/** What a run would do, past its claim: for people who look before they leap. Pure. */
import type { Deposit, Observed } from '../model/deposit.ts';
import { chooseDeposit, type DifferencesOf, plan } from './plan.ts';
import type { Step } from './step.ts';
import type { Wanted } from './wanted.ts';

/** The draft that a claim would open, as far as it can be foreseen. */
const foresee = (step: Step, wanted: Wanted, observed: Observed): Deposit | undefined => {
  const blank: Deposit = {
    id: 'new',
    state: 'draft',
    isEdit: false,
    createdAt: '',
    url: '',
    marker: wanted.marker,
    files: [],
    echo: undefined,
  };
  if (step.do === 'create') return blank;
  if (step.do === 'new-version') return { ...blank, files: observed.abilities.copiesFiles ? (observed.before?.files ?? []) : [] };
  const deposit = chooseDeposit(observed.thisRelease);
  return step.do === 'edit' && deposit ? { ...deposit, isEdit: true } : undefined;
};

/** The plan, and behind a claim what would most likely follow it. Deposits that do not exist yet are called `new`. */
export const preview = (wanted: Wanted, observed: Observed, differencesOf: DifferencesOf): readonly Step[] => {
  const steps = plan(wanted, observed, differencesOf);
  const claim = steps.at(-1);
  const draft = claim && foresee(claim, wanted, observed);
  if (claim === undefined || draft === undefined) return steps;
  const differences =
    claim.do === 'edit' ? differencesOf(draft) : claim.do === 'new-version' ? [{ field: 'all', wanted: undefined, found: undefined }] : [];
  return [...steps, ...plan(wanted, { ...observed, thisRelease: [draft] }, () => differences)];
};
