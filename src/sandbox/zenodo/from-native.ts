/** InvenioRDM's own JSON on its way in: what has the right shape is kept, the rest is dropped and told in `errors`. */

import { isEdtf } from '../framework/dates.ts';
import { type FieldError, notInVocabulary } from '../framework/refusal.ts';
import { cleanHtml, cleanText } from '../framework/text.ts';
import { emptyRdm, type Metadata, type Rdm } from './rdm.ts';
import { isObject, type Json } from './reading.ts';
import { licenceIds } from './vocabularies/licence-ids.ts';
import { contributorRoles, relationTypes, resourceTypes } from './vocabularies/terms.ts';

type Shape = (value: unknown) => boolean;

const isText: Shape = (value) => typeof value === 'string';
const hasId: Shape = (value) => isObject(value) && typeof value.id === 'string';
const listOf =
  (shape: Shape): Shape =>
  (value) =>
    Array.isArray(value) && value.every(shape);
const isAgent: Shape = (value) =>
  isObject(value) && isObject(value.person_or_org) && typeof (value.person_or_org.family_name ?? value.person_or_org.name) === 'string';
const isIdentifier: Shape = (value) => isObject(value) && typeof value.identifier === 'string' && typeof value.scheme === 'string';

const shapes: Readonly<Record<keyof Omit<Metadata, 'funding' | 'locations'>, Shape>> = {
  title: (value) => typeof value === 'string' && cleanText(value).length >= 3,
  resource_type: hasId,
  creators: listOf(isAgent),
  contributors: listOf(isAgent),
  publication_date: (value) => typeof value === 'string' && isEdtf(value),
  publisher: isText,
  version: isText,
  description: isText,
  additional_descriptions: listOf((value) => isObject(value) && isText(value.description) && hasId(value.type)),
  subjects: listOf((value) => isObject(value) && isText(value.subject)),
  languages: listOf(hasId),
  dates: listOf((value) => isObject(value) && isText(value.date) && hasId(value.type)),
  related_identifiers: listOf((value) => isIdentifier(value) && isObject(value) && hasId(value.relation_type)),
  identifiers: listOf(isIdentifier),
  references: listOf((value) => isObject(value) && isText(value.reference)),
  rights: listOf((value) => hasId(value) || (isObject(value) && value.title !== undefined)),
};

/** @throws Refusal 400 for a word that a vocabulary does not have */
const requireWords = ({ resource_type, rights, contributors, related_identifiers }: Metadata): void => {
  const need = (vocabulary: { has(word: string): boolean }, word: string | undefined): void => {
    if (word !== undefined && !vocabulary.has(word)) throw notInVocabulary(word);
  };
  need(resourceTypes, resource_type?.id);
  for (const right of rights ?? []) if ('id' in right) need(licenceIds, right.id);
  for (const { role } of contributors ?? []) need(contributorRoles, role?.id);
  for (const { relation_type } of related_identifiers ?? []) need(relationTypes, relation_type.id);
};

/** A name that is one string is a family name, as for an organisation. */
const withFamilyName = (agent: Json): Json => {
  const person = isObject(agent.person_or_org) ? agent.person_or_org : {};
  const family_name = person.family_name ?? person.name;
  const name = person.given_name === undefined ? family_name : `${String(family_name)}, ${String(person.given_name)}`;
  return { ...agent, person_or_org: { ...person, type: 'personal', family_name, name } };
};

const readMetadata = (given: Json, errors: FieldError[]): Metadata => {
  const kept: Json = {};
  for (const [name, shape] of Object.entries(shapes)) {
    const value = given[name];
    if (value === undefined) continue;
    if (shape(value)) kept[name] = /^(creators|contributors)$/.test(name) && Array.isArray(value) ? value.map(withFamilyName) : value;
    else errors.push({ field: `metadata.${name}`, messages: ['Invalid value.'] });
  }
  if (typeof kept.title === 'string') kept.title = cleanText(kept.title);
  if (typeof kept.description === 'string') kept.description = cleanHtml(kept.description);
  return kept;
};

/**
 * @returns what is kept, and what was dropped
 * @throws Refusal 400 for a word that a vocabulary does not have
 */
export const fromNative = (body: unknown): { rdm: Rdm; errors: FieldError[] } => {
  const { metadata, custom_fields, access, pids } = isObject(body) ? body : {};
  const errors: FieldError[] = [];
  const read = readMetadata(isObject(metadata) ? metadata : {}, errors);
  requireWords(read);
  const doi = isObject(pids) && isObject(pids.doi) ? pids.doi.identifier : undefined;
  const restricted = isObject(access) && access.files === 'restricted';
  return {
    rdm: {
      ...emptyRdm(),
      metadata: read,
      custom: isObject(custom_fields) ? custom_fields : {},
      access: { ...emptyRdm().access, files: restricted ? 'restricted' : 'public' },
      ...(typeof doi === 'string' ? { doi } : {}),
    },
    errors,
  };
};
