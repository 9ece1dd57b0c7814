/** Titles and descriptions of `datacite.json`, with their types and languages. */
import type { AdditionalDescription, AdditionalTitle } from '../../model/record.ts';
import type { DataPath } from '../documents/document.ts';
import { toPathText } from '../documents/document.ts';
import { itemsOf } from '../documents/prune.ts';
import { guess } from '../guess.ts';
import type { Notebook } from '../notebook.ts';
import { readHtml } from '../read-html.ts';
import type { DataciteJson, DataciteTitle } from '../schemas/datacite-json-types.ts';
import { toLine } from '../text.ts';

export const TITLE_TYPES: Readonly<Record<string, AdditionalTitle['type']>> = {
  AlternativeTitle: 'alternative-title',
  Subtitle: 'subtitle',
  TranslatedTitle: 'translated-title',
  Other: 'other',
};

export const DESCRIPTION_TYPES: Readonly<Record<string, AdditionalDescription['type']>> = {
  Abstract: 'abstract',
  Methods: 'methods',
  SeriesInformation: 'series-information',
  TableOfContents: 'table-of-contents',
  TechnicalInfo: 'technical-info',
  Other: 'other',
};

/** One of a closed list, any case; another word is told, and taken as `Other`. */
const findType = <T>(written: string, types: Readonly<Record<string, T>>, tools: { notes: Notebook; path: DataPath; other: T }): T => {
  const key = written.toLowerCase().replace(/[\s_-]/g, '');
  const known = Object.entries(types).find(([type]) => type.toLowerCase() === key);
  if (known !== undefined) return known[1];
  const meant = guess(written, Object.keys(types));
  const hint = meant === undefined ? ` The types are ${Object.keys(types).join(', ')}.` : ` Did you mean \`${meant}\`?`;
  const message = `\`${toPathText(tools.path)}\`: \`${written.slice(0, 60)}\` is not a type; \`Other\` is taken.${hint}`;
  tools.notes.tell('warning', 'text-type-unknown', { message, path: tools.path });
  return tools.other;
};

export interface Titles {
  title: string;
  titleLanguage?: string;
  additional: readonly AdditionalTitle[];
  /** Where the title stands in the list. */
  index: number;
}

const languageOf = (lang: string | undefined): { language?: string } => {
  const language = toLine(lang ?? '');
  return language === '' ? {} : { language };
};

/** The first title without a type is the title; the others keep what they are. Undefined where there is none. */
export const readTitleList = (written: readonly DataciteTitle[] | undefined, notes: Notebook, path: DataPath): Titles | undefined => {
  const titles = itemsOf(written).flatMap(([index, one]) => {
    const title = toLine(one.title ?? '');
    return title === '' ? [] : [{ index, title, type: toLine(one.titleType ?? ''), ...languageOf(one.lang) }];
  });
  const main = titles.find(({ type }) => type === '') ?? titles[0];
  if (main === undefined) return undefined;
  if (main.type !== '') {
    const message = `\`${toPathText(path)}\` has no title without a \`titleType\`; the first, «${main.title.slice(0, 80)}», is taken as the title.`;
    notes.tell('warning', 'title-typed', { message, path: [...path, main.index, 'titleType'] });
  }
  const additional = titles
    .filter((one) => one !== main)
    .map(({ title, type, index, language }): AdditionalTitle => {
      if (type === '')
        notes.tellOnce('notice', 'title-untyped', {
          message: `\`${toPathText([...path, index])}\` is a further title without a \`titleType\`; it is kept as an alternative title.`,
          path: [...path, index],
        });
      const here = { notes, path: [...path, index, 'titleType'], other: 'other' as const };
      const known = type === '' ? 'alternative-title' : findType(type, TITLE_TYPES, here);
      return { title, type: known, ...(language === undefined ? {} : { language }) };
    });
  return { title: main.title, ...(main.language === undefined ? {} : { titleLanguage: main.language }), additional, index: main.index };
};

export const readTitles = (data: DataciteJson, notes: Notebook): void => {
  const titles = readTitleList(data.titles, notes, ['titles']);
  if (titles === undefined) return;
  const path = ['titles', titles.index];
  notes.put('title', titles.title, path);
  if (titles.titleLanguage !== undefined) notes.put('titleLanguage', titles.titleLanguage, [...path, 'lang']);
  if (titles.additional.length > 0) notes.put('additionalTitles', titles.additional, ['titles']);
};

/** The first abstract is the description, or a single text of no particular type; the others keep what they are. */
export const readDescriptions = async (data: DataciteJson, notes: Notebook): Promise<void> => {
  const read: (AdditionalDescription & { index: number })[] = [];
  for (const [index, one] of itemsOf(data.descriptions)) {
    const path = ['descriptions', index];
    const html = await readHtml(one.description ?? '', notes, [...path, 'description']);
    if (html === '') continue;
    const written = toLine(one.descriptionType ?? '');
    const here = { notes, path: [...path, 'descriptionType'], other: 'other' as const };
    read.push({ index, type: written === '' ? 'other' : findType(written, DESCRIPTION_TYPES, here), html, ...languageOf(one.lang) });
  }
  const [only] = read;
  const main = read.find(({ type }) => type === 'abstract') ?? (read.length === 1 && only?.type === 'other' ? only : undefined);
  if (main !== undefined) {
    const path = ['descriptions', main.index];
    if (main.type === 'other')
      notes.tell('notice', 'description-understood', {
        message: `\`${toPathText(path)}\` is the only one, and taken as the abstract.`,
        path,
      });
    notes.put('description', main.html, path);
    if (main.language !== undefined) notes.put('descriptionLanguage', main.language, [...path, 'lang']);
  }
  const additional = read.filter((one) => one !== main);
  for (const [place, { index }] of additional.entries()) notes.point(`additionalDescriptions[${place}]`, ['descriptions', index]);
  if (additional.length > 0)
    notes.put(
      'additionalDescriptions',
      additional.map(({ index: _index, ...one }) => one),
      ['descriptions'],
    );
};
