/** A record's fields in words, in the order in which people look for them. */
import { type Agent, type ArchiveRecord, type RecordField, toFullName } from '../model/record.ts';
import { cut, toPlainWords } from './clean.ts';

/** Items of a list; the others are counted. */
const MOST_ITEMS = 40;
/** Characters of a description: it is told that there is one, and how it begins. */
const LONGEST_EXCERPT = 200;

const toList = <T>(items: readonly T[], toText: (item: T) => string): string => {
  const shown = items.slice(0, MOST_ITEMS).map(toText);
  return [...shown, ...(items.length > MOST_ITEMS ? [`and ${items.length - MOST_ITEMS} more`] : [])].join('; ');
};

const words = (...parts: readonly (string | number | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' ');

const inBrackets = (text: string): string => (text === '' ? '' : `(${text})`);

const toAgentText = (agent: Agent & { type?: string }): string =>
  words(
    toFullName(agent),
    inBrackets(
      [
        agent.type,
        ...agent.identifiers.map(({ scheme, value }) => (scheme === 'other' ? value : `${scheme.toUpperCase()} ${value}`)),
        ...agent.affiliations.map(({ name }) => name),
      ]
        .filter(Boolean)
        .join(', '),
    ),
  );

const toKeyed = (values: Readonly<Record<string, unknown>>): string =>
  Object.entries(values)
    .map(([key, value]) => `${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join('; ');

const FIELDS: { readonly [F in RecordField]: { title: string; toText: (value: NonNullable<ArchiveRecord[F]>) => string } } = {
  title: { title: 'Title', toText: (title) => title },
  titleLanguage: { title: 'Language of the title', toText: (language) => language },
  type: { title: 'Type', toText: ({ general, subtype, text }) => words(general, inBrackets([subtype, text].filter(Boolean).join(', '))) },
  doi: { title: 'DOI of its own', toText: (doi) => doi },
  version: { title: 'Version', toText: (version) => version },
  publicationDate: { title: 'Publication date', toText: (date) => date },
  creators: { title: 'Creators', toText: (creators) => toList(creators, toAgentText) },
  contributors: { title: 'Contributors', toText: (contributors) => toList(contributors, toAgentText) },
  description: { title: 'Description', toText: (html) => cut(toPlainWords(html), LONGEST_EXCERPT) },
  descriptionLanguage: { title: 'Language of the description', toText: (language) => language },
  rights: { title: 'Licence', toText: (rights) => toList(rights, ({ id, title, url }) => id ?? words(title, url)) },
  access: {
    title: 'Access',
    toText: ({ right, embargoUntil, conditions }) =>
      words(right, embargoUntil && `until ${embargoUntil}`, conditions && inBrackets(conditions)),
  },
  isMetadataOnly: { title: 'Files', toText: (isSo) => (isSo ? 'none: the record is its metadata' : '') },
  keywords: { title: 'Keywords', toText: (keywords) => keywords.join(', ') },
  subjects: {
    title: 'Subjects',
    toText: (subjects) => toList(subjects, ({ term, identifier }) => words(term, identifier && inBrackets(identifier))),
  },
  languages: { title: 'Languages', toText: (languages) => languages.join(', ') },
  related: { title: 'Related', toText: (related) => toList(related, ({ relation, identifier }) => `${relation} ${identifier}`) },
  relatedItems: {
    title: 'Related items',
    toText: (items) => toList(items, ({ relation, title, identifier }) => words(relation, title, identifier && inBrackets(identifier))),
  },
  identifiers: { title: 'Other identifiers', toText: (identifiers) => toList(identifiers, ({ identifier }) => identifier) },
  references: { title: 'References', toText: (references) => toList(references, (reference) => reference) },
  funding: {
    title: 'Funding',
    toText: (funding) =>
      toList(
        funding,
        ({ id, number, title, funder, url }) =>
          words(title, number, funder?.name, id) || words(funder?.doi, funder?.ror, funder?.identifier?.value, url),
      ),
  },
  communities: { title: 'Communities', toText: (communities) => communities.join(', ') },
  additionalTitles: { title: 'Other titles', toText: (titles) => toList(titles, ({ title, type }) => words(title, inBrackets(type))) },
  additionalDescriptions: {
    title: 'Other descriptions',
    toText: (descriptions) => toList(descriptions, ({ type, html }) => `${type}: ${cut(toPlainWords(html), LONGEST_EXCERPT)}`),
  },
  dates: {
    title: 'Dates',
    toText: (dates) =>
      toList(dates, ({ type, start, end }) => words(type, start === end ? start : [start, end].filter(Boolean).join(' to '))),
  },
  locations: {
    title: 'Locations',
    toText: (locations) =>
      toList(locations, ({ place, latitude, longitude, box, polygons }) =>
        words(
          place,
          latitude === undefined ? '' : inBrackets(`${latitude}, ${longitude}`),
          box === undefined ? '' : inBrackets(`${box.south} to ${box.north}, ${box.west} to ${box.east}`),
          polygons === undefined ? '' : inBrackets(polygons.map(({ points }) => `an area of ${points.length} points`).join(', ')),
        ),
      ),
  },
  publisher: { title: 'Publisher', toText: (publisher) => publisher },
  publisherDetails: {
    title: 'Details of the publisher',
    toText: ({ identifier, language }) => words(identifier?.scheme, identifier?.value, language && inBrackets(language)),
  },
  publishing: {
    title: 'Published in',
    toText: (publishing) =>
      toKeyed(
        Object.fromEntries(
          Object.entries(publishing).flatMap(([where, values]) => Object.entries(values).map(([key, value]) => [`${where} ${key}`, value])),
        ),
      ),
  },
  sizes: { title: 'Sizes', toText: (sizes) => sizes.join(', ') },
  formats: { title: 'Formats', toText: (formats) => formats.join(', ') },
  custom: { title: 'Own fields of the archive', toText: toKeyed },
};

const textOf = <F extends RecordField>(field: F, record: ArchiveRecord): string => {
  const value = record[field];
  return value === undefined || value === null ? '' : FIELDS[field].toText(value);
};

export interface FieldText {
  field: RecordField;
  title: string;
  text: string;
}

/** Every field that says something. */
export const toFieldTexts = (record: ArchiveRecord): readonly FieldText[] =>
  (Object.keys(FIELDS) as RecordField[])
    .map((field) => ({ field, title: FIELDS[field].title, text: textOf(field, record) }))
    .filter(({ text }) => text !== '');

/** As people know the field; a name of the archive's own is left as it is. */
export const toFieldTitle = (field: string): string => (Object.hasOwn(FIELDS, field) ? FIELDS[field as RecordField].title : field);
