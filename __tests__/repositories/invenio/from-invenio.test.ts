/** InvenioRDM's metadata on the way back: what was sent comes back as the record said it, and what has no place there is named. */
import { describe, expect, test } from '@jest/globals';
import { crosswalk } from '../../../src/repositories/invenio/crosswalk.ts';
import { fromInvenio } from '../../../src/repositories/invenio/from-invenio.ts';
import type { Json, WireBody } from '../../../src/repositories/invenio/wire.ts';
import { fullRecord } from './full-record.ts';

const aBody = (metadata: Json, rest: Partial<WireBody> = {}): WireBody => ({ metadata, custom_fields: {}, access: {}, ...rest });
const options = {
  unheld: new Map<string, string[]>(),
  switchedOff: new Set<string>(),
  publisher: 'Local RDM',
  dois: { prefixes: new Set<string>(), spent: new Set<string>() },
};

describe('reading back', () => {
  test('gives what was sent', () => {
    const { body, losses } = crosswalk(fullRecord, options);
    expect(losses).toEqual([]);
    const { fields, unread } = fromInvenio(body);
    const said = Object.fromEntries(
      Object.entries(fullRecord).filter(([, value]) => !(Array.isArray(value) && value.length === 0) && JSON.stringify(value) !== '{}'),
    );
    expect(fields).toEqual(said);
    expect(unread).toEqual([]);
    expect(crosswalk({ ...fullRecord, ...fields }, options).body).toEqual(body);
  });

  test.each([
    ['a type of one word', { resource_type: { id: 'dataset', title: { en: 'Dataset' } } }, { type: { general: 'dataset' } }],
    [
      'an organisation by its ROR',
      {
        creators: [
          { person_or_org: { type: 'personal', family_name: 'Doe', name: 'Doe' }, affiliations: [{ id: '04d836q62', name: 'TU Wien' }] },
        ],
      },
      {
        creators: [
          {
            kind: 'person',
            family: 'Doe',
            identifiers: [],
            affiliations: [{ name: 'TU Wien', ror: 'https://ror.org/04d836q62' }],
          },
        ],
      },
    ],
    [
      'a licence of the vocabulary, with its address',
      { rights: [{ id: 'mit', title: { en: 'MIT License' }, props: { url: 'https://opensource.org/licenses/MIT', scheme: 'spdx' } }] },
      { rights: [{ id: 'mit', title: 'MIT License', url: 'https://opensource.org/licenses/MIT' }] },
    ],
    [
      'keywords and subjects, each in its place',
      { subjects: [{ subject: 'tides' }, { id: 'euroscivoc:1717', subject: 'Oceanography', scheme: 'EuroSciVoc' }] },
      { keywords: ['tides'], subjects: [{ term: 'Oceanography', identifier: 'euroscivoc:1717', scheme: 'EuroSciVoc' }] },
    ],
    [
      'a known grant',
      {
        funding: [{ funder: { id: '00k4n6c32', name: 'European Commission' }, award: { id: '00k4n6c32::101122956', number: '101122956' } }],
      },
      { funding: [{ funder: { ror: 'https://ror.org/00k4n6c32', name: 'European Commission' }, number: '101122956' }] },
    ],
    [
      'a polygon',
      {
        locations: {
          features: [
            {
              geometry: {
                type: 'Polygon',
                coordinates: [
                  [
                    [8, 53],
                    [9, 53.5],
                    [8.5, 54],
                    [8, 53],
                  ],
                ],
              },
            },
          ],
        },
      },
      {
        locations: [
          {
            polygons: [
              {
                points: [
                  { longitude: 8, latitude: 53 },
                  { longitude: 9, latitude: 53.5 },
                  { longitude: 8.5, latitude: 54 },
                  { longitude: 8, latitude: 53 },
                ],
              },
            ],
          },
        ],
      },
    ],
  ])('understands %s', (_, metadata, fields) => {
    expect(fromInvenio(aBody(metadata))).toEqual({ fields, unread: [] });
  });

  test.each([
    ['restricted files', { record: 'public', files: 'restricted', embargo: { active: false } }, { right: 'restricted' }],
    ['a restricted record', { record: 'restricted', files: 'restricted' }, { right: 'closed' }],
    [
      'an embargo',
      { record: 'public', files: 'restricted', embargo: { active: true, until: '2027-01-01', reason: 'A paper.' } },
      { right: 'embargoed', embargoUntil: '2027-01-01', conditions: 'A paper.' },
    ],
  ])('understands %s', (_, access, expected) => {
    expect(fromInvenio(aBody({}, { access })).fields.access).toEqual(expected);
  });

  test.each([
    ['that the server made of the id', { identifier: '10.1234/abcde-12345', provider: 'datacite', client: 'datacite' }, undefined],
    ['with a suffix of its own', { identifier: '10.1234/mine', provider: 'datacite', client: 'datacite' }, '10.1234/mine'],
    ['from elsewhere', { identifier: '10.5555/x', provider: 'external' }, '10.5555/x'],
  ])('tells a DOI %s', (_, doi, expected) => {
    expect(fromInvenio(aBody({}, { pids: { doi } }), 'abcde-12345').fields.doi).toBe(expected);
  });

  test('groups where it was published, and keeps the fields of the server by name', () => {
    const fields = { 'journal:journal': { title: 'Tides', volume: '3' }, 'code:developmentStatus': { id: 'wip', title: { en: 'WIP' } } };
    expect(fromInvenio(aBody({}, { custom_fields: fields })).fields).toEqual({
      publishing: { journal: { title: 'Tides', volume: '3' } },
      custom: { 'code:developmentStatus': { id: 'wip' } },
    });
  });

  test('names what the record has no place for', () => {
    const metadata = {
      title: 'T',
      copyright: '(c) Doe',
      references: [{ reference: 'A book', identifier: '10.1/x', scheme: 'doi' }],
      locations: {
        features: [{ place: 'x', identifiers: [{ identifier: '12', scheme: 'geonames' }] }, { geometry: { type: 'MultiPoint' } }],
      },
    };
    expect(fromInvenio(aBody(metadata)).unread).toEqual([
      'metadata.copyright',
      'metadata.locations.features[0].identifiers',
      'metadata.locations.features[1].geometry',
      'metadata.references[0].identifier',
    ]);
  });
});
