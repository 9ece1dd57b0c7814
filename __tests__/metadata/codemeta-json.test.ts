/** `codemeta.json`, term by term: what is taken, and what is told. */
import { describe, expect, test } from '@jest/globals';
import { readCodemetaJson } from '../../src/metadata/codemeta/read-codemeta-json.ts';
import { openLicenceBook } from '../../src/metadata/licences.ts';
import { toRelease } from './harbour.ts';

const book = await openLicenceBook();
const release = toRelease();
const readText = (text: string) => readCodemetaJson(text, { source: 'codemeta.json', file: 'codemeta.json', release, book });
const read = async (data: unknown) => {
  const { fields, problems, claimedDois } = await readText(JSON.stringify(data));
  return {
    fields,
    told: problems.map(({ severity, code }) => `${severity} ${code}`),
    messages: problems.map(({ message }) => message),
    claims: (claimedDois ?? []).map(({ doi }) => doi),
  };
};

describe('an author', () => {
  const orcid = { scheme: 'orcid', value: '0000-0001-5109-3700' };
  test.each<[unknown, object | undefined, string[]]>([
    [{ familyName: 'Noether', givenName: 'Emmy' }, { kind: 'person', family: 'Noether', given: 'Emmy' }, []],
    [{ familyName: 'Noether', givenName: ['Amalie', 'Emmy'] }, { family: 'Noether', given: 'Amalie Emmy' }, []],
    [{ name: 'Noether, Emmy' }, { family: 'Noether', given: 'Emmy' }, []],
    [{ name: 'Emmy Noether' }, { kind: 'person', family: 'Emmy Noether' }, ['notice name-not-split']],
    ['Noether, Emmy', { family: 'Noether', given: 'Emmy' }, []],
    ['Noether, Emmy <e@example.org>', { family: 'Noether', given: 'Emmy', email: 'e@example.org' }, []],
    [{ '@type': 'Organization', name: 'Acme, Inc.' }, { kind: 'organisation', family: 'Acme, Inc.' }, []],
    [{ '@type': 'schema:Organization', name: 'Acme, Inc.' }, { kind: 'organisation' }, []],
    [
      { name: 'CERN', '@id': 'https://ror.org/01ggx4157' },
      { kind: 'organisation', identifiers: [{ scheme: 'ror', value: '01ggx4157' }] },
      [],
    ],
    [{ name: 'N, E', '@id': 'https://orcid.org/0000-0001-5109-3700' }, { identifiers: [orcid] }, []],
    [{ name: 'N, E', id: 'http://orcid.org/0000-0001-5109-3700' }, { identifiers: [orcid] }, []],
    [{ name: 'N, E', identifier: '0000-0001-5109-3700' }, { identifiers: [orcid] }, []],
    [{ name: 'N, E', identifier: { propertyID: 'ORCID', value: '0000000151093700' } }, { identifiers: [orcid] }, []],
    [{ name: 'N, E', '@id': 'https://orcid.org/0000-0001-5109-3701' }, { identifiers: [] }, ['warning invalid-orcid']],
    [{ name: 'N, E', '@id': '_:author_1' }, { identifiers: [] }, []],
    [{ name: 'N, E', url: 'https://github.com/emmy' }, { login: 'emmy', identifiers: [] }, []],
    [{ name: 'N, E', affiliation: 'Göttingen' }, { affiliations: [{ name: 'Göttingen' }] }, []],
    [{ name: 'N, E', affiliation: [{ name: 'A' }, 'B'] }, { affiliations: [{ name: 'A' }, { name: 'B' }] }, []],
    [{ name: 'N, E', affiliation: 'https://ror.org/01ggx4157' }, { affiliations: [{ name: '', ror: 'https://ror.org/01ggx4157' }] }, []],
    [{ name: 'N, E', affiliation: { '@id': 'https://huc.example' } }, { affiliations: [] }, ['warning affiliation-without-name']],
    [{ name: 'N, E', affilation: 'x' }, { affiliations: [] }, ['warning unknown-key']],
    ['https://orcid.org/0000-0001-5109-3700', undefined, ['warning empty-name']],
    [{ '@type': 'Person' }, undefined, ['warning empty-name']],
    [{ type: 'Role', 'schema:author': '_:author_1', roleName: 'Developer' }, undefined, ['notice role-ignored']],
  ])('%j', async (author, expected, told) => {
    for (const written of [author, [author]]) {
      const found = await read({ author: written });
      expect(found.fields.creators).toEqual(expected === undefined ? undefined : [expect.objectContaining(expected)]);
      expect(found.told).toEqual(told);
    }
  });
});

test('a maintainer is whom to ask, at the address that stands there; of others an address is for matching', async () => {
  const { fields } = await read({ maintainer: 'Noether, Emmy <e@example.org>', editor: 'Roe, Al <al@example.org>' });
  expect(fields.contributors?.map(({ type, contactEmail }) => [type, contactEmail])).toEqual([
    ['ContactPerson', 'e@example.org'],
    ['Editor', undefined],
  ]);
});

describe('roles', () => {
  const ada = { '@type': 'Person', familyName: 'Lovelace', givenName: 'Ada' };
  const listed = { id: '_:contributor_1', ...ada };
  const people = async (data: object) => {
    const { fields, told } = await read(data);
    const toName = ({ family, given, type }: { family: string; given?: string; type?: string }) =>
      [given, family, type && `(${type})`].filter(Boolean).join(' ');
    return [[...(fields.creators ?? []), ...(fields.contributors ?? [])].map(toName), told];
  };

  test.each<[string, object, string[], string[]]>([
    ['around an author', { author: { '@type': 'Role', author: ada } }, ['Ada Lovelace'], []],
    [
      'around an author, with what she did',
      { author: [{ '@type': 'Role', 'schema:author': ada, roleName: 'Developer' }] },
      ['Ada Lovelace'],
      ['notice role-ignored'],
    ],
    [
      'around an author, in the place that it has',
      { author: ['B, A', { '@type': 'Role', author: [ada, 'D, C'] }, 'F, E'] },
      ['A B', 'Ada Lovelace', 'C D', 'E F'],
      [],
    ],
    [
      'around a contributor',
      { contributor: { type: 'Role', contributor: ada, roleName: 'Data curator' } },
      ['Ada Lovelace (DataCurator)'],
      [],
    ],
    [
      'beside the one whom they name by an id',
      { contributor: [listed, { type: 'Role', 'schema:contributor': '_:contributor_1', roleName: 'Editor' }] },
      ['Ada Lovelace (Editor)'],
      [],
    ],
    [
      'beside one by an object with nothing but the id',
      { contributor: [{ type: 'Role', contributor: { id: '_:contributor_1' }, roleName: 'Editor' }, listed] },
      ['Ada Lovelace (Editor)'],
      [],
    ],
    [
      'of which one has a type',
      { contributor: { type: 'Role', contributor: ada, roleName: ['Developer', 'Supervisor'] } },
      ['Ada Lovelace (Supervisor)'],
      ['notice role-ignored'],
    ],
    [
      'that are no type',
      { maintainer: { type: 'OrganizationRole', maintainer: ada, roleName: 'Lead' } },
      ['Ada Lovelace (ContactPerson)'],
      ['notice role-ignored'],
    ],
    [
      'with their times',
      { contributor: { type: 'Role', contributor: ada, startDate: '2020-01-01', endDate: '2021' } },
      ['Ada Lovelace (Other)'],
      ['notice role-dates'],
    ],
    ['of nobody', { author: ['B, A', { type: 'Role', roleName: 'Editor' }] }, ['A B'], ['notice role-ignored']],
    ['of somebody who is not there', { author: ['B, A', { type: 'Role', author: '_:author_9' }] }, ['A B'], ['notice role-ignored']],
    ['of a role', { author: { type: 'Role', author: { type: 'Role', author: ada } } }, [], ['notice role-ignored']],
    ['of somebody without a name', { author: { type: 'Role', author: { type: 'Person' } } }, [], ['notice role-ignored']],
  ])('%s', async (_, data, names, told) => {
    expect(await people(data)).toEqual([names, told]);
  });
});

describe('every other term', () => {
  test.each<[object, object, string[]]>([
    [{ '@type': 'SoftwareSourceCode' }, { type: { general: 'software' } }, []],
    [{ '@type': 'http://schema.org/SoftwareApplication' }, { type: { general: 'software' } }, []],
    [{ '@type': 'Dataset' }, { type: { general: 'dataset' } }, []],
    [{ '@type': 'Recipe' }, {}, ['warning resource-type-unknown']],
    [{ 'schema:name': 'T' }, { title: 'T' }, []],
    [{ 'http://schema.org/name': { '@value': 'T', '@language': 'en' } }, { title: 'T' }, []],
    [{ name: 'T', headline: 'H' }, { title: 'T', additionalTitles: [{ title: 'H', type: 'alternative-title' }] }, []],
    [{ name: 7 }, {}, ['error wrong-type']],
    [{ description: 'a < b' }, { description: '<p>a &lt; b</p>' }, []],
    [{ keywords: 'a, b;c' }, { keywords: ['a', 'b', 'c'] }, []],
    [{ keywords: ['a, b', { name: 'c' }] }, { keywords: ['a, b', 'c'] }, []],
    [{ version: '1.10' }, { version: '1.10' }, []],
    [{ softwareVersion: '2' }, { version: '2' }, []],
    [{ version: 2.1 }, { version: '2.1' }, ['notice number-as-text']],
    [{ version: '1', softwareVersion: '2' }, { version: '1' }, ['warning version-differs']],
    [{ datePublished: '2026-05-04T01:02:03Z' }, { publicationDate: '2026-05-04' }, []],
    [{ datePublished: 'May' }, {}, ['warning invalid-date']],
    [{ copyrightYear: 2024 }, { dates: [{ start: '2024', end: '2024', type: 'copyrighted' }] }, []],
    [{ embargoEndDate: '2099-01-01' }, { access: { right: 'embargoed', embargoUntil: '2099-01-01' } }, []],
    [{ embargoDate: 'soon' }, { access: { right: 'restricted' } }, ['warning invalid-date', 'error embargo-without-date']],
    [{ inLanguage: 'German' }, { languages: ['deu'] }, []],
    [{ license: 'MIT' }, { rights: [{ id: 'MIT' }] }, []],
    [{ license: 'https://spdx.org/licenses/GPL-3.0' }, { rights: [{ id: 'GPL-3.0-only', url: 'https://spdx.org/licenses/GPL-3.0' }] }, []],
    [{ license: { '@id': 'https://spdx.org/licenses/MIT' } }, { rights: [{ id: 'MIT', url: 'https://spdx.org/licenses/MIT' }] }, []],
    [{ license: ['MIT', 'Apache-2.0'] }, { rights: [{ id: 'MIT' }, { id: 'Apache-2.0' }] }, []],
    [{ license: 'https://example.org/terms' }, { rights: [{ url: 'https://example.org/terms' }] }, []],
    [{ license: 'https://github.com/a/b/blob/main/LICENSE' }, {}, ['notice licence-file']],
    [{ license: 'file://LICENSE.md' }, {}, ['notice licence-file']],
    [{ licence: 'MIT' }, {}, ['warning unknown-key']],
    [{ funding: '1549758', funder: 'NSF' }, { funding: [{ funder: { name: 'NSF' }, number: '1549758' }] }, []],
    [{ funder: ['A', 'B'] }, { funding: [{ funder: { name: 'A' } }, { funder: { name: 'B' } }] }, []],
    [
      { funding: '7', funder: ['A', 'B'] },
      { funding: [{ number: '7' }, { funder: { name: 'A' } }, { funder: { name: 'B' } }] },
      ['notice funders-apart'],
    ],
    [{ funding: {} }, {}, ['warning grant-empty']],
    [{ programmingLanguage: { name: 'C++' } }, { custom: { 'code:programmingLanguage': [{ id: 'c++' }] } }, []],
    [{ programmingLanguage: ['Python 3', 'python'] }, { custom: { 'code:programmingLanguage': [{ id: 'python' }] } }, []],
    [{ developmentStatus: 'Active' }, { custom: { 'code:developmentStatus': { id: 'active' } } }, []],
    [{ developmentStatus: 'https://www.repostatus.org/#wip' }, { custom: { 'code:developmentStatus': { id: 'wip' } } }, []],
    [{ developmentStatus: 'beta' }, {}, ['warning status-unknown']],
    [{ codeRepository: release.repository.url }, { custom: { 'code:codeRepository': release.repository.url } }, []],
    [{ codeRepository: 'somewhere' }, {}, ['warning invalid-url']],
    [{ issueTracker: `${release.repository.url}/issues`, readme: 'README.md' }, {}, []],
    [{ citation: 'Tides (1846)' }, { references: ['Tides (1846)'] }, []],
    [{ isPartOf: { name: 'A suite' } }, { references: ['A suite'] }, ['notice work-without-address']],
    [{ referencePublication: [{}] }, {}, ['warning related-empty']],
    [
      { referencePublication: { '@type': 'ScholarlyArticle', '@id': 'https://doi.org/10.21105/joss.01234' } },
      { related: [{ identifier: '10.21105/joss.01234', scheme: 'doi', relation: 'isDescribedBy', resourceType: 'publication-article' }] },
      [],
    ],
    [{ identifier: { propertyID: 'ASCL', value: '2605.001' } }, { identifiers: [{ identifier: '2605.001', scheme: 'ASCL' }] }, []],
    [{ name: 'my-tool', identifier: 'my-tool' }, { title: 'my-tool' }, []],
    [{ identifier: 'x' }, {}, ['notice identifier-unknown']],
    [{ publisher: { name: 'P' } }, { publisher: 'P' }, []],
    [{ softwareRequirements: ['numpy'], operatingSystem: { deep: null } }, {}, ['notice not-carried']],
    [{ '@reverse': {}, 'dct:title': 'x', name: 'T' }, { title: 'T' }, ['notice foreign-terms']],
    [{ nmae: 'T' }, {}, ['warning unknown-key']],
    [
      {
        '@graph': [
          { '@type': 'Person', name: 'N' },
          { '@type': 'SoftwareSourceCode', name: 'T' },
        ],
      },
      { title: 'T', type: { general: 'software' } },
      ['notice graph-understood'],
    ],
  ])('%j', async (data, fields, told) => {
    const found = await read(data);
    expect(found.fields).toEqual(fields);
    expect(found.told).toEqual(told);
  });
});

describe('a DOI of the software itself', () => {
  const doi = '10.5281/zenodo.1234567';
  test.each([
    { identifier: doi },
    { identifier: `https://doi.org/${doi}` },
    { identifier: { '@type': 'PropertyValue', propertyID: 'doi', value: doi } },
    { '@id': `https://doi.org/${doi}` },
    { sameAs: [`https://doi.org/${doi}`], identifier: doi },
  ])('is a claim where it is Zenodo’s: %j', async (data) => {
    expect(await read(data)).toMatchObject({ claims: [doi], fields: {}, told: [] });
  });

  test('is the same thing where another archive of software gave it, else a paper', async () => {
    const found = await read({ identifier: ['10.22002/9qadr-mjb59', '10.21105/joss.01234'] });
    expect(found.claims).toEqual(['10.22002/9qadr-mjb59', '10.21105/joss.01234']);
    expect(found.fields.related?.map(({ relation }) => relation)).toEqual(['isIdenticalTo', 'isDescribedBy']);
  });

  test('is none where the file names it as a publication', async () => {
    expect(await read({ identifier: '10.21105/joss.01234', referencePublication: 'https://doi.org/10.21105/joss.01234' })).toMatchObject({
      claims: [],
      told: [],
    });
  });
});

test('a problem stands at its line, however the key is spelled', async () => {
  const { problems } = await readText('{\n  "schema:version": "1",\n  "schema:name": {\n    "@value": 7\n  },\n  "keyword": []\n}');
  expect(problems).toMatchObject([
    { severity: 'error', code: 'wrong-type', at: { file: 'codemeta.json', line: 4, column: 15 } },
    { severity: 'warning', code: 'unknown-key', at: { line: 6, column: 3 }, message: expect.stringContaining('Did you mean `keywords`?') },
  ]);
});
