/** Metadata as InvenioRDM's own JSON prints it: every word of a vocabulary with its title. */

import { languageName } from '../framework/languages.ts';
import type { Agent, Metadata } from './rdm.ts';
import type { Json } from './reading.ts';
import { awards, funders } from './vocabularies/awards.ts';
import { contributorRoles, relationTypes } from './vocabularies/terms.ts';
import { licenceEntry, resourceTypeTitles } from './vocabularies/titles.ts';

/** `isSupplementTo` as people read it: `Is supplement to`. */
const spaced = (name: string): string => {
  const words = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const titled = (id: string, name: string | undefined): Json => ({ id, title: { en: spaced(name ?? id) } });

const printAgent = ({ role, ...agent }: Agent): Json => ({
  ...agent,
  ...(role === undefined ? {} : { role: titled(role.id, contributorRoles.get(role.id)) }),
});

const typed = ({ id }: { id: string }): Json => ({ id, title: resourceTypeTitles(id) });

const printRight = (right: { id: string } | { title: string }): Json => {
  if ('title' in right) return { title: { en: right.title } };
  const { title, url, isSpdx } = licenceEntry(right.id);
  return { id: right.id, title: { en: title }, props: { url, scheme: isSpdx ? 'spdx' : '' } };
};

const printFunding = ({ award: id }: { award: string }): Json => {
  const award = awards.get(id);
  return {
    funder: { id: award?.funder, name: funders.get(award?.funder ?? '')?.name },
    award: {
      id,
      number: award?.number,
      title: { en: award?.title },
      identifiers: [{ identifier: award?.url, scheme: 'url' }],
      acronym: award?.acronym,
      program: award?.program,
    },
  };
};

const descriptionTitles: Record<string, Json> = { notes: { de: 'Anmerkungen', en: 'Notes' }, methods: { en: 'Methods' } };

export const printMetadata = (metadata: Metadata): Json => {
  const {
    creators,
    contributors,
    resource_type,
    languages,
    related_identifiers,
    additional_descriptions,
    rights,
    funding,
    locations,
    ...rest
  } = metadata;
  return {
    ...rest,
    ...(resource_type && { resource_type: typed(resource_type) }),
    ...(creators && { creators: creators.map(printAgent) }),
    ...(contributors && { contributors: contributors.map(printAgent) }),
    ...(languages && { languages: languages.map(({ id }) => ({ id, title: { en: languageName(id) } })) }),
    ...(related_identifiers && {
      related_identifiers: related_identifiers.map(({ relation_type, resource_type: type, ...identifier }) => ({
        ...identifier,
        relation_type: titled(relation_type.id, relationTypes.get(relation_type.id)),
        ...(type && { resource_type: typed(type) }),
      })),
    }),
    ...(additional_descriptions && {
      additional_descriptions: additional_descriptions.map(({ description, type }) => ({
        description,
        type: { id: type.id, title: descriptionTitles[type.id] },
      })),
    }),
    ...(rights && { rights: rights.map(printRight) }),
    ...(funding && { funding: funding.map(printFunding) }),
    ...(locations && {
      locations: {
        features: locations.map(({ lat, lon, ...place }) => ({
          ...place,
          ...(lat !== undefined && lon !== undefined && { geometry: { type: 'Point', coordinates: [lon, lat] } }),
        })),
      },
    }),
  };
};
