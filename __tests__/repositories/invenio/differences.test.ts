/** Where a record holds something else than is wanted; and where an answer only spells it otherwise (facts/inveniordm.md 1.2). */
import { describe, expect, test } from '@jest/globals';
import { compareBodies, isUntouchedCopy, saysTheSame } from '../../../src/repositories/invenio/differences.ts';
import type { Json, WireBody } from '../../../src/repositories/invenio/wire.ts';

const TODAY = '2026-11-29';
const aBody = (metadata: Json, rest: Partial<WireBody> = {}): WireBody => ({ metadata, custom_fields: {}, access: {}, ...rest });
const open = { record: 'public', files: 'public' };

describe('No difference is', () => {
  test.each<[string, Json, Json]>([
    ['a title beside an id', { resource_type: { id: 'software' } }, { resource_type: { id: 'software', title: { en: 'Software' } } }],
    [
      'a name that the server put together',
      { creators: [{ person_or_org: { type: 'personal', family_name: 'Doe', given_name: 'Jane' } }] },
      { creators: [{ person_or_org: { type: 'personal', family_name: 'Doe', given_name: 'Jane', name: 'Doe, Jane' } }] },
    ],
    [
      'the name of an organisation beside its id',
      { creators: [{ person_or_org: { type: 'personal', family_name: 'Doe' }, affiliations: [{ id: '04d836q62' }] }] },
      {
        creators: [
          { person_or_org: { type: 'personal', family_name: 'Doe', given_name: '' }, affiliations: [{ id: '04d836q62', name: 'TU Wien' }] },
        ],
      },
    ],
    [
      'identifiers in another order, and a GND with its prefix',
      {
        creators: [
          {
            person_or_org: {
              type: 'personal',
              family_name: 'Doe',
              identifiers: [
                { scheme: 'orcid', identifier: '0000-0002-1825-0097' },
                { scheme: 'gnd', identifier: '118540238' },
              ],
            },
          },
        ],
      },
      {
        creators: [
          {
            person_or_org: {
              type: 'personal',
              family_name: 'Doe',
              identifiers: [
                { scheme: 'gnd', identifier: 'gnd:118540238' },
                { identifier: '0000-0002-1825-0097', scheme: 'orcid' },
              ],
            },
          },
        ],
      },
    ],
    [
      'HTML that was tidied',
      { description: "<p>a & b</p>\n<br/><table><tr><td>it's</td></tr></table>" },
      { description: '<p>a &amp; b</p><br><table><tbody><tr><td>it&#39;s</td></tr></tbody></table>' },
    ],
    ['space around a title', { title: ' padded ' }, { title: 'padded' }],
    [
      'related identifiers in another order, with titles',
      {
        related_identifiers: [
          { identifier: '10.1234/A', scheme: 'doi', relation_type: { id: 'cites' } },
          { identifier: 'https://x.org', scheme: 'url', relation_type: { id: 'cites' } },
        ],
      },
      {
        related_identifiers: [
          { identifier: 'https://x.org', scheme: 'url', relation_type: { id: 'cites', title: { en: 'Cites' } } },
          { identifier: '10.1234/a', scheme: 'doi', relation_type: { id: 'cites', title: { en: 'Cites' } } },
        ],
      },
    ],
    [
      'what a licence is told with',
      { rights: [{ id: 'mit' }] },
      { rights: [{ id: 'mit', title: { en: 'MIT License' }, description: { en: '' }, props: { scheme: 'spdx' } }] },
    ],
    ['the scheme of a reference', { references: [{ reference: 'Doe 2020' }] }, { references: [{ reference: 'Doe 2020', scheme: 'doi' }] }],
    [
      'a place with its centre',
      { locations: { features: [{ place: 'Vienna', geometry: { type: 'Point', coordinates: [16, 48] } }] } },
      {
        locations: { features: [{ geometry: { coordinates: [16, 48], type: 'Point' }, centroid: { lon: 16, lat: 48 }, place: 'Vienna' }] },
      },
    ],
    [
      'the names of funder and grant',
      { funding: [{ funder: { id: 'f' }, award: { id: 'f::1' } }] },
      { funding: [{ funder: { id: 'f', name: 'F' }, award: { id: 'f::1', number: '1', title: { en: 'T' } } }] },
    ],
    ['a list that is empty, and one that is null', { subjects: [], dates: undefined }, { dates: null }],
  ])('%s', (_what, wanted, found) => {
    expect(compareBodies(aBody(wanted), aBody(found))).toEqual([]);
    expect(compareBodies(aBody(found), aBody(wanted))).toEqual([]);
  });

  test('a field of the server’s own with titles beside ids', () => {
    const wanted = aBody({}, { custom_fields: { 'code:programmingLanguage': [{ id: 'c' }], 'code:developmentStatus': { id: 'active' } } });
    const found = aBody(
      {},
      {
        custom_fields: {
          'code:programmingLanguage': [{ id: 'c', title: { en: 'C' } }],
          'code:developmentStatus': { id: 'active', title: { en: 'Active' } },
        },
      },
    );
    expect(compareBodies(wanted, found)).toEqual([]);
  });

  test('a DOI in other letters, and one where the record brings none', () => {
    const doi = (identifier: string): Partial<WireBody> => ({ pids: { doi: { identifier, provider: 'external' } } });
    expect(compareBodies(aBody({}, doi('10.5555/abc')), aBody({}, doi('10.5555/ABC')))).toEqual([]);
    expect(compareBodies(aBody({}), aBody({}, doi('10.5555/abc')))).toEqual([]);
  });

  test('a DOI that stands there as one from elsewhere, where the server is to register it; never the other way round', () => {
    const doi = (provider: string) => aBody({}, { pids: { doi: { identifier: '10.1234/a', provider } } });
    expect(compareBodies(doi('datacite'), doi('external'))).toEqual([{ field: 'doi', wanted: '10.1234/a', found: '10.1234/a' }]);
    expect(compareBodies(doi('external'), doi('datacite'))).toEqual([]);
  });

  test('what an embargo leaves when it was lifted', () => {
    const lifted = { ...open, embargo: { active: false, reason: null }, status: 'open' };
    expect(compareBodies(aBody({}, { access: open }), aBody({}, { access: lifted }))).toEqual([]);
  });

  test.each([
    ['2026-11-01', true],
    [TODAY, true],
    ['2099-01-01', false],
  ])('of two drafts or records an embargo up to %s, and none', (until, isSame) => {
    const embargo = { active: true, until, reason: 'Ask' };
    const closed = aBody({}, { access: { record: 'public', files: 'restricted', embargo } });
    expect(saysTheSame(closed, aBody({}, { access: open }), TODAY)).toBe(isSame);
    expect(saysTheSame(aBody({}, { access: open }), closed, TODAY)).toBe(isSame);
  });
});

describe('A difference is told by the record’s own name of the field', () => {
  test.each<[string, Json, Json]>([
    ['title', { title: 'A' }, { title: 'B' }],
    ['type', { resource_type: { id: 'software' } }, { resource_type: { id: 'dataset' } }],
    ['additionalTitles', { additional_titles: [{ title: 'A', type: { id: 'subtitle' } }] }, {}],
    [
      'creators',
      { creators: [{ person_or_org: { type: 'personal', family_name: 'Doe' } }] },
      { creators: [{ person_or_org: { type: 'organizational', name: 'Doe' } }] },
    ],
    [
      'contributors',
      { contributors: [{ person_or_org: { type: 'personal', family_name: 'Doe' }, role: { id: 'editor' } }] },
      { contributors: [{ person_or_org: { type: 'personal', family_name: 'Doe' }, role: { id: 'other' } }] },
    ],
    ['publicationDate', { publication_date: '2026' }, { publication_date: '2026-01' }],
    ['publisher', { publisher: 'A' }, {}],
    ['version', { version: '1.0' }, { version: '1.0.0' }],
    ['description', { description: '<p>A</p>' }, { description: '<p>B</p>' }],
    ['additionalDescriptions', {}, { additional_descriptions: [{ description: 'x', type: { id: 'other' } }] }],
    ['rights', { rights: [{ id: 'mit' }] }, { rights: [{ title: { en: 'MIT' } }] }],
    ['keywords', { subjects: [{ subject: 'a' }, { subject: 'b' }] }, { subjects: [{ subject: 'b' }, { subject: 'a' }] }],
    ['languages', { languages: [{ id: 'eng' }] }, { languages: [{ id: 'deu' }] }],
    ['dates', { dates: [{ date: '2026', type: { id: 'valid' } }] }, { dates: [{ date: '2026', type: { id: 'other' } }] }],
    ['identifiers', { identifiers: [{ identifier: '10.1/a', scheme: 'doi' }] }, {}],
    [
      'related',
      { related_identifiers: [{ identifier: '10.1/a', scheme: 'doi', relation_type: { id: 'cites' } }] },
      { related_identifiers: [{ identifier: '10.1/a', scheme: 'doi', relation_type: { id: 'references' } }] },
    ],
    ['references', { references: [{ reference: 'A' }] }, { references: [{ reference: 'B' }] }],
    ['locations', { locations: { features: [{ place: 'A' }] } }, { locations: { features: [{ place: 'B' }] } }],
    ['funding', { funding: [{ funder: { id: 'f' } }] }, { funding: [{ funder: { name: 'f' } }] }],
    ['sizes', { sizes: ['1'] }, { sizes: ['2'] }],
    ['formats', { formats: ['1'] }, {}],
  ])('%s', (field, wanted, found) => {
    expect(compareBodies(aBody(wanted), aBody(found))).toMatchObject([{ field }]);
  });

  test.each<[string, Partial<WireBody>, Partial<WireBody>]>([
    ['custom.code:codeRepository', { custom_fields: { 'code:codeRepository': 'https://a' } }, {}],
    ['access', { access: open }, { access: { ...open, files: 'restricted' } }],
    [
      'access',
      { access: { record: 'public', files: 'restricted', embargo: { active: true, until: '2027-01-01' } } },
      { access: { record: 'public', files: 'restricted', embargo: { active: true, until: '2028-01-01' } } },
    ],
    ['isMetadataOnly', { files: { enabled: false } }, { files: { enabled: true } }],
    ['doi', { pids: { doi: { identifier: '10.5555/a', provider: 'external' } } }, {}],
  ])('%s, beside the metadata', (field, wanted, found) => {
    expect(compareBodies(aBody({}, wanted), aBody({}, found))).toMatchObject([{ field }]);
  });
});

test('That a record is to have no files is told as it is wanted, not the other way round', () => {
  const differences = compareBodies(aBody({}, { files: { enabled: false } }), aBody({}, { files: { enabled: true } }));
  expect(differences).toEqual([{ field: 'isMetadataOnly', wanted: true, found: false }]);
});

describe('The draft of a new version is an untouched copy', () => {
  const published = aBody({ title: 'A', version: '1.0.0', publication_date: '2026-01-01' });
  test.each<[string, Json, boolean]>([
    ['without version and date', { title: 'A' }, true],
    ["with today's date, as some servers put in", { title: 'A', publication_date: TODAY }, true],
    ['not, where it has a version', { title: 'A', version: '1.1.0' }, false],
    ['not, where a field was changed', { title: 'B' }, false],
  ])('%s', (_what, draft, isCopy) => {
    expect(isUntouchedCopy(aBody(draft), published, TODAY)).toBe(isCopy);
  });
});
