/** The one mechanism: observe, plan, carry out, until nothing is left. A first run, a re-run, a resume and a correction are all this loop. */
import { ArchiveError } from '../errors.ts';
import type { Observed } from '../model/deposit.ts';
import type { ArchiveRecord } from '../model/record.ts';
import type { Release } from '../model/release.ts';
import type { Hint } from '../repositories/repository.ts';
import { type Carried, type CarryOutDoors, carryOut } from './carry-out.ts';
import { chooseDeposit, type DifferencesOf, plan } from './plan.ts';
import { type Step, WRITING } from './step.ts';
import { explainRefusal } from './twin.ts';
import type { Wanted } from './wanted.ts';

/** Claim; describe and import; prove; remove and upload; publish; what follows; and two to spare for what changed in between. */
const MOST_ROUNDS = 8;

const LETTING_GO: readonly Step['do'][] = ['publish', 'submit'];

/** Where a walk begins, and where it came to. */
export interface Standing {
  wanted: Wanted;
  observed: Observed;
}

export interface Walk {
  /** Undefined for a record that is written by hand. */
  release: Release | undefined;
  record: ArchiveRecord;
  hint: Hint;
  differencesOf: DifferencesOf;
}

/** Told after each round, so that a run that dies has said how far it came. */
export interface Listener {
  carry(carried: Carried): void;
  observe(observed: Observed): void;
}

/** What is in reach of the steps: everything that was observed. */
const depositsOf = ({ thisRelease, before, openDraft }: Observed) =>
  [...thisRelease, before, openDraft?.deposit].filter((deposit) => deposit !== undefined);

/** @returns the last standing, or undefined where a step failed (the listener was told) */
export const walk = async (
  start: Standing,
  { release, record, hint, differencesOf }: Walk,
  doors: CarryOutDoors & { listener: Listener },
): Promise<Standing | undefined> => {
  let { wanted, observed } = start;
  let id: string | undefined;
  let claimedAt: Date | undefined;
  let made: string | undefined;
  for (let round = 1; round <= MOST_ROUNDS; round += 1) {
    const steps = plan(wanted, observed, differencesOf);
    if (steps.length === 0) return { wanted, observed };
    const subject = {
      release,
      record,
      hint,
      files: wanted.files,
      deposits: depositsOf(observed),
      abilities: observed.abilities,
      ...(claimedAt === undefined ? {} : { claimedAt }),
      ...(made === undefined ? {} : { made }),
    };
    const carried = await carryOut(steps, subject, doors);
    if (carried.failure && release !== undefined) {
      const own = carried.deposit ?? chooseDeposit(observed.thisRelease);
      carried.failure = await explainRefusal(carried.failure, own, { ...subject, release }, doors.repository);
    }
    doors.listener.carry(carried);
    if (carried.done.some((step) => step.do === 'create' || step.do === 'new-version')) claimedAt = new Date(doors.now());
    if (carried.deposit?.isMade) made = carried.deposit.id;
    if (carried.failure) return undefined;
    const isFollowUp = steps.every(({ phase }) => phase === 'follow');
    // What a claim opened is read by its id from now on, never searched for (DESIGN.md, rule 11). By the id of a public record one would get what somebody is changing in it.
    if (!isFollowUp) id ??= carried.deposit?.id ?? (chooseDeposit(observed.thisRelease) ?? observed.openDraft?.deposit)?.id;
    const { isFirstLook: _, ...known } = hint;
    observed = await doors.repository.observe(release, id === undefined ? known : { ...known, id });
    doors.listener.observe(observed);
    const hasDone = (which: readonly Step['do'][]): boolean => carried.done.some((step) => which.includes(step.do));
    const now = chooseDeposit(observed.thisRelease);
    const isPublic = now?.state === 'published' && !now.isEdit;
    wanted = {
      ...wanted,
      hasWritten: (wanted.hasWritten || hasDone(WRITING)) && !hasDone(LETTING_GO),
      hasPublished: wanted.hasPublished || (isPublic && hasDone(LETTING_GO)),
      proofs: new Map([...wanted.proofs, ...carried.proofs]),
      isDescribed: wanted.isDescribed || carried.done.some((step) => step.do === 'describe'),
    };
    // What follows a publication is tried once.
    if (isFollowUp) return { wanted, observed };
  }
  throw new ArchiveError(
    'archive-failed',
    `${doors.repository.name} answers well, and does not keep what it is given: after ${MOST_ROUNDS} rounds there is still something to do.`,
    { remedy: 'Run it again later. If it stays, look whether something stands between here and the archive that answers in its place.' },
  );
};
