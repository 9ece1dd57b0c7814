/** Dates of `datacite.json`: days, ranges (`2004-03-02/2005-06-02`, open at a side), with times cut; and the day of publication. */
import type { RecordDate } from '../../model/record.ts';
import { DATE_TYPES, toDate } from '../dates.ts';
import { toPathText } from '../documents/document.ts';
import { itemsOf } from '../documents/prune.ts';
import type { Notebook } from '../notebook.ts';
import type { DataciteJson } from '../schemas/datacite-json-types.ts';
import { spell } from '../spell.ts';
import { toLine } from '../text.ts';

type Ends = Pick<RecordDate, 'start' | 'end'>;

/** @returns undefined for what is no date, and whether a time was cut. */
const toEnds = (written: string): { ends: Ends; wasCut: boolean } | undefined => {
  const [first = '', last, ...more] = written.split('/').map((part) => (part.trim() === '..' ? '' : part.trim()));
  if (more.length > 0) return undefined;
  const [start, end] = [toDate(first), last === undefined ? undefined : toDate(last)];
  if ((first !== '' && start === undefined) || (last && end === undefined) || (start === undefined && end === undefined)) return undefined;
  if (start !== undefined && end !== undefined && start.date > end.date && !end.date.startsWith(start.date)) return undefined;
  const until = last === undefined ? start : end;
  return {
    ends: { ...(start === undefined ? {} : { start: start.date }), ...(until === undefined ? {} : { end: until.date }) },
    wasCut: start?.wasCut === true || end?.wasCut === true,
  };
};

/** The first `Issued` is the day of publication, else the publication year. An `Issued` with words of its own is kept as a date, too. */
export const readDates = (data: DataciteJson, notes: Notebook): void => {
  const dates: RecordDate[] = [];
  let published: { date: string; index: number } | undefined;
  for (const [index, item] of itemsOf(data.dates)) {
    const path = ['dates', index];
    const written = toLine(spell(item.date, notes, [...path, 'date']) ?? '');
    if (written === '') continue;
    const read = toEnds(written);
    if (read === undefined) {
      const message = `\`${toPathText([...path, 'date'])}\`: \`${written.slice(0, 60)}\` is not a date (YYYY-MM-DD, YYYY-MM or YYYY) or a range of two; it is left out.`;
      notes.tell('warning', 'invalid-date', { message, path: [...path, 'date'] });
      continue;
    }
    if (read.wasCut)
      notes.tellOnce('notice', 'date-with-time', { message: `\`${toPathText(path)}\` has a time, which is left out.`, path });
    const said = toLine(item.dateType ?? '').toLowerCase();
    const type = DATE_TYPES.includes(said) ? said : 'other';
    if (type !== said) {
      const message = `\`${toPathText([...path, 'dateType'])}\`: \`${said.slice(0, 60)}\` is not a type of date; \`Other\` is taken. The types are ${DATE_TYPES.join(', ')}.`;
      notes.tell('warning', 'date-type-unknown', { message, path: [...path, 'dateType'] });
    }
    const { start, end } = read.ends;
    const description = toLine(item.dateInformation ?? '');
    if (type === 'issued' && published === undefined && start !== undefined && end !== undefined) {
      published = { date: start === end ? start : `${start}/${end}`, index };
      if (description === '') continue;
    }
    dates.push({ ...read.ends, type, ...(description === '' ? {} : { description }) });
  }
  const year = toLine(spell(data.publicationYear, notes, ['publicationYear']) ?? '');
  if (year !== '' && !/^\d{4}$/.test(year)) {
    const message = `\`publicationYear\`: \`${year.slice(0, 60)}\` is not a year of four digits; it is left out.`;
    notes.tell('warning', 'invalid-date', { message, path: ['publicationYear'] });
  } else if (published !== undefined && year !== '' && !published.date.startsWith(year)) {
    const message = `\`publicationYear\` is ${year}, but the date \`Issued\` is ${published.date}; the date is taken.`;
    notes.tell('warning', 'year-differs', { message, path: ['publicationYear'] });
  }
  if (published !== undefined) notes.put('publicationDate', published.date, ['dates', published.index]);
  else if (/^\d{4}$/.test(year)) notes.put('publicationDate', year, ['publicationYear']);
  if (dates.length > 0) notes.put('dates', dates, ['dates']);
};
