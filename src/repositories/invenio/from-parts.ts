/** People, rights, dates, places and funding on the way back: InvenioRDM's words in the record's (facts/inveniordm.md 1.4). Pure. */
import type {
  Access,
  Affiliation,
  Agent,
  Contributor,
  Funding,
  NameIdentifier,
  RecordDate,
  RecordLocation,
  Rights,
} from '../../model/record.ts';
import { toRoleName } from './spellings.ts';
import { isObject, type Json, readText } from './wire.ts';

/** What is read of a list, and where something of it is not. */
export type Unread = (path: string) => void;

export const toList = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isObject) : []);
export const toPart = (value: unknown): Json => (isObject(value) ? value : {});

/** The text in one language: `{en: "…"}`. */
const toTitle = (value: unknown): string | undefined => {
  const [title] = Object.values(toPart(value));
  return readText(value) ?? readText(title);
};

/** Only what is there. */
export const defined = <T extends object>(values: { [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;

const isRor = (id: string): boolean => /^0[a-z0-9]{6}\d{2}$/.test(id);
export const toRor = (id: string | undefined): string | undefined => (id !== undefined && isRor(id) ? `https://ror.org/${id}` : undefined);

const KNOWN = ['orcid', 'isni', 'gnd', 'ror'] as const;

const fromIdentifier = ({ scheme, identifier }: Json): readonly NameIdentifier[] => {
  const value = readText(identifier)?.replace(/^gnd:/, '');
  const known = KNOWN.find((one) => one === scheme);
  if (value === undefined) return [];
  return known === undefined
    ? [defined<NameIdentifier>({ scheme: 'other', value, schemeName: readText(scheme) })]
    : [{ scheme: known, value }];
};

/** An answer tells an organisation's name beside its id; what is sent has one of them. */
const fromAffiliation = ({ id, name }: Json): readonly Affiliation[] => {
  const ror = toRor(readText(id));
  const known = readText(name) ?? readText(id);
  return known === undefined ? [] : [defined<Affiliation>({ name: known, ror })];
};

export const fromAgent = (value: Json): Agent => {
  const who = toPart(value.person_or_org);
  const isOrganisation = who.type === 'organizational';
  const name = readText(who.name) ?? '';
  return defined<Agent>({
    kind: isOrganisation ? 'organisation' : 'person',
    family: isOrganisation ? name : (readText(who.family_name) ?? name),
    given: isOrganisation ? undefined : readText(who.given_name),
    identifiers: toList(who.identifiers).flatMap(fromIdentifier),
    affiliations: toList(value.affiliations).flatMap(fromAffiliation),
  });
};

export const fromContributor = (value: Json): Contributor => ({
  ...fromAgent(value),
  type: toRoleName(readText(toPart(value.role).id) ?? 'other'),
});

/** An id of the licence vocabulary is an SPDX id in small letters. */
export const fromRights = ({ id, title, link, props }: Json): Rights =>
  readText(id) === undefined
    ? defined<Rights>({ title: toTitle(title), url: readText(link) })
    : defined<Rights>({ id: readText(id), title: toTitle(title), url: readText(toPart(props).url) });

export const fromDate = ({ date, type, description }: Json): readonly RecordDate[] => {
  const [start, end = start] = (readText(date) ?? '').split('/');
  return start === undefined || start === ''
    ? []
    : [defined<RecordDate>({ start, end, type: readText(toPart(type).id) ?? 'other', description: readText(description) })];
};

const toPoint = (pair: unknown): { longitude: number; latitude: number } | undefined => {
  const [longitude, latitude] = Array.isArray(pair) ? pair.map(Number) : [];
  return longitude === undefined || latitude === undefined ? undefined : { longitude, latitude };
};

/** A ring of four corners that runs along the axes is a box. */
const toBox = (points: readonly { longitude: number; latitude: number }[]): RecordLocation['box'] => {
  const longitudes = [...new Set(points.map(({ longitude }) => longitude))].toSorted((a, b) => a - b);
  const latitudes = [...new Set(points.map(({ latitude }) => latitude))].toSorted((a, b) => a - b);
  const isAlongAxes = points.every((point, index) => {
    const next = points[index + 1];
    return next === undefined || (point.longitude === next.longitude) !== (point.latitude === next.latitude);
  });
  const [west, east] = longitudes;
  const [south, north] = latitudes;
  if (points.length !== 5 || longitudes.length !== 2 || latitudes.length !== 2 || !isAlongAxes) return undefined;
  return west === undefined || east === undefined || south === undefined || north === undefined ? undefined : { west, east, south, north };
};

const fromGeometry = ({ type, coordinates }: Json, unread: Unread): Partial<RecordLocation> => {
  if (type === 'Point') return toPoint(coordinates) ?? {};
  const rings = type === 'Polygon' && Array.isArray(coordinates) ? coordinates : [];
  const points = (Array.isArray(rings[0]) ? rings[0] : []).flatMap((pair: unknown) => toPoint(pair) ?? []);
  if (rings.length !== 1 || points.length === 0) {
    if (type !== undefined) unread('geometry');
    return {};
  }
  const box = toBox(points);
  return box === undefined ? { polygons: [{ points }] } : { box };
};

export const fromLocation = (value: Json, unread: Unread): RecordLocation => {
  if (toList(value.identifiers).length > 0) unread('identifiers');
  return defined<RecordLocation>({
    place: readText(value.place),
    description: readText(value.description),
    ...fromGeometry(toPart(value.geometry), unread),
  });
};

/** A known grant is `<funder ror>::<number>`. */
export const fromFunding = (value: Json, unread: Unread): Funding => {
  const [funder, award] = [toPart(value.funder), toPart(value.award)];
  const id = readText(award.id);
  const identifiers = toList(award.identifiers).flatMap(({ identifier }) => readText(identifier) ?? []);
  const url = identifiers.find((one) => /^https?:\/\//i.test(one));
  if (identifiers.some((one) => one !== url)) unread('award.identifiers');
  const who = defined<NonNullable<Funding['funder']>>({ ror: toRor(readText(funder.id)), name: readText(funder.name), doi: undefined });
  return defined<Funding>({
    funder: Object.keys(who).length === 0 ? undefined : who,
    number: readText(award.number) ?? id?.split('::')[1],
    title: toTitle(award.title),
    url,
    id: undefined,
  });
};

/** An embargo's reason stands where the record has its conditions. */
export const fromAccess = ({ record, files, embargo }: Json): Access => {
  const { active, until, reason } = toPart(embargo);
  const day = readText(until);
  if (active === true && day !== undefined) {
    return defined<Access>({
      right: 'embargoed',
      embargoUntil: day,
      hidesRecord: record === 'restricted' ? true : undefined,
      conditions: readText(reason),
    });
  }
  return { right: record === 'restricted' ? 'closed' : files === 'restricted' ? 'restricted' : 'open' };
};
