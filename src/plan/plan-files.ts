/** The files of a draft: what is taken over from the version before, proved, removed, declared and sent. Pure. */
import type { Deposit } from '../model/deposit.ts';
import { mustAnswer } from './review.ts';
import type { Step } from './step.ts';
import { compareFile, filesFor, type Wanted } from './wanted.ts';

/** A record of somebody's own making belongs to no release, and is not spoken of as one. */
const isByHand = ({ marker }: Wanted): boolean => marker === undefined;

/** Files that the version before has, too, come without an upload; but each that came with them and is not wanted is removed by a request of its own. */
const planImport = (wanted: Wanted, { id, importable = [] }: Deposit): readonly Step[] => {
  const stored = new Map(importable.map((file) => [file.name, file]));
  const kept = wanted.files.filter((file) => {
    const twin = stored.get(file.name);
    return twin !== undefined && compareFile(file, twin, wanted.proofs) !== 'differs';
  });
  if (kept.length === 0 || kept.length * 2 < importable.length) return [];
  const files = importable.map(({ name }) => name);
  return [
    {
      phase: 'upload',
      do: 'import',
      deposit: id,
      files,
      why: `${kept.length} of them are ${isByHand(wanted) ? 'wanted' : 'in this release'}`,
    },
  ];
};

export const planFiles = (given: Wanted, deposit: Deposit): readonly Step[] => {
  const wanted = { ...given, files: filesFor(given, deposit) };
  const imports = planImport(wanted, deposit);
  if (imports.length > 0) return imports; // what came with them is judged in the next round
  const stored = new Map(deposit.files.filter(({ isPending }) => !isPending).map((file) => [file.name, file]));
  const judged = wanted.files.map((file) => {
    const twin = stored.get(file.name);
    return { file, likeness: twin === undefined ? ('missing' as const) : compareFile(file, twin, wanted.proofs) };
  });
  const names = (...which: readonly string[]): readonly string[] =>
    judged.filter(({ likeness }) => which.includes(likeness)).map(({ file }) => file.name);
  const kept = new Set(names('same', 'unproved'));
  const missing = new Set(names('missing', 'differs'));
  // Reading the source again is for what is about to be handed over, not for every look at what waits.
  const unproved = mustAnswer(wanted, deposit) ? [] : names('unproved');
  // What a proof finds decides what is removed and sent: a plan with proofs ends there, and the next round goes on.
  if (unproved.length > 0) {
    return unproved.map((file) => ({
      phase: 'upload',
      do: 'prove',
      deposit: deposit.id,
      file,
      why: 'the archive holds a file of this name and size',
    }));
  }
  const removals: readonly Step[] = deposit.files
    // An entry that waits for its bytes is filled where it is wanted.
    .filter(({ name, isPending }) => !kept.has(name) && !(isPending && missing.has(name)))
    .map(({ name }) => ({
      phase: 'upload',
      do: 'remove',
      deposit: deposit.id,
      file: name,
      why: missing.has(name) ? 'other bytes' : isByHand(wanted) || deposit.isLetGo ? 'not wanted any more' : 'not in this release',
    }));
  const declared: readonly Step[] =
    missing.size === 0
      ? []
      : [{ phase: 'upload', do: 'declare', deposit: deposit.id, files: [...missing], why: 'some servers want a list first' }];
  const uploads: readonly Step[] = wanted.files
    .filter(({ name }) => missing.has(name))
    .map(({ name, size }) => ({ phase: 'upload', do: 'upload', deposit: deposit.id, file: name, size, why: 'not there yet' }));
  return [...removals, ...declared, ...uploads];
};
