/** One file into a draft's bucket, streamed and proved at both ends (DESIGN.md, rules 4, 5, 8; facts/zenodo.md 4.7, 4.9, 10). */
import { ArchiveError, toArchiveError } from '../../errors.ts';
import { isPage, isSuccess, isUnclear } from '../../http/answer.ts';
import { openPass, type Passed } from '../../http/body.ts';
import { defaultPolicy, pauseBeforeRetry } from '../../http/retry.ts';
import type { Deposit, StoredFile } from '../../model/deposit.ts';
import type { ReleaseFile } from '../../model/release.ts';
import type { Reply } from './client.ts';
import { isCollision } from './describe.ts';
import type { Desk } from './desk.ts';
import type { WireObject } from './wire.ts';

const MOST_ATTEMPTS = 5;
/** Other bytes than promised, twice from a fresh opening, are other bytes. */
const MOST_CHANGED = 2;
const MOST_FORBIDDEN = 3;
const STALL_MS = 5 * 60_000;

/** What a fresh opening of the source may mend. */
const PASSING = new Set([
  'transfer-stalled',
  'file-unreadable',
  'file-changed',
  'github-failed',
  'archive-failed',
  'source-archive-broken',
]);

interface Sent {
  reply: Reply<WireObject>;
  /** What went out, where all of it did. */
  passed?: Passed;
}

const isSame = (file: ReleaseFile, passed: Passed | undefined, stored: StoredFile | undefined): boolean =>
  passed !== undefined && stored !== undefined && stored.size === file.size && stored.checksum?.value === passed.digests.md5;

const toUnproved = (desk: Desk, file: ReleaseFile, found: string, sent: string | undefined): ArchiveError =>
  new ArchiveError(
    'upload-unproved',
    `${file.name}: ${desk.settings.name} holds other bytes (${found}) than were sent (md5 ${sent ?? 'unknown'}, ${file.size} bytes).`,
    {
      remedy: 'Run it again: the file is sent anew. If it stays, something between here and the archive changes bytes.',
    },
  );

/** See the port. Throws `upload-unproved`, `file-changed`, `transfer-stalled`, and what the server refuses. */
export const upload = async (
  desk: Desk,
  deposit: Deposit,
  file: ReleaseFile,
  options: { onProgress: (bytes: number) => void; signal: AbortSignal },
): Promise<StoredFile> => {
  const task = `upload ${file.name} to ${deposit.url}`;
  desk.needToken(task);
  const bucket = await desk.bucketOf(deposit);
  const { signal } = options;

  const send = async (): Promise<Sent> => {
    const pass = await openPass(file, {
      algorithms: ['md5'],
      signal,
      stallMs: desk.settings.stallMs ?? STALL_MS,
      pulse: desk.pulse,
      onProgress: options.onProgress,
    });
    try {
      const reply = await desk.client.putObject(bucket, file.name, { pieces: pass.pieces, length: file.size, signal: pass.signal });
      const passed = pass.passed();
      return passed === undefined ? { reply } : { reply, passed };
    } finally {
      pass.close();
    }
  };

  const findStored = async (): Promise<StoredFile | undefined> => {
    const listed = await desk.client.listFiles(Number(deposit.id));
    if (!listed.ok) throw await desk.refuse(listed.answer, { task: `list the files of ${deposit.url}` });
    return listed.value.find(({ name }) => name === file.name);
  };

  const wait = async (attempt: number, status: number, retryAfter: string | undefined): Promise<void> => {
    const ending = { method: 'PUT', status, ...(retryAfter === undefined ? {} : { retryAfter }) };
    const pause = pauseBeforeRetry(ending, {
      attempt,
      elapsedMs: 0,
      now: desk.clock.now(),
      random: 0.5,
      policy: { ...defaultPolicy, attemptsOn500: MOST_ATTEMPTS + 1 },
    });
    await desk.clock.wait(pause ?? defaultPolicy.baseMs, signal);
  };

  let forbidden = 0;
  /** What an answer comes to: the stored file, or the error to give up with, or a reason to try again. */
  const judge = async ({ reply, passed }: Sent, isLast: boolean): Promise<StoredFile | ArchiveError | 'again'> => {
    const md5 = passed?.digests.md5;
    if (reply.ok && reply.value.md5 !== undefined) {
      const { size, md5: found } = reply.value;
      const stored: StoredFile = { name: file.name, size, checksum: { algorithm: 'md5', value: found } };
      return isSame(file, passed, stored) ? stored : toUnproved(desk, file, `md5 ${found}, ${size} bytes`, md5);
    }
    const { answer } = reply;
    if (answer.status === 429) return isLast ? desk.refuse(answer, { task }) : 'again';
    if (isUnclear(answer) || isSuccess(answer) || isCollision(answer)) {
      // It may have arrived all the same: what is there is compared before it is sent again.
      const stored = await findStored();
      if (stored !== undefined && isSame(file, passed, stored)) return stored;
      return isLast ? desk.refuse(answer, { task }) : 'again';
    }
    if (answer.status === 403 && !isPage(answer)) {
      // Zenodo refused file operations at random for years (zenodo#2493): believed only when it stays while the draft can be read.
      forbidden += 1;
      await desk.read(deposit.id);
      return forbidden > MOST_FORBIDDEN ? desk.refuse(answer, { task }) : 'again';
    }
    return desk.refuse(answer, { task });
  };

  let changed = 0;
  for (let attempt = 1; ; attempt += 1) {
    const isLast = attempt >= MOST_ATTEMPTS;
    try {
      const sent = await send();
      const judged = await judge(sent, isLast);
      if (judged instanceof ArchiveError) {
        if (judged.code !== 'upload-unproved' || isLast) throw judged;
        desk.log.warning(`${judged.message} Sending it again.`);
        await wait(attempt, 500, undefined);
      } else if (judged !== 'again') return judged;
      else {
        desk.log.info(`${file.name}: answer ${sent.reply.answer.status || 'lost'}; sending it again from the start.`);
        await wait(attempt, sent.reply.answer.status, sent.reply.answer.headers['retry-after']);
      }
    } catch (thrown) {
      const problem = toArchiveError(thrown);
      if (problem.code === 'file-changed') changed += 1;
      if (signal.aborted || isLast || changed >= MOST_CHANGED || !PASSING.has(problem.code) || problem.code === 'archive-failed')
        throw problem;
      desk.log.info(`${problem.message} Opening it again.`);
      await wait(attempt, 0, undefined);
    }
  }
};
