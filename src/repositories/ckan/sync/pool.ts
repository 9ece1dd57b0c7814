/** Several at once, and no more. */

/**
 * @param run never throws for one item alone: what it throws ends them all, once those that are under way have ended
 */
export const inPool = async <T>(items: readonly T[], atOnce: number, run: (item: T) => Promise<void>): Promise<void> => {
  const waiting = items.values();
  let broken: { cause: unknown } | undefined;
  const work = async (): Promise<void> => {
    for (const item of waiting) {
      if (broken !== undefined) return;
      try {
        await run(item);
      } catch (cause) {
        broken ??= { cause };
      }
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(atOnce, items.length)) }, work));
  if (broken !== undefined) throw broken.cause;
};
