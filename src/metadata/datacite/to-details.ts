/** Subjects, dates, rights, places and funding, the way back to DataCite. */
import type { ArchiveRecord, Funding, Point, RecordDate, RecordLocation, Rights } from '../../model/record.ts';
import type { Ledger } from '../../repositories/ledger.ts';
import { DATE_TYPES } from '../dates.ts';
import { type Json, withoutEmpty } from '../json.ts';
import { toSchemedRor } from './to-people.ts';
import { UNAVAILABLE } from './unknown.ts';

export const toSubjects = ({ keywords, subjects }: Pick<ArchiveRecord, 'keywords' | 'subjects'>): readonly Json[] => [
  ...keywords.map((subject) => ({ subject })),
  ...subjects.map(({ term, identifier, scheme, schemeUrl, code, language }) =>
    withoutEmpty({
      subject: term,
      subjectScheme: scheme,
      schemeUri: schemeUrl,
      valueUri: identifier,
      classificationCode: code,
      lang: language,
    }),
  ),
];

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const toDate = ({ start, end, type, description }: RecordDate, field: string, ledger: Ledger): Json => {
  const isKnown = DATE_TYPES.includes(type.toLowerCase());
  if (!isKnown) ledger.tell(field, 'changed', `DataCite has no date of the type «${type}»: it is written as «Other».`);
  return withoutEmpty({
    date: start === end ? start : `${start ?? ''}/${end ?? ''}`,
    dateType: capital(isKnown ? type.toLowerCase() : 'other'),
    dateInformation: description,
  });
};

/** With the day of publication as `Issued`, and the end of an embargo as `Available`. A year alone stands in `publicationYear`. */
export const toDates = ({ dates, publicationDate, access }: ArchiveRecord, ledger: Ledger): readonly Json[] => {
  const [start, end = start] = publicationDate.split('/');
  const isListed = (type: string, day: string | undefined) => dates.some((date) => date.type === type && date.start === day);
  const embargo = access.right === 'embargoed' ? access.embargoUntil : undefined;
  return [
    ...(publicationDate.length <= 4 || isListed('issued', start)
      ? []
      : [{ date: start === end ? start : `${start}/${end}`, dateType: 'Issued' }]),
    ...dates.map((date, index) => toDate(date, `dates[${index}]`, ledger)),
    ...(embargo === undefined || isListed('available', embargo) ? [] : [{ date: embargo, dateType: 'Available' }]),
  ];
};

const toRight = ({ id, title, url, scheme, schemeUrl, language }: Rights): Json =>
  withoutEmpty({
    rights: title,
    rightsUri: url,
    rightsIdentifier: id,
    rightsIdentifierScheme: id === undefined ? undefined : (scheme ?? 'SPDX'),
    schemeUri: id === undefined || scheme !== undefined ? schemeUrl : 'https://spdx.org/licenses/',
    lang: language,
  });

/** Who may read it has no property of its own: OpenAIRE's words for it stand among the rights. */
export const toRights = ({ rights, access }: Pick<ArchiveRecord, 'rights' | 'access'>, ledger: Ledger): readonly Json[] => {
  if (access.conditions !== undefined) ledger.tell('access.conditions', 'dropped', 'DataCite has no place for the conditions of access.');
  const word = access.right === 'open' ? [] : [{ rightsUri: `info:eu-repo/semantics/${access.right}Access` }];
  return [...rights.map(toRight), ...word];
};

const toPoint = ({ latitude, longitude }: Point): Json => ({ pointLongitude: longitude, pointLatitude: latitude });

const toArea = ({ points, inside }: NonNullable<RecordLocation['polygons']>[number]): readonly Json[] => [
  ...points.map((point) => ({ polygonPoint: toPoint(point) })),
  ...(inside === undefined ? [] : [{ inPolygonPoint: toPoint(inside) }]),
];

export const toPlaces = (locations: ArchiveRecord['locations'], ledger: Ledger): readonly Json[] =>
  locations.flatMap(({ place, latitude, longitude, description, box, polygons = [] }, index) => {
    if (description) ledger.tell(`locations[${index}]`, 'dropped', `DataCite has no description of a place: «${description}» is left out.`);
    if ((latitude === undefined) !== (longitude === undefined))
      ledger.tell(
        `locations[${index}]`,
        'dropped',
        'DataCite has no half points: a latitude without longitude, or the reverse, is left out.',
      );
    const areas = polygons.map(toArea);
    const written = withoutEmpty({
      geoLocationPlace: place,
      geoLocationPoint: latitude === undefined || longitude === undefined ? undefined : toPoint({ latitude, longitude }),
      geoLocationBox: box && {
        westBoundLongitude: box.west,
        eastBoundLongitude: box.east,
        southBoundLatitude: box.south,
        northBoundLatitude: box.north,
      },
      geoLocationPolygon: areas.length === 1 ? areas[0] : areas,
    });
    return Object.keys(written).length === 0 ? [] : [written];
  });

/** The funder's name is demanded: where only the award is known, the word for «not known» stands there. */
export const toFunding = ({ funder, number, title, url, id }: Funding): Json => {
  const doi =
    funder?.doi === undefined ? undefined : { value: `https://doi.org/${funder.doi.replace(/^https?:\/\/(dx\.)?doi\.org\//i, '')}` };
  const known =
    doi === undefined ? toSchemedRor(funder?.ror, funder?.identifier) : { ...doi, scheme: 'Crossref Funder ID', schemeUrl: undefined };
  return withoutEmpty({
    funderName: funder?.name ?? UNAVAILABLE,
    funderIdentifier: known?.value,
    funderIdentifierType: known?.scheme,
    schemeUri: known?.schemeUrl,
    awardNumber: number ?? id,
    awardTitle: title,
    awardUri: url,
  });
};
