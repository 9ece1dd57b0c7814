/** Does what a plan says, step by step, and stops at the first that fails. It does not throw for a failed step: what is done and what is left is always known. */
import { ArchiveError, toArchiveError } from '../errors.ts';
import { digestSource } from '../http/body.ts';
import type { Log } from '../log.ts';
import type { Checksum, Deposit, Difference } from '../model/deposit.ts';
import type { Repository } from '../repositories/repository.ts';
import { toSizeText, trackProgress } from './progress.ts';
import { sideBySide, takeUploads, type UploadStep } from './side-by-side.ts';
import { type Step, toStepText } from './step.ts';
import { type Subject, toNamed } from './subject.ts';
import { lookForTwin } from './twin.ts';

export interface Carried {
  /** The deposit as it stood after the last step that told. */
  deposit?: Deposit;
  /** It was taken away again: there is none of this run's any more. */
  isGone?: true;
  done: readonly Step[];
  left: readonly Step[];
  failure?: ArchiveError;
  /** Something of this run may stand in the archive: `done` tells of steps, and one that failed may have been carried out. */
  mayHaveWritten: boolean;
  /** Checksums of the source's own bytes, by file name: computed by `prove` steps, or while the file was sent. */
  proofs: ReadonlyMap<string, Checksum>;
  /** What the archive did not take of the metadata. */
  dropped: readonly Difference[];
  /** What followed a publication and did not succeed: told, and no failure. */
  warnings: readonly string[];
}

export interface CarryOutDoors {
  repository: Repository;
  log: Log;
  signal: AbortSignal;
  /** milliseconds */
  now: () => number;
  parallelUploads: number;
}

/** A source that stands still for so long is cut off. Milliseconds. */
const STALL_MS = 5 * 60_000;

const toCancelled = (step: Step | undefined, cause: unknown): ArchiveError =>
  new ArchiveError(
    'cancelled',
    step?.phase === 'publish'
      ? 'The job was cancelled while the deposit was being published: the archive may have done it, or not.'
      : 'The job was cancelled.',
    { remedy: 'Run it again: it finds what is done and goes on from there.', cause },
  );

/** A step is planned only where the archive's abilities tell of it. */
const ableTo = <T>(method: T | undefined): T => {
  if (method === undefined) throw new Error('the plan asks the archive for what it cannot do');
  return method;
};

export const carryOut = async (steps: readonly Step[], subject: Subject, doors: CarryOutDoors): Promise<Carried> => {
  const { repository, log, signal } = doors;
  const { depositOf, fileOf, storedOf, ...named } = toNamed(subject);
  const proofs = new Map<string, Checksum>();
  const dropped: Difference[] = [];
  const warnings: string[] = [];
  const done: Step[] = [];
  let latest: Deposit | undefined;
  let isGone = false;

  const remember = (deposit: Deposit): void => {
    named.remember(deposit);
    latest = deposit;
  };

  const upload = async (step: UploadStep): Promise<void> => {
    const file = fileOf(step.file);
    const onProgress = trackProgress(file, log, doors.now);
    const startedAt = doors.now();
    const answer = await repository.upload(depositOf(step.deposit), file, { onProgress, signal });
    if (answer.checksum) proofs.set(file.name, answer.checksum); // compared with the bytes that went through
    const seconds = Math.max(0.001, (doors.now() - startedAt) / 1000);
    log.info(`${file.name}: ${toSizeText(file.size)} sent and proved (${toSizeText(file.size / seconds)}/s)`);
    done.push(step);
  };

  const prove = async (step: Extract<Step, { do: 'prove' }>): Promise<void> => {
    const { checksum } = storedOf(step.deposit, step.file);
    const algorithm = checksum?.algorithm ?? 'none';
    const algorithms = checksum === undefined ? [] : [algorithm];
    const { digests } = await digestSource(fileOf(step.file), { algorithms, signal, stallMs: STALL_MS });
    proofs.set(step.file, { algorithm, value: digests[algorithm] ?? '' });
  };

  const take = async (step: Exclude<Step, UploadStep>): Promise<void> => {
    switch (step.do) {
      case 'stop':
        throw new ArchiveError(step.code, step.message, { remedy: step.remedy });
      case 'create':
        return remember(await repository.create(subject.record));
      case 'new-version':
        return remember(await repository.newVersion(depositOf(step.of)));
      case 'edit':
        return remember(await repository.edit(depositOf(step.of)));
      case 'describe': {
        const answer = await repository.describe(depositOf(step.deposit), subject.record);
        dropped.push(...answer.dropped);
        for (const { field } of answer.dropped) log.warning(`${repository.name} did not take «${field}» as it was sent.`);
        return remember(answer.deposit);
      }
      case 'reopen':
        return ableTo(repository.reopen)(depositOf(step.deposit));
      case 'import':
        return repository.importFiles(depositOf(step.deposit));
      case 'prove':
        return prove(step);
      case 'remove':
        return repository.removeFile(depositOf(step.deposit), storedOf(step.deposit, step.file));
      case 'declare':
        return repository.declareFiles(depositOf(step.deposit), step.files.map(fileOf));
      case 'look-for-twin': {
        if (subject.release === undefined) throw new Error('a twin was to be looked for without a release');
        const found = await lookForTwin(depositOf(step.deposit), { ...subject, release: subject.release }, repository);
        if (found === undefined) return;
        isGone = found.isGone;
        throw found.failure;
      }
      case 'publish':
        return remember(await repository.publish(depositOf(step.deposit)));
      case 'submit':
        return remember(await ableTo(repository.submit)(depositOf(step.deposit), step));
      case 'join':
        return ableTo(repository.join)(depositOf(step.deposit), step.community);
      case 'link-dmp':
        return ableTo(repository.linkDmp)(depositOf(step.deposit), step.dmp);
      case 'let-go':
        return ableTo(repository.letGo)(depositOf(step.deposit));
    }
  };

  let failure: ArchiveError | undefined;
  let at = 0;
  const atOnce = Math.max(1, Math.min(doors.parallelUploads, subject.abilities.parallelUploads));
  while (at < steps.length && failure === undefined) {
    const rest = steps.slice(at);
    const uploads = takeUploads(rest);
    try {
      signal.throwIfAborted();
      if (uploads.length > 0) {
        await sideBySide(uploads, atOnce, upload);
        at += uploads.length;
      } else {
        const step = rest[0] as Exclude<Step, UploadStep>;
        log.info(toStepText(step));
        await take(step);
        done.push(step);
        at += 1;
      }
    } catch (thrown) {
      if (steps[at]?.phase === 'follow' && !signal.aborted) {
        const { message, remedy } = toArchiveError(thrown);
        warnings.push(`${message} ${remedy}`);
        at += 1;
        continue;
      }
      failure = signal.aborted ? toCancelled(steps[at], thrown) : toArchiveError(thrown);
    }
  }
  return {
    done,
    left: steps.filter((step) => !done.includes(step) && step.do !== 'stop'),
    proofs,
    dropped,
    warnings,
    mayHaveWritten: repository.mayHaveWritten(),
    ...(latest === undefined ? {} : { deposit: latest }),
    ...(isGone ? { isGone } : {}),
    ...(failure === undefined ? {} : { failure }),
  };
};
