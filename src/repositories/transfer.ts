/** One file on its way to an archive, sent again from its first byte until it is proved (DESIGN.md, rules 4, 5 and 8). What the archive says to it, each adapter knows. */
import { ArchiveError, toArchiveError } from '../errors.ts';
import type { Answer } from '../http/answer.ts';
import { openPass, type Pass, type Passed } from '../http/body.ts';
import type { Clock } from '../http/clock.ts';
import { defaultPolicy, pauseBeforeRetry } from '../http/retry.ts';
import type { Pulse } from '../http/stall.ts';
import type { Log } from '../log.ts';
import type { StoredFile } from '../model/deposit.ts';
import type { ReleaseFile } from '../model/release.ts';

const MOST_ATTEMPTS = 5;
/** Other bytes than promised, twice from a fresh opening, are other bytes. */
const MOST_CHANGED = 2;
const STALL_MS = 5 * 60_000;

/** What a fresh opening of the source may mend. */
const PASSING = new Set(['transfer-stalled', 'file-unreadable', 'file-changed', 'github-failed', 'source-archive-broken']);

/** What one sending came to: the file as it is kept, or the error to give up with, or an answer after which it is sent again. */
export type Verdict = StoredFile | ArchiveError | { again: Answer };

export interface TransferDoors {
  /** For people. */
  archive: string;
  log: Log;
  clock: Clock;
  pulse: Pulse;
  /** A transfer that stands still for so long is cut. Default: five minutes. */
  stallMs?: number | undefined;
}

export interface TransferOptions {
  onProgress: (bytes: number) => void;
  signal: AbortSignal;
}

/** What is stored, if it is what went out. */
export const toProved = (file: ReleaseFile, passed: Passed | undefined, stored: StoredFile | undefined): StoredFile | undefined =>
  passed !== undefined && stored?.size === file.size && stored.checksum?.value === passed.digests.md5 ? stored : undefined;

export const toUnproved = (
  archive: string,
  file: ReleaseFile,
  { found, passed }: { found: string; passed: Passed | undefined },
): ArchiveError =>
  new ArchiveError(
    'upload-unproved',
    `${file.name}: ${archive} holds other bytes (${found}) than were sent (md5 ${passed?.digests.md5 ?? 'unknown'}, ${file.size} bytes).`,
    { remedy: 'Run it again: the file is sent anew. If it stays, something between here and the archive changes bytes.' },
  );

/**
 * Opens the file, has it sent, and judged; again, from a fresh opening, as long as that may help.
 *
 * @param send sends the bytes of a pass once, and says what came of it; `isLast`: nothing comes after this
 * @throws ArchiveError `upload-unproved`, `file-changed`, `transfer-stalled`, and what `send` gives up with
 */
export const sendUntilProved = async (
  file: ReleaseFile,
  options: TransferOptions,
  { send, ...doors }: TransferDoors & { send: (pass: Pass, isLast: boolean) => Promise<Verdict> },
): Promise<StoredFile> => {
  const { log, clock } = doors;
  const { signal } = options;

  const wait = async (attempt: number, { status, headers }: Pick<Answer, 'status' | 'headers'>): Promise<void> => {
    const ending = { method: 'PUT', status, headers };
    const policy = { ...defaultPolicy, attemptsOn500: MOST_ATTEMPTS + 1 };
    const pause = pauseBeforeRetry(ending, { attempt, elapsedMs: 0, now: clock.now(), random: 0.5, policy });
    await clock.wait(pause ?? defaultPolicy.baseMs, signal);
  };

  const sendOnce = async (isLast: boolean): Promise<Verdict> => {
    const { onProgress } = options;
    const pass = await openPass(file, { algorithms: ['md5'], signal, stallMs: doors.stallMs ?? STALL_MS, pulse: doors.pulse, onProgress });
    try {
      return await send(pass, isLast);
    } finally {
      pass.close();
    }
  };

  let changed = 0;
  for (let attempt = 1; ; attempt += 1) {
    const isLast = attempt >= MOST_ATTEMPTS;
    try {
      const verdict = await sendOnce(isLast);
      if (verdict instanceof ArchiveError) {
        if (verdict.code !== 'upload-unproved' || isLast) throw verdict;
        log.warning(`${verdict.message} Sending it again.`);
        await wait(attempt, { status: 500, headers: {} });
      } else if ('again' in verdict) {
        log.info(`${file.name}: answer ${verdict.again.status || 'lost'}; sending it again from the start.`);
        await wait(attempt, verdict.again);
      } else return verdict;
    } catch (thrown) {
      const problem = toArchiveError(thrown);
      if (problem.code === 'file-changed') changed += 1;
      if (signal.aborted || isLast || changed >= MOST_CHANGED || !PASSING.has(problem.code)) throw problem;
      log.info(`${problem.message} Opening it again.`);
      await wait(attempt, { status: 0, headers: {} });
    }
  }
};
