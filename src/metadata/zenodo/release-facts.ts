/** Version, publication date, language, and the dates of `.zenodo.json`. */
import type { RecordDate } from '../../model/record.ts';
import { DATE_TYPES, toDate, toPublicationDate } from '../dates.ts';
import { toPathText } from '../documents/document.ts';
import { itemsOf } from '../documents/prune.ts';
import type { Notebook } from '../notebook.ts';
import type { ZenodoJson } from '../schemas/zenodo-json-types.ts';
import { spell } from '../spell.ts';
import { toLine } from '../text.ts';

export const readVersionAndDate = (data: ZenodoJson, notes: Notebook): void => {
  const version = toLine(spell(data.version, notes, ['version']) ?? '');
  if (version !== '') notes.put('version', version, ['version']);
  const path = ['publication_date'];
  const written = spell(data.publication_date, notes, path);
  if (written === undefined || written.trim() === '') return;
  const date = toPublicationDate(written);
  if (date === undefined) {
    const message = `\`publication_date\`: \`${toLine(written).slice(0, 60)}\` is not a date (YYYY-MM-DD, YYYY-MM or YYYY); it is left out.`;
    notes.tell('warning', 'invalid-date', { message, path });
    return;
  }
  if (date.wasCut) notes.tell('notice', 'date-with-time', { message: `\`publication_date\` has a time; \`${date.date}\` is taken.`, path });
  notes.put('publicationDate', date.date, path);
};

/** A two- or three-letter code; the region of `en-US` is cut. A word (`English`) is told. */
export const readLanguage = (data: ZenodoJson, notes: Notebook): void => {
  const written = toLine(data.language ?? '');
  if (written === '') return;
  const code = /^([a-z]{2,3})([-_][a-z]{2,4})?$/i.exec(written)?.[1]?.toLowerCase();
  const path = ['language'];
  if (code === undefined) {
    const message = `\`language\`: \`${written.slice(0, 60)}\` is not a language code of two or three letters (\`eng\`); it is left out.`;
    notes.tell('warning', 'invalid-language', { message, path });
    return;
  }
  if (code !== written)
    notes.tell('notice', 'language-understood', { message: `\`language\`: \`${written}\` is taken as \`${code}\`.`, path });
  notes.put('languages', [code], path);
};

export const readDates = (data: ZenodoJson, notes: Notebook): void => {
  const dates: RecordDate[] = [];
  for (const [index, item] of itemsOf(data.dates)) {
    const path = ['dates', index];
    const ends = (['start', 'end'] as const).map((end) => {
      const written = spell(item[end], notes, [...path, end]);
      if (written === undefined || written.trim() === '') return undefined;
      const date = toDate(written);
      if (date !== undefined) return date.date;
      const message = `\`${toPathText([...path, end])}\`: \`${toLine(written).slice(0, 60)}\` is not a date (YYYY-MM-DD); it is left out.`;
      notes.tell('warning', 'invalid-date', { message, path: [...path, end] });
      return undefined;
    });
    const [start, end] = ends;
    if (start === undefined && end === undefined) {
      notes.tell('warning', 'date-empty', {
        message: `\`${toPathText(path)}\` has neither a start nor an end that is a date, and is left out.`,
        path,
      });
      continue;
    }
    const known = toLine(item.type ?? '').toLowerCase();
    if (!DATE_TYPES.includes(known)) {
      const message = `\`${toPathText([...path, 'type'])}\`: \`${known.slice(0, 60)}\` is not a type of date; \`other\` is taken. The types are ${DATE_TYPES.join(', ')}.`;
      notes.tell('warning', 'date-type-unknown', { message, path: [...path, 'type'] });
    }
    const description = toLine(item.description ?? '');
    dates.push({
      ...(start === undefined ? {} : { start }),
      ...(end === undefined ? {} : { end }),
      type: DATE_TYPES.includes(known) ? known : 'other',
      ...(description === '' ? {} : { description }),
    });
  }
  if (dates.length > 0) notes.put('dates', dates, ['dates']);
};
