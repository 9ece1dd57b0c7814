/** A record that says everything that InvenioRDM can hold, in the spelling in which it comes back. */
import { type ArchiveRecord, emptyRecord } from '../../../src/model/record.ts';

export const fullRecord: ArchiveRecord = {
  ...emptyRecord,
  type: { general: 'publication', subtype: 'article' },
  title: 'Tides of the inner harbour',
  additionalTitles: [
    { title: 'A harmonic analysis', type: 'subtitle', language: 'eng' },
    { title: 'Gezeiten des Binnenhafens', type: 'translated-title', language: 'deu' },
    { title: 'Harbour tides', type: 'alternative-title' },
  ],
  creators: [
    {
      kind: 'person',
      family: 'Carberry',
      given: 'Josiah',
      identifiers: [
        { scheme: 'orcid', value: '0000-0002-1825-0097' },
        { scheme: 'gnd', value: '118540238' },
      ],
      affiliations: [{ name: 'Tidal Lab' }, { name: 'Harbour University' }],
    },
    { kind: 'organisation', family: 'Port Authority', identifiers: [{ scheme: 'ror', value: '04d836q62' }], affiliations: [] },
  ],
  contributors: [
    { kind: 'person', family: 'Okafor', given: 'Ada', identifiers: [], affiliations: [], type: 'ProjectMember' },
    {
      kind: 'organisation',
      family: 'Gauge Keepers',
      identifiers: [{ scheme: 'isni', value: '0000000121032683' }],
      affiliations: [],
      type: 'DataCollector',
    },
  ],
  description: '<p>Predicts <strong>tides</strong> &amp; currents.</p>',
  additionalDescriptions: [
    { type: 'methods', html: '<p>Least squares.</p>', language: 'eng' },
    { type: 'other', html: '<p>Measured by hand.</p>' },
  ],
  publicationDate: '2026-10',
  version: '1.2.0',
  keywords: ['tides', 'oceanography'],
  languages: ['eng', 'deu'],
  rights: [{ id: 'apache-2.0' }, { title: 'Harbour licence', url: 'https://example.org/licence' }],
  access: { right: 'open' },
  related: [
    {
      identifier: 'https://github.com/tidal-lab/tide-table/tree/v1.2.0',
      relation: 'isSupplementTo',
      scheme: 'url',
      resourceType: 'software',
    },
    { identifier: '10.1234/abcd', relation: 'cites', scheme: 'doi' },
    { identifier: '978-3-16-148410-0', relation: 'isPartOf', scheme: 'isbn', resourceType: 'publication-book' },
  ],
  identifiers: [{ identifier: 'https://example.org/tides', scheme: 'url' }],
  references: ['Doe, J. (2020). On tides.'],
  dates: [
    { start: '2026-01-01', end: '2026-02-01', type: 'collected', description: 'Gauge readings' },
    { start: '2026-03', end: '2026-03', type: 'valid' },
  ],
  locations: [
    { place: 'Bay', box: { west: 8, east: 9, south: 53, north: 54 }, description: 'All of it' },
    { place: 'Inner harbour', description: 'The gauge' },
  ],
  funding: [
    { funder: { name: 'Tide Fund' }, number: 'TF-12', title: 'Tides for all', url: 'https://example.org/tf-12' },
    { funder: { name: 'Moon Trust' } },
  ],
  publisher: 'Harbour Press',
  publishing: {},
  sizes: ['12 pages'],
  formats: ['application/pdf'],
  custom: {
    'code:codeRepository': 'https://github.com/tidal-lab/tide-table',
    'code:programmingLanguage': [{ id: 'python' }],
    'code:developmentStatus': { id: 'active' },
  },
};
