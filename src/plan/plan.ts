/**
 * What is still to do, up to the next claim (or the next proof). Pure: the same observation gives the same plan, so a crash, a re-run,
 * a dry run and a resume are all this one function.
 */
import { ONE_BY_ONE } from '../errors.ts';
import type { Abilities, Deposit, Difference, Observed } from '../model/deposit.ts';
import { findTag, type Marker } from '../model/release.ts';
import { planFiles } from './plan-files.ts';
import { isHandedIn, isKeptAsItIs, isTheirs, planEnd, planFollowUp, planForeword, toCorrect } from './review.ts';
import type { Step } from './step.ts';
import type { Wanted } from './wanted.ts';

/** Where a deposit's metadata is not what is wanted; the repository's own comparison, already given the record. */
export type DifferencesOf = (deposit: Deposit) => readonly Difference[];

const byAge = (a: Deposit, b: Deposit): number =>
  a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id, 'en', { numeric: true });

/** Of several deposits for one release the published one counts, else the oldest. */
export const chooseDeposit = (deposits: readonly Deposit[]): Deposit | undefined =>
  deposits.toSorted((a, b) => Number(b.state === 'published') - Number(a.state === 'published') || byAge(a, b))[0];

const stop = (code: Extract<Step, { do: 'stop' }>['code'], message: string, remedy: string): readonly Step[] => [
  { phase: 'claim', do: 'stop', code, message, remedy },
];

const toCount = ({ length }: readonly Difference[]): string => (length === 1 ? '1 field differs' : `${length} fields differ`);

const planDescribe = (wanted: Wanted, deposit: Deposit, differences: readonly Difference[]): readonly Step[] =>
  differences.length > 0 && !wanted.isDescribed
    ? [
        {
          phase: 'describe',
          do: 'describe',
          deposit: deposit.id,
          fields: differences.map(({ field }) => field),
          why: toCount(differences),
        },
      ]
    : [];

/**
 * The draft of a next version is given to everybody who asks for one: two runs of two releases may have got the same. One that was described for
 * another tag since is that run's. Until it is described at all a copy has no version, and the markers of the version before (facts/zenodo.md 4.8; facts/inveniordm.md 1.2).
 */
const isTakenOver = ({ marker: ours, isDescribed }: Wanted, { marker, version }: Deposit): boolean => {
  const theirs = marker.tag === undefined ? undefined : findTag(marker.tag);
  return ours !== undefined && theirs !== undefined && theirs !== findTag(ours.tag) && (isDescribed || version !== undefined);
};

/** The commit itself: a repository that was renamed has another address, and the same commits. */
const toSha = (marker: string): string => marker.slice(marker.lastIndexOf('/') + 1).toLowerCase();

const isMoved = (ours: Marker, { marker: { commit } }: Deposit): boolean => commit !== undefined && toSha(commit) !== toSha(ours.commit);

/**
 * Not written anew from the files: a release's files are not their word against a curator's. Where the tag was moved since, what they looked at is of another
 * commit than the files that are sent. Who writes it by hand (no marker) knows what they do.
 */
const isLeftAsItIs = (ours: Marker | undefined, deposit: Deposit): boolean =>
  ours !== undefined && isKeptAsItIs(deposit) && !isMoved(ours, deposit);

/** A draft can be told to be without files only once it has none: before that the archive takes every field but this one (facts/inveniordm.md 1.2). */
const isEmptied = (wanted: Wanted, differences: readonly Difference[]): boolean =>
  wanted.files.length === 0 && differences.some(({ field }) => field === 'isMetadataOnly');

/** A draft that is ours, from whatever state it is in to the next observation. */
const planDraft = (wanted: Wanted, abilities: Abilities, deposit: Deposit, differences: readonly Difference[]): readonly Step[] => {
  if (isTheirs(deposit)) return [];
  if (isTakenOver(wanted, deposit)) {
    return stop(
      'draft-foreign',
      `The draft ${deposit.url} belongs to another release by now (${deposit.marker.tag ?? deposit.version ?? 'unknown'}): a run for that one got the same draft.`,
      `Let that run finish, then run this job again: the release becomes the next version. ${ONE_BY_ONE}`,
    );
  }
  const words = isLeftAsItIs(wanted.marker, deposit) ? [] : planDescribe(wanted, deposit, differences);
  const files = planFiles(wanted, deposit);
  const steps = isEmptied(wanted, differences) ? [...files, ...words] : [...words, ...files];
  if (isHandedIn(deposit) && steps.some((step) => step.do !== 'prove')) return [];
  // Publishing is planned from an observation in which nothing else is missing, never on the strength of answers to single uploads.
  return steps.length > 0 ? [...planForeword(wanted, deposit, steps), ...steps] : planEnd(wanted, abilities, deposit);
};

/** A published record that is open for correction: its files are locked. */
const planEdit = (wanted: Wanted, abilities: Abilities, deposit: Deposit, differences: readonly Difference[]): readonly Step[] => {
  if (isTheirs(deposit)) return [];
  const steps = planDescribe(wanted, deposit, differences);
  return steps.length > 0 ? steps : planEnd(wanted, abilities, deposit);
};

const planPublished = (wanted: Wanted, observed: Observed, deposit: Deposit, differencesOf: DifferencesOf): readonly Step[] => {
  const { abilities } = observed;
  const followUp = planFollowUp(wanted, abilities, deposit);
  if (wanted.hasPublished) return followUp;
  const differences = differencesOf(deposit);
  if (wanted.marker !== undefined && isMoved(wanted.marker, deposit)) {
    return stop(
      'tag-moved',
      `This tag was archived as ${deposit.url} from another commit: ${deposit.marker.commit}. Now it points at ${wanted.marker.commit}.`,
      'A published record is not changed. Make a new release with a tag of its own.',
    );
  }
  // Where a release's run has nothing to correct, an open correction is somebody's, changed or not.
  const isUntouched = !deposit.isEdit || observed.openDraft?.whose === 'pristine-copy';
  const isAsWanted = wanted.marker !== undefined && differences.length === 0 && isUntouched && !wanted.isDescribed;
  if (wanted.afterPublish === 'keep' || !abilities.editsPublished || isAsWanted) return followUp;
  // Found open and changed: rule 3. What this run opened itself is read by its id, and judged by nobody.
  const open = observed.openDraft;
  if (open?.whose === 'foreign') {
    const left = differencesOf(open.deposit);
    const due = wanted.marker === undefined && left.length > 0 ? undefined : toCorrect(open.deposit, differences, left);
    return due
      ? planEdit(wanted, abilities, open.deposit, due)
      : stop(
          'draft-foreign',
          `The published record ${deposit.url} is open for a correction that is not this one. Somebody may be working in it.`,
          'Publish or discard that correction by hand, then run this job again. Nothing was changed.',
        );
  }
  if (deposit.isEdit) return planEdit(wanted, abilities, deposit, differences);
  return differences.length === 0 ? followUp : [{ phase: 'claim', do: 'edit', of: deposit.id, why: toCount(differences) }];
};

/** A new concept, a new version, or the open draft that stands in the way of one. */
const planClaim = (wanted: Wanted, observed: Observed, differencesOf: DifferencesOf): readonly Step[] => {
  const open = observed.openDraft;
  if (open?.whose === 'pristine-copy') return planDraft(wanted, observed.abilities, open.deposit, differencesOf(open.deposit));
  if (open?.whose === 'other-release') {
    return stop(
      'draft-foreign',
      `The draft ${open.deposit.url} of another release (${open.deposit.marker.tag ?? open.deposit.version ?? 'unknown'}) is open, and an archive keeps one open draft a record.`,
      "Run that release's job again: it finishes its draft. Or publish or discard the draft by hand, then run this job again.",
    );
  }
  if (open?.whose === 'foreign') {
    return stop(
      'draft-foreign',
      `The draft ${open.deposit.url} is open in this record, and it was not made for ${wanted.marker === undefined ? 'this edit' : 'a release of this repository'}. Somebody may be working in it.`,
      `Publish or discard that draft by hand${wanted.marker === undefined ? ', or edit it by its own id' : ', then run this job again'}. Nothing was changed.`,
    );
  }
  return observed.before !== undefined && observed.abilities.versions
    ? [
        {
          phase: 'claim',
          do: 'new-version',
          of: observed.before.id,
          why: `after ${observed.before.version ?? observed.before.doi ?? 'the version before'}`,
        },
      ]
    : [{ phase: 'claim', do: 'create', why: 'nothing is archived yet' }];
};

export const plan = (wanted: Wanted, observed: Observed, differencesOf: DifferencesOf): readonly Step[] => {
  const deposit = chooseDeposit(observed.thisRelease);
  if (deposit === undefined) return planClaim(wanted, observed, differencesOf);
  if (deposit.state === 'published') return planPublished(wanted, observed, deposit, differencesOf);
  return planDraft(wanted, observed.abilities, deposit, differencesOf(deposit));
};

/** What a draft or correction that was found says otherwise than the metadata files: perhaps improved by hand, and about to be written anew. One sentence, or none. */
export const toOverwritten = (wanted: Wanted, observed: Observed, differencesOf: DifferencesOf): readonly string[] => {
  const own = chooseDeposit(observed.thisRelease);
  const found = own?.state === 'draft' ? own : observed.openDraft?.whose === 'foreign' ? observed.openDraft.deposit : undefined;
  const isWritten = plan(wanted, observed, differencesOf).some((step) => step.do === 'describe' && step.deposit === found?.id);
  const differences = found !== undefined && isWritten ? differencesOf(found) : [];
  const fields = [...new Set(differences.filter(({ isUnsettled }) => !isUnsettled).map(({ field }) => field))];
  return fields.length === 0
    ? []
    : [
        `The ${own?.state === 'draft' ? 'draft' : 'correction'} ${found?.url} says something else than the metadata files (${fields.join(', ')}), and is written anew from them. What was improved there by hand belongs into the files, or into the input \`metadata\`.`,
      ];
};
