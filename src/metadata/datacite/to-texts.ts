/** Titles and descriptions, the way back to DataCite. */
import type { AdditionalTitle, ArchiveRecord } from '../../model/record.ts';
import type { Ledger } from '../../repositories/ledger.ts';
import { type Json, withoutEmpty } from '../json.ts';
import { DESCRIPTION_TYPES, TITLE_TYPES } from './texts.ts';

const reverse = (types: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(types).map(([theirs, ours]) => [ours, theirs]));
const TITLES = reverse(TITLE_TYPES);
const DESCRIPTIONS = reverse(DESCRIPTION_TYPES);

export const toTitleList = (titled: {
  title: string;
  titleLanguage?: string;
  additionalTitles: readonly AdditionalTitle[];
}): readonly Json[] => [
  withoutEmpty({ title: titled.title, lang: titled.titleLanguage }),
  ...titled.additionalTitles.map(({ title, type, language }) => withoutEmpty({ title, titleType: TITLES.get(type), lang: language })),
];

export const toDescriptions = (record: ArchiveRecord, ledger: Ledger): readonly Json[] => {
  const additional = record.additionalDescriptions.map(({ type, html, language }, index) => {
    if (type === 'notes')
      ledger.tell(
        `additionalDescriptions[${index}]`,
        'changed',
        'DataCite has no notes: they are written as a description of the type Other.',
      );
    return withoutEmpty({ description: html, descriptionType: DESCRIPTIONS.get(type) ?? 'Other', lang: language });
  });
  if (record.description === undefined) return additional;
  return [withoutEmpty({ description: record.description, descriptionType: 'Abstract', lang: record.descriptionLanguage }), ...additional];
};
