/** `datacite.json` after its schema was held against it. */
interface Scheme {
  schemeUri?: string;
  schemeURI?: string;
}
interface DataciteAffiliation extends Scheme {
  name?: string;
  affiliationIdentifier?: string;
  affiliationIdentifierScheme?: string;
}
export interface DataciteAgent {
  name?: string;
  nameType?: string;
  givenName?: string;
  familyName?: string;
  nameIdentifiers?: readonly ({ nameIdentifier?: string; nameIdentifierScheme?: string } & Scheme)[];
  affiliation?: string | DataciteAffiliation | readonly (string | DataciteAffiliation)[];
  lang?: string;
  contributorType?: string;
}
export interface DataciteTitle {
  title?: string;
  titleType?: string;
  lang?: string;
}
type Spelled = string | number;
export interface DatacitePoint {
  pointLatitude?: Spelled;
  pointLongitude?: Spelled;
}
export interface DatacitePolygonPoint {
  polygonPoint?: DatacitePoint;
  inPolygonPoint?: DatacitePoint;
}
export interface DataciteBox {
  westBoundLongitude?: Spelled;
  eastBoundLongitude?: Spelled;
  southBoundLatitude?: Spelled;
  northBoundLatitude?: Spelled;
}
export interface DatacitePlace {
  geoLocationPlace?: string;
  geoLocationPoint?: DatacitePoint;
  geoLocationBox?: DataciteBox;
  geoLocationPolygon?: readonly (DatacitePolygonPoint | readonly DatacitePolygonPoint[])[];
  geoLocationPolygons?: readonly { polygonPoints?: readonly DatacitePoint[]; inPolygonPoint?: DatacitePoint }[];
}
export interface DataciteFunding extends Scheme {
  funderName?: string;
  funderIdentifier?: string;
  funderIdentifierType?: string;
  awardNumber?: Spelled;
  awardTitle?: string;
  awardUri?: string;
  awardURI?: string;
}
export interface DataciteMetadataScheme extends Scheme {
  relatedMetadataScheme?: string;
  schemeType?: string;
}
export interface DataciteRelatedItem extends DataciteMetadataScheme {
  relatedItemType?: string;
  relationType?: string;
  relatedItemIdentifier?: { relatedItemIdentifier?: string; relatedItemIdentifierType?: string } & DataciteMetadataScheme;
  creators?: readonly DataciteAgent[];
  contributors?: readonly DataciteAgent[];
  titles?: readonly DataciteTitle[];
  publicationYear?: Spelled;
  volume?: Spelled;
  issue?: Spelled;
  number?: Spelled;
  numberType?: string;
  firstPage?: Spelled;
  lastPage?: Spelled;
  publisher?: string;
  edition?: Spelled;
}

/** What is left of a file after the schema was held against it: each value has its type, any may be missing. */
export interface DataciteJson {
  schemaVersion?: string;
  id?: unknown;
  doi?: string;
  types?: { resourceType?: string; resourceTypeGeneral?: string };
  identifiers?: readonly { identifier?: string; identifierType?: string }[];
  alternateIdentifiers?: readonly { alternateIdentifier?: string; alternateIdentifierType?: string }[];
  creators?: readonly DataciteAgent[];
  contributors?: readonly DataciteAgent[];
  titles?: readonly DataciteTitle[];
  publisher?: string | ({ name?: string; publisherIdentifier?: string; publisherIdentifierScheme?: string; lang?: string } & Scheme);
  publicationYear?: Spelled;
  dates?: readonly { date?: Spelled; dateType?: string; dateInformation?: string }[];
  subjects?: readonly ({
    subject?: string;
    subjectScheme?: string;
    valueUri?: string;
    valueURI?: string;
    classificationCode?: Spelled;
    lang?: string;
  } & Scheme)[];
  language?: string;
  version?: Spelled;
  sizes?: readonly string[];
  formats?: readonly string[];
  rightsList?: readonly ({
    rights?: string;
    rightsUri?: string;
    rightsURI?: string;
    rightsIdentifier?: string;
    rightsIdentifierScheme?: string;
    lang?: string;
  } & Scheme)[];
  descriptions?: readonly { description?: string; descriptionType?: string; lang?: string }[];
  geoLocations?: readonly DatacitePlace[];
  fundingReferences?: readonly DataciteFunding[];
  relatedIdentifiers?: readonly ({
    relatedIdentifier?: string;
    relatedIdentifierType?: string;
    relationType?: string;
    resourceTypeGeneral?: string;
  } & DataciteMetadataScheme)[];
  relatedItems?: readonly DataciteRelatedItem[];
  container?: {
    type?: string;
    title?: string;
    identifier?: string;
    identifierType?: string;
    volume?: Spelled;
    issue?: Spelled;
    edition?: Spelled;
    number?: Spelled;
    chapterNumber?: Spelled;
    firstPage?: Spelled;
    lastPage?: Spelled;
  };
  community?: string;
  pids?: { doi?: { identifier?: string } };
  access?: { record?: string; files?: string; embargo?: { active?: boolean; until?: string; reason?: string } };
}
