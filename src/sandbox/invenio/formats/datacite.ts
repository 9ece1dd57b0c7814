/** DataCite 4.3 as JSON, as InvenioRDM sends it to DataCite and exports it. */
import { stripTags } from '../../framework/text.ts';
import type { Json } from '../json.ts';
import { type Agent, communityUrl, type Identifier, type Metadata, parentDoiOf, propOf, slugsOf, type Told, yearOf } from './told.ts';

/** DataCite's names of schemes; others keep their own. */
const schemeNames: Readonly<Record<string, string>> = {
  ark: 'ARK',
  arxiv: 'arXiv',
  ads: 'bibcode',
  crossreffunderid: 'Crossref Funder ID',
  doi: 'DOI',
  ean13: 'EAN13',
  eissn: 'EISSN',
  handle: 'Handle',
  igsn: 'IGSN',
  isbn: 'ISBN',
  issn: 'ISSN',
  istc: 'ISTC',
  lissn: 'LISSN',
  lsid: 'LSID',
  pmid: 'PMID',
  purl: 'PURL',
  upc: 'UPC',
  url: 'URL',
  urn: 'URN',
  orcid: 'ORCID',
  isni: 'ISNI',
  gnd: 'GND',
  ror: 'ROR',
  grid: 'GRID',
};

const relatable = 'ark arxiv bibcode doi ean13 eissn handle igsn isbn issn istc lissn pmid purl upc url urn w3id'.split(' ');
const nameOf = (scheme: string): string => schemeNames[scheme] ?? scheme;

/** Only what is there. */
const told = (pairs: Json): Json => Object.fromEntries(Object.entries(pairs).filter(([, value]) => value !== undefined));
const some = <Value>(list: readonly Value[]): readonly Value[] | undefined => (list.length === 0 ? undefined : list);

const preferred = (identifiers: readonly Identifier[] | undefined, schemes: readonly string[]): Identifier | undefined =>
  schemes.flatMap((scheme) => identifiers?.find((other) => other.scheme === scheme) ?? [])[0];

const affiliationOf = ({ id, name, identifiers }: { id?: string; name: string; identifiers?: Identifier[] }): Json => {
  const found = id === undefined ? undefined : preferred(identifiers, ['ror', 'isni', 'gnd']);
  if (found === undefined) return { name };
  const affiliationIdentifier = found.scheme === 'ror' ? `https://ror.org/${found.identifier}` : found.identifier;
  return { name, affiliationIdentifier, affiliationIdentifierScheme: nameOf(found.scheme) };
};

const agentOf = ({ person_or_org: { type, name, given_name, family_name, identifiers = [] }, affiliations = [], role }: Agent): Json =>
  told({
    name,
    nameType: type === 'organizational' ? 'Organizational' : 'Personal',
    givenName: given_name,
    familyName: family_name,
    nameIdentifiers: identifiers.map(({ identifier, scheme }) => ({ nameIdentifier: identifier, nameIdentifierScheme: nameOf(scheme) })),
    affiliation: some(affiliations.map(affiliationOf)),
    contributorType: role === undefined ? undefined : propOf('contributorsroles', role.id, 'datacite'),
  });

const creatorOf = (agent: Agent): Json => {
  const { contributorType: _, ...creator } = agentOf(agent);
  return creator;
};

const titlesOf = ({ title, additional_titles = [] }: Metadata): Json[] => [
  { title },
  ...additional_titles.map((other) =>
    told({
      title: other.title,
      titleType: other.type === undefined ? undefined : propOf('titletypes', other.type.id, 'datacite') || 'Other',
      lang: other.lang?.id,
    }),
  ),
];

const descriptionsOf = ({ description, additional_descriptions = [] }: Metadata): Json[] => [
  ...(description ? [{ description: stripTags(description), descriptionType: 'Abstract' }] : []),
  ...additional_descriptions.map((other) =>
    told({
      description: stripTags(other.description),
      descriptionType: propOf('descriptiontypes', other.type?.id, 'datacite') || 'Other',
      lang: other.lang?.id,
    }),
  ),
];

const datesOf = ({ updated, metadata: { publication_date, dates = [] } }: Told): Json[] => [
  { date: publication_date, dateType: 'Issued' },
  ...dates.map(({ date, type, description }) =>
    told({ date, dateType: propOf('datetypes', type.id, 'datacite') || 'Other', dateInformation: description || undefined }),
  ),
  ...(dates.some(({ type }) => type.id === 'updated') ? [] : [{ date: updated.split('T')[0], dateType: 'Updated' }]),
];

const identifiersOf = ({ links, pids, metadata: { identifiers = [] } }: Told): Json[] => [
  { identifier: links.self_html, identifierType: 'URL' },
  ...Object.entries(pids).map(([scheme, { identifier }]) => ({ identifier, identifierType: nameOf(scheme) })),
  ...identifiers.filter(({ scheme }) => scheme !== 'doi').map(({ identifier, scheme }) => ({ identifier, identifierType: nameOf(scheme) })),
];

const relatedOf = (record: Told): Json[] => {
  const parent = parentDoiOf(record);
  const related = (record.metadata.related_identifiers ?? []).filter(({ scheme }) => relatable.includes(nameOf(scheme).toLowerCase()));
  return [
    ...related.map(({ identifier, scheme, relation_type, resource_type }) =>
      told({
        relatedIdentifier: identifier,
        relationType: propOf('relationtypes', relation_type.id, 'datacite'),
        relatedIdentifierType: nameOf(scheme),
        resourceTypeGeneral:
          resource_type === undefined ? undefined : propOf('resourcetypes', resource_type.id, 'datacite_general') || 'Other',
      }),
    ),
    ...(parent === undefined ? [] : [{ relatedIdentifier: parent, relationType: 'IsVersionOf', relatedIdentifierType: 'DOI' }]),
    ...slugsOf(record).map((slug) => ({
      relatedIdentifier: communityUrl(record, slug),
      relationType: 'IsPartOf',
      relatedIdentifierType: 'URL',
    })),
  ];
};

const rightsOf = ({ rights = [], copyright }: Metadata): Json[] => [
  ...rights.map(({ id, title, link, props }) =>
    told({
      rights: title?.en,
      rightsIdentifier: id,
      rightsIdentifierScheme: id === undefined ? undefined : props?.scheme,
      rightsUri: props?.url ?? link,
    }),
  ),
  ...(copyright ? [{ rights: copyright, rightsUri: 'http://rightsstatements.org/vocab/InC/1.0/' }] : []),
];

const placeOf = ({ place, geometry }: { place?: string; geometry?: { type: string; coordinates: unknown[] } }): Json =>
  told({
    geoLocationPlace: place,
    geoLocationPoint:
      geometry?.type === 'Point'
        ? { pointLongitude: String(geometry.coordinates[0]), pointLatitude: String(geometry.coordinates[1]) }
        : undefined,
  });

const fundingOf = ({ funder, award }: NonNullable<Metadata['funding']>[number]): Json => {
  const known = preferred(funder.identifiers, ['ror', 'doi', 'grid', 'isni', 'gnd']);
  const uri = preferred(award?.identifiers, ['doi', 'url'])?.identifier;
  return told({
    funderName: funder.name,
    funderIdentifier: known?.identifier,
    funderIdentifierType: known === undefined ? undefined : known.scheme === 'doi' ? 'Crossref Funder ID' : nameOf(known.scheme),
    awardTitle: award?.title?.en,
    awardNumber: award?.number,
    awardURI: uri,
  });
};

export const datacite = (record: Told): Json => {
  const { metadata } = record;
  const { resource_type: type, subjects = [], locations, funding = [] } = metadata;
  return told({
    types: {
      resourceTypeGeneral: propOf('resourcetypes', type.id, 'datacite_general') || 'Other',
      resourceType: propOf('resourcetypes', type.id, 'datacite_type'),
    },
    titles: titlesOf(metadata),
    creators: metadata.creators.map(creatorOf),
    contributors: some((metadata.contributors ?? []).map(agentOf)),
    publisher: metadata.publisher,
    publicationYear: yearOf(record),
    subjects: some(subjects.map(({ id, subject, scheme }) => told({ subject, subjectScheme: id && scheme, valueURI: id }))),
    dates: datesOf(record),
    language: metadata.languages?.[0]?.id,
    identifiers: identifiersOf(record),
    relatedIdentifiers: some(relatedOf(record)),
    sizes: metadata.sizes,
    formats: metadata.formats,
    version: metadata.version,
    rightsList: some(rightsOf(metadata)),
    descriptions: some(descriptionsOf(metadata)),
    geoLocations: some((locations?.features ?? []).map(placeOf)),
    fundingReferences: some(funding.map(fundingOf)),
    schemaVersion: 'http://datacite.org/schema/kernel-4',
  });
};
