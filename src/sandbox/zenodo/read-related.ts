/** Related and alternate identifiers, references and other lists on their way in (facts/zenodo.md 6.3, 6.4, 6.6, 6.7). */

import { isEdtf } from '../framework/dates.ts';
import { detect } from '../framework/identifiers.ts';
import { crash } from '../framework/refusal.ts';
import { cleanText } from '../framework/text.ts';
import type { Identifier, Metadata, RelatedIdentifier } from './rdm.ts';
import { check, complain, isObject, type Json, objectOrCrash, type Reading, readList, textOrCrash } from './reading.ts';
import { awardId, awards } from './vocabularies/awards.ts';
import { dateTypes, relationTypes, resourceTypes } from './vocabularies/terms.ts';

const missing = 'Missing data for required field.';

const readIdentifier = (reading: Reading, value: unknown): Identifier | undefined => {
  if (typeof value !== 'string') {
    complain(reading, 'metadata.related_identifiers.identifier', 'Not a valid string.');
    return undefined;
  }
  if (value === '') {
    complain(reading, 'metadata.related_identifiers.scheme', missing);
    complain(reading, 'metadata.related_identifiers.identifier', missing);
    return undefined;
  }
  const found = detect(value);
  if (found === undefined) complain(reading, 'metadata.related_identifiers.scheme', 'No valid scheme recognized for identifier.');
  return found;
};

/** Alternate identifiers are told apart and kept by themselves. */
export const readRelated = (reading: Reading, metadata: Json): { related: RelatedIdentifier[]; alternate: Identifier[] } => {
  const related: RelatedIdentifier[] = [];
  const alternate: Identifier[] = [];
  const list = metadata.related_identifiers;
  if (list !== undefined && !Array.isArray(list)) complain(reading, 'metadata.related_identifiers', 'related_identifiers must be a list');
  for (const value of Array.isArray(list) ? list : []) {
    const item = objectOrCrash(value);
    if (!('relation' in item) || !('identifier' in item)) throw crash();
    const relation = textOrCrash(item.relation).toLowerCase().replace('isorignialformof', 'isoriginalformof');
    const identifier = readIdentifier(reading, item.identifier);
    if (identifier === undefined) continue;
    if (relation === 'isalternateidentifier') {
      alternate.push(identifier);
      continue;
    }
    check(reading, relationTypes, relation);
    const type = item.resource_type;
    if (typeof type === 'string') check(reading, resourceTypes, type);
    related.push({ ...identifier, relation_type: { id: relation }, ...(typeof type === 'string' ? { resource_type: { id: type } } : {}) });
  }
  return { related, alternate };
};

/** A text is a list of its characters, as in Python; what is no text goes without a word. */
export const readWords = (reading: Reading, metadata: Json, name: string): string[] => {
  const value = metadata[name];
  const list = typeof value === 'string' ? [...value] : (readList(reading, metadata, name) ?? []);
  return list.filter((word) => typeof word === 'string').map(cleanText);
};

export const readDates = (reading: Reading, metadata: Json): NonNullable<Metadata['dates']> =>
  (readList(reading, metadata, 'dates') ?? []).map((value) => {
    const item = objectOrCrash(value);
    const { start, end, description } = item;
    const type = textOrCrash(item.type).toLowerCase();
    if (!start && !end) complain(reading, 'metadata.dates', 'At least one of "start" or "end" is needed.');
    check(reading, dateTypes, type);
    const date = start && end && start !== end ? `${start}/${end}` : `${start || end}`;
    return {
      type: { id: type },
      ...(isEdtf(date) ? { date } : {}),
      ...(typeof description === 'string' ? { description } : {}),
    };
  });

export const readLocations = (reading: Reading, metadata: Json): NonNullable<Metadata['locations']> =>
  (readList(reading, metadata, 'locations') ?? []).map((value) => {
    const { place, description, lat, lon } = objectOrCrash(value);
    // A point on the equator or on the zero meridian is lost: zero counts as nothing there.
    const point = Number(lat) && Number(lon) ? { lat: Number(lat), lon: Number(lon) } : {};
    return { place: textOrCrash(place), ...(typeof description === 'string' ? { description } : {}), ...point };
  });

export const readGrants = (reading: Reading, metadata: Json): { award: string }[] =>
  (readList(reading, metadata, 'grants') ?? []).map((value) => {
    const award = awardId(textOrCrash(objectOrCrash(value).id));
    check(reading, awards, award);
    return { award };
  });

/** Subjects with a term are kept as they come. */
export const readSubjects = (reading: Reading, metadata: Json): Json[] =>
  (readList(reading, metadata, 'subjects') ?? []).map(objectOrCrash);

/** Slugs, as they come; whether there are such communities is nobody's question before publish. */
export const readCommunities = (reading: Reading, metadata: Json): string[] => {
  const value = metadata.communities;
  if (value === undefined || value === null) return [];
  const slugs = Array.isArray(value) ? value.map((item) => (isObject(item) ? item.identifier : undefined)) : [undefined];
  if (slugs.every((slug) => typeof slug === 'string')) return slugs;
  complain(reading, 'communities', "Communities must be an array of objects with an 'identifier' key.");
  return [];
};
