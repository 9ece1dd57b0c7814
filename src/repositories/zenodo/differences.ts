/**
 * Where the metadata that Zenodo holds is not the metadata that is wanted. Both sides are brought to one spelling first: Zenodo answers with
 * older names of licences, longer codes of languages, identifiers without their prefix and so on (facts/zenodo.md 6, 7). Pure.
 */
import type { Difference } from '../../model/deposit.ts';
import { toComparableHtml as toHtml } from '../html.ts';
import { toLanguage } from '../languages.ts';
import { toBareIdentifier } from '../recognise.ts';
import { toCanonicalGrant } from './details.ts';
import { toCanonicalLicence } from './licences.ts';
import { toRelation, UNECHOED_RELATIONS } from './related.ts';
import { isObject, type WireMetadata } from './wire.ts';

/** Which field of the record a key of Zenodo's stands for. */
const FIELDS: Readonly<Record<string, string>> = {
  upload_type: 'type',
  publication_type: 'type',
  image_type: 'type',
  software_type: 'type',
  publication_date: 'publicationDate',
  access_right: 'access',
  embargo_date: 'access',
  license: 'rights',
  language: 'languages',
  related_identifiers: 'related',
  grants: 'funding',
  notes: 'additionalDescriptions',
  method: 'additionalDescriptions',
  imprint_publisher: 'publisher',
};

/** The record's name for a key of Zenodo's: `license` is `rights`. */
export const toFieldName = (key: string): string =>
  FIELDS[key] ?? (/^(journal|conference|imprint|partof|thesis)_/.test(key) ? 'publishing' : key);

/** The server's own, or (communities of a published record) not to be trusted (facts/zenodo.md 6.8). */
const SERVERS_OWN = new Set(['doi', 'prereserve_doi', 'relations', 'resource_type', 'openaire_type']);
/** What a public record, read without a token, tells in the same form as a deposition. */
const PUBLIC =
  /^(title|upload_type|\w+_type|creators|contributors|description|publication_date|version|access_right|license|keywords|notes|references|language|related_identifiers|dates|locations|grants|custom)$/;

const toList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const sorted = (values: readonly unknown[]): readonly unknown[] =>
  values
    .map((value) => [JSON.stringify(value), value] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, value]) => value);

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '');

const toAgent = (value: unknown): unknown => {
  if (!isObject(value)) return value;
  // A name that ends in a comma comes back without it; a Translator comes back without a type.
  const type = text(value.type).toLowerCase().replace('translator', '');
  return {
    name: text(value.name)
      .replace(/\s*,\s*$/, '')
      .replace(/\s*,\s*/g, ', '),
    affiliation: text(value.affiliation),
    orcid: text(value.orcid),
    gnd: text(value.gnd),
    ...(type === '' ? {} : { type }),
  };
};

const toRelatedList = (value: unknown): readonly unknown[] =>
  sorted(
    toList(value).flatMap((entry) => {
      if (!isObject(entry)) return [];
      const relation = (toRelation(text(entry.relation)) ?? text(entry.relation)).toLowerCase();
      if (relation === '' || UNECHOED_RELATIONS.has(relation)) return [];
      const type = relation === 'isalternateidentifier' ? '' : text(entry.resource_type);
      return [{ identifier: toBareIdentifier(text(entry.identifier)), relation, ...(type === '' ? {} : { type }) }];
    }),
  );

/** A single day is kept, but comes back without start and end (zenodo#2594): then only its kind and words can be compared. */
const toDateList = (value: unknown): readonly unknown[] =>
  toList(value).map((entry) => {
    if (!isObject(entry)) return entry;
    const [start, end] = [text(entry.start), text(entry.end)];
    const isRange = start !== '' && end !== '' && start !== end;
    return { type: text(entry.type).toLowerCase(), description: text(entry.description), ...(isRange ? { start, end } : {}) };
  });

/** 0 is lost on the way (facts/zenodo.md 7), so it is no difference. */
const toLocationList = (value: unknown): readonly unknown[] =>
  toList(value).map((entry) =>
    isObject(entry)
      ? {
          place: text(entry.place),
          description: text(entry.description),
          lat: Number(entry.lat ?? 0),
          lon: Number(entry.lon ?? 0),
        }
      : entry,
  );

/** Answers add titles to ids, and have an order of their own. */
const toIds = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(toIds);
  if (!isObject(value)) return value;
  const keys = 'id' in value ? ['id'] : Object.keys(value).toSorted();
  return Object.fromEntries(keys.map((key) => [key, toIds(value[key])]));
};

const toLicenceText = (value: unknown): string => toCanonicalLicence(text(isObject(value) ? value.id : value));

const NORMAL: Readonly<Record<string, (value: unknown) => unknown>> = {
  creators: (value) => toList(value).map(toAgent),
  contributors: (value) => toList(value).map(toAgent),
  description: toHtml,
  notes: toHtml,
  method: toHtml,
  license: toLicenceText,
  language: (value) => toLanguage(text(value)) ?? text(value),
  related_identifiers: toRelatedList,
  dates: toDateList,
  locations: toLocationList,
  grants: (value) => sorted(toList(value).map((entry) => (isObject(entry) ? toCanonicalGrant(text(entry.id)) : entry))),
  communities: (value) => sorted(toList(value).map((entry) => (isObject(entry) ? text(entry.identifier ?? entry.id) : entry))),
  keywords: (value) => toList(value).map(text),
  references: (value) => toList(value).map(text),
  subjects: (value) => toList(value).map((entry) => (isObject(entry) ? [text(entry.term), text(entry.identifier)] : entry)),
  custom: toIds,
  access_right: (value) => (text(value) === 'closed' ? 'restricted' : text(value)),
  publication_type: (value) => (text(value) === 'thesis' ? 'dissertation' : text(value)),
};

const toNormal = (key: string, value: unknown): unknown => {
  const normal = NORMAL[key]?.(value) ?? (typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : value);
  const isEmpty =
    normal === '' ||
    normal === null ||
    (Array.isArray(normal) && normal.length === 0) ||
    (isObject(normal) && Object.keys(normal).length === 0);
  return isEmpty ? undefined : normal;
};

/** What a server puts in itself where nothing is sent. */
const isDefault = (key: string, found: unknown): boolean =>
  (key === 'imprint_publisher' && found === 'Zenodo') || (key === 'access_right' && found === 'open');

export interface CompareOptions {
  /** Told by the public record, which leaves parts out. */
  isPublicForm?: boolean;
  /** Communities of a published record are told wrongly, whatever is asked. */
  isPublished?: boolean;
}

/** One entry a key that differs, named as the record names it. */
export const compareMetadata = (wanted: WireMetadata, found: WireMetadata, options: CompareOptions = {}): readonly Difference[] => {
  const keys = new Set([...Object.keys(wanted), ...Object.keys(found)]);
  return [...keys].flatMap((key) => {
    if (SERVERS_OWN.has(key) || (options.isPublicForm && !PUBLIC.test(key)) || (options.isPublished && key === 'communities')) return [];
    const [want, have] = [toNormal(key, wanted[key]), toNormal(key, found[key])];
    if (JSON.stringify(want) === JSON.stringify(have) || (want === undefined && isDefault(key, have))) return [];
    return [{ field: toFieldName(key), wanted: want, found: have }];
  });
};

/** Does the public form tell all that this metadata says? What it doesn't tell can't be compared with it. */
export const isToldInPublic = (metadata: WireMetadata): boolean =>
  Object.entries(metadata).every(([key, value]) => PUBLIC.test(key) || SERVERS_OWN.has(key) || isDefault(key, value));

/**
 * Two metadata that say the same, but for what a new version changes by itself: is the one an untouched copy of the other? Communities are the concept's.
 * Of a published version in its public form the draft is none if it says what that form leaves out: whose words these are can't be known.
 */
export const isUntouchedCopy = (
  draft: WireMetadata,
  { metadata: published, isPublicForm }: { metadata: WireMetadata; isPublicForm: boolean },
): boolean => {
  const own = new Set(['version', 'publication_date', 'communities']);
  const rest = (metadata: WireMetadata): WireMetadata => Object.fromEntries(Object.entries(metadata).filter(([key]) => !own.has(key)));
  const isKnown = !isPublicForm || isToldInPublic(rest(draft));
  return draft.version === undefined && isKnown && compareMetadata(rest(draft), rest(published), { isPublicForm }).length === 0;
};
