/** What a run would do, to its end: for people who look before they leap. Pure: the rounds of a run, played on paper. */
import type { Deposit, Observed } from '../model/deposit.ts';
import { chooseDeposit, type DifferencesOf, plan } from './plan.ts';
import { type Step, WRITING } from './step.ts';
import type { Wanted } from './wanted.ts';

const MOST_ROUNDS = 7;
const blank: Deposit = { id: 'new', state: 'draft', isEdit: false, createdAt: '', url: '', marker: {}, files: [], echo: undefined };
const foreseen = { algorithm: 'foreseen', value: 'same' };

interface Paper {
  wanted: Wanted;
  observed: Observed;
  differencesOf: DifferencesOf;
}

/** The draft that a claim would open, as far as it can be foreseen; without a claim, the draft that is there. */
const foreseeDraft = (claim: Step | undefined, { thisRelease, before, openDraft, abilities }: Observed): Deposit => {
  const current = chooseDeposit(thisRelease) ?? openDraft?.deposit ?? blank;
  if (claim?.do === 'create') return { ...blank, isFirst: true };
  if (claim?.do === 'edit') return { ...current, isEdit: true };
  if (claim?.do !== 'new-version') return current;
  // A new version says what the one before says, until it is described.
  const old = before?.files ?? [];
  return {
    ...{ ...blank, isFirst: false, echo: before?.echo },
    ...{ files: abilities.copiesFiles ? old : [], importable: abilities.importsFiles ? old : [] },
  };
};

/** What would be there once these steps were done; a proof is foreseen to hold. */
const play = (steps: readonly Step[], { wanted, observed, differencesOf }: Paper): Paper => {
  const claim = steps.find((step) => step.phase === 'claim');
  const hasPublished = steps.some((step) => step.do === 'publish');
  const { abilities, foreseen: own = {} } = observed;
  const claimed = { ...foreseeDraft(claim, observed), ...own };
  const draft: Deposit = hasPublished ? { ...claimed, state: 'published', isEdit: false } : claimed;
  const gone = new Set(steps.flatMap((step) => (step.do === 'remove' ? [step.file] : [])));
  const proved = new Set(steps.flatMap((step) => (step.do === 'prove' || step.do === 'upload' ? [step.file] : [])));
  const sent = new Set(steps.flatMap((step) => (step.do === 'upload' ? [step.file] : [])));
  const { importable, ...rest } = draft;
  const isImported = steps.some((step) => step.do === 'import');
  const held = isImported ? (importable ?? []) : draft.files;
  const kept = held.filter(({ name }) => !gone.has(name) && !sent.has(name));
  const files = [...kept, ...wanted.files.filter(({ name }) => sent.has(name))].map(({ name, size, ...rest }) =>
    proved.has(name) ? { name, size, checksum: foreseen } : { ...rest, name, size },
  );
  return {
    wanted: {
      ...wanted,
      hasPublished,
      hasWritten: wanted.hasWritten || steps.some((step) => WRITING.includes(step.do)),
      isDescribed: wanted.isDescribed || steps.some((step) => step.do === 'describe'),
      proofs: new Map([...wanted.proofs, ...[...proved].map((name) => [name, foreseen] as const)]),
    },
    observed: { abilities, foreseen: own, notices: [], thisRelease: [{ ...(isImported ? rest : draft), files }] },
    differencesOf: claim?.do === 'create' ? () => [] : differencesOf,
  };
};

/** The whole way to the end. Deposits that do not exist yet are called `new`. */
export const preview = (wanted: Wanted, observed: Observed, differencesOf: DifferencesOf): readonly Step[] => {
  const all: Step[] = [];
  let paper: Paper = { wanted, observed, differencesOf };
  for (let round = 1; round <= MOST_ROUNDS; round += 1) {
    const steps = plan(paper.wanted, paper.observed, paper.differencesOf);
    all.push(...steps);
    const last = steps.at(-1);
    if (last === undefined || last.do === 'stop' || last.do === 'submit' || last.phase === 'follow') break;
    paper = play(steps, paper);
  }
  return all;
};
