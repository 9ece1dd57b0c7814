/** Which values a document has for a field of a query: exact ones, and texts that are searched by word. */

import { stripTags } from '../framework/text.ts';
import { conceptDoi } from './dois.ts';
import type { House } from './house.ts';
import type { Agent } from './rdm.ts';
import { isObject } from './reading.ts';
import type { Document } from './search-index.ts';

/** The names that the deposit API had before 2023. */
const legacyNames: Record<string, string> = {
  recid: 'id',
  conceptrecid: 'parent.id',
  conceptdoi: 'parent.pids.doi.identifier',
  doi: 'pids.doi.identifier',
  title: 'metadata.title',
  description: 'metadata.description',
  'creators.name': 'metadata.creators.person_or_org.name',
  creators: 'metadata.creators.person_or_org.name',
  'creators.orcid': 'metadata.creators.person_or_org.identifiers.identifier',
  'creators.affiliation': 'metadata.creators.affiliations.name',
  contributors: 'metadata.contributors.person_or_org.name',
  communities: 'parent.communities.entries.slug',
  'related.identifier': 'metadata.related_identifiers.identifier',
  keywords: 'metadata.subjects.subject',
  publication_date: 'metadata.publication_date',
  // Not the version that a person wrote: its number in the order of publication.
  version: 'versions.index',
  'resource_type.type': 'metadata.resource_type.id',
  license: 'metadata.rights.id',
};

const names = (agents: readonly Agent[] | undefined): string[] => (agents ?? []).map(({ person_or_org: { name } }) => name ?? '');
const orcids = (agents: readonly Agent[] | undefined): string[] =>
  (agents ?? []).flatMap(({ person_or_org: { identifiers } }) => (identifiers ?? []).map(({ identifier }) => identifier));
const one = (value: string | number | boolean | undefined): string[] => (value === undefined ? [] : [String(value)]);

const flat = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(flat);
  return isObject(value) ? Object.values(value).flatMap(flat) : one(value === null ? undefined : String(value));
};

/** Fields whose words are looked for; all others are compared whole. */
const texts = new Set([
  'metadata.title',
  'metadata.description',
  'metadata.creators.person_or_org.name',
  'metadata.contributors.person_or_org.name',
  'metadata.creators.affiliations.name',
]);

export interface Values {
  values: string[];
  /** Searched by word. */
  text: boolean;
}

export const fieldsOf = (house: House, { kind, version }: Document): Record<string, string[]> => {
  const { rdm, created, updated } = (kind === 'draft' ? version.draft : version.published) ?? { rdm: undefined, created: '', updated: '' };
  const concept = house.world.concepts[version.concept];
  const { metadata, custom, access, doi } = rdm ?? { metadata: {}, custom: {}, access: undefined, doi: undefined };
  const parentDoi = concept === undefined ? undefined : conceptDoi(house.world, concept);
  return {
    id: one(version.id),
    'parent.id': one(version.concept),
    'parent.pids.doi.identifier': one(parentDoi),
    'parent.communities.entries.slug': concept?.communities ?? [],
    'pids.doi.identifier': one(doi),
    is_published: one(version.published !== undefined),
    is_draft: one(kind === 'draft'),
    created: one(created),
    updated: one(updated),
    'versions.index': one(version.published?.index),
    'access.record': one(access?.record),
    'access.files': one(access?.files),
    'metadata.title': one(metadata.title),
    'metadata.description': one(metadata.description === undefined ? undefined : stripTags(metadata.description)),
    'metadata.version': one(metadata.version),
    'metadata.publication_date': one(metadata.publication_date),
    'metadata.publisher': one(metadata.publisher),
    'metadata.resource_type.id': one(metadata.resource_type?.id),
    'metadata.creators.person_or_org.name': names(metadata.creators),
    'metadata.creators.person_or_org.identifiers.identifier': orcids(metadata.creators),
    'metadata.creators.affiliations.name': (metadata.creators ?? []).flatMap(({ affiliations }) =>
      (affiliations ?? []).map(({ name }) => name),
    ),
    'metadata.contributors.person_or_org.name': names(metadata.contributors),
    'metadata.subjects.subject': (metadata.subjects ?? []).map(({ subject }) => subject),
    'metadata.related_identifiers.identifier': (metadata.related_identifiers ?? []).map(({ identifier }) => identifier),
    'metadata.identifiers.identifier': (metadata.identifiers ?? []).map(({ identifier }) => identifier),
    'metadata.rights.id': (metadata.rights ?? []).flatMap((right) => ('id' in right ? [right.id] : [])),
    ...Object.fromEntries(Object.entries(custom).map(([name, value]) => [`custom_fields.${name}`, flat(value)])),
  };
};

/** @param field as in the query, old names included; without one, everything is searched by word */
export const valuesOf = (house: House, document: Document, field: string | undefined): Values => {
  const fields = fieldsOf(house, document);
  if (field === undefined) return { values: Object.values(fields).flat(), text: true };
  const name = legacyNames[field] ?? field;
  return { values: fields[name] ?? [], text: texts.has(name) };
};

export const hasField = (house: House, document: Document, field: string): boolean => {
  const name = legacyNames[field] ?? field;
  return Object.entries(fieldsOf(house, document)).some(
    ([key, values]) => (key === name || key.startsWith(`${name}.`)) && values.length > 0,
  );
};
