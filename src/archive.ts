/** THE CORRIDOR. What was released, what is known of it, what is left to do, who keeps it; what came of it is told by the doors. */
import { chooseFiles } from './event/files.ts';
import { readRelease } from './event/read-release.ts';
import type { Trigger } from './event/trigger.ts';
import type { GitHub } from './github/github.ts';
import type { Settings } from './inputs/settings.ts';
import type { Log } from './log.ts';
import { describe } from './metadata/describe.ts';
import { filesAtCommit } from './metadata/files-at-commit.ts';
import { toMarker } from './model/release.ts';
import { carryOut } from './plan/carry-out.ts';
import { chooseDeposit, plan } from './plan/plan.ts';
import { preview } from './plan/preview.ts';
import type { Outcome } from './report/outcome.ts';
import type { Hint, Repository } from './repositories/repository.ts';
import { refuseProblems, startTale, type Tale } from './tale.ts';

/** Everything from outside that a run needs, opened by wire-up.ts. */
export interface Doors {
  settings: Settings;
  trigger: Trigger;
  github: GitHub & { formerUrls(): readonly string[] };
  repository: Repository;
  log: Log;
  clock: { now(): Date };
  /** A folder that may be written to; what is put there may be lost after the run. */
  tempFolder: string;
  /** The checkout, where there is one. */
  workspace?: string;
  signal: AbortSignal;
}

/** claim; describe and prove; remove and upload; publish; and one to spare for a file that changed in between. */
const MOST_ROUNDS = 5;

/** Archives one release, or tells what archiving it would do. Never throws: a failure is an outcome, with what is done and what is left. */
export const archive = async (doors: Doors): Promise<Outcome> => {
  const tale = startTale(doors.settings.mode, doors.repository.name);
  try {
    await tell(tale, doors);
  } catch (thrown) {
    tale.fail(thrown, doors.signal);
  }
  return tale.outcome();
};

const tell = async (tale: Tale, doors: Doors): Promise<void> => {
  const { settings, github, repository, log, signal } = doors;
  const found = await readRelease(doors.trigger, settings.release, github);
  if (found.kind === 'skipped') return tale.skip(found);
  const { release } = found;
  tale.add({ release, notices: found.notices });
  log.info(
    `${release.repository.owner}/${release.repository.name} ${release.tag} (${release.commit.slice(0, 7)}) goes to ${repository.name}`,
  );

  const files = filesAtCommit(release.commit, { github, ...(doors.workspace === undefined ? {} : { workspace: doors.workspace }) });
  const described = await describe(release, { files, github, wishes: settings.metadata, log });
  const { record } = described;
  const { losses } = repository.crosswalk(record);
  tale.add({ record, trail: described.trail, problems: described.problems, losses });
  refuseProblems(tale);

  let hint: Hint = {
    claimedDois: described.claimedDois,
    formerUrls: github.formerUrls(),
    isRetry: doors.trigger.attempt > 1,
    ...(settings.archive.concept === undefined ? {} : { concept: settings.archive.concept }),
  };
  let observed = await repository.observe(release, hint);
  tale.observe(observed);

  // The files of an archived release stay as they are: nothing is fetched to look at them again.
  const isSettled = chooseDeposit(observed.thisRelease)?.state === 'published';
  const source = isSettled ? 'none' : settings.files.source;
  const chosen = await chooseFiles(release, { ...settings.files, source }, { github, tempFolder: doors.tempFolder, signal });
  tale.add({ files: chosen.files, problems: chosen.problems });
  if (!isSettled) tale.add({ problems: await repository.preflight(record, chosen.files) });
  refuseProblems(tale);

  const differencesOf = (deposit: Parameters<Repository['differences']>[0]) => repository.differences(deposit, record);
  let wanted = {
    marker: toMarker(release),
    files: chosen.files,
    publish: settings.publish,
    afterPublish: settings.afterPublish,
    proofs: new Map(),
    isDescribed: false,
  };
  if (settings.mode === 'plan') return tale.planned(preview(wanted, observed, differencesOf), observed, differencesOf);

  for (let round = 1; round <= MOST_ROUNDS; round += 1) {
    const steps = plan(wanted, observed, differencesOf);
    if (steps.length === 0) break;
    const deposits = [...observed.thisRelease, observed.before, observed.openDraft?.deposit].filter((deposit) => deposit !== undefined);
    const carried = await carryOut(
      steps,
      { release, record, files: chosen.files, deposits, abilities: observed.abilities, hint },
      { repository, log, signal, now: () => doors.clock.now().getTime(), parallelUploads: settings.archive.parallelUploads },
    );
    tale.carry(carried);
    if (carried.failure) return;
    const id = carried.deposit?.id ?? hint.id ?? chooseDeposit(observed.thisRelease)?.id ?? observed.openDraft?.deposit.id;
    hint = { ...hint, ...(id === undefined ? {} : { id }) };
    observed = await repository.observe(release, hint);
    tale.observe(observed);
    wanted = {
      ...wanted,
      proofs: new Map([...wanted.proofs, ...carried.proofs]),
      isDescribed: wanted.isDescribed || carried.done.some((step) => step.do === 'describe'),
    };
    if (carried.done.some((step) => step.do === 'publish')) break;
  }
  tale.settle(observed, wanted, differencesOf);
};
