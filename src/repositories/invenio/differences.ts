/** Where the metadata that an InvenioRDM holds is not the metadata that is wanted. Answers add titles to ids, names to people and places to HTML: both sides are brought to one spelling. Pure. */
import type { Difference } from '../../model/deposit.ts';
import { toComparableHtml } from '../html.ts';
import { withoutPastEmbargo } from './embargo.ts';
import { isObject, type Json, type WireBody } from './wire.ts';

/** Which field of the record a key of InvenioRDM's stands for. */
const FIELDS: Readonly<Record<string, string>> = {
  resource_type: 'type',
  additional_titles: 'additionalTitles',
  publication_date: 'publicationDate',
  additional_descriptions: 'additionalDescriptions',
  related_identifiers: 'related',
  subjects: 'keywords',
};

export const toFieldName = (key: string): string => FIELDS[key] ?? key;

const toList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).replace(/\s+/g, ' ').trim() : '';

/** Only these keys, and of those what is there. */
const pick = (value: unknown, ...keys: readonly string[]): Json =>
  isObject(value)
    ? Object.fromEntries(keys.flatMap((key) => (value[key] === undefined || value[key] === '' ? [] : [[key, value[key]]])))
    : {};

/** The same text for the same value, in whatever order its keys came. */
const toText = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    isObject(part) ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1))) : part,
  ) ?? '';

const sorted = (values: readonly unknown[]): readonly unknown[] =>
  values.toSorted((a, b) => (toText(a) < toText(b) ? -1 : toText(a) > toText(b) ? 1 : 0));

/** `{id}` where there is an id; else what a person wrote. */
const toTerm = (value: unknown, ...keys: readonly string[]): Json =>
  isObject(value) && 'id' in value ? { id: value.id } : pick(value, ...keys);

/** The same, whatever is inside. */
const toIds = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(toIds);
  if (!isObject(value)) return value;
  return 'id' in value ? { id: value.id } : Object.fromEntries(Object.entries(value).map(([key, part]) => [key, toIds(part)]));
};

/** A GND comes back with its prefix. */
const toIdentifier = (value: unknown): Json =>
  isObject(value) ? { identifier: text(value.identifier).toLowerCase().replace(/^gnd:/, ''), scheme: text(value.scheme) } : {};

const toAgent = (value: unknown): unknown => {
  if (!isObject(value) || !isObject(value.person_or_org)) return value;
  const who = value.person_or_org;
  return {
    who: pick(who, 'type', 'family_name', 'given_name', ...(who.type === 'organizational' ? ['name'] : [])),
    identifiers: sorted(toList(who.identifiers).map(toIdentifier)),
    affiliations: toList(value.affiliations).map((entry) => toTerm(entry, 'name')),
    ...(isObject(value.role) ? { role: value.role.id } : {}),
  };
};

const toDescribed = (value: unknown): unknown =>
  isObject(value) ? { text: toComparableHtml(value.description), type: toTerm(value.type), lang: toTerm(value.lang) } : value;

const NORMAL: Readonly<Record<string, (value: unknown) => unknown>> = {
  resource_type: (value) => toTerm(value),
  creators: (value) => toList(value).map(toAgent),
  contributors: (value) => toList(value).map(toAgent),
  title: text,
  additional_titles: (value) =>
    toList(value).map((entry) =>
      isObject(entry) ? { title: text(entry.title), type: toTerm(entry.type), lang: toTerm(entry.lang) } : entry,
    ),
  description: toComparableHtml,
  additional_descriptions: (value) => toList(value).map(toDescribed),
  rights: (value) => toList(value).map((entry) => toTerm(entry, 'title', 'link')),
  subjects: (value) => toList(value).map((entry) => toTerm(entry, 'subject')),
  languages: (value) => toList(value).map((entry) => toTerm(entry)),
  dates: (value) =>
    toList(value).map((entry) => (isObject(entry) ? { ...pick(entry, 'date', 'description'), type: toTerm(entry.type) } : entry)),
  identifiers: (value) => sorted(toList(value).map(toIdentifier)),
  related_identifiers: (value) =>
    sorted(
      toList(value).map((entry) =>
        isObject(entry) ? { ...toIdentifier(entry), relation: toTerm(entry.relation_type), type: toTerm(entry.resource_type) } : entry,
      ),
    ),
  references: (value) => toList(value).map((entry) => (isObject(entry) ? text(entry.reference) : entry)),
  locations: (value) => (isObject(value) ? toList(value.features).map((entry) => pick(entry, 'geometry', 'place', 'description')) : value),
  funding: (value) =>
    toList(value).map((entry) =>
      isObject(entry) ? { funder: toTerm(entry.funder, 'name'), award: toTerm(entry.award, 'title', 'number', 'identifiers') } : entry,
    ),
};

const toNormal = (key: string, value: unknown): unknown => {
  if (value === undefined || value === null) return undefined;
  const normal = NORMAL[key]?.(value) ?? (typeof value === 'string' ? text(value) : toIds(value));
  return normal === '' || (Array.isArray(normal) && normal.length === 0) ? undefined : normal;
};

const compareParts = (wanted: Json, found: Json, name: (key: string) => string): readonly Difference[] =>
  [...new Set([...Object.keys(wanted), ...Object.keys(found)])].flatMap((key) => {
    const [want, have] = [toNormal(key, wanted[key]), toNormal(key, found[key])];
    return toText(want) === toText(have) ? [] : [{ field: name(key), wanted: want, found: have }];
  });

const toAccess = ({ record, files, embargo }: Json): Json => {
  const { active, until, reason } = isObject(embargo) ? embargo : {};
  return active === true ? { record, files, until: text(until), reason: text(reason) } : { record, files };
};

const toDoi = ({ pids }: WireBody): string | undefined => pids?.doi.identifier.toLowerCase();

/** The DOI itself; and whether it stands there as one from elsewhere, where the server is to register it: it is not published so (1.7). */
const compareDois = (wanted: WireBody, found: WireBody): readonly Difference[] => {
  if (wanted.pids === undefined) return [];
  const [want, have] = [toDoi(wanted), toDoi(found)];
  const isMisplaced = wanted.pids.doi.provider !== 'external' && found.pids?.doi.provider === 'external';
  return want === have && !isMisplaced ? [] : [{ field: 'doi', wanted: want, found: have }];
};

/** A DOI is compared where the record brings one. One entry a field that differs, named as the record names it. */
export const compareBodies = (wanted: WireBody, found: WireBody): readonly Difference[] => [
  ...compareParts(wanted.metadata, found.metadata, toFieldName),
  ...compareParts(wanted.custom_fields, found.custom_fields, (key) => `custom.${key}`),
  ...compareParts({ files: wanted.files?.enabled === false }, { files: found.files?.enabled === false }, () => 'isMetadataOnly'),
  ...compareDois(wanted, found),
  ...compareParts({ access: toAccess(wanted.access) }, { access: toAccess(found.access) }, () => 'access'),
];

/** Does a draft say what a record, or itself a moment ago, says? The server may have lifted an embargo of one of them that is over. @param today YYYY-MM-DD */
export const saysTheSame = (one: WireBody, other: WireBody, today: string): boolean =>
  compareBodies(withoutPastEmbargo(one, today), withoutPastEmbargo(other, today)).length === 0;

/** Is a draft the version before, but for what a new version changes by itself? Some servers put today's date in (1.2). @param today YYYY-MM-DD */
export const isUntouchedCopy = (draft: WireBody, published: WireBody, today: string): boolean => {
  const rest = (body: WireBody): WireBody => {
    const { version: _version, publication_date: _date, ...metadata } = body.metadata;
    return { ...body, metadata };
  };
  return draft.metadata.version === undefined && saysTheSame(rest(draft), rest(published), today);
};
