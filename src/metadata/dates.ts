/** Dates as archives take them: EDTF level 0 (`2026`, `2026-11`, `2026-11-22`, and an interval of two of these). */

/** DataCite's kinds of dates, in lower case. */
export const DATE_TYPES = 'accepted available collected copyrighted created issued other submitted updated valid withdrawn coverage'.split(
  ' ',
);

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isDate = (text: string): boolean => {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (match === null) return false;
  const [year = 0, month = 1, day = 1] = match.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  const days = DAYS[month - 1];
  if (days === undefined || day < 1 || day > days) return false;
  return !(month === 2 && day === 29) || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
};

/** @returns the date, and whether it had to be cut from a date with time. */
export const toDate = (written: string): { date: string; wasCut: boolean } | undefined => {
  const text = written.trim();
  if (isDate(text)) return { date: text, wasCut: false };
  const day = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}/.exec(text)?.[1];
  return day !== undefined && isDate(day) ? { date: day, wasCut: true } : undefined;
};

/** A date or an interval, as a publication date may be. */
export const toPublicationDate = (written: string): { date: string; wasCut: boolean } | undefined => {
  const [start, end, ...more] = written.trim().split('/');
  if (end === undefined) return toDate(written);
  return more.length === 0 && start !== undefined && isDate(start) && isDate(end) && start <= end
    ? { date: `${start}/${end}`, wasCut: false }
    : undefined;
};
