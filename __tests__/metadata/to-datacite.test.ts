/** The round trip: DataCite -> record -> DataCite. What the record can hold comes back, and what DataCite has no place for is told. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readDataciteJson } from '../../src/metadata/datacite/read-datacite-json.ts';
import { toDatacite } from '../../src/metadata/datacite/to-datacite.ts';
import { openLicenceBook } from '../../src/metadata/licences.ts';
import type { ArchiveRecord } from '../../src/model/record.ts';
import { emptyRecord } from '../../src/model/record.ts';

const book = await openLicenceBook();
const read = async (data: unknown) => readDataciteJson(JSON.stringify(data), { source: 'datacite.json', file: 'datacite.json', book });
const aRecord = (details: Partial<ArchiveRecord> = {}): ArchiveRecord => ({
  ...emptyRecord,
  title: 'Tides',
  publicationDate: '2026-05-04',
  ...details,
});
const readFixture = (name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../fixtures/metadata', name, 'datacite.json'), 'utf8'));

/** Every text and number in it. */
const leavesOf = (value: unknown): string[] =>
  value !== null && typeof value === 'object' ? Object.values(value).flatMap(leavesOf) : [String(value)];

describe('the example with every property of kernel 4.6', () => {
  const whole = readFixture('every-datacite-property');

  test('is read without a loss', async () => {
    const { problems } = await read(whole);
    expect(problems.map(({ severity, code }) => `${severity} ${code}`)).toEqual(['notice doi-own']);
  });

  test('comes back from the record as the same record, and nothing is told as lost', async () => {
    const { fields } = await read(whole);
    const { datacite, losses } = toDatacite(aRecord(fields));
    expect(losses).toEqual([]);
    expect((await read(datacite)).fields).toEqual(fields);
  });

  test('comes back with every word, but for those that are spelled anew', async () => {
    const { datacite } = toDatacite(aRecord((await read(whole)).fields));
    const back = new Set(leavesOf(datacite));
    expect(leavesOf(whole).filter((leaf) => !back.has(leaf))).toEqual([
      '0000 0001 2282 4107', // an ISNI, an ORCID iD and a ROR are written as their addresses
      '0000-0002-1694-233X',
      '05gq02987',
    ]);
  });
});

test("an answer of DataCite's API comes back as the same record", async () => {
  const { fields } = await read(readFixture('datacite-answer'));
  const { datacite, losses } = toDatacite(aRecord(fields));
  expect(losses).toEqual([]);
  expect((await read(datacite)).fields).toEqual({ ...fields, ...(fields.access?.right === 'open' ? { access: undefined } : {}) });
});

test('the smallest record has all that kernel 4.6 demands, and reads as nothing more than it says', async () => {
  const { datacite, losses } = toDatacite(aRecord());
  expect(datacite).toEqual({
    schemaVersion: 'http://datacite.org/schema/kernel-4',
    types: { resourceTypeGeneral: 'Software', resourceType: 'Software' },
    creators: [{ name: ':unav' }],
    titles: [{ title: 'Tides' }],
    publisher: { name: ':unav' },
    publicationYear: '2026',
    dates: [{ date: '2026-05-04', dateType: 'Issued' }],
  });
  expect(losses).toEqual([]);
  expect((await read(datacite)).fields).toEqual({ type: { general: 'software' }, title: 'Tides', publicationDate: '2026-05-04' });
});

describe('parts of a record come back', () => {
  const agent = { kind: 'person', family: 'Noether', identifiers: [], affiliations: [] } as const;
  test.each<[string, Partial<ArchiveRecord>]>([
    ['a name that is not split', { creators: [{ ...agent, family: 'Wang Wei' }] }],
    ['an affiliation by its ROR alone', { creators: [{ ...agent, affiliations: [{ name: '', ror: 'https://ror.org/01ggx4157' }] }] }],
    ['a kind with a word of its own', { type: { general: 'publication', subtype: 'workingpaper' } }],
    ['a lesson', { type: { general: 'lesson' } }],
    ['a kind of a kind', { type: { general: 'software', text: 'R package' } }],
    ['a year alone', { publicationDate: '2026' }],
    ['an interval of publication', { publicationDate: '2025/2026' }],
    ['a day of issue with words', { dates: [{ type: 'issued', start: '2026-05-04', end: '2026-05-04', description: 'in print' }] }],
    ['an interval without an end', { dates: [{ type: 'valid', start: '2026' }] }],
    ['an interval without a beginning', { dates: [{ type: 'valid', end: '2026' }] }],
    ['restricted access', { access: { right: 'restricted' } }],
    [
      'an embargo',
      {
        access: { right: 'embargoed', embargoUntil: '2099-01-01' },
        dates: [{ type: 'available', start: '2099-01-01', end: '2099-01-01' }],
      },
    ],
    ['a licence that SPDX does not have', { rights: [{ id: 'odc-by', scheme: 'Open Definition', title: 'ODC' }] }],
    ['a licence by its address', { rights: [{ url: 'https://example.org/licence' }] }],
    [
      'several areas of one place',
      {
        locations: [
          {
            place: 'Two islands',
            polygons: [0, 10].map((longitude) => ({
              points: [
                { latitude: 0, longitude },
                { latitude: 0, longitude: longitude + 1 },
                { latitude: 1, longitude: longitude + 1 },
                { latitude: 0, longitude },
              ],
            })),
          },
        ],
      },
    ],
    ['the point at 0, 0', { locations: [{ latitude: 0, longitude: 0 }] }],
    ['an award whose funder is not known', { funding: [{ title: 'Seven years of tides' }] }],
    ['a funder by GRID', { funding: [{ funder: { identifier: { value: 'grid.4372.2', scheme: 'GRID' } } }] }],
    ['an alternate identifier without a type', { identifiers: [{ identifier: 'HDC-7' }] }],
    ['a book that it is part of', { publishing: { partof: { title: 'The Sea', pages: '15-23' } } }],
    ['two notes of one kind', { additionalDescriptions: ['one', 'two'].map((html) => ({ type: 'other' as const, html })) }],
  ])('%s', async (_, details) => {
    const { datacite, losses } = toDatacite(aRecord(details));
    expect(losses).toEqual([]);
    const { fields, problems } = await read(datacite);
    expect(fields).toEqual({ type: { general: 'software' }, title: 'Tides', publicationDate: '2026-05-04', ...details });
    expect(problems.filter(({ severity }) => severity !== 'notice')).toEqual([]);
  });
});

describe('what DataCite has no place for is told', () => {
  const agent = { kind: 'person', family: 'Noether', identifiers: [], affiliations: [] } as const;
  test.each<[Partial<ArchiveRecord>, string[]]>([
    [{ languages: ['eng', 'deu'] }, ['dropped languages']],
    [{ references: ['A book'] }, ['dropped references[0]']],
    [{ communities: ['harbours'] }, ['dropped communities']],
    [{ custom: { 'code:codeRepository': 'https://github.com/o/r' } }, ['dropped custom.code:codeRepository']],
    [{ access: { right: 'restricted', conditions: 'Ask.' } }, ['dropped access.conditions']],
    [{ locations: [{ place: 'Hamburg', description: 'harbour' }] }, ['dropped locations[0]']],
    [{ locations: [{ place: 'Hamburg', latitude: 53 }] }, ['dropped locations[0]']],
    [
      { publishing: { thesis: { university: 'Hamburg' }, imprint: { publisher: 'P', isbn: '978-3-16-148410-0' } }, publisher: 'P' },
      ['dropped publishing.thesis.university', 'dropped publishing.imprint.isbn'],
    ],
    [{ publishing: { journal: { title: 'J' }, partof: { title: 'B' } } }, ['dropped publishing.partof.title']],
    [{ additionalDescriptions: [{ type: 'notes', html: 'n' }] }, ['changed additionalDescriptions[0]']],
    [{ contributors: [{ ...agent, type: 'Funder' }] }, ['changed contributors[0]']],
    [{ type: { general: 'publication', subtype: 'poem' } }, ['changed type']],
    [{ dates: [{ type: 'tasted', start: '2026', end: '2026' }] }, ['changed dates[0]']],
    [{ related: [{ identifier: '10.1000/1', relation: 'other' }] }, ['dropped related[0]']],
    [{ related: [{ identifier: 'hal-01234567', relation: 'cites', scheme: 'hal' }] }, ['dropped related[0]']],
    [{ related: [{ identifier: `swh:1:rev:${'a'.repeat(40)}`, relation: 'cites', scheme: 'swh' }] }, ['changed related[0]']],
    [{ related: [{ identifier: '10.1000/1', relation: 'cites', resourceType: 'publication-patent' }] }, ['changed related[0]']],
    [{ related: [{ identifier: '10.1000/1', relation: 'cites', resourceType: 'dream' }] }, ['dropped related[0]']],
  ])('%j', (details, told) => {
    expect(toDatacite(aRecord(details)).losses.map(({ field, outcome }) => `${outcome} ${field}`)).toEqual(told);
  });
});
