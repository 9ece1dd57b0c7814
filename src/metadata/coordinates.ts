/** Degrees as files write them. */

/** @param limit 90 for a latitude, 180 for a longitude */
export const readCoordinate = (written: string | number | undefined, limit: number): number | undefined => {
  if (written === undefined || (typeof written === 'string' && !/^\s*[-+]?\d+(\.\d+)?\s*$/.test(written))) return undefined;
  const degrees = Number(written);
  return Number.isFinite(degrees) && Math.abs(degrees) <= limit ? degrees : undefined;
};
