import { describe, expect, test } from '@jest/globals';
import { type ArchiveRecord, emptyRecord } from '../../../src/model/record.ts';
import { crosswalk } from '../../../src/repositories/zenodo/crosswalk.ts';

const person = (family: string, given?: string): ArchiveRecord['creators'][number] => ({
  kind: 'person',
  family,
  ...(given === undefined ? {} : { given }),
  identifiers: [],
  affiliations: [],
});

const aRecord = (details: Partial<ArchiveRecord> = {}): ArchiveRecord => ({
  ...emptyRecord,
  title: 'Demo tool',
  publicationDate: '2026-11-01',
  version: '1.0.0',
  creators: [person('Doe', 'Jane')],
  rights: [{ id: 'MIT' }],
  ...details,
});

const cross = (details: Partial<ArchiveRecord> = {}) => {
  const { body, losses } = crosswalk(aRecord(details));
  return {
    metadata: body.metadata,
    losses: losses.map(({ field, outcome }) => `${outcome} ${field}`),
    messages: losses.map(({ message }) => message),
  };
};

test('The smallest record is carried whole, and nothing is sent that was not said', () => {
  expect(cross()).toEqual({
    metadata: {
      title: 'Demo tool',
      upload_type: 'software',
      creators: [{ name: 'Doe, Jane' }],
      publication_date: '2026-11-01',
      version: '1.0.0',
      access_right: 'open',
      license: 'mit',
    },
    losses: [],
    messages: [],
  });
});

test('Every part that Zenodo has a place for is put there', () => {
  const { metadata, losses } = cross({
    type: { general: 'publication', subtype: 'article' },
    creators: [
      {
        kind: 'person',
        family: 'Doe',
        given: 'Jane',
        identifiers: [
          { scheme: 'orcid', value: 'https://orcid.org/0000-0002-1825-0097' },
          { scheme: 'gnd', value: '170118215' },
        ],
        affiliations: [{ name: 'Uni A' }],
        email: 'jane@example.org',
        login: 'jane',
      },
    ],
    contributors: [{ ...person('Roe', 'Richard'), type: 'ProjectMember' }],
    description: '<p>What it does.</p>',
    additionalDescriptions: [
      { type: 'notes', html: '<p>A note.</p>' },
      { type: 'methods', html: '<p>A way.</p>' },
    ],
    keywords: ['one', ' two ', 'one', ''],
    subjects: [{ term: 'Astronomy', identifier: 'http://id.example.org/astronomy', scheme: 'url' }],
    languages: ['en'],
    related: [{ identifier: 'https://doi.org/10.1234/foo', relation: 'cites', resourceType: 'publication-article' }],
    identifiers: [{ identifier: '10.1234/alt' }],
    references: ['A book', ' '],
    dates: [{ start: '2026-01-01', end: '2026-02-01', type: 'Collected', description: 'field work' }],
    locations: [{ place: 'Vienna', latitude: 48.2, longitude: 16.4 }],
    funding: [
      { id: '10.13039/501100000780::283595' },
      { funder: { doi: 'https://doi.org/10.13039/501100002428' }, number: 'P 1'.replace(' ', '') },
    ],
    communities: ['zenodo', 'zenodo'],
    publisher: 'The House',
    publishing: {
      journal: { title: 'J', volume: '3' },
      conference: { url: 'https://conf.example.org' },
      thesis: { university: 'U' },
      imprint: { isbn: '978-3-16-148410-0' },
    },
    custom: { 'code:codeRepository': 'https://github.com/o/r' },
  });
  expect(losses).toEqual([]);
  expect(metadata).toEqual({
    title: 'Demo tool',
    upload_type: 'publication',
    publication_type: 'article',
    creators: [{ name: 'Doe, Jane', affiliation: 'Uni A', orcid: '0000-0002-1825-0097', gnd: '170118215' }],
    contributors: [{ name: 'Roe, Richard', type: 'ProjectMember' }],
    publication_date: '2026-11-01',
    version: '1.0.0',
    access_right: 'open',
    license: 'mit',
    description: '<p>What it does.</p>',
    notes: '<p>A note.</p>',
    method: '<p>A way.</p>',
    keywords: ['one', 'two'],
    subjects: [{ term: 'Astronomy', identifier: 'http://id.example.org/astronomy', scheme: 'url' }],
    language: 'eng',
    related_identifiers: [
      { identifier: '10.1234/foo', relation: 'cites', resource_type: 'publication-article' },
      { identifier: '10.1234/alt', relation: 'isAlternateIdentifier' },
    ],
    references: ['A book'],
    dates: [{ start: '2026-01-01', end: '2026-02-01', type: 'collected', description: 'field work' }],
    locations: [{ place: 'Vienna', lat: 48.2, lon: 16.4 }],
    grants: [{ id: '10.13039/501100000780::283595' }, { id: '10.13039/501100002428::P1' }],
    communities: [{ identifier: 'zenodo' }],
    imprint_publisher: 'The House',
    imprint_isbn: '978-3-16-148410-0',
    journal_title: 'J',
    journal_volume: '3',
    conference_url: 'https://conf.example.org',
    thesis_university: 'U',
    custom: { 'code:codeRepository': 'https://github.com/o/r' },
  });
});

test('No DOI is ever sent: one of its own would end versioning', () => {
  const { metadata } = cross({
    identifiers: [{ identifier: '10.1234/own', scheme: 'doi' }],
    custom: { doi: '10.1234/own', prereserve_doi: 'true' },
  });
  expect(Object.keys(metadata)).not.toContain('doi');
  expect(JSON.stringify(metadata)).not.toContain('prereserve');
});

describe('What Zenodo has no place for is told', () => {
  test.each<[string, Partial<ArchiveRecord>, readonly string[]]>([
    ['a second title', { additionalTitles: [{ title: 'Other', type: 'subtitle' }] }, ['dropped additionalTitles']],
    ['sizes and formats', { sizes: ['3 pages'], formats: ['text/plain'] }, ['dropped sizes', 'dropped formats']],
    ['a second language', { languages: ['eng', 'deu'] }, ['dropped languages']],
    ['a language that is none', { languages: ['Klingonese'] }, ['dropped languages']],
    ['a date without days', { dates: [{ type: 'issued' }] }, ['dropped dates[0]']],
    ['a kind of date', { dates: [{ start: '2026', type: 'birthday' }] }, ['changed dates[0]']],
    ['a place without a name', { locations: [{ latitude: 1, longitude: 2 }] }, ['dropped locations[0]']],
    ['a latitude of 0', { locations: [{ place: 'Null Island', latitude: 0, longitude: 0 }] }, ['dropped locations[0]']],
    ['a subject without an identifier', { subjects: [{ term: 'Stars' }] }, ['changed subjects']],
    ['a key of publishing', { publishing: { journal: { editor: 'E' } } }, ['dropped publishing.journal.editor']],
    ['an address that is none', { publishing: { conference: { url: 'foo' } } }, ['dropped publishing.conference.url']],
    ['an ISBN that is none', { publishing: { imprint: { isbn: '123' } } }, ['dropped publishing.imprint.isbn']],
    ['a field of its own by another name', { custom: { myfield: 1 } }, ['dropped custom.myfield']],
    ['a type', { type: { general: 'service' } }, ['changed type']],
    ['a finer type', { type: { general: 'software', subtype: 'library' } }, ['dropped type']],
    ['closed access', { access: { right: 'closed' } }, ['changed access']],
    ['conditions of access', { access: { right: 'restricted', conditions: 'Ask me' } }, ['changed access.conditions']],
    ['a funder without a number', { funding: [{ funder: { name: 'A Fund' }, title: 'A Project' }] }, ['changed funding[0]']],
    ['a description of two letters', { description: '<p>ab</p>' }, ['dropped description']],
    [
      'technical information',
      { additionalDescriptions: [{ type: 'technical-info', html: '<p>Needs a lot.</p>' }] },
      ['changed additionalDescriptions'],
    ],
    [
      'the language of a description',
      { additionalDescriptions: [{ type: 'notes', html: '<p>Hallo Welt</p>', language: 'deu' }] },
      ['dropped additionalDescriptions'],
    ],
    ['a very long version', { version: '9'.repeat(300) }, ['changed version']],
    ['a time of day', { publicationDate: '2026-11-01T10:00:00Z' }, ['changed publicationDate']],
  ])('%s', (_what, details, losses) => {
    expect(cross(details).losses).toEqual(losses);
  });
});

describe('What would be refused at the very end is refused beforehand', () => {
  test.each<[string, Partial<ArchiveRecord>, string]>([
    ['a title of two letters', { title: 'ab' }, 'refused title'],
    ['nobody as creator', { creators: [] }, 'refused creators'],
    ['an embargo without an end', { access: { right: 'embargoed' } }, 'refused access'],
    ['a date in words', { publicationDate: 'last week' }, 'refused publicationDate'],
    ['a month that is none', { publicationDate: '2026-13-01' }, 'refused publicationDate'],
  ])('%s', (_what, details, loss) => {
    expect(cross(details).losses).toContain(loss);
  });
});

describe('Names', () => {
  test.each<[string, ArchiveRecord['creators'][number], string, readonly string[]]>([
    ['with a comma in the family name', person('Doe, Jr.', 'Jane'), 'Doe Jr., Jane', ['changed creators[0]']],
    ['with a comma in the given name', person('Doe', 'Jane, PhD'), 'Doe, Jane PhD', ['changed creators[0]']],
    ['that were never split', person('Jane Doe'), 'Jane Doe', []],
    ['of organisations', { ...person('Demo Project'), kind: 'organisation' }, 'Demo Project', ['changed creators']],
    [
      'of organisations with one comma',
      { ...person('Acme, Inc.'), kind: 'organisation' },
      'Acme Inc.',
      ['changed creators', 'changed creators[0]'],
    ],
    [
      'of organisations with two commas',
      { ...person('Dept, School, Uni'), kind: 'organisation' },
      'Dept, School, Uni',
      ['changed creators'],
    ],
  ])('%s', (_what, creator, name, losses) => {
    const crossed = cross({ creators: [creator] });
    expect(crossed.metadata.creators).toEqual([{ name }]);
    expect(crossed.losses).toEqual(losses);
  });

  test('that are empty are left out', () => {
    expect(cross({ creators: [person(' '), person('Doe')] })).toMatchObject({
      metadata: { creators: [{ name: 'Doe' }] },
      losses: ['dropped creators[0]'],
    });
  });

  test('keep one affiliation, and no ROR', () => {
    const crossed = cross({
      creators: [{ ...person('Doe'), affiliations: [{ name: 'A', ror: 'https://ror.org/00k4n6c32' }, { name: 'B' }] }],
    });
    expect(crossed).toMatchObject({
      metadata: { creators: [{ name: 'Doe', affiliation: 'A; B' }] },
      losses: ['changed creators[0]', 'dropped creators[0]'],
    });
  });

  test.each([
    ['0000-0002-1825-0097', '0000-0002-1825-0097'],
    ['0000000218250097', '0000-0002-1825-0097'],
    ['http://orcid.org/0000-0002-1694-233x', '0000-0002-1694-233X'],
    ['0000-0002-1825-0098', undefined],
    ['0000-0002', undefined],
  ])('have the ORCID %s as %s', (value, orcid) => {
    const crossed = cross({ creators: [{ ...person('Doe'), identifiers: [{ scheme: 'orcid', value }] }] });
    expect(crossed.metadata.creators).toEqual([{ name: 'Doe', ...(orcid === undefined ? {} : { orcid }) }]);
    expect(crossed.losses).toEqual(orcid === undefined ? ['dropped creators[0]'] : []);
  });

  test.each([
    ['projectmember', 'ProjectMember', []],
    ['Funder', 'Sponsor', ['changed contributors[0]']],
    ['Wizard', 'Other', ['changed contributors[0]']],
  ])('of contributors of the type %s become %s', (type, sent, losses) => {
    const crossed = cross({ contributors: [{ ...person('Roe'), type }] });
    expect(crossed.metadata.contributors).toEqual([{ name: 'Roe', type: sent }]);
    expect(crossed.losses).toEqual(losses);
  });
});

describe('Descriptions', () => {
  test('of several kinds meet in the notes, and what had no place is told there', () => {
    const { metadata } = cross({
      additionalDescriptions: [
        { type: 'notes', html: '<p>First.</p>' },
        { type: 'technical-info', html: '<p>Needs <b>much</b>.</p>' },
        { type: 'other', html: '<p>Last.</p>' },
      ],
      rights: [{ id: 'FSL-1.1-MIT' }],
      funding: [{ funder: { name: 'Fund & Co' }, number: '7', title: '<Title>' }],
    });
    expect(metadata.notes).toBe(
      '<p>First.</p>\n<h4>Technical information</h4>\n<p>Needs <b>much</b>.</p>\n<p>Last.</p>\n<p>License: FSL-1.1-MIT</p>\n<p>Funding: Fund &amp; Co, 7, &lt;Title&gt;</p>',
    );
  });

  test('an abstract stands in where there is no description', () => {
    expect(cross({ additionalDescriptions: [{ type: 'abstract', html: '<p>In short.</p>' }] })).toMatchObject({
      metadata: { description: '<p>In short.</p>' },
      losses: [],
    });
  });
});

test.each([
  [{ general: 'software' }, { upload_type: 'software' }],
  [{ general: 'ComputationalNotebook' }, { upload_type: 'software', software_type: 'computationalnotebook' }],
  [{ general: 'dataset' }, { upload_type: 'dataset' }],
  [{ general: 'journal-article' }, { upload_type: 'publication', publication_type: 'article' }],
  [
    { general: 'publication', subtype: 'thesis' },
    { upload_type: 'publication', publication_type: 'dissertation' },
  ],
  [
    { general: 'image', subtype: 'Figure' },
    { upload_type: 'image', image_type: 'figure' },
  ],
  [{ general: 'sound' }, { upload_type: 'audio' }],
])('The type %j is sent as %j', (type, sent) => {
  expect(cross({ type }).metadata).toMatchObject(sent);
});
