/** The words that a server knows: InvenioRDM 13's own, and of those that each server loads for itself a few real ones (facts/inveniordm.md 1.5). */
import { languageName, languageTwo } from '../../framework/languages.ts';
import type { Json } from '../json.ts';
import { awardTerms, nameTerms, subjectTerms } from './awards.ts';
import { languageIds, languageTags } from './language-ids.ts';
import { licenceIds, licenceTerm } from './licences.ts';
import { affiliationTerms, funderTerms } from './organisations.ts';
import { programmingLanguages } from './programming-languages.ts';
import { communityTypes, dateTypes, descriptionTypes, relationTypes, removalReasons, roles, titleTypes } from './term-words.ts';
import { resourceTypeTerms, statusTerms, termsOf } from './terms.ts';

/** As in its address: `/api/vocabularies/TYPE/ID`, `/api/affiliations/ID`. */
export type VocabularyType =
  | 'languages'
  | 'licenses'
  | 'resourcetypes'
  | 'creatorsroles'
  | 'contributorsroles'
  | 'relationtypes'
  | 'datetypes'
  | 'descriptiontypes'
  | 'titletypes'
  | 'removalreasons'
  | 'communitytypes'
  | 'code:programmingLanguages'
  | 'code:developmentStatus'
  | 'affiliations'
  | 'funders'
  | 'awards'
  | 'subjects'
  | 'names';

/** Without `{id}`: what stands behind it. */
export type Terms = ReadonlyMap<string, Json>;

const roleTerms = termsOf(roles, 'datacite', 'marc');

const languageTerm = (id: string): Json => ({
  title: { en: languageName(id) ?? id },
  tags: languageTags(id),
  props: { alpha_2: languageTwo(id) ?? '' },
});

const all: Readonly<Record<VocabularyType, Terms>> = {
  languages: new Map([...languageIds].map((id) => [id, languageTerm(id)])),
  licenses: new Map([...licenceIds].map((id) => [id, licenceTerm(id)])),
  resourcetypes: resourceTypeTerms,
  creatorsroles: roleTerms,
  contributorsroles: roleTerms,
  relationtypes: termsOf(relationTypes, 'datacite'),
  datetypes: termsOf(dateTypes, 'datacite'),
  descriptiontypes: termsOf(descriptionTypes, 'datacite'),
  titletypes: termsOf(titleTypes, 'datacite'),
  removalreasons: termsOf(removalReasons),
  communitytypes: termsOf(communityTypes),
  'code:programmingLanguages': new Map(
    [...programmingLanguages].map(([id, { title, number }]) => [
      id,
      { title: { en: title }, props: { popular: 'False', language_id: number } },
    ]),
  ),
  'code:developmentStatus': statusTerms,
  affiliations: affiliationTerms,
  funders: funderTerms,
  awards: awardTerms,
  subjects: subjectTerms,
  names: nameTerms,
};

/** What a record shows of a term, where that is more than its title. */
const shown: Partial<Record<VocabularyType, readonly string[]>> = {
  licenses: ['title', 'description', 'icon', 'props'],
  affiliations: ['name', 'identifiers'],
  funders: ['name', 'identifiers'],
  awards: ['title', 'number', 'identifiers', 'acronym', 'program'],
  subjects: ['subject', 'scheme'],
  names: ['name'],
};

export interface Vocabularies {
  /** Case counts. */
  has(type: VocabularyType, id: string): boolean;
  /** The whole of it, without its id. */
  find(type: VocabularyType, id: string): Json | undefined;
  /** What a record shows in place of `{id}`: `{id, title: {…}, …}` for one that is there, `{id}` for any other. */
  link(type: VocabularyType, id: string): Json;
}

const isTold = (value: unknown): boolean => value !== undefined && value !== '';

/** Of a licence's props, only where it is written down. */
const asShown = (type: VocabularyType, name: string, value: unknown): unknown => {
  if (type !== 'licenses' || name !== 'props') return value;
  const { url, scheme } = value as Json;
  return { url, scheme };
};

export const vocabularies: Vocabularies = {
  has: (type, id) => all[type].has(id),
  find: (type, id) => all[type].get(id),
  link: (type, id) => {
    const term = all[type].get(id);
    if (term === undefined) return { id };
    const pairs = (shown[type] ?? ['title']).filter((name) => isTold(term[name])).map((name) => [name, asShown(type, name, term[name])]);
    return { id, ...Object.fromEntries(pairs) };
  },
};

/** The vocabulary with this name, or nothing. */
export const findTerms = (type: string): Terms | undefined => (Object.hasOwn(all, type) ? all[type as VocabularyType] : undefined);
