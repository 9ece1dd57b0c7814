/** `datacite.json`, property by property: what is taken, and what is told. */
import { describe, expect, test } from '@jest/globals';
import { readDataciteJson } from '../../src/metadata/datacite/read-datacite-json.ts';
import { openLicenceBook } from '../../src/metadata/licences.ts';
import { weigh } from '../../src/metadata/weigh.ts';

const book = await openLicenceBook();
const readText = (text: string) => readDataciteJson(text, { source: 'datacite.json', file: 'datacite.json', book });
const read = async (data: unknown) => {
  const { fields, problems, claimedDois } = await readText(JSON.stringify(data));
  return {
    fields,
    told: problems.map(({ severity, code }) => `${severity} ${code}`),
    messages: problems.map(({ message }) => message),
    claims: (claimedDois ?? []).map(({ doi }) => doi),
  };
};

describe('a creator', () => {
  test.each<[object, object | undefined, string[]]>([
    [{ name: 'Noether, Emmy' }, { kind: 'person', family: 'Noether', given: 'Emmy' }, []],
    [{ familyName: 'Noether', givenName: 'Emmy' }, { kind: 'person', family: 'Noether', given: 'Emmy' }, []],
    [{ name: 'E. Noether', familyName: 'Noether', givenName: 'Emmy' }, { family: 'Noether', given: 'Emmy' }, ['warning name-differs']],
    [{ name: 'Emmy Noether' }, { kind: 'person', family: 'Emmy Noether' }, ['notice name-not-split']],
    [{ name: 'Acme, Inc.', nameType: 'Organizational' }, { kind: 'organisation', family: 'Acme, Inc.' }, []],
    [{ name: 'Acme', nameType: 'organisational' }, { kind: 'organisation', family: 'Acme' }, []],
    [{ name: 'Acme', nameType: 'Robot' }, { kind: 'person', family: 'Acme' }, ['warning name-type-unknown']],
    [{ name: 'CERN', nameIdentifiers: [{ nameIdentifier: 'https://ror.org/01ggx4157' }] }, { kind: 'organisation' }, []],
    [{ givenName: 'Plato' }, { kind: 'person', family: 'Plato' }, []],
    [{ name: ':unav' }, undefined, []],
    [{ affiliation: 'Göttingen' }, undefined, ['warning empty-name']],
    [{ name: 'N', affiliation: 'Göttingen' }, { affiliations: [{ name: 'Göttingen' }] }, []],
    [{ name: 'N', affiliation: { name: 'CERN' } }, { affiliations: [{ name: 'CERN' }] }, []],
    [{ name: 'N', affiliation: ['A', { name: 'B' }] }, { affiliations: [{ name: 'A' }, { name: 'B' }] }, []],
    [
      { name: 'N', affiliation: [{ affiliationIdentifier: '01ggx4157', affiliationIdentifierScheme: 'ROR' }] },
      { affiliations: [{ name: '', ror: 'https://ror.org/01ggx4157' }] },
      [],
    ],
    [
      { name: 'N', affiliation: [{ name: 'CERN', affiliationIdentifier: 'https://ror.org/01ggx4158' }] },
      { affiliations: [{ name: 'CERN' }] },
      ['warning invalid-ror'],
    ],
    [{ name: 'N', affiliations: [] }, { affiliations: [] }, ['warning unknown-key']],
  ])('%j', async (creator, expected, told) => {
    const found = await read({ creators: [creator] });
    expect(found.fields.creators).toEqual(expected === undefined ? undefined : [expect.objectContaining(expected)]);
    expect(found.told).toEqual(told);
  });
});

describe('an identifier of a person', () => {
  test.each<[string, string | undefined, object | undefined, string[]]>([
    ['https://orcid.org/0000-0001-5109-3700', 'ORCID', { scheme: 'orcid', value: '0000-0001-5109-3700' }, []],
    ['0000-0001-5109-3700', 'ORCID', { scheme: 'orcid', value: '0000-0001-5109-3700' }, []],
    ['http://orcid.org/0000-0001-5109-3700', undefined, { scheme: 'orcid', value: '0000-0001-5109-3700' }, []],
    ['0000-0001-5109-3701', 'orcid', undefined, ['warning invalid-orcid']],
    ['https://isni.org/isni/0000000122824107', 'ISNI', { scheme: 'isni', value: '0000000122824107' }, []],
    ['0000 0001 2282 4107', 'ISNI', { scheme: 'isni', value: '0000000122824107' }, []],
    ['118588249', 'GND', { scheme: 'gnd', value: '118588249' }, []],
    ['01ggx4157', 'ROR', { scheme: 'ror', value: '01ggx4157' }, []],
    ['B-6489-2013', 'ResearcherID', { scheme: 'other', value: 'B-6489-2013', schemeName: 'ResearcherID' }, []],
    ['42', undefined, { scheme: 'other', value: '42' }, []],
    ['', 'ORCID', undefined, []],
  ])('%j (%s)', async (nameIdentifier, nameIdentifierScheme, expected, told) => {
    const found = await read({ creators: [{ name: 'N, E', nameIdentifiers: [{ nameIdentifier, nameIdentifierScheme }] }] });
    expect(found.fields.creators?.[0]?.identifiers).toEqual(expected === undefined ? [] : [expected]);
    expect(found.told).toEqual(told);
  });
});

describe('every other property', () => {
  test.each<[object, object, string[]]>([
    [{ types: { resourceTypeGeneral: 'JournalArticle' } }, { type: { general: 'publication', subtype: 'article' } }, []],
    [{ types: { resourceTypeGeneral: 'dataset', resourceType: 'Dataset' } }, { type: { general: 'dataset' } }, []],
    [{ types: { resourceTypeGeneral: 'Text', resourceType: 'Thesis' } }, { type: { general: 'publication', subtype: 'thesis' } }, []],
    [{ types: { resourceTypeGeneral: 'Image', resourceType: 'Map' } }, { type: { general: 'image', text: 'Map' } }, []],
    [{ types: { resourceTypeGeneral: 'Poster' } }, { type: { general: 'poster' } }, []],
    [{ types: { resourceType: 'Software' } }, { type: { general: 'software' } }, []],
    [{ types: { resourceTypeGeneral: 'Softwear' } }, {}, ['error resource-type-unknown']],
    [
      { titles: [{ title: 'B', titleType: 'Subtitle' }, { title: 'A' }] },
      { title: 'A', additionalTitles: [{ title: 'B', type: 'subtitle' }] },
      [],
    ],
    [{ titles: [{ title: 'B', titleType: 'Subtitle' }] }, { title: 'B' }, ['warning title-typed']],
    [
      { titles: [{ title: 'A' }, { title: 'B', titleType: 'Subtitel' }] },
      { title: 'A', additionalTitles: [{ title: 'B', type: 'other' }] },
      ['warning text-type-unknown'],
    ],
    [{ titles: 'T' }, {}, ['error wrong-type']],
    [{ title: 'T' }, {}, ['warning unknown-key']],
    [
      { descriptions: [{ description: 'M', descriptionType: 'Methods' }] },
      { additionalDescriptions: [{ type: 'methods', html: 'M' }] },
      [],
    ],
    [{ descriptions: [{ description: 'one\n\ntwo' }] }, { description: '<p>one</p>\n<p>two</p>' }, ['notice description-understood']],
    [{ publicationYear: '2026' }, { publicationDate: '2026' }, []],
    [{ publicationYear: '26' }, {}, ['warning invalid-date']],
    [
      { publicationYear: '2025', dates: [{ date: '2026-01-02', dateType: 'Issued' }] },
      { publicationDate: '2026-01-02' },
      ['warning year-differs'],
    ],
    [{ dates: [{ date: '2026-13', dateType: 'Created' }] }, {}, ['warning invalid-date']],
    [{ dates: [{ date: '2026/2025', dateType: 'Created' }] }, {}, ['warning invalid-date']],
    [{ dates: [{ date: '2026/..', dateType: 'valid' }] }, { dates: [{ start: '2026', type: 'valid' }] }, []],
    [
      { dates: [{ date: '2026-01-02T03:04:05Z/2026-02-03', dateType: 'Collected' }] },
      { dates: [{ start: '2026-01-02', end: '2026-02-03', type: 'collected' }] },
      ['notice date-with-time'],
    ],
    [{ dates: [{ date: '2026' }] }, { dates: [{ start: '2026', end: '2026', type: 'other' }] }, ['warning date-type-unknown']],
    [{ language: 'en' }, { languages: ['en'] }, []],
    [{ language: 'Deutsch' }, { languages: ['deu'] }, ['notice language-understood']],
    [{ language: 'Swahili' }, { languages: ['swa'] }, ['notice language-understood']],
    [{ language: 'Double Dutch' }, {}, ['warning invalid-language']],
    [{ rightsList: [{ rightsIdentifier: 'mit' }] }, { rights: [{ id: 'MIT' }] }, []],
    [
      { rightsList: [{ rightsURI: 'https://opensource.org/licenses/MIT' }] },
      { rights: [{ id: 'MIT', url: 'https://opensource.org/licenses/MIT' }] },
      [],
    ],
    [{ rightsList: [{ rights: 'Ask me' }] }, { rights: [{ title: 'Ask me' }] }, []],
    [{ rightsList: [{ rights: 'Ask', rightsUri: 'nowhere' }] }, { rights: [{ title: 'Ask' }] }, ['warning invalid-url']],
    [{ rightsList: [{ rightsIdentifier: 'my licence' }] }, { rights: [{ title: 'my licence' }] }, ['warning licence-not-spdx']],
    [{ rightsList: [{ rights: 'info:eu-repo/semantics/restrictedAccess' }] }, { access: { right: 'restricted' } }, []],
    [
      { rightsList: [{ rightsUri: 'info:eu-repo/semantics/embargoedAccess' }], dates: [{ date: '2099-01-01', dateType: 'Available' }] },
      {
        access: { right: 'embargoed', embargoUntil: '2099-01-01' },
        dates: [{ start: '2099-01-01', end: '2099-01-01', type: 'available' }],
      },
      [],
    ],
    [
      { rightsList: [{ rightsUri: 'info:eu-repo/semantics/embargoedAccess' }] },
      { access: { right: 'restricted' } },
      ['error embargo-without-date'],
    ],
    [{ access: { record: 'public', files: 'restricted' } }, { access: { right: 'restricted' } }, ['notice access-understood']],
    [{ access: { record: 'restricted', files: 'public' } }, { access: { right: 'closed' } }, ['notice access-understood']],
    [
      { access: { record: 'restricted', files: 'restricted', embargo: { active: true, until: '2099-01-01', reason: 'A paper' } } },
      { access: { right: 'embargoed', embargoUntil: '2099-01-01', hidesRecord: true, conditions: 'A paper' } },
      ['notice access-understood'],
    ],
    [
      { access: { record: 'public', embargo: { active: true, until: 'next year' } } },
      { access: { right: 'restricted' } },
      ['notice access-understood', 'error embargo-without-date'],
    ],
    [{ community: 'harbours' }, { communities: ['harbours'] }, ['notice community-understood']],
    [{ doi: 'https://doi.org/10.1000/1' }, { doi: '10.1000/1' }, ['notice doi-own']],
    [{ pids: { doi: { identifier: '10.1000/1', provider: 'external' } } }, { doi: '10.1000/1' }, ['notice doi-own']],
    [
      {
        identifiers: [
          { identifier: '10.1000/1', identifierType: 'DOI' },
          { identifier: 'x', identifierType: 'id' },
        ],
      },
      { doi: '10.1000/1', identifiers: [{ identifier: 'x', scheme: 'id' }] },
      ['notice doi-own'],
    ],
    [{ doi: 'pending' }, {}, ['warning invalid-doi']],
    [
      { relatedIdentifiers: [{ relatedIdentifier: 'https://doi.org/10.1000/1', relatedIdentifierType: 'URL', relationType: 'cites' }] },
      { related: [{ identifier: '10.1000/1', scheme: 'doi', relation: 'cites' }] },
      [],
    ],
    [{ relatedIdentifiers: [{ relatedIdentifier: '10.1000/1', relationType: 'Sites' }] }, {}, ['error relation-unknown']],
    [{ relatedIdentifiers: [{ relatedIdentifier: '10.1000/1' }] }, {}, ['error missing-key']],
    [{ relatedIdentifiers: [{ relationType: 'Cites' }] }, {}, ['warning related-empty']],
    [
      { relatedIdentifiers: [{ relatedIdentifier: '10.1000/1', relationType: 'Cites', resourceTypeGeneral: 'Softwear' }] },
      { related: [{ identifier: '10.1000/1', scheme: 'doi', relation: 'cites' }] },
      ['warning resource-type-unknown'],
    ],
    [{ relatedItems: [{ relationType: 'Cites', relatedItemType: 'Book' }] }, {}, ['warning related-empty']],
    [{ geoLocations: [{ geoLocationPoint: { pointLatitude: 91, pointLongitude: 0 } }] }, {}, ['warning invalid-coordinate']],
    [{ geoLocations: [{ geoLocationPoint: { pointLatitude: 53 } }] }, {}, ['warning invalid-coordinate']],
    [
      { geoLocations: [{ geoLocationPlace: 'P', geoLocationBox: { westBoundLongitude: '1' } }] },
      { locations: [{ place: 'P' }] },
      ['warning invalid-coordinate'],
    ],
    [{ geoLocations: [{ geoLocationPolygon: [{ polygonPoint: { pointLatitude: 0, pointLongitude: 0 } }] }] }, {}, ['warning invalid-area']],
    [
      { fundingReferences: [{ funderName: 'F', funderIdentifier: 'https://ror.org/01ggx4157' }] },
      { funding: [{ funder: { name: 'F', ror: 'https://ror.org/01ggx4157' } }] },
      [],
    ],
    [
      { fundingReferences: [{ funderName: 'F', funderIdentifier: 'https://ror.org/nonsense', funderIdentifierType: 'ROR' }] },
      { funding: [{ funder: { name: 'F' } }] },
      ['warning invalid-ror'],
    ],
    [{ fundingReferences: [{ awardTitle: 'T', awardNumber: ':unav' }] }, { funding: [{ title: 'T' }] }, []],
    [
      { fundingReferences: [{ awardTitle: 'T', awardUri: '10.1000/award' }] },
      { funding: [{ title: 'T', url: 'https://doi.org/10.1000/award' }] },
      [],
    ],
    [{ fundingReferences: [{ awardTitle: 'T', awardUri: 'soon' }] }, { funding: [{ title: 'T' }] }, ['warning invalid-url']],
    [{ fundingReferences: [{}] }, {}, ['warning grant-empty']],
    [{ publisher: 'P' }, { publisher: 'P' }, []],
    [{ publisher: { publisherIdentifier: 'x' } }, {}, []],
    [{ container: { type: 'Book', title: 'B', firstPage: '1' } }, { publishing: { partof: { title: 'B', pages: '1' } } }, []],
    [{ version: 1.1 }, { version: '1.1' }, ['notice number-as-text']],
    [{ subjects: [{ subject: '' }] }, {}, ['warning empty-keyword']],
    [{ subjects: [{ valueURI: 'https://x.org/1' }] }, { subjects: [{ term: 'https://x.org/1', identifier: 'https://x.org/1' }] }, []],
    [{ schemaVersion: 'http://datacite.org/schema/kernel-3' }, {}, ['warning schema-version']],
    [{ schemaVersion: 'http://datacite.org/schema/kernel-4.6' }, {}, []],
    [{ owners: [7] }, {}, ['warning unknown-key']],
    [
      { contributors: [{ name: 'N, E', contributorType: 'Editr' }] },
      { contributors: [expect.objectContaining({ type: 'Other' })] },
      ['warning contributor-type-unknown'],
    ],
  ])('%j', async (data, fields, told) => {
    const found = await read(data);
    expect(found.fields).toEqual(fields);
    expect(found.told).toEqual(told);
  });
});

describe('a key that is no property is a warning with the word that was probably meant', () => {
  test.each([
    [{ creator: [] }, 'creators'],
    [{ authors: [] }, 'creators'],
    [{ rightslist: [] }, 'rightsList'],
    [{ license: 'MIT' }, 'rightsList'],
    [{ creators: [{ name: 'A, B', given: 'B' }] }, 'givenName'],
    [{ creators: [{ name: 'A, B', nameIdentifier: [] }] }, 'nameIdentifiers'],
    [{ geoLocations: [{ geoLocationPlaces: 'x' }] }, 'geoLocationPlace'],
  ])('%j: %s', async (data, meant) => {
    const { told, messages } = await read(data);
    expect(told).toEqual(['warning unknown-key']);
    expect(messages[0]).toContain(`Did you mean \`${meant}\`?`);
  });
});

test('a DOI in it is a claim about this very thing, to be proved', async () => {
  expect((await read({ doi: '10.5281/zenodo.7' })).claims).toEqual(['10.5281/zenodo.7']);
});

test('problems stand at their line, inside an answer of the API as well', async () => {
  const { problems } = await readText('{"data": {"attributes": {\n  "titles": [{"title": "T"}],\n  "creators": [\n    {"name": 7}]}}}');
  expect(problems.find(({ code }) => code === 'wrong-type')).toMatchObject({
    path: 'creators[0].name',
    at: { file: 'datacite.json', line: 4, column: 14 },
  });
});

test('an error is a warning where a higher source gives the same field', async () => {
  const lower = await readText('{"types": {"resourceTypeGeneral": "Softwear"}}');
  const higher = { source: '.zenodo.json', fields: { type: { general: 'software' } }, at: {}, problems: [] };
  expect(weigh([higher, lower]).map(({ severity }) => severity)).toEqual(['warning']);
  expect(weigh([lower]).map(({ severity }) => severity)).toEqual(['error']);
});
