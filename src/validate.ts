/** The files' problems, and what the archive will carry, change, drop or refuse. Needs neither token nor network. */
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { ArchiveError } from './errors.ts';
import { systemClock } from './http/clock.ts';
import type { Settings } from './inputs/settings.ts';
import { silentLog } from './log.ts';
import { describeOffline } from './metadata/describe.ts';
import { filesInFolder } from './metadata/files-at-commit.ts';
import type { Outcome } from './report/outcome.ts';
import { openRepository } from './repositories/index.ts';
import { refuseProblems, startTale } from './tale.ts';
import { USER_AGENT } from './version.ts';

/** Never throws: what is wrong is the outcome's failure. */
export const validate = async (
  settings: Settings,
  { folder, now, signal }: { folder: string; now: Date; signal: AbortSignal },
): Promise<Outcome> => {
  const repository = openRepository(settings.archive.name, settings.archive, { log: silentLog, clock: systemClock, userAgent: USER_AGENT });
  const tale = startTale('validate', repository.name);
  try {
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
      throw new ArchiveError('bad-input', `${folder} is no folder.`, { remedy: 'Name the folder that holds the metadata files.' });
    }
    const { record, trail, problems } = await describeOffline(filesInFolder(folder), {
      wishes: { ...settings.metadata, communities: settings.archive.communities, isMetadataOnly: settings.files.isMetadataOnly },
      today: now.toISOString().slice(0, 10),
      folderName: basename(folder),
    });
    signal.throwIfAborted();
    tale.add({ record, trail, problems, losses: repository.crosswalk(record).losses });
    refuseProblems(tale);
    tale.pass();
  } catch (thrown) {
    tale.fail(thrown, signal);
  }
  return tale.outcome();
};
