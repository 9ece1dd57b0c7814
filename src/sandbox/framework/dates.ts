/** Dates as Invenio takes them: EDTF level 0, that is a year, a month, a day, or two of them with a slash between. */

const single = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;

const isSingle = (text: string): boolean => {
  const [, year, month, day] = single.exec(text) ?? [];
  if (year === undefined) return false;
  if (month === undefined) return true;
  if (Number(month) < 1 || Number(month) > 12) return false;
  if (day === undefined) return true;
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day) && Number(day) > 0;
};

export const isEdtf = (text: string): boolean => {
  const [start = '', end, ...more] = text.split('/');
  if (more.length > 0) return false;
  if (end === undefined) return isSingle(start);
  return isSingle(start) && isSingle(end) && start.slice(0, end.length) <= end.slice(0, start.length);
};

/** `YYYY-MM-DD` and nothing else. */
export const isDay = (text: string): boolean => text.length === 10 && isSingle(text);

export const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
