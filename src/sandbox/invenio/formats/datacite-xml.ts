/** DataCite 4.3 as XML: the JSON, element by element. */
import type { Json } from '../json.ts';
import { datacite } from './datacite.ts';
import type { Told } from './told.ts';
import { type Attributes, type Element, el } from './xml.ts';

const list = (value: unknown): Json[] => (Array.isArray(value) ? value : []);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Attributes that the JSON calls by another name. */
const keys: Readonly<Record<string, string>> = { 'xml:lang': 'lang', rightsURI: 'rightsUri' };

/** Of an object, those that it has. */
const attributes = (from: Json, names: readonly string[]): Attributes =>
  Object.fromEntries(names.map((name) => [name, text(from[keys[name] ?? name])]).filter(([, value]) => value !== ''));

const group = (name: string, children: readonly Element[]): Element[] => (children.length === 0 ? [] : [el(name, children)]);
const line = (name: string, value: unknown): Element[] => (typeof value === 'string' && value !== '' ? [el(name, value)] : []);

const agent = (kind: 'creator' | 'contributor', from: Json): Element =>
  el(
    kind,
    [
      el(`${kind}Name`, text(from.name), attributes(from, ['nameType'])),
      ...line('givenName', from.givenName),
      ...line('familyName', from.familyName),
      ...list(from.nameIdentifiers).map((item) =>
        el('nameIdentifier', text(item.nameIdentifier), attributes(item, ['nameIdentifierScheme'])),
      ),
      ...list(from.affiliation).map((item) =>
        el('affiliation', text(item.name), attributes(item, ['affiliationIdentifier', 'affiliationIdentifierScheme'])),
      ),
    ],
    attributes(from, ['contributorType']),
  );

const identifiers = (json: Json): Element[] => {
  const all = list(json.identifiers);
  const doi = all.find(({ identifierType }) => identifierType === 'DOI');
  const others = all.filter((item) => item !== doi);
  return [
    ...(doi === undefined ? [] : [el('identifier', text(doi.identifier), { identifierType: 'DOI' })]),
    ...group(
      'alternateIdentifiers',
      others.map(({ identifier, identifierType }) =>
        el('alternateIdentifier', text(identifier), { alternateIdentifierType: text(identifierType) }),
      ),
    ),
  ];
};

/** A list whose items are a text with attributes. */
const texts = (from: unknown, [outer, inner, key]: readonly [string, string, string], names: readonly string[]): Element[] =>
  group(
    outer,
    list(from).map((item) => el(inner, text(item[key]), attributes(item, names))),
  );

const words = (from: unknown, outer: string, inner: string): Element[] =>
  group(outer, Array.isArray(from) ? from.map((item) => el(inner, text(item))) : []);

const place = (from: Json): Element => {
  const point = from.geoLocationPoint as Json | undefined;
  return el('geoLocation', [
    ...line('geoLocationPlace', from.geoLocationPlace),
    ...(point === undefined
      ? []
      : [el('geoLocationPoint', [el('pointLongitude', text(point.pointLongitude)), el('pointLatitude', text(point.pointLatitude))])]),
  ]);
};

const funding = (from: Json): Element =>
  el('fundingReference', [
    el('funderName', text(from.funderName)),
    ...(from.funderIdentifier === undefined
      ? []
      : [el('funderIdentifier', text(from.funderIdentifier), attributes(from, ['funderIdentifierType']))]),
    ...(from.awardNumber === undefined ? [] : [el('awardNumber', text(from.awardNumber), attributes(from, ['awardURI']))]),
    ...line('awardTitle', from.awardTitle),
  ]);

const kernel = 'http://datacite.org/schema/kernel-4';

export const dataciteXml = (record: Told): Element => {
  const json = datacite(record);
  const types = json.types as Json;
  return el(
    'resource',
    [
      ...identifiers(json),
      ...group(
        'creators',
        list(json.creators).map((item) => agent('creator', item)),
      ),
      ...texts(json.titles, ['titles', 'title', 'title'], ['xml:lang', 'titleType']),
      el('publisher', text(json.publisher)),
      el('publicationYear', text(json.publicationYear)),
      ...texts(json.subjects, ['subjects', 'subject', 'subject'], ['subjectScheme', 'valueURI']),
      ...group(
        'contributors',
        list(json.contributors).map((item) => agent('contributor', item)),
      ),
      ...texts(json.dates, ['dates', 'date', 'date'], ['dateType', 'dateInformation']),
      ...line('language', json.language),
      el('resourceType', text(types.resourceType), attributes(types, ['resourceTypeGeneral'])),
      ...texts(
        json.relatedIdentifiers,
        ['relatedIdentifiers', 'relatedIdentifier', 'relatedIdentifier'],
        ['relatedIdentifierType', 'relationType', 'resourceTypeGeneral'],
      ),
      ...words(json.sizes, 'sizes', 'size'),
      ...words(json.formats, 'formats', 'format'),
      ...line('version', json.version),
      ...texts(json.rightsList, ['rightsList', 'rights', 'rights'], ['rightsURI', 'rightsIdentifierScheme', 'rightsIdentifier']),
      ...texts(json.descriptions, ['descriptions', 'description', 'description'], ['descriptionType', 'xml:lang']),
      ...group('geoLocations', list(json.geoLocations).map(place)),
      ...group('fundingReferences', list(json.fundingReferences).map(funding)),
    ],
    {
      xmlns: kernel,
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': `${kernel} http://schema.datacite.org/meta/kernel-4.3/metadata.xsd`,
    },
  );
};
