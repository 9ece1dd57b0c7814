/**
 * The shape of `datacite.json`: DataCite's metadata kernel 4.3 to 4.6 as JSON (facts/github.md 5.5), with the two spellings that are about (`rightsURI`, `rightsUri`),
 * what DataCite's own API adds to it, and what Caltech's tools do. It holds types only; closed lists are judged by their readers, in better words.
 */
const text = { type: 'string' } as const;
/** People write numbers where texts belong, and texts where numbers do. */
const spelled = { type: ['string', 'number'] } as const;
const texts = { type: 'array', items: text } as const;
const uri = { schemeUri: text, schemeURI: text } as const;

const object = <P>(properties: P) => ({ type: 'object', additionalProperties: false, properties }) as const;
const list = <P>(properties: P) => ({ type: 'array', items: object(properties) }) as const;
const listOf = (name: 'creator' | 'contributor' | 'title' | 'point') =>
  ({ type: 'array', items: { $ref: `#/definitions/${name}` } }) as const;

const affiliation = { name: text, affiliationIdentifier: text, affiliationIdentifierScheme: text, ...uri } as const;
const person = {
  name: text,
  nameType: text,
  givenName: text,
  familyName: text,
  nameIdentifiers: list({ nameIdentifier: text, nameIdentifierScheme: text, ...uri }),
  affiliation: {
    type: ['array', 'object', 'string'],
    additionalProperties: false,
    properties: affiliation,
    items: { type: ['object', 'string'], additionalProperties: false, properties: affiliation },
  },
  lang: text,
} as const;
const point = { $ref: '#/definitions/point' } as const;
/** One area as its points, or several areas. */
const polygon = {
  type: 'array',
  items: {
    type: ['object', 'array'],
    additionalProperties: false,
    properties: { polygonPoint: point, inPolygonPoint: point },
    items: object({ polygonPoint: point, inPolygonPoint: point }),
  },
} as const;

const metadataScheme = { relatedMetadataScheme: text, schemeType: text, ...uri } as const;

/** What DataCite's API keeps beside the metadata: it is the registration's, not the record's. */
export const BOOKKEEPING = (
  'id prefix suffix url contentUrl metadataVersion state event isActive created registered published updated xml source reason landingPage agency ' +
  'clientId providerId viewCount viewsOverTime downloadCount downloadsOverTime referenceCount citationCount citationsOverTime partCount partOfCount ' +
  'versionCount versionOfCount'
).split(' ');

export const dataciteJsonSchema = {
  definitions: {
    creator: object(person),
    contributor: object({ ...person, contributorType: text }),
    title: object({ title: text, titleType: text, lang: text }),
    point: object({ pointLatitude: spelled, pointLongitude: spelled }),
  },
  type: 'object',
  additionalProperties: false,
  properties: {
    $schema: text,
    ...Object.fromEntries(BOOKKEEPING.map((key) => [key, {}])),
    schemaVersion: text,
    doi: text,
    types: object({ resourceType: text, resourceTypeGeneral: text, ris: {}, bibtex: {}, citeproc: {}, schemaOrg: {} }),
    identifiers: list({ identifier: text, identifierType: text }),
    alternateIdentifiers: list({ alternateIdentifier: text, alternateIdentifierType: text }),
    creators: listOf('creator'),
    contributors: listOf('contributor'),
    titles: listOf('title'),
    publisher: {
      type: ['string', 'object'],
      additionalProperties: false,
      properties: { name: text, publisherIdentifier: text, publisherIdentifierScheme: text, lang: text, ...uri },
    },
    publicationYear: spelled,
    dates: list({ date: spelled, dateType: text, dateInformation: text }),
    subjects: list({ subject: text, subjectScheme: text, valueUri: text, valueURI: text, classificationCode: spelled, lang: text, ...uri }),
    language: text,
    version: spelled,
    sizes: texts,
    formats: texts,
    rightsList: list({
      rights: text,
      rightsUri: text,
      rightsURI: text,
      rightsIdentifier: text,
      rightsIdentifierScheme: text,
      lang: text,
      ...uri,
    }),
    descriptions: list({ description: text, descriptionType: text, lang: text }),
    geoLocations: list({
      geoLocationPlace: text,
      geoLocationPoint: point,
      geoLocationBox: object({
        westBoundLongitude: spelled,
        eastBoundLongitude: spelled,
        southBoundLatitude: spelled,
        northBoundLatitude: spelled,
      }),
      geoLocationPolygon: polygon,
      geoLocationPolygons: list({ polygonPoints: listOf('point'), inPolygonPoint: point }),
    }),
    fundingReferences: list({
      funderName: text,
      funderIdentifier: text,
      funderIdentifierType: text,
      awardNumber: spelled,
      awardTitle: text,
      awardUri: text,
      awardURI: text,
      ...uri,
    }),
    relatedIdentifiers: list({
      relatedIdentifier: text,
      relatedIdentifierType: text,
      relationType: text,
      resourceTypeGeneral: text,
      ...metadataScheme,
    }),
    relatedItems: list({
      relatedItemType: text,
      relationType: text,
      relatedItemIdentifier: object({ relatedItemIdentifier: text, relatedItemIdentifierType: text, ...metadataScheme }),
      creators: listOf('creator'),
      contributors: listOf('contributor'),
      titles: listOf('title'),
      publicationYear: spelled,
      volume: spelled,
      issue: spelled,
      number: spelled,
      numberType: text,
      firstPage: spelled,
      lastPage: spelled,
      publisher: text,
      edition: spelled,
      ...metadataScheme,
    }),
    container: object({
      type: text,
      title: text,
      identifier: text,
      identifierType: text,
      volume: spelled,
      issue: spelled,
      edition: spelled,
      number: spelled,
      chapterNumber: spelled,
      firstPage: spelled,
      lastPage: spelled,
    }),
    community: text,
    pids: { type: 'object', properties: { doi: { type: 'object', properties: { identifier: text } } } },
    access: {
      type: 'object',
      properties: {
        record: text,
        files: text,
        embargo: { type: 'object', properties: { active: { type: 'boolean' }, until: text, reason: text } },
      },
    },
  },
} as const;

/** Words that people write for a field of another name. */
export const DATACITE_JSON_SYNONYMS: Readonly<Record<string, string>> = {
  authors: 'creators',
  author: 'creators',
  title: 'titles',
  description: 'descriptions',
  abstract: 'descriptions',
  keywords: 'subjects',
  license: 'rightsList',
  licence: 'rightsList',
  rights: 'rightsList',
  funding: 'fundingReferences',
  funders: 'fundingReferences',
  locations: 'geoLocations',
  identifier: 'identifiers',
  affiliations: 'affiliation',
  resourceType: 'types',
  publicationDate: 'dates',
  keyword: 'subject',
  given: 'givenName',
  family: 'familyName',
  orcid: 'nameIdentifiers',
};
