/** From InvenioRDM's metadata, custom fields and access to the record: the crosswalk the other way (facts/inveniordm.md 1.4). Pure; what has no place in the record is named. */
import type {
  AdditionalDescription,
  AdditionalTitle,
  PartialRecord,
  RelatedIdentifier,
  ResourceType,
  Subject,
} from '../../model/record.ts';
import {
  defined,
  fromAccess,
  fromAgent,
  fromContributor,
  fromDate,
  fromFunding,
  fromLocation,
  fromRights,
  toList,
  toPart,
} from './from-parts.ts';
import { toRelationName } from './spellings.ts';
import { isObject, type Json, readText, type WireBody } from './wire.ts';

export interface FromInvenio {
  fields: PartialRecord;
  /** Paths of what the record has no place for: `metadata.locations.features[0].identifiers`. */
  unread: readonly string[];
}

const toId = (value: unknown): string | undefined => readText(toPart(value).id);
const toTexts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.flatMap((text) => readText(text) ?? []) : []);

/** `publication-article`; a kind whose own name has a hyphen has none here. */
const toResourceType = (id: string): ResourceType => {
  const [general = id, ...rest] = id.split('-');
  return rest.length === 0 ? { general } : { general, subtype: rest.join('-') };
};

const DESCRIPTIONS: readonly AdditionalDescription['type'][] = [
  'methods',
  'abstract',
  'technical-info',
  'table-of-contents',
  'series-information',
  'notes',
];
const TITLES: readonly AdditionalTitle['type'][] = ['alternative-title', 'subtitle', 'translated-title'];

const fromTitle = (value: Json): AdditionalTitle =>
  defined<AdditionalTitle>({
    title: readText(value.title) ?? '',
    type: TITLES.find((type) => type === toId(value.type)) ?? 'other',
    language: toId(value.lang),
  });

const fromDescription = (value: Json): AdditionalDescription =>
  defined<AdditionalDescription>({
    type: DESCRIPTIONS.find((type) => type === toId(value.type)) ?? 'other',
    html: readText(value.description) ?? '',
    language: toId(value.lang),
  });

const fromRelated = (value: Json): RelatedIdentifier =>
  defined<RelatedIdentifier>({
    identifier: readText(value.identifier) ?? '',
    relation: toRelationName(toId(value.relation_type) ?? ''),
    scheme: readText(value.scheme),
    resourceType: toId(value.resource_type),
    metadataScheme: undefined,
  });

/** A word of a vocabulary; one without an id is a keyword. */
const fromSubject = ({ id, subject, scheme }: Json): readonly Subject[] => {
  const identifier = readText(id);
  return identifier === undefined
    ? []
    : [{ term: readText(subject) ?? identifier, identifier, ...(readText(scheme) === undefined ? {} : { scheme: String(scheme) }) }];
};

const PUBLISHING: Readonly<Record<string, string>> = {
  'journal:journal': 'journal',
  'meeting:meeting': 'conference',
  'imprint:imprint': 'imprint',
  'thesis:thesis': 'thesis',
};

/** Terms are named by their ids, as they are sent. */
const toTerms = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(toTerms);
  if (!isObject(value)) return value;
  if ('id' in value) return { id: value.id };
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, toTerms(part)]));
};

const fromCustom = (fields: Json): Pick<PartialRecord, 'custom' | 'publishing'> => {
  const isPlain = (value: unknown): value is Record<string, string> =>
    isObject(value) && Object.values(value).every((part) => typeof part === 'string');
  const groups = Object.entries(fields).flatMap(([name, value]) =>
    PUBLISHING[name] !== undefined && isPlain(value) ? [[PUBLISHING[name], value] as const] : [],
  );
  const own = Object.entries(fields).filter(([name, value]) => PUBLISHING[name] === undefined || !isPlain(value));
  return {
    ...(groups.length === 0 ? {} : { publishing: Object.fromEntries(groups) }),
    ...(own.length === 0 ? {} : { custom: Object.fromEntries(own.map(([name, value]) => [name, toTerms(value)])) }),
  };
};

/** A DOI that the server did not make of the record's own id is one that somebody chose. */
const fromDoi = (pids: unknown, id: string | undefined): string | undefined => {
  const { identifier, provider } = toPart(toPart(pids).doi);
  const doi = readText(identifier);
  const isMade = provider !== 'external' && (id === undefined || doi?.toLowerCase().endsWith(id.toLowerCase()));
  return isMade ? undefined : doi;
};

/** Keys of the metadata that are read below. */
const READ = new Set([
  ...['resource_type', 'title', 'additional_titles', 'creators', 'contributors', 'publication_date', 'publisher', 'version', 'description'],
  ...[
    'additional_descriptions',
    'rights',
    'subjects',
    'languages',
    'dates',
    'identifiers',
    'related_identifiers',
    'references',
    'locations',
  ],
  ...['funding', 'sizes', 'formats'],
]);

/** What is empty is not said. */
const withoutEmpty = (fields: PartialRecord): PartialRecord =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)));

/** @param id the record's, by which a DOI of the server's own making is known */
export const fromInvenio = ({ metadata, custom_fields: custom, access, files, pids }: WireBody, id?: string): FromInvenio => {
  const unread = Object.keys(metadata)
    .filter((key) => !READ.has(key))
    .map((key) => `metadata.${key}`);
  const at = (path: string) => (part: string) => {
    unread.push(`metadata.${path}.${part}`);
  };
  const type = toId(metadata.resource_type);
  const fields: { [F in keyof PartialRecord]: PartialRecord[F] | undefined } = {
    type: type === undefined ? undefined : toResourceType(type),
    title: readText(metadata.title),
    additionalTitles: toList(metadata.additional_titles).map(fromTitle),
    creators: toList(metadata.creators).map(fromAgent),
    contributors: toList(metadata.contributors).map(fromContributor),
    publicationDate: readText(metadata.publication_date),
    publisher: readText(metadata.publisher),
    version: readText(metadata.version),
    description: readText(metadata.description),
    additionalDescriptions: toList(metadata.additional_descriptions).map(fromDescription),
    rights: toList(metadata.rights).map(fromRights),
    keywords: toList(metadata.subjects).flatMap(({ id: own, subject }) => (own === undefined ? toTexts([subject]) : [])),
    subjects: toList(metadata.subjects).flatMap(fromSubject),
    languages: toList(metadata.languages).flatMap((language) => toId(language) ?? []),
    dates: toList(metadata.dates).flatMap(fromDate),
    identifiers: toList(metadata.identifiers).map(({ identifier, scheme }) =>
      defined<{ identifier: string; scheme?: string }>({ identifier: readText(identifier) ?? '', scheme: readText(scheme) }),
    ),
    related: toList(metadata.related_identifiers).map(fromRelated),
    references: toList(metadata.references).flatMap(({ reference }) => readText(reference) ?? []),
    locations: toList(toPart(metadata.locations).features).map((feature, index) =>
      fromLocation(feature, at(`locations.features[${index}]`)),
    ),
    funding: toList(metadata.funding).map((entry, index) => fromFunding(entry, at(`funding[${index}]`))),
    sizes: toTexts(metadata.sizes),
    formats: toTexts(metadata.formats),
    access: Object.keys(access).length === 0 ? undefined : fromAccess(access),
    isMetadataOnly: files?.enabled === false ? true : undefined,
    doi: fromDoi(pids, id),
    ...fromCustom(custom),
  };
  for (const [index, { identifier }] of toList(metadata.references).entries())
    if (identifier !== undefined) unread.push(`metadata.references[${index}].identifier`);
  return { fields: withoutEmpty(fields as PartialRecord), unread };
};
