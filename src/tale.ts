/** What a run has come to so far. The corridor adds to it; whatever happens, it can be told at any moment. */
import { ArchiveError, toArchiveError } from './errors.ts';
import type { Found } from './event/read-release.ts';
import type { Settings } from './inputs/settings.ts';
import type { Observed } from './model/deposit.ts';
import { type Place, type Problem, toPlaceText } from './model/problem.ts';
import { toPlaceOf } from './model/provenance.ts';
import type { ReleaseFile } from './model/release.ts';
import type { Carried } from './plan/carry-out.ts';
import { toLast } from './plan/last.ts';
import { chooseDeposit, type DifferencesOf } from './plan/plan.ts';
import { toWaitingState } from './plan/review.ts';
import type { Step } from './plan/step.ts';
import { compareFile, missedFiles, strayFiles, type Wanted } from './plan/wanted.ts';
import { toDoiProblems, toRequestProblems } from './report/deposit-problems.ts';
import type { FileReport, Outcome } from './report/outcome.ts';

type Lists = Pick<Outcome, 'problems' | 'losses' | 'notices'>;
type News = Partial<Lists & Pick<Outcome, 'release' | 'record' | 'trail'> & { files: readonly ReleaseFile[] }>;

const unique = <T>(items: readonly T[]): readonly T[] => [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];

const toReport = (file: ReleaseFile): FileReport => ({
  name: file.name,
  size: file.size,
  origin: file.origin,
  ...(file.sha256 === undefined ? {} : { sha256: file.sha256 }),
  ...(file.md5 === undefined ? {} : { md5: file.md5 }),
  isProved: false,
});

const toFollowUpProblem = (message: string): Problem => ({ severity: 'warning', code: 'follow-up', message });

export const startTale = (mode: Settings['mode'], archive: string) => {
  let outcome: Outcome = {
    ...{ state: 'failed', mode, archive, problems: [], losses: [], notices: [] },
    ...{ plan: [], done: [], left: [], mayHaveWritten: false, differences: [], files: [] },
  };
  const change = (changes: Partial<Outcome>): void => {
    outcome = { ...outcome, ...changes };
  };

  const observe = (observed: Observed): void => {
    const open = observed.openDraft;
    const deposit = chooseDeposit(observed.thisRelease) ?? (open?.whose === 'pristine-copy' ? open.deposit : undefined);
    const twins = observed.thisRelease.filter(({ id }) => id !== deposit?.id);
    const told = [
      ...(observed.abilities.seesDrafts ? [] : ["Without a token only public records were read: drafts can't be seen."]),
      ...twins.map(({ url, state }) => `There is another deposit of this release (${state}): ${url}. Only one of them should stay.`),
      ...observed.notices,
    ];
    change({ notices: unique([...outcome.notices, ...told]), ...(deposit === undefined ? {} : { deposit }) });
  };

  /** The files as the archive holds them, each beside what the release says of it. */
  const fileReports = (observed: Observed, wanted: Wanted): readonly FileReport[] => {
    const stored = new Map(chooseDeposit(observed.thisRelease)?.files.map((file) => [file.name, file]));
    const known = wanted.files.map((file): FileReport => {
      const twin = stored.get(file.name);
      stored.delete(file.name);
      return {
        ...toReport(file),
        ...(twin?.checksum?.algorithm === 'md5' ? { md5: twin.checksum.value } : {}),
        ...(twin?.id === undefined ? {} : { id: twin.id }),
        ...(twin?.url === undefined ? {} : { url: twin.url }),
        isProved: twin !== undefined && compareFile(file, twin, wanted.proofs) === 'same',
      };
    });
    const others = [...stored.values()].map(
      ({ id, name, size, url, checksum }): FileReport => ({
        ...{ name, size, origin: 'source', isProved: false },
        ...(id === undefined ? {} : { id }),
        ...(url === undefined ? {} : { url }),
        ...(checksum?.algorithm === 'md5' ? { md5: checksum.value } : {}),
      }),
    );
    return [...known, ...others];
  };

  return {
    outcome: (): Outcome => outcome,
    add: ({ files, problems = [], losses = [], notices = [], ...rest }: News): void =>
      change({
        ...rest,
        problems: unique([...outcome.problems, ...problems]),
        losses: unique([...outcome.losses, ...losses]),
        notices: unique([...outcome.notices, ...notices]),
        ...(files === undefined ? {} : { files: files.map(toReport) }),
      }),
    observe,
    pass: (): void => change({ state: 'valid' }),
    skip: ({ reason, release }: Extract<Found, { kind: 'skipped' }>): void =>
      change({ state: 'skipped', reason, ...(release === undefined ? {} : { release }) }),
    planned: (steps: readonly Step[], observed: Observed, differencesOf: DifferencesOf): void => {
      const deposit = chooseDeposit(observed.thisRelease);
      const stop = steps.find((step) => step.do === 'stop');
      change({ state: 'planned', plan: steps, left: steps, differences: deposit === undefined ? [] : differencesOf(deposit) });
      if (stop) throw new ArchiveError(stop.code, stop.message, { remedy: stop.remedy });
    },
    carry: ({ done, left, deposit, isGone, dropped, warnings, mayHaveWritten, failure }: Carried): void => {
      if (isGone) {
        const { deposit: _, ...rest } = outcome;
        outcome = rest;
      }
      change({
        problems: unique([...outcome.problems, ...warnings.map(toFollowUpProblem)]),
        plan: [...outcome.plan, ...done, ...left],
        done: [...outcome.done, ...done],
        ...{ left, mayHaveWritten },
        differences: unique([...outcome.differences, ...dropped]),
        ...(deposit === undefined ? {} : { deposit }),
        ...(failure === undefined ? {} : { state: 'failed', failure }),
      });
    },
    /** The end of a run that met no failure: reading back is part of it (DESIGN.md, rule 9). */
    settle: (observed: Observed, wanted: Wanted, differencesOf: DifferencesOf): void => {
      const deposit = toLast(observed, wanted, differencesOf);
      if (deposit === undefined) throw new Error('the deposit that was just written is not there when it is read again');
      const differences = differencesOf(deposit);
      const missed = missedFiles(wanted, deposit);
      const wrong = wanted.isSettled ? [] : [...missed, ...strayFiles(wanted, deposit)];
      const waiting = toWaitingState(wanted, deposit);
      const hasPublished =
        outcome.done.some((step) => step.do === 'publish' || step.do === 'submit') &&
        deposit.state === 'published' &&
        waiting === undefined;
      const problems = unique([...outcome.problems, ...toDoiProblems(deposit)]);
      change({ deposit, differences, files: fileReports(observed, wanted), left: [], problems });
      if (hasPublished && wrong.length > 0) {
        throw new ArchiveError(
          'not-as-sent',
          `The published record ${deposit.url} does not hold these files as they were sent: ${wrong.join(', ')}.`,
          {
            remedy: 'Look at the record. The archive lets its owner replace files for some days; else make a new release.',
          },
        );
      }
      const drifted = [
        ...differences,
        ...missed.map((name) => ({ field: `files: ${name}`, wanted: 'as in the release', found: 'missing or other bytes' })),
      ];
      if (waiting !== undefined) change({ state: waiting, problems: [...outcome.problems, ...toRequestProblems(deposit)] });
      else if (deposit.state !== 'published') change({ state: 'draft' });
      else if (hasPublished) change({ state: 'published' });
      else change({ state: drifted.length > 0 ? 'drifted' : 'unchanged', differences: drifted });
    },
    fail: (thrown: unknown, signal: AbortSignal): void =>
      change({
        state: 'failed',
        failure:
          signal.aborted && !(thrown instanceof ArchiveError)
            ? new ArchiveError('cancelled', 'The job was cancelled.', {
                remedy: 'Run it again: it goes on where it stopped.',
                cause: thrown,
              })
            : toArchiveError(thrown),
      }),
  };
};

export type Tale = ReturnType<typeof startTale>;

const toLine = ({ at, path, message }: { at?: Place | undefined; path?: string | undefined; message: string }): string =>
  [at && toPlaceText(at), path, message].filter(Boolean).join(': ');

/** Stops the run, before anything is created, at problems that somebody has to mend. */
export const refuseProblems = (tale: { outcome(): Pick<Outcome, 'problems' | 'losses' | 'trail'> }): void => {
  const { problems, losses, trail = {} } = tale.outcome();
  const errors = problems.filter(({ severity }) => severity === 'error');
  const refused = losses.filter(({ outcome }) => outcome === 'refused');
  if (errors.length > 0) {
    const isFile = errors.every(({ code, at }) => code.startsWith('file') && at === undefined);
    throw new ArchiveError(isFile ? 'file-refused' : 'metadata-invalid', errors.map(toLine).join('\n'), {
      remedy: isFile
        ? 'Mend the files, then run it again. Nothing was created.'
        : 'Mend these places, then run the job again. Nothing was created.',
    });
  }
  if (refused.length > 0) {
    const lines = refused.map(({ field, message }) => toLine({ at: toPlaceOf(trail, field), path: field, message }));
    throw new ArchiveError('record-refused', lines.join('\n'), {
      remedy: 'The archive would refuse the record. Mend these values in the metadata files, then run the job again. Nothing was created.',
    });
  }
};
