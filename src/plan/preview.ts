/** What a run would do, to its end: for people who look before they leap. Pure. */
import type { Deposit, Observed } from '../model/deposit.ts';
import { chooseDeposit, type DifferencesOf, plan } from './plan.ts';
import type { Step } from './step.ts';
import type { Wanted } from './wanted.ts';

const blank: Deposit = { id: 'new', state: 'draft', isEdit: false, createdAt: '', url: '', marker: {}, files: [], echo: undefined };

/** The draft that a claim would open, as far as it can be foreseen; without a claim, the draft that is there. */
const foreseeDraft = (steps: readonly Step[], observed: Observed): Deposit => {
  const last = steps.at(-1);
  const current = chooseDeposit(observed.thisRelease) ?? observed.openDraft?.deposit ?? blank;
  if (last?.do === 'create') return blank;
  if (last?.do === 'new-version') return { ...blank, files: observed.abilities.copiesFiles ? (observed.before?.files ?? []) : [] };
  return last?.do === 'edit' ? { ...current, isEdit: true } : current;
};

/** All that is known beforehand about how the metadata will differ: a new draft is created with it, a new version holds the old. */
const foreseeDifferences = (steps: readonly Step[], differencesOf: DifferencesOf): DifferencesOf => {
  const last = steps.at(-1);
  if (last?.do === 'create') return () => [];
  return last?.do === 'new-version' ? () => [{ field: 'all', wanted: undefined, found: undefined }] : differencesOf;
};

const foreseen = { algorithm: 'foreseen', value: 'same' };

/** The whole way to the end, as far as it can be foreseen. Deposits that do not exist yet are called `new`. */
export const preview = (wanted: Wanted, observed: Observed, differencesOf: DifferencesOf): readonly Step[] => {
  const steps = plan(wanted, observed, differencesOf);
  const last = steps.at(-1);
  if (last === undefined || last.do === 'stop' || last.phase === 'publish') return steps;
  const draft = foreseeDraft(steps, observed);
  const then = last.phase === 'claim' ? plan(wanted, { ...observed, thisRelease: [draft] }, foreseeDifferences(steps, differencesOf)) : [];
  const complete = { ...draft, files: wanted.files.map(({ name, size }) => ({ name, size, checksum: foreseen })) };
  const proved = { ...wanted, isDescribed: true, proofs: new Map(wanted.files.map(({ name }) => [name, foreseen])) };
  const end = plan(proved, { ...observed, thisRelease: [complete] }, () => []);
  return [...steps, ...then, ...(then.at(-1)?.phase === 'publish' ? [] : end)];
};
