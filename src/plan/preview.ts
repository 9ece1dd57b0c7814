/** What a run would do, past its claim: for people who look before they leap. Pure. */
import type { Deposit, Observed } from '../model/deposit.ts';
import { chooseDeposit, type DifferencesOf, plan, planPublish } from './plan.ts';
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

/** The whole way to the end, as far as it can be foreseen. Deposits that do not exist yet are called `new`. */
export const preview = (wanted: Wanted, observed: Observed, differencesOf: DifferencesOf): readonly Step[] => {
  const steps = plan(wanted, observed, differencesOf);
  const last = steps.at(-1);
  if (last === undefined || last.do === 'stop' || last.phase === 'publish') return steps;
  const draft = foresee(last, wanted, observed);
  if (draft === undefined) return [...steps, ...toPublish(steps, wanted)];
  const differences =
    last.do === 'create' ? [] : last.do === 'edit' ? differencesOf(draft) : [{ field: 'all', wanted: undefined, found: undefined }];
  const then = plan(wanted, { ...observed, thisRelease: [draft] }, () => differences);
  return [...steps, ...then, ...toPublish(then, wanted)];
};

/** The end of every way, behind the last step that is certain. */
const toPublish = (steps: readonly Step[], wanted: Wanted): readonly Step[] => {
  const last = steps.at(-1);
  if (last === undefined || !('deposit' in last) || last.phase === 'publish') return [];
  return planPublish(wanted, { id: last.deposit });
};
