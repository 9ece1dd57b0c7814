/** A record as schema.org JSON-LD and as CodeMeta. */

import { languageName } from '../framework/languages.ts';
import { partsOf } from './citations.ts';
import type { Agent } from './rdm.ts';
import type { Json } from './reading.ts';
import { currentOf, filesOf, type View } from './record-json.ts';
import { awards, funders } from './vocabularies/awards.ts';
import { licenceEntry } from './vocabularies/titles.ts';

const schemaTypes: Record<string, string> = {
  software: 'https://schema.org/SoftwareSourceCode',
  dataset: 'https://schema.org/Dataset',
  publication: 'https://schema.org/ScholarlyArticle',
  image: 'https://schema.org/ImageObject',
  video: 'https://schema.org/MediaObject',
  presentation: 'https://schema.org/PresentationDigitalDocument',
};

export const schemaType = (view: View): string =>
  schemaTypes[partsOf(view).metadata.resource_type?.id.split('-')[0] ?? ''] ?? 'https://schema.org/CreativeWork';

const person = ({ person_or_org: { name, family_name, given_name, identifiers }, affiliations }: Agent): Json => {
  const orcid = identifiers?.find(({ scheme }) => scheme === 'orcid')?.identifier;
  return {
    name: name ?? family_name,
    ...(given_name && { givenName: given_name }),
    familyName: family_name,
    ...(affiliations && { affiliation: affiliations.map(({ name: title }) => ({ '@type': 'Organization', name: title })) }),
    ...(orcid && { '@id': `https://orcid.org/${orcid}` }),
    '@type': 'Person',
  };
};

const sizeOf = (view: View): string => {
  let size = filesOf(view).reduce((sum, file) => sum + file.size, 0);
  const units = ['B', 'KB', 'MB', 'GB', 'TB'];
  let unit = 0;
  for (; size >= 1000 && unit < units.length - 1; unit += 1) size /= 1000;
  return `${size.toFixed(unit === 0 ? 1 : 2)} ${units[unit]}`;
};

const funding = (view: View): Json[] =>
  (partsOf(view).metadata.funding ?? []).map(({ award: id }) => {
    const award = awards.get(id);
    return {
      funder: { '@type': 'Organization', '@id': award?.funder, name: funders.get(award?.funder ?? '')?.name },
      name: `${award?.title} (${award?.number})`,
      identifier: id,
      url: { identifier: award?.url, scheme: 'url' },
    };
  });

export const licenceUrl = (view: View): string | undefined => {
  const [right] = partsOf(view).metadata.rights ?? [];
  return right !== undefined && 'id' in right ? licenceEntry(right.id).url : undefined;
};

const shared = (view: View): Json => {
  const { metadata, doi } = partsOf(view);
  const { created, updated } = currentOf(view);
  const people = (metadata.creators ?? []).map(person);
  const editors = (metadata.contributors ?? []).filter(({ role }) => role?.id === 'editor').map(person);
  const cited = (metadata.related_identifiers ?? []).filter(({ relation_type }) => relation_type.id === 'cites');
  const [language] = metadata.languages ?? [];
  const size = sizeOf(view);
  const licence = licenceUrl(view);
  return {
    '@id': `https://doi.org/${doi}`,
    '@type': schemaType(view),
    name: metadata.title,
    creator: people,
    author: people,
    ...(editors.length > 0 && { editor: editors }),
    publisher: { '@type': 'Organization', name: metadata.publisher },
    ...(metadata.subjects && { keywords: metadata.subjects.map(({ subject }) => subject).join(', ') }),
    dateCreated: created,
    dateModified: updated,
    datePublished: metadata.publication_date,
    ...(language && { inLanguage: { alternateName: language.id, '@type': 'Language', name: languageName(language.id) } }),
    contentSize: size,
    size,
    ...(metadata.version && { version: metadata.version }),
    ...(licence && { license: licence.replace('http://', 'https://') }),
    ...(metadata.description && { description: metadata.description }),
    ...(cited.length > 0 && {
      citation: cited.map(({ identifier, scheme }) => ({
        '@type': 'CreativeWork',
        '@id': scheme === 'doi' ? `https://doi.org/${identifier}` : identifier,
      })),
    }),
    url: `${view.origin}/records/${view.version.id}`,
  };
};

export const jsonLd = (view: View): Json => {
  const { metadata, doi } = partsOf(view);
  return {
    '@context': 'http://schema.org',
    ...shared(view),
    identifier: `https://doi.org/${doi}`,
    ...(metadata.funding && { funding: funding(view) }),
  };
};

export const codemeta = (view: View): Json => {
  const { metadata, doi } = partsOf(view);
  const repository = currentOf(view).rdm.custom['code:codeRepository'];
  const award = awards.get(metadata.funding?.[0]?.award ?? '');
  return {
    '@context': 'https://doi.org/10.5063/schema/codemeta-2.0',
    ...shared(view),
    identifier: { '@type': 'doi', value: doi, propertyID: `http://doi.org/${doi}` },
    ...(award && { funding: award.url }),
    ...(repository === undefined ? {} : { codeRepository: repository }),
  };
};
