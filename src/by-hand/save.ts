/** Writing a record by hand is what archiving a release is: what is there is observed, what is missing is planned, and carried out (docs/decisions/0001, 0007). */
import { ArchiveError } from '../errors.ts';
import type { Deposit, Difference, Loss, Observed, ReviewRequest } from '../model/deposit.ts';
import type { Problem } from '../model/problem.ts';
import type { ArchiveRecord } from '../model/record.ts';
import type { ReleaseFile } from '../model/release.ts';
import type { Carried } from '../plan/carry-out.ts';
import { findCorrection } from '../plan/last.ts';
import { chooseDeposit } from '../plan/plan.ts';
import { walk } from '../plan/rounds.ts';
import { type Step, toStepText } from '../plan/step.ts';
import { missedFiles, type Wanted } from '../plan/wanted.ts';
import type { Hint } from '../repositories/repository.ts';
import { refuseProblems } from '../tale.ts';
import type { Doors } from './doors.ts';
import { type Told, toToldLines } from './told.ts';
import { isWaiting } from './turn.ts';

/** What came of it. */
export interface Saved extends Told {
  id: string;
  state: Deposit['state'];
  /** The correction of a published record is open, and not public yet. */
  isEdit: boolean;
  /** The page for people. */
  url: string;
  version?: string;
  doi?: string;
  /** What the DOI will be, where the archive reserves it. */
  reservedDoi?: string;
  conceptDoi?: string;
  /** Who was asked to look at it, and what they said. */
  request?: ReviewRequest;
  files: readonly { name: string; size: number; wasSent: boolean }[];
  /** What was done, in order; empty where all was there already. */
  steps: readonly string[];
}

export interface Plan {
  record: ArchiveRecord;
  problems: readonly Problem[];
  observed: Observed;
  hint: Hint;
  files: readonly ReleaseFile[];
  /** A published record whose files stay as they are. */
  isSettled: boolean;
  publish: boolean;
}

const toSaved = (deposit: Deposit, done: readonly Step[], rest: Told): Saved => {
  const sent = new Set(done.flatMap((step) => (step.do === 'upload' ? [step.file] : [])));
  const { id, state, isEdit, url, version, doi, reservedDoi, conceptDoi, request } = deposit;
  return {
    ...{ id, state, isEdit, url },
    ...(version === undefined ? {} : { version }),
    ...(doi === undefined ? {} : { doi }),
    ...(reservedDoi === undefined ? {} : { reservedDoi }),
    ...(conceptDoi === undefined ? {} : { conceptDoi }),
    ...(request === undefined ? {} : { request }),
    files: deposit.files.map(({ name, size }) => ({ name, size, wasSent: sent.has(name) })),
    steps: done.map(toStepText),
    ...rest,
  };
};

/** A failure says where the draft is that it leaves behind. */
const withDraft = (failure: ArchiveError, deposit: Deposit | undefined): ArchiveError =>
  deposit === undefined || deposit.state === 'published'
    ? failure
    : new ArchiveError(failure.code, failure.message, {
        remedy: `${failure.remedy}\nThe draft is ${deposit.url}: go on with it by \`archive-release edit ${deposit.id}\`, or take it away by \`archive-release deposits discard ${deposit.id}\`.`,
        cause: failure,
      });

/** The correction that stands open, and says what was wanted, is what came of it: the public record says it only later. */
const toLast = (observed: Observed): Deposit | undefined =>
  findCorrection(observed) ?? chooseDeposit(observed.thisRelease) ?? observed.openDraft?.deposit;

/** What came up on the way, whether all of it went well or not. */
interface News {
  problems: readonly Problem[];
  losses: readonly Loss[];
  dropped: Difference[];
  notices: Set<string>;
}

/** Throws before anything is written where metadata or files can't be taken; after that the error names the draft. What should be known besides is told in the log then. */
export const save = async (doors: Doors, plan: Plan): Promise<Saved> => {
  const { losses } = doors.repository.crosswalk(plan.record);
  const news: News = { problems: plan.problems, losses, dropped: [], notices: new Set(plan.observed.notices) };
  try {
    return await saveAndTell(doors, plan, news);
  } catch (thrown) {
    const told = {
      problems: news.problems.filter(({ severity }) => severity !== 'error'),
      losses: losses.filter(({ outcome }) => outcome !== 'refused'),
      ...{ differences: news.dropped, notices: [...news.notices] },
    };
    for (const line of toToldLines(told)) doors.log.warning(line);
    throw thrown;
  }
};

const saveAndTell = async (doors: Doors, plan: Plan, news: News): Promise<Saved> => {
  const { repository, log, signal, clock, parallelUploads } = doors;
  const { record, observed, hint, files, isSettled, publish } = plan;
  const { losses, dropped, notices } = news;
  const refuse = (): void => refuseProblems({ outcome: () => news });
  refuse();
  await repository.checkCommunities?.(record.communities);
  // A draft may wait for its files.
  const areJudged = !isSettled && (publish || files.length > 0);
  news.problems = [...plan.problems, ...(await repository.preflight(record, areJudged ? files : undefined))];
  refuse();

  const done: Step[] = [];
  let deposit: Deposit | undefined;
  let failure: ArchiveError | undefined;
  const listener = {
    carry: (carried: Carried): void => {
      done.push(...carried.done);
      dropped.push(...carried.dropped);
      deposit = carried.deposit ?? deposit;
      failure = carried.failure;
    },
    observe: (seen: Observed): void => {
      for (const notice of seen.notices) notices.add(notice);
    },
  };
  const wanted: Wanted = {
    ...{ files, isSettled, publish, afterPublish: 'correct', communities: record.communities },
    ...{ proofs: new Map(), isDescribed: false, hasWritten: false, hasPublished: false },
  };
  const end = await walk(
    { wanted, observed },
    { release: undefined, record, hint, differencesOf: (one) => repository.differences(one, record) },
    { repository, log, signal, now: () => clock.now().getTime(), parallelUploads, listener },
  );
  if (failure !== undefined) throw withDraft(failure, deposit);
  const last = end && toLast(end.observed);
  if (end === undefined || last === undefined) throw new Error('the deposit that was just written is not there when it is read again');
  // What somebody looks at is left as it is: nothing was sent.
  const isLeft = isWaiting(last) && done.length === 0;
  const missed = isSettled || isLeft ? [] : missedFiles(end.wanted, last);
  if (missed.length > 0) {
    throw new ArchiveError('not-as-sent', `${last.url} does not hold these files as they were sent: ${missed.join(', ')}.`, {
      remedy: 'Look at the record, and send them again as a new version.',
    });
  }
  const differences = [...new Map([...dropped, ...repository.differences(last, record)].map((one) => [one.field, one])).values()];
  return toSaved(last, done, { problems: news.problems, losses, differences, notices: [...notices] });
};
