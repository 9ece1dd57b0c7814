/** Several of one kind of step at once: as soon as one has ended the next begins. */
import { WORTH_A_THREAD } from '../http/digest-thread.ts';
import type { Step } from './step.ts';

/** A file of this size fills the line alone; smaller ones go side by side (facts/zenodo.md 4.9: the server serialises big ones anyway), and has the one thread to itself: eight of them took 80 MiB. Bytes. */
const ALONE_FROM = WORTH_A_THREAD;

export type UploadStep = Extract<Step, { do: 'upload' }>;

/** The longest run of uploads from here that may go side by side: new files only, and a big one by itself. */
export const takeUploads = (steps: readonly Step[]): readonly UploadStep[] => {
  const batch: UploadStep[] = [];
  for (const step of steps) {
    if (step.do !== 'upload') break;
    if (step.size >= ALONE_FROM) return batch.length > 0 ? batch : [step];
    batch.push(step);
  }
  return batch;
};

/**
 * After a failure none is begun any more, and all that run come to their end before it is told: nothing else may touch the draft meanwhile (DESIGN.md, rule 13).
 * @throws what the first failure was
 */
export const sideBySide = async <T>(jobs: readonly T[], atOnce: number, run: (job: T) => Promise<void>): Promise<void> => {
  const waiting = [...jobs];
  const failures: unknown[] = [];
  const work = async (): Promise<void> => {
    for (let job = waiting.shift(); job !== undefined && failures.length === 0; job = waiting.shift()) {
      await run(job).catch((thrown: unknown) => failures.push(thrown));
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, jobs.length) }, work));
  if (failures.length > 0) throw failures[0];
};
