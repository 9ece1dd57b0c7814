/** Identifiers with a scheme: detected where it is left out, checked where it is given (facts/inveniordm.md 1.4). */
import { detect, isDoi, isIsbn, isOrcid, isUrl, plainDoi, readGnd, writtenOrcid } from '../../framework/identifiers.ts';
import type { Json } from '../json.ts';
import { type Field, listOf, missing, objectOf, text } from './loading.ts';

interface Scheme {
  /** As the refusal calls it. */
  label: string;
  good(identifier: string): boolean;
}

const digits = (identifier: string): string => identifier.replaceAll(/[-\s]/g, '');
const detected =
  (scheme: string) =>
  (identifier: string): boolean =>
    detect(identifier)?.scheme === scheme;
const always = (): boolean => true;
const ror = /^(?:(?:https?:\/\/)?ror\.org\/)?(0\w{6}\d{2})$/i;
const orcid = (identifier: string): boolean => isOrcid(writtenOrcid(identifier));

const people: Record<string, Scheme> = {
  orcid: { label: 'ORCID', good: orcid },
  isni: { label: 'ISNI', good: (identifier) => isOrcid(writtenOrcid(digits(identifier))) },
  gnd: { label: 'GND', good: (identifier) => readGnd(identifier) !== undefined },
  ror: { label: 'ROR', good: (identifier) => ror.test(identifier) },
};

const records: Record<string, Scheme> = {
  ark: { label: 'ARK', good: detected('ark') },
  arxiv: { label: 'arXiv', good: (identifier) => detect(identifier.replace(/^(?!arxiv)/i, 'arXiv:'))?.scheme === 'arxiv' },
  ads: { label: 'Bibcode', good: detected('ads') },
  crossreffunderid: { label: 'Crossref Funder ID', good: always },
  doi: { label: 'DOI', good: (identifier) => isDoi(plainDoi(identifier)) },
  ean13: { label: 'EAN13', good: detected('ean13') },
  eissn: { label: 'EISSN', good: (identifier) => detected('issn')(identifier) },
  grid: { label: 'GRID', good: always },
  handle: {
    label: 'Handle',
    good: (identifier) => /^(?:hdl:\s*|(?:https?:\/\/)?hdl\.handle\.net\/)?[^/.]+(\.[^/.]+)*\/.*$/i.test(identifier),
  },
  igsn: { label: 'IGSN', good: always },
  isbn: { label: 'ISBN', good: isIsbn },
  isni: { label: 'ISNI', good: people.isni?.good ?? always },
  issn: { label: 'ISSN', good: detected('issn') },
  istc: { label: 'ISTC', good: (identifier) => /^[\dA-F]{16}$/i.test(digits(identifier)) },
  lissn: { label: 'LISSN', good: detected('issn') },
  lsid: { label: 'LSID', good: detected('lsid') },
  pmid: { label: 'PMID', good: (identifier) => /^(pmid:)?\d+$/i.test(identifier) },
  purl: { label: 'PURL', good: detected('purl') },
  upc: { label: 'UPC', good: always },
  url: { label: 'URL', good: (identifier) => /^(https?|ftps?):\/\/[^\s/$.?#][^\s]*$/i.test(identifier) },
  urn: { label: 'URN', good: (identifier) => /^urn:[a-z0-9][a-z0-9-]+:.+$/i.test(identifier) },
  w3id: { label: 'W3ID', good: detected('w3id') },
  other: { label: 'Other', good: always },
};

const places: Record<string, Scheme> = { wikidata: { label: 'Wikidata', good: always }, geonames: { label: 'GeoNames', good: always } };

const awards: Record<string, Scheme> = {
  url: { label: 'URL', good: isUrl },
  doi: { label: 'DOI', good: (identifier) => isDoi(plainDoi(identifier)) },
};

const detectAmong = (schemes: Record<string, Scheme>, identifier: string): string | undefined => {
  if ('ror' in schemes && ror.test(identifier)) return 'ror';
  if ('orcid' in schemes && orcid(identifier)) return 'orcid';
  if ('gnd' in schemes && readGnd(identifier) !== undefined) return 'gnd';
  const scheme = detect(identifier)?.scheme;
  return scheme !== undefined && scheme in schemes ? scheme : undefined;
};

/** How it is written down, without what a scheme puts before it. */
const normalised = (scheme: unknown, identifier: string): string => {
  if (scheme === 'doi') return plainDoi(identifier);
  if (scheme === 'orcid' || scheme === 'isni') return scheme === 'orcid' ? writtenOrcid(identifier) : digits(identifier);
  if (scheme === 'ror') return ror.exec(identifier)?.[1] ?? identifier;
  if (scheme === 'gnd') return readGnd(identifier) ?? identifier;
  if (scheme === 'handle') return identifier.replace(/^(?:hdl:\s*|(?:https?:\/\/)?hdl\.handle\.net\/)/i, '');
  if (scheme === 'arxiv') return identifier.replace(/^(?:arxiv:|https?:\/\/arxiv\.org\/(?:abs|pdf)\/)?/i, 'arXiv:');
  return identifier;
};

export interface More {
  fields?: Record<string, Field>;
  required?: readonly string[];
  /** Off: without an identifier and a scheme it is fine, too. */
  identifierNeeded?: boolean;
  whole?(value: Json): Readonly<Record<string, string>>;
}

const identifierIn = (schemes: Record<string, Scheme>, { fields = {}, required = [], identifierNeeded = true, whole }: More = {}): Field =>
  objectOf({
    fields: { identifier: text, scheme: text, ...fields },
    required,
    before: (value) => {
      if (typeof value.identifier !== 'string' || value.identifier === '' || value.scheme) return value;
      const scheme = detectAmong(schemes, value.identifier.trim());
      return scheme === undefined ? value : { ...value, scheme };
    },
    whole: (value) => {
      const { identifier, scheme } = value;
      const more = whole?.(value) ?? {};
      if (!identifierNeeded && !identifier && !scheme) return more;
      const known = typeof scheme === 'string' ? schemes[scheme] : undefined;
      const badScheme = !scheme
        ? identifier
          ? 'No valid scheme recognized for identifier.'
          : missing
        : known === undefined
          ? 'Invalid scheme.'
          : '';
      const badIdentifier = !identifier
        ? missing
        : known !== undefined && !known.good(String(identifier))
          ? `Invalid ${known.label} identifier.`
          : '';
      return {
        ...more,
        ...(badScheme === '' ? {} : { scheme: badScheme }),
        ...(badIdentifier === '' ? {} : { identifier: badIdentifier }),
      };
    },
    after: (value) => (typeof value.identifier === 'string' ? { ...value, identifier: normalised(value.scheme, value.identifier) } : value),
  });

const pairs = (list: unknown, name: (item: Json) => string): string[] => (list as Json[]).map(name);
const hasTwice = (names: readonly string[]): boolean => new Set(names).size !== names.length;

/** A list, and no two of what `name` gives. */
const setOf =
  (item: Field, name: (item: Json) => string, message: string): Field =>
  (value, at, loading) => {
    const loaded = listOf(item)(value, at, loading);
    if (!loaded.ok || !hasTwice(pairs(loaded.value, name))) return loaded;
    loading.errors.push({ field: at, messages: [message] });
    return { ok: false };
  };

const onePerScheme = (item: Field): Field => setOf(item, ({ scheme }) => String(scheme), 'Only one identifier per scheme is allowed.');

export const peopleIdentifiers = onePerScheme(identifierIn(people));
export const awardIdentifiers = onePerScheme(identifierIn(awards, { identifierNeeded: false }));
export const placeIdentifiers = listOf(identifierIn(places));
export const recordIdentifiers = setOf(
  identifierIn(records),
  ({ scheme, identifier }) => `${scheme} ${identifier}`,
  'Duplicated identifier entry is not allowed.',
);
export const recordIdentifier = (more: More): Field => identifierIn(records, more);
