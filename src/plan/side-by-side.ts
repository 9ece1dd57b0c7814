/** Several of one kind of step at once: as soon as one has ended the next begins. */

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
