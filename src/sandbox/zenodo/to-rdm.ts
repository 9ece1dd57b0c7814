/** The deposit API's JSON to what InvenioRDM keeps: what is refused at once, what is dropped, what waits for publish (facts/zenodo.md 7). */

import { dayOf, isEdtf } from '../framework/dates.ts';
import { plainDoi } from '../framework/identifiers.ts';
import { languageName, languageOfTwo } from '../framework/languages.ts';
import { crash, invalid } from '../framework/refusal.ts';
import { cleanHtml } from '../framework/text.ts';
import { emptyRdm, type Metadata, type Rdm } from './rdm.ts';
import { readAccess, readRights } from './read-access.ts';
import { readCustom } from './read-custom.ts';
import { readContributors, readCreators } from './read-people.ts';
import { readCommunities, readDates, readGrants, readLocations, readRelated, readSubjects, readWords } from './read-related.ts';
import { check, complain, conclude, isObject, type Json, newReading, nullMessage, type Reading, readText, textOrCrash } from './reading.ts';
import { resourceTypes } from './vocabularies/terms.ts';

const minimum = 3;
/** Longer versions vanish (facts/zenodo.md 7). */
const longestVersion = 191;

const readType = (reading: Reading, metadata: Json): string | undefined => {
  const type = metadata.upload_type;
  if (typeof type !== 'string' || type === '') return undefined;
  const subtype = metadata[`${type}_type`];
  const renamed = subtype === 'thesis' ? 'dissertation' : subtype;
  const id = typeof renamed === 'string' && renamed !== '' ? `${type}-${renamed}` : type;
  check(reading, resourceTypes, id);
  return id;
};

const readLanguage = (reading: Reading, metadata: Json): string | undefined => {
  const value = metadata.language;
  if (value === undefined) return undefined;
  if (value === null) {
    complain(reading, 'metadata.language', nullMessage);
    return undefined;
  }
  const code = textOrCrash(value);
  if (code.length === 2) return languageOfTwo(code.toLowerCase());
  if (code.length !== 3) {
    complain(reading, 'metadata.language', 'Language must be either ISO-639-1 or 639-2 compatible.');
    return undefined;
  }
  check(reading, { has: (id) => languageName(id) !== undefined }, code);
  return code;
};

/** A description that does not fit is kept empty, so that publish stumbles over it. */
const readNote = (metadata: Json, name: string, id: string): NonNullable<Metadata['additional_descriptions']> => {
  const value = metadata[name];
  if (value === undefined || value === null || value === '') return [];
  const description = typeof value === 'string' ? cleanHtml(value) : '';
  return [{ type: { id }, ...(description.length < minimum ? {} : { description }) }];
};

const readDoi = (metadata: Json): string | undefined => {
  const value = metadata.doi;
  return value === undefined || value === null || value === '' ? undefined : plainDoi(textOrCrash(value));
};

/** Leaves out what is undefined or an empty list. */
const compact = (metadata: { [Name in keyof Metadata]: Metadata[Name] | undefined }): Metadata =>
  Object.fromEntries(
    Object.entries(metadata).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  ) as Metadata;

const readMetadata = (reading: Reading, metadata: Json, now: Date): Metadata => {
  const title = readText(reading, metadata, 'title');
  const date = 'publication_date' in metadata ? readText(reading, metadata, 'publication_date') : dayOf(now);
  const version = readText(reading, metadata, 'version');
  const description = readText(reading, metadata, 'description');
  const html = description === undefined ? '' : cleanHtml(description);
  const publisher = 'imprint_publisher' in metadata ? readText(reading, metadata, 'imprint_publisher') : 'Zenodo';
  const type = readType(reading, metadata);
  const creators = readCreators(reading, metadata);
  const contributors = readContributors(reading, metadata);
  const language = readLanguage(reading, metadata);
  const { related, alternate } = readRelated(reading, metadata);
  return compact({
    title: title !== undefined && title.length >= minimum ? title : undefined,
    resource_type: type === undefined ? undefined : { id: type },
    creators,
    contributors,
    publication_date: date !== undefined && isEdtf(date) ? date : undefined,
    publisher,
    version: version !== undefined && version.length <= longestVersion ? version : undefined,
    description: html.length >= minimum ? html : undefined,
    additional_descriptions: [...readNote(metadata, 'notes', 'notes'), ...readNote(metadata, 'method', 'methods')],
    subjects: readWords(reading, metadata, 'keywords').map((subject) => ({ subject })),
    languages: language === undefined ? undefined : [{ id: language }],
    dates: readDates(reading, metadata),
    related_identifiers: related,
    identifiers: alternate,
    references: readWords(reading, metadata, 'references').map((reference) => ({ reference })),
    rights: readRights(reading, metadata),
    funding: readGrants(reading, metadata),
    locations: readLocations(reading, metadata),
  });
};

/** What the top level may hold; `files` is let through and not looked at. */
const topLevel = new Set(['metadata', 'files']);

/**
 * @param body the parsed JSON; `undefined` for an empty body
 * @throws Refusal 400 or 500, as the real one answers
 */
export const toRdm = (body: unknown, now: Date): Rdm => {
  if (!isObject(body)) throw crash();
  const strangers = Object.keys(body).filter((key) => !topLevel.has(key));
  if (strangers.length > 0) throw invalid(strangers.map((field) => ({ field, messages: ['Unknown field.'] })));
  if (!('metadata' in body)) return emptyRdm();
  const metadata = body.metadata;
  if (metadata === null) throw invalid([{ field: 'metadata', messages: [nullMessage] }]);
  if (!isObject(metadata)) throw crash();
  const reading = newReading();
  const read = readMetadata(reading, metadata, now);
  const custom = readCustom(reading, metadata);
  const subjects = readSubjects(reading, metadata);
  if (subjects.length > 0) custom['legacy:subjects'] = subjects;
  const access = readAccess(reading, metadata);
  const communities = readCommunities(reading, metadata);
  const doi = readDoi(metadata);
  conclude(reading);
  return { metadata: read, custom, access, communities, ...(doi === undefined ? {} : { doi }) };
};
