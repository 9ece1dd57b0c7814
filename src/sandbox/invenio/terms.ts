/** Puts what the vocabularies say in place of the ids that a record keeps. */

import { isObject, type Json } from './json.ts';
import { type VocabularyType, vocabularies } from './vocabularies/index.ts';

const types: Record<string, VocabularyType> = {
  resource_type: 'resourcetypes',
  relation_type: 'relationtypes',
  languages: 'languages',
  lang: 'languages',
  rights: 'licenses',
  affiliations: 'affiliations',
  subjects: 'subjects',
  funder: 'funders',
  award: 'awards',
};
const typeOf: Record<string, VocabularyType> = {
  additional_titles: 'titletypes',
  additional_descriptions: 'descriptiontypes',
  dates: 'datetypes',
};
const roleOf: Record<string, VocabularyType> = { creators: 'creatorsroles', contributors: 'contributorsroles' };

const vocabularyOf = (name: string, within: string): VocabularyType | undefined =>
  name === 'type' ? typeOf[within] : name === 'role' ? roleOf[within] : types[name];

/** @param within the field of the metadata that it stands in */
const linked = (value: unknown, name: string, within: string): unknown => {
  if (Array.isArray(value)) return value.map((item) => linked(item, name, within));
  if (!isObject(value)) return value;
  const type = vocabularyOf(name, within);
  if (type !== undefined && typeof value.id === 'string') return vocabularies.link(type, value.id);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, linked(item, key, within)]));
};

export const linkedMetadata = (metadata: Json): Json =>
  Object.fromEntries(Object.entries(metadata).map(([name, value]) => [name, linked(value, name, name)]));

const customTypes: Record<string, VocabularyType> = {
  'code:programmingLanguage': 'code:programmingLanguages',
  'code:developmentStatus': 'code:developmentStatus',
};
const customTerm = (type: VocabularyType, value: unknown): unknown =>
  isObject(value) && typeof value.id === 'string' ? vocabularies.link(type, value.id) : value;

export const linkedCustomFields = (fields: Json): Json =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      const type = customTypes[name];
      if (type === undefined) return [name, value];
      return [name, Array.isArray(value) ? value.map((item) => customTerm(type, item)) : customTerm(type, value)];
    }),
  );

/** Does it name a term? Each save that follows its links counts twice (seen in every recorded ETag). */
export const namesTerm = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.some(namesTerm)
    : isObject(value) && ('id' in value ? typeof value.id === 'string' : Object.values(value).some(namesTerm));
