/** The lesser parts of a record, each to Zenodo's form: dates, places, subjects, grants, publishing, custom fields (facts/zenodo.md 6.6, 6.7, 7). */
import type { ArchiveRecord, Funding } from '../../model/record.ts';
import { isIsbn } from '../identifiers.ts';
import type { Ledger } from '../ledger.ts';

const DATE_TYPES = new Set(
  'accepted available collected copyrighted created issued other submitted updated valid withdrawn coverage'.split(' '),
);
const DAY = /^\d{4}(-\d{2}(-\d{2})?)?$/;

export type WireObject = Readonly<Record<string, unknown>>;

export const toDates = (dates: ArchiveRecord['dates'], ledger: Ledger): readonly WireObject[] =>
  dates.flatMap(({ start, end, type, description }, index) => {
    const field = `dates[${index}]`;
    const [from, until] = [start, end].map((date) => date?.slice(0, 10));
    if ((from === undefined && until === undefined) || [from, until].some((date) => date !== undefined && !DAY.test(date))) {
      ledger.tell(field, 'dropped', `«${start ?? ''}/${end ?? ''}» is not a date that Zenodo takes (YYYY-MM-DD): it is left out.`);
      return [];
    }
    const known = DATE_TYPES.has(type.toLowerCase()) ? type.toLowerCase() : 'other';
    if (known !== type.toLowerCase()) ledger.tell(field, 'changed', `Zenodo has no kind of date «${type}»: it is sent as «other».`);
    return [
      {
        ...(from === undefined ? {} : { start: from }),
        ...(until === undefined ? {} : { end: until }),
        type: known,
        ...(description ? { description } : {}),
      },
    ];
  });

const toAreaTexts = ({ box, polygons }: ArchiveRecord['locations'][number]): readonly string[] => [
  ...(box === undefined ? [] : [`latitude ${box.south} to ${box.north}, longitude ${box.west} to ${box.east}`]),
  ...(polygons ?? []).map(({ points }) => `corners ${points.map(({ latitude, longitude }) => `${latitude} ${longitude}`).join(', ')}`),
];

export const toLocations = (locations: ArchiveRecord['locations'], ledger: Ledger): readonly WireObject[] =>
  locations.flatMap((location, index) => {
    const { place, latitude, longitude, description } = location;
    const field = `locations[${index}]`;
    const name = place?.trim() || description?.trim();
    for (const area of toAreaTexts(location)) {
      ledger.tell(field, 'changed', `Zenodo keeps points, and no areas: ${area} is told in the notes.`);
      ledger.note(`Area${name ? ` (${name})` : ''}: ${area}`);
    }
    if (!name) {
      if (latitude === undefined && longitude === undefined) return [];
      ledger.tell(field, 'dropped', 'Zenodo takes no place without a name: it is left out.');
      return [];
    }
    // Both or none, and a 0 counts as none.
    const hasPoint = Boolean(latitude) && Boolean(longitude);
    if (!hasPoint && (latitude !== undefined || longitude !== undefined)) {
      ledger.tell(
        field,
        'dropped',
        `${name}: Zenodo loses a point whose latitude or longitude is 0 or missing; the name of the place stays.`,
      );
    }
    return [
      {
        place: name,
        ...(hasPoint ? { lat: latitude, lon: longitude } : {}),
        ...(description ? { description } : {}),
      },
    ];
  });

/** A subject without an identifier is a keyword to Zenodo. */
export const toSubjects = (
  subjects: ArchiveRecord['subjects'],
  ledger: Ledger,
): { subjects: readonly WireObject[]; keywords: readonly string[] } => {
  const identified = subjects.filter(({ identifier }) => identifier !== undefined && identifier !== '');
  const words = subjects.filter((subject) => !identified.includes(subject)).map(({ term }) => term);
  if (words.length > 0) ledger.tell('subjects', 'changed', `Subjects without an identifier become keywords: ${words.join(', ')}.`);
  return {
    subjects: identified.map(({ term, identifier, scheme }) => ({ term, identifier, ...(scheme === undefined ? {} : { scheme }) })),
    keywords: words,
  };
};

export const toKeywords = (keywords: readonly string[]): readonly string[] => [
  ...new Set(keywords.map((word) => word.trim()).filter((word) => word !== '')),
];

/** The European Commission's funders' id: its grants may be written with the number alone. */
const EC = '10.13039/501100000780';

const toGrantId = ({ id, funder, number }: Funding): string | undefined => {
  if (id !== undefined && /^(10\.\d{4,9}\/\S+::)?[\w./-]+$/.test(id)) return id;
  const doi = funder?.doi?.replace(/^(https?:\/\/(dx\.)?doi\.org\/|doi:)/i, '');
  if (number === undefined || !/^[\w./-]+$/.test(number)) return undefined;
  if (doi !== undefined) return `${doi}::${number}`;
  return funder?.ror?.endsWith('00k4n6c32') ? `${EC}::${number}` : undefined;
};

/** `283595` is the Commission's; one spelling for what was sent and what comes back. */
export const toCanonicalGrant = (id: string): string => (id.includes('::') ? id : `${EC}::${id}`);

export const toFundingText = ({ id, funder, number, title, url }: Funding): string =>
  `Funding: ${[funder?.name ?? funder?.doi ?? funder?.ror, funder?.identifier?.value, number ?? id, title, url].filter((part) => part !== undefined && part !== '').join(', ')}`;

/** Zenodo takes only grants of its own vocabulary; whether this one is in it, the server says (preflight, and the 400 of a request). */
export const toGrants = (funding: readonly Funding[], ledger: Ledger): readonly { id: string }[] =>
  funding.flatMap((entry, index) => {
    const id = toGrantId(entry);
    if (id !== undefined) return [{ id }];
    ledger.tell(
      `funding[${index}]`,
      'changed',
      'Zenodo takes a grant only by the DOI of its funder and its number: this one is told in the notes.',
    );
    ledger.note(toFundingText(entry));
    return [];
  });

const PUBLISHING: Readonly<Record<string, readonly string[]>> = {
  journal: ['title', 'volume', 'issue', 'pages'],
  conference: ['title', 'acronym', 'dates', 'place', 'url', 'session', 'session_part'],
  imprint: ['publisher', 'isbn', 'place'],
  partof: ['title', 'pages'],
  thesis: ['university'],
};

/** `journal.title` to `journal_title`; the publisher of the record is the imprint's. */
export const toPublishing = ({ publishing, publisher }: Pick<ArchiveRecord, 'publishing' | 'publisher'>, ledger: Ledger): WireObject => {
  const sent: Record<string, string> = {};
  for (const [group, entries] of Object.entries(publishing)) {
    for (const [key, value] of Object.entries(entries)) {
      if (value.trim() === '') continue;
      if (PUBLISHING[group]?.includes(key)) sent[`${group}_${key}`] = value;
      else ledger.tell(`publishing.${group}.${key}`, 'dropped', `Zenodo has no field ${group}_${key}: «${value}» is left out.`);
    }
  }
  const drop = (key: string, why: string): void => {
    ledger.tell(
      `publishing.${key.replace('_', '.')}`,
      'dropped',
      `«${sent[key]}» is no ${why}, and Zenodo would lose it without a word: it is left out.`,
    );
    delete sent[key];
  };
  if (sent.conference_url !== undefined && !/^https?:\/\/[^/\s]+\.[^/\s]+/i.test(sent.conference_url))
    drop('conference_url', 'web address');
  if (sent.imprint_isbn !== undefined && !isIsbn(sent.imprint_isbn)) drop('imprint_isbn', 'ISBN');
  return publisher?.trim() ? { ...sent, imprint_publisher: publisher.trim() } : sent;
};
