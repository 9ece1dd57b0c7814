/** The words that a server knows. */
import type { Json } from '../world.ts';

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

export interface Vocabularies {
  /** Case counts. */
  has(type: VocabularyType, id: string): boolean;
  /** What a record shows in place of `{id}`: `{id, title: {…}, …}` for one that is there, `{id}` for any other. */
  link(type: VocabularyType, id: string): Json;
}

const some: Partial<Record<VocabularyType, readonly string[]>> = {
  resourcetypes: ['software', 'dataset'],
  creatorsroles: ['other'],
  contributorsroles: ['other'],
  relationtypes: ['issupplementto', 'isderivedfrom'],
  datetypes: ['created'],
  licenses: ['mit'],
  languages: ['eng', 'deu'],
};

export const vocabularies: Vocabularies = {
  has: (type, id) => some[type]?.includes(id) ?? false,
  link: (_type, id) => ({ id }),
};
