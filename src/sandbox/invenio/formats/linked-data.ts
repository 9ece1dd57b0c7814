/** A record as schema.org JSON-LD, as a set of links, as a data package, and its places as GeoJSON. */
import { languageName } from '../../framework/languages.ts';
import type { Json } from '../json.ts';
import { type Agent, doiOf, doiUrl, filesOf, fileUrl, propOf, type Told, urlOf } from './told.ts';

const person = ({ person_or_org: { type, name, given_name, family_name, identifiers = [] }, affiliations = [] }: Agent): Json => {
  const url = identifiers.flatMap((item) => urlOf(item) ?? [])[0];
  return {
    name,
    ...(given_name ? { givenName: given_name } : {}),
    ...(family_name ? { familyName: family_name } : {}),
    ...(affiliations.length === 0
      ? {}
      : {
          affiliation: affiliations.map((affiliation) => {
            const at = affiliation.id === undefined ? undefined : affiliation.identifiers?.[0];
            return { '@type': 'Organization', name: affiliation.name, ...(at === undefined ? {} : { '@id': urlOf(at) }) };
          }),
        }),
    ...(url === undefined ? {} : { '@id': url }),
    '@type': type === 'organizational' ? 'Organization' : 'Person',
  };
};

const schemaType = ({ metadata }: Told): string =>
  propOf('resourcetypes', metadata.resource_type.id, 'schema.org') || 'https://schema.org/CreativeWork';

const units = ['B', 'KB', 'MB', 'GB', 'TB'];

/** `6.0 B`, `1.25 MB`. */
const sizeOf = (bytes: number): string => {
  let [size, unit] = [bytes, 0];
  for (; size >= 1000 && unit < units.length - 1; unit += 1) size /= 1000;
  return `${unit === 0 ? size.toFixed(1) : Number(size.toFixed(2))} ${units[unit]}`;
};

const licenceOf = ({ metadata: { rights = [] } }: Told): string | undefined => {
  const first = rights.find(({ id }) => id !== undefined) ?? rights.find(({ link }) => link !== undefined);
  return first?.props?.url ?? first?.link;
};

const grants = ({ metadata: { funding = [] } }: Told): Json[] =>
  funding.map(({ funder, award }) => ({
    funder: { '@type': 'Organization', ...(funder.id ? { '@id': funder.id } : {}), name: funder.name },
    ...(award?.title?.en || award?.number
      ? { name: award.title?.en && award.number ? `${award.title.en} (${award.number})` : (award.title?.en ?? award.number) }
      : {}),
    ...(award?.id ? { identifier: award.id } : {}),
  }));

export const jsonLd = (record: Told): Json => {
  const { metadata, created, updated, links, files } = record;
  const doi = doiOf(record);
  const people = metadata.creators.map(person);
  const [language] = metadata.languages ?? [];
  const size = files.total_bytes ? sizeOf(files.total_bytes) : undefined;
  const licence = licenceOf(record);
  const funding = grants(record);
  const cited = (metadata.related_identifiers ?? []).filter(({ relation_type }) => relation_type.id === 'cites');
  return {
    '@context': 'http://schema.org',
    ...(doi ? { '@id': doiUrl(doi) } : {}),
    '@type': schemaType(record),
    identifier: doi ? doiUrl(doi) : links.self,
    name: metadata.title,
    creator: people,
    author: people,
    ...(metadata.contributors ? { editor: metadata.contributors.map(person) } : {}),
    ...(metadata.publisher ? { publisher: { '@type': 'Organization', name: metadata.publisher } } : {}),
    ...(metadata.subjects ? { keywords: metadata.subjects.map(({ subject }) => subject).join(', ') } : {}),
    dateCreated: created,
    dateModified: updated,
    datePublished: metadata.publication_date.split('/')[0],
    ...(language ? { inLanguage: { alternateName: language.id, '@type': 'Language', name: languageName(language.id) } } : {}),
    ...(size ? { contentSize: size, size } : {}),
    ...(metadata.formats?.[0] ? { encodingFormat: metadata.formats.length === 1 ? metadata.formats[0] : metadata.formats } : {}),
    ...(metadata.version ? { version: metadata.version } : {}),
    ...(licence ? { license: licence } : {}),
    ...(metadata.description ? { description: metadata.description } : {}),
    ...(funding.length > 0 ? { funding } : {}),
    ...(cited.length > 0 ? { citation: cited.map((item) => ({ '@type': 'CreativeWork', '@id': urlOf(item) ?? item.identifier })) } : {}),
    url: links.self_html,
  };
};

/** FAIR Signposting, level 2. @param types in which the record is described */
export const linkset = (record: Told, types: readonly string[]): Json => {
  const { metadata, links } = record;
  const page = links.self_html;
  const up = [{ href: page, type: 'text/html' }];
  const doi = doiOf(record);
  const authors = metadata.creators.flatMap(
    ({ person_or_org: { identifiers = [] } }) => identifiers.flatMap((item) => urlOf(item) ?? [])[0] ?? [],
  );
  const licences = (metadata.rights ?? []).flatMap(({ link, props }) => link ?? props?.url ?? []);
  const files = filesOf(record);
  const landing = {
    ...(authors.length === 0 ? {} : { author: authors.map((href) => ({ href })) }),
    ...(doi ? { 'cite-as': [{ href: doiUrl(doi) }] } : {}),
    describedby: types
      .filter((type) => type !== 'application/linkset+json')
      .toSorted()
      .map((type) => ({ href: links.self, type })),
    ...(files.length === 0 ? {} : { item: files.map((file) => ({ href: fileUrl(record, file), type: file.mimetype })) }),
    ...(licences.length === 0 ? {} : { license: licences.map((href) => ({ href })) }),
    type: [{ href: schemaType(record) }, { href: 'https://schema.org/AboutPage' }],
    anchor: page,
  };
  return {
    linkset: [landing, ...files.map((file) => ({ anchor: fileUrl(record, file), collection: up })), { anchor: links.self, describes: up }],
  };
};

export const dataPackage = (record: Told): Json => {
  const { metadata, links, id, created } = record;
  const agents = [
    ...metadata.creators.map((agent) => ({ agent, kind: 'creator' })),
    ...(metadata.contributors ?? []).map((agent) => ({ agent, kind: 'contributor' })),
  ];
  const licences = (metadata.rights ?? []).filter((right) => right.id !== undefined);
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    ...(links.doi ? { id: links.doi } : {}),
    name: id,
    title: metadata.title,
    ...(metadata.description ? { description: metadata.description } : {}),
    ...(metadata.version ? { version: metadata.version } : {}),
    created,
    homepage: links.self_html,
    ...(metadata.subjects ? { keywords: metadata.subjects.map(({ subject }) => subject) } : {}),
    resources: filesOf(record).map(({ key, ext, mimetype, size, checksum }) => ({
      name: key,
      path: `${links.self_html}/files/${key}`,
      ...(ext ? { format: ext } : {}),
      mimetype,
      bytes: size,
      hash: checksum,
    })),
    ...(licences.length === 0
      ? {}
      : { licenses: licences.map((right) => ({ name: right.id, path: right.link ?? right.props?.url, title: right.title?.en })) }),
    contributors: agents.map(({ agent: { person_or_org: of, affiliations, role }, kind }) => ({
      title: of.name,
      ...(of.given_name ? { givenName: of.given_name } : {}),
      ...(of.family_name ? { familyName: of.family_name } : {}),
      roles: [role?.id ?? kind],
      ...(affiliations?.[0] ? { organization: affiliations[0].name } : {}),
    })),
  };
};

export const geoJson = ({ metadata }: Told): Json => ({
  features: (metadata.locations?.features ?? []).map(({ place, geometry }) => ({
    type: 'Feature',
    geometry: geometry ?? null,
    properties: place === undefined ? {} : { place },
  })),
  type: 'FeatureCollection',
});
