/** What it is, which version of it and of when, and until when it stays closed. */
import type { RecordDate } from '../../model/record.ts';
import { toDate } from '../dates.ts';
import type { Notebook } from '../notebook.ts';
import type { CodemetaJson } from '../schemas/codemeta-json-types.ts';
import { spell } from '../spell.ts';
import { toLine } from '../text.ts';
import { typesOf } from './plain.ts';
import { linesOf } from './values.ts';

/** What stands in a file of this name is software, whatever kind of it; a data set says so. */
export const readType = (data: CodemetaJson, notes: Notebook): void => {
  const types = typesOf(data);
  if (types.length === 0) return;
  const path = ['@type'];
  if (types.some((type) => /software|application|code|script|library|service/i.test(type)))
    notes.put('type', { general: 'software' }, path);
  else if (types.includes('Dataset')) notes.put('type', { general: 'dataset' }, path);
  else {
    const message = `\`@type\`: \`${types.join(', ').slice(0, 60)}\` is neither software nor a Dataset; it is left out.`;
    notes.tell('warning', 'resource-type-unknown', { message, path });
  }
};

export const readVersion = (data: CodemetaJson, notes: Notebook): void => {
  const [version = '', other = ''] = (['version', 'softwareVersion'] as const).map((key) => toLine(spell(data[key], notes, [key]) ?? ''));
  if (version !== '' && other !== '' && version !== other) {
    const message = `\`softwareVersion\` is ${other.slice(0, 60)}, but \`version\` is ${version.slice(0, 60)}; \`version\` is taken.`;
    notes.tell('warning', 'version-differs', { message, path: ['softwareVersion'] });
  }
  if (version !== '') notes.put('version', version, ['version']);
  else if (other !== '') notes.put('version', other, ['softwareVersion']);
};

type DateKey = 'datePublished' | 'dateCreated' | 'dateModified' | 'copyrightYear' | 'embargoDate' | 'embargoEndDate';

/** The time of a timestamp is cut without a word: the format allows it. */
const readDate = (data: CodemetaJson, key: DateKey, notes: Notebook): string | undefined => {
  const written = toLine(String(data[key] ?? ''));
  const date = toDate(written)?.date;
  if (written !== '' && date === undefined) {
    const message = `\`${key}\`: \`${written.slice(0, 60)}\` is not a date (YYYY-MM-DD); it is left out.`;
    notes.tell('warning', 'invalid-date', { message, path: [key] });
  }
  return date;
};

export const readDates = (data: CodemetaJson, notes: Notebook): void => {
  const published = readDate(data, 'datePublished', notes);
  if (published !== undefined) notes.put('publicationDate', published, ['datePublished']);
  const kinds = [
    ['dateCreated', 'created'],
    ['dateModified', 'updated'],
    ['copyrightYear', 'copyrighted'],
  ] as const;
  const dates = kinds.flatMap(([key, type]): (RecordDate & { key: string })[] => {
    const date = readDate(data, key, notes);
    return date === undefined ? [] : [{ start: date, end: date, type, key }];
  });
  const [first] = dates;
  if (first !== undefined)
    notes.put(
      'dates',
      dates.map(({ key: _key, ...date }) => date),
      [first.key],
    );
};

/** CodeMeta 3 renamed it. Without its day, nothing becomes public by mistake. */
export const readEmbargo = (data: CodemetaJson, notes: Notebook): void => {
  const key = data.embargoEndDate === undefined ? 'embargoDate' : 'embargoEndDate';
  if (toLine(data[key] ?? '') === '') return;
  const until = readDate(data, key, notes);
  if (until?.length === 10) notes.put('access', { right: 'embargoed', embargoUntil: until }, [key]);
  else {
    const message = `\`${key}\` must be the day on which the embargo ends (YYYY-MM-DD).`;
    notes.tell('error', 'embargo-without-date', { message, path: [key] });
    notes.put('access', { right: 'restricted' }, [key]);
  }
};

export const readForm = (data: CodemetaJson, notes: Notebook): void => {
  const formats = linesOf(data.fileFormat, ['fileFormat']).map(([text]) => text);
  if (formats.length > 0) notes.put('formats', formats, ['fileFormat']);
  const size = toLine(spell(data.fileSize, notes, ['fileSize']) ?? '');
  if (size !== '') notes.put('sizes', [size], ['fileSize']);
};
