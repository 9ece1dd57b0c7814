/** How much work something is: milliseconds of this thread's CPU, as what others do on the machine does not count. */

/** What is promised for a file, whatever stands in it (docs/metadata.md). */
export const PROMISED_MS = 200;
/** For one that somebody made as large as a file may be, all of it of what costs the most. */
export const AT_THE_LIMIT_MS = 1_000;

const once = async <T>(work: () => Promise<T>): Promise<{ took: number; result: T }> => {
  const start = process.threadCpuUsage();
  const result = await work();
  const { user, system } = process.threadCpuUsage(start);
  return { took: (user + system) / 1_000, result };
};

/** Done again where it took long: the garbage of a hundred others may be collected in anybody's time, but not twice. */
export const workOf = async <T>(work: () => Promise<T>, mostMs = PROMISED_MS): Promise<{ took: number; result: T }> => {
  const first = await once(work);
  if (first.took <= mostMs) return first;
  const second = await once(work);
  return second.took < first.took ? second : first;
};
