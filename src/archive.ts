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
import { tellKeptDoi } from './plan/kept-doi.ts';
import { chooseDeposit, type DifferencesOf, toOverwritten } from './plan/plan.ts';
import { preview } from './plan/preview.ts';
import { isTheirs } from './plan/review.ts';
import { walk } from './plan/rounds.ts';
import type { Wanted } from './plan/wanted.ts';
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

  // What was released
  const findWaiting = repository.findWaiting;
  const found = await readRelease(
    doors.trigger,
    { ...settings.release, ...(findWaiting && { findWaiting: ({ url }) => findWaiting([url, ...github.formerUrls()]) }) },
    github,
  );
  if (found.kind === 'skipped') return tale.skip(found);
  const { release } = found;
  tale.add({ release, notices: found.notices });
  log.info(`${release.repository.url} ${release.tag} (${release.commit.slice(0, 7)}) goes to ${repository.name}`);

  // What is known of it
  const files = filesAtCommit(release.commit, { github, ...(doors.workspace === undefined ? {} : { workspace: doors.workspace }) });
  const { record, trail, problems, claimedDois, wishedDoi } = await describe(release, {
    ...{ files, github, log },
    wishes: {
      ...settings.metadata,
      communities: settings.archive.communities,
      ...{ isMetadataOnly: settings.files.isMetadataOnly, isCodeWanted: repository.wantsCode === true },
    },
  });
  const { losses } = repository.crosswalk(record);
  tale.add({ record, trail, problems, losses });
  refuseProblems(tale);

  // What the archive holds, and what of the release is still to be kept: an archived release is settled, and nothing is fetched to look at it again
  const { communities, dmp } = settings.archive;
  const differencesOf: DifferencesOf = (deposit) => repository.differences(deposit, record);
  const hint: Hint = {
    claimedDois,
    isAsWanted: (deposit) => differencesOf(deposit).length === 0,
    formerUrls: github.formerUrls(),
    isFormerUrl: (url) => github.isSameRepository(url, release.repository),
    ...(doors.trigger.attempt > 1 ? { asOf: doors.clock.now() } : {}),
    ...(settings.archive.concept === undefined ? {} : { concept: settings.archive.concept }),
    ...(settings.archive.adopt ? { adopt: true } : {}),
    ...(communities.length === 0 ? {} : { communities }),
    ...(dmp === undefined ? {} : { dmp }),
  };
  await repository.checkCommunities?.(communities);
  const observed = await repository.observe(release, hint);
  tale.observe(observed);
  const kept = chooseDeposit(observed.thisRelease);
  if (kept) tale.add({ problems: tellKeptDoi(kept, wishedDoi, [...losses, ...differencesOf(kept)]) });
  // What somebody is looking at is settled, too, until they answer.
  const isSettled = kept?.state === 'published' || (kept !== undefined && isTheirs(kept));
  const source = isSettled ? 'none' : settings.files.source;
  const wishes = { ...settings.files, source, takesEmpty: observed.abilities.limits.emptyFiles };
  const chosen = await chooseFiles(release, wishes, { github, tempFolder: doors.tempFolder, signal });
  tale.add({ files: chosen.files, problems: chosen.problems });
  // Of a published record only one thing is asked: may what it says differently be what the archive does not take?
  if (!isSettled) tale.add({ problems: await repository.preflight(record, chosen.files) });
  else if (kept.state === 'published' && differencesOf(kept).length > 0)
    tale.add({ problems: await repository.preflight(record, undefined) });
  refuseProblems(tale);

  // What is left to do, and doing it
  const { publish, afterPublish } = settings;
  const wanted: Wanted = {
    marker: toMarker(release),
    files: chosen.files,
    isSettled,
    publish,
    afterPublish,
    communities,
    ...(dmp === undefined ? {} : { dmp }),
    proofs: new Map(),
    isDescribed: false,
    hasWritten: false,
    hasPublished: false,
  };
  tale.add({ notices: toOverwritten(wanted, observed, differencesOf) });
  if (settings.mode === 'plan') return tale.planned(preview(wanted, observed, differencesOf), observed, differencesOf);
  const now = (): number => doors.clock.now().getTime();
  const end = await walk(
    { wanted, observed },
    { release, record, hint, differencesOf },
    { repository, log, signal, now, parallelUploads: settings.archive.parallelUploads, listener: tale },
  );
  if (end) tale.settle(end.observed, end.wanted, differencesOf);
};
