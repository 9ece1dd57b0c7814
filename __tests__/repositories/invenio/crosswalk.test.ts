/** Each field of a record on its way to InvenioRDM, and each loss that is told (facts/inveniordm.md 1.4). */
import { describe, expect, test } from '@jest/globals';
import type { ArchiveRecord } from '../../../src/model/record.ts';
import type { Json } from '../../../src/repositories/invenio/wire.ts';
import { cross, person } from './cross.ts';

test('The smallest record is carried whole, and nothing is sent that was not said', () => {
  const { body, losses, used } = cross();
  expect(body).toEqual({
    metadata: {
      resource_type: { id: 'software' },
      title: 'Demo tool',
      creators: [{ person_or_org: { type: 'personal', family_name: 'Doe', given_name: 'Jane' } }],
      publication_date: '2026-11-01',
      publisher: 'The house',
      rights: [{ id: 'mit' }],
    },
    custom_fields: {},
    access: { record: 'public', files: 'public', embargo: { active: false } },
    files: { enabled: true },
  });
  expect(losses).toEqual([]);
  expect(used).toEqual(['vocabularies/resourcetypes/software', 'vocabularies/licenses/mit']);
});

describe('A part of the record is sent as InvenioRDM has it', () => {
  test.each<[string, Partial<ArchiveRecord>, Json]>([
    ['a type and its kind', { type: { general: 'publication', subtype: 'article' } }, { resource_type: { id: 'publication-article' } }],
    [
      "DataCite's name of a type",
      { type: { general: 'ComputationalNotebook' } },
      { resource_type: { id: 'software-computationalnotebook' } },
    ],
    ['a thesis, which is a dissertation', { type: { general: 'thesis' } }, { resource_type: { id: 'publication-dissertation' } }],
    ['a title with blanks in it', { title: ' Two\n words ' }, { title: 'Two words' }],
    [
      'further titles with kind and language',
      { additionalTitles: [{ title: 'Unter', type: 'subtitle', language: 'de' }] },
      { additional_titles: [{ title: 'Unter', type: { id: 'subtitle' }, lang: { id: 'deu' } }] },
    ],
    ['a description', { description: '<p>What it does.</p>' }, { description: '<p>What it does.</p>' }],
    [
      'notes, which are of another kind',
      { additionalDescriptions: [{ type: 'notes', html: '<p>A note.</p>', language: 'eng' }] },
      { additional_descriptions: [{ description: '<p>A note.</p>', type: { id: 'other' }, lang: { id: 'eng' } }] },
    ],
    ['a year', { publicationDate: '2026' }, { publication_date: '2026' }],
    ['an interval', { publicationDate: '2025-01/2026-02' }, { publication_date: '2025-01/2026-02' }],
    ['a time of day, which goes', { publicationDate: '2026-11-01T10:00:00Z' }, { publication_date: '2026-11-01' }],
    ['a version', { version: ' 1.0.0 ' }, { version: '1.0.0' }],
    ['a publisher', { publisher: ' The Press ' }, { publisher: 'The Press' }],
    ['the publisher of an imprint', { publishing: { imprint: { publisher: 'The Imprint' } } }, { publisher: 'The Imprint' }],
    ['languages by three letters', { languages: ['en', 'deu'] }, { languages: [{ id: 'eng' }, { id: 'deu' }] }],
    ['references', { references: [' Doe 2020 ', ' '] }, { references: [{ reference: 'Doe 2020' }] }],
    ['sizes and formats', { sizes: ['3 pages'], formats: ['text/plain'] }, { sizes: ['3 pages'], formats: ['text/plain'] }],
    [
      'a place with its point',
      { locations: [{ place: 'Vienna', latitude: 48.2, longitude: 16.4, description: 'the city' }] },
      { locations: { features: [{ geometry: { type: 'Point', coordinates: [16.4, 48.2] }, place: 'Vienna', description: 'the city' }] } },
    ],
    [
      'a box across the 180th meridian',
      { locations: [{ box: { west: 170, east: -170, south: -10, north: 10 } }] },
      {
        locations: {
          features: [{ geometry: { type: 'Polygon', coordinates: [[[170, -10], [190, -10], [190, 10], [170, 10], [170, -10]]] } }], // biome-ignore format: corners, one after the other
        },
      },
    ],
    [
      'a point at 0, 0',
      { locations: [{ latitude: 0, longitude: 0 }] },
      { locations: { features: [{ geometry: { type: 'Point', coordinates: [0, 0] } }] } },
    ],
  ])('%s', (_what, details, sent) => {
    const { metadata, losses } = cross(details);
    expect(metadata).toMatchObject(sent);
    expect(losses).toEqual([]);
  });
});

describe('Access is sent with both of record and files', () => {
  const CLOSED = { record: 'restricted', files: 'restricted', embargo: { active: false } };
  test.each<[string, ArchiveRecord['access'], Json]>([
    ['open', { right: 'open' }, { record: 'public', files: 'public', embargo: { active: false } }],
    ['restricted: the files', { right: 'restricted' }, { ...CLOSED, record: 'public' }],
    ['closed: the record, too', { right: 'closed' }, CLOSED],
    [
      'embargoed: the files, until that day',
      { right: 'embargoed', embargoUntil: '2027-01-01T00:00:00Z', conditions: '<p>Ask me</p>' },
      { record: 'public', files: 'restricted', embargo: { active: true, until: '2027-01-01', reason: 'Ask me' } },
    ],
    [
      'embargoed: the record, too',
      { right: 'embargoed', embargoUntil: '2027-01-01', hidesRecord: true },
      { record: 'restricted', files: 'restricted', embargo: { active: true, until: '2027-01-01' } },
    ],
  ])('%s', (_what, access, sent) => {
    const { body, losses } = cross({ access });
    expect(body.access).toEqual(sent);
    expect(losses).toEqual([]);
  });

  test('and conditions that have no place are told in the notes', () => {
    expect(cross({ access: { right: 'restricted', conditions: 'Ask <b>me</b> & her' } }).metadata).toMatchObject({
      additional_descriptions: [{ description: expect.stringContaining('Access conditions: Ask'), type: { id: 'other' } }],
    });
  });
});

test('Whether there are files is always said', () => {
  expect(cross({ isMetadataOnly: true }).body.files).toEqual({ enabled: false });
});

describe('A DOI of its own', () => {
  const dois = { prefixes: new Set(['10.1234']), spent: new Set(['10.1234/spent']) };
  test.each<[string, string | undefined, Json | undefined]>([
    ['that is none is not sent, and never emptied', undefined, undefined],
    ['from elsewhere is only shown', '10.5555/ABC', { doi: { identifier: '10.5555/abc', provider: 'external' } }],
    [
      'under the server’s prefix is registered',
      '10.1234/mine',
      { doi: { identifier: '10.1234/mine', provider: 'datacite', client: 'datacite' } },
    ],
    ['that an earlier version has is not sent again', '10.1234/spent', undefined],
  ])('%s', (_what, doi, pids) => {
    expect(cross(doi === undefined ? {} : { doi }, { dois }).body.pids).toEqual(pids);
  });
});

describe('What InvenioRDM has no place for is told', () => {
  test.each<[string, Partial<ArchiveRecord>, readonly string[]]>([
    ['a type', { type: { general: 'service' } }, ['changed type']],
    ['a finer type', { type: { general: 'software', subtype: 'library' } }, ['changed type']],
    ['a type in free words', { type: { general: 'software', text: 'A tool' } }, ['dropped type']],
    ['the language of the title', { titleLanguage: 'eng' }, ['dropped titleLanguage']],
    ['the language of the description', { description: '<p>Text</p>', descriptionLanguage: 'eng' }, ['dropped descriptionLanguage']],
    ['a description of two letters', { description: '<p>ab</p>' }, ['dropped description']],
    ['a note of two letters', { additionalDescriptions: [{ type: 'notes', html: '<p>ab</p>' }] }, ['dropped additionalDescriptions']],
    ['a language that is none', { languages: ['Klingonese'] }, ['dropped languages']],
    ['the language of the publisher', { publisher: 'P', publisherDetails: { language: 'eng' } }, ['dropped publisherDetails']],
    [
      'a second place that is drawn',
      {
        locations: [
          { latitude: 1, longitude: 2 },
          { latitude: 3, longitude: 4 },
        ],
      },
      ['changed locations[1]'],
    ],
    ['a licence, where none is known', { rights: [] }, ['dropped rights']],
  ])('%s', (_what, details, losses) => {
    expect(cross(details).losses).toEqual(losses);
  });

  test('Of several places one is drawn, and the coordinates of the others are sent in words', () => {
    const { metadata } = cross({
      locations: [
        { place: 'A', latitude: 1, longitude: 2 },
        { place: 'B', latitude: 3, longitude: 4, description: 'far' },
      ],
    });
    expect(metadata.locations).toEqual({
      features: [
        { geometry: { type: 'Point', coordinates: [2, 1] }, place: 'A' },
        { place: 'B', description: 'far. Latitude, longitude: 3, 4' },
      ],
    });
  });
});

describe('What would be refused at the very end is refused beforehand', () => {
  test.each<[string, Partial<ArchiveRecord>, string]>([
    ['a title of two letters', { title: 'ab' }, 'refused title'],
    ['nobody as creator', { creators: [] }, 'refused creators'],
    ['a creator without a name', { creators: [person(' ')] }, 'refused creators'],
    ['an embargo without an end', { access: { right: 'embargoed' } }, 'refused access'],
    ['a date in words', { publicationDate: 'last week' }, 'refused publicationDate'],
    ['a month that is none', { publicationDate: '2026-13-01' }, 'refused publicationDate'],
  ])('%s', (_what, details, loss) => {
    expect(cross(details).losses).toContain(loss);
  });
});

describe('An id that InvenioRDM ships, and this server does not have,', () => {
  const article = { type: { general: 'publication', subtype: 'article' } };
  const TYPES = 'vocabularies/resourcetypes';
  test.each<[string, Partial<ArchiveRecord>, readonly string[], Json, readonly string[]]>([
    ['is its general type', article, [`${TYPES}/publication-article`], { resource_type: { id: 'publication' } }, ['changed type']],
    [
      'is «other», where that is missing, too',
      article,
      [`${TYPES}/publication-article`, `${TYPES}/publication`],
      { resource_type: { id: 'other' } },
      ['changed type'],
    ],
    [
      'of a title is «other»',
      { additionalTitles: [{ title: 'Unter', type: 'subtitle' }] },
      ['vocabularies/titletypes/subtitle'],
      { additional_titles: [{ title: 'Unter', type: { id: 'other' } }] },
      ['changed additionalTitles[0]'],
    ],
    [
      'of a description is «other»',
      { additionalDescriptions: [{ type: 'methods', html: '<p>A way.</p>' }] },
      ['vocabularies/descriptiontypes/methods'],
      { additional_descriptions: [{ description: '<p>A way.</p>', type: { id: 'other' } }] },
      ['changed additionalDescriptions'],
    ],
  ])('%s', (_what, details, lacks, sent, losses) => {
    const found = cross(details, { lacks: Object.fromEntries(lacks.map((key) => [key, []])) });
    expect(found.metadata).toMatchObject(sent);
    expect(found.losses).toEqual(losses);
  });

  test('is left out with what it belongs to, where nothing can stand for it', () => {
    const lacks = { 'vocabularies/titletypes/subtitle': [], 'vocabularies/titletypes/other': [] };
    const { metadata, losses } = cross({ additionalTitles: [{ title: 'Unter', type: 'subtitle' }] }, { lacks });
    expect([metadata.additional_titles, losses]).toEqual([undefined, ['dropped additionalTitles[0]']]);
  });

  test('refuses the record, where a record cannot be without', () => {
    const lacks = { [`${TYPES}/software`]: ['code', 'program'], [`${TYPES}/other`]: [] };
    const { metadata, losses, messages } = cross({}, { lacks });
    expect([metadata.resource_type, losses]).toEqual([undefined, ['refused type']]);
    expect(messages[0]).toContain('The nearest that it has: code, program.');
  });
});
