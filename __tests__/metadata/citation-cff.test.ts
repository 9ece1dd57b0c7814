/** `CITATION.cff`, field by field: what is taken, and what is told. */
import { describe, expect, test } from '@jest/globals';
import { readCitationCff } from '../../src/metadata/cff/read-citation-cff.ts';
import { openLicenceBook } from '../../src/metadata/licences.ts';
import { toRelease } from './harbour.ts';

const book = await openLicenceBook();
const HEAD = 'cff-version: 1.2.0\nmessage: cite\ntitle: Tides\nauthors: [{family-names: Noether}]\n';
const readText = (text: string) => readCitationCff(text, { source: 'CITATION.cff', file: 'CITATION.cff', release: toRelease(), book });
const read = async (text: string, head = HEAD) => {
  const { fields, problems, claimedDois } = await readText(head + text);
  return {
    fields,
    told: problems.map(({ severity, code }) => `${severity} ${code}`),
    messages: problems.map(({ message }) => message),
    claims: (claimedDois ?? []).map(({ doi }) => doi),
  };
};
const NO_AUTHORS = 'cff-version: 1.2.0\nmessage: cite\ntitle: Tides\n';

describe('an author', () => {
  test.each<[string, object | undefined, string[]]>([
    ['{family-names: Noether, given-names: Emmy}', { kind: 'person', family: 'Noether', given: 'Emmy' }, []],
    ['{name-particle: van der, family-names: Berg, given-names: Jan, name-suffix: III}', { family: 'van der Berg III', given: 'Jan' }, []],
    ['{name: Harbour Office}', { kind: 'organisation', family: 'Harbour Office' }, []],
    ['{name: Noether, family-names: Noether, given-names: Emmy}', { kind: 'person', family: 'Noether', given: 'Emmy' }, []],
    ['{given-names: David LeBauer}', { kind: 'person', family: 'David LeBauer' }, ['notice name-not-split']],
    ['{alias: BH4}', { kind: 'person', family: 'BH4', alias: 'BH4' }, ['notice alias-as-name']],
    ['{affiliation: Göttingen}', undefined, ['warning empty-name']],
    [
      '{family-names: N, orcid: "https://orcid.org/0000-0001-5109-3700"}',
      { identifiers: [{ scheme: 'orcid', value: '0000-0001-5109-3700' }] },
      [],
    ],
    [
      '{family-names: N, orcid: 0000-0001-5109-3700}',
      { identifiers: [{ scheme: 'orcid', value: '0000-0001-5109-3700' }] },
      ['notice orcid-form'],
    ],
    ['{family-names: N, orcid: "https://orcid.org/0000-0000-0000-0000"}', { identifiers: [] }, ['warning invalid-orcid']],
    ['{family-names: N, website: "https://github.com/emmy"}', { login: 'emmy' }, []],
    ['{name: CERN, website: "https://ror.org/01ggx4157"}', { identifiers: [{ scheme: 'ror', value: '01ggx4157' }] }, []],
    [
      '{family-names: N, affiliation: [A, {name: CERN, ror: "https://ror.org/01ggx4157"}]}',
      { affiliations: [{ name: 'A' }, { name: 'CERN', ror: 'https://ror.org/01ggx4157' }] },
      ['notice affiliation-list'],
    ],
    ['{family-names: N, given_names: E}', { family: 'N' }, ['warning unknown-key']],
    ['{family-names: Null, given-names: No}', { family: 'No' }, ['notice name-not-split', 'notice null-ignored']],
    ['{family-names: 007, given-names: True}', { family: '007', given: 'True' }, ['notice scalar-as-text', 'notice scalar-as-text']],
  ])('%s', async (author, expected, told) => {
    const found = await read(`authors: [${author}]`, NO_AUTHORS);
    expect(found.fields.creators).toEqual(expected === undefined ? undefined : [expect.objectContaining(expected)]);
    expect(found.told).toEqual(told);
  });
});

describe('the version of the format', () => {
  test.each([
    ['1.2.0', []],
    ['1.2', ['warning cff-version-unknown']],
    ['1.1.0', ['notice cff-version-old']],
    ['1.0.3', ['notice cff-version-old']],
    ['0.9-RC1', ['notice cff-version-old']],
    ['2.0.0', ['warning cff-version-unknown']],
  ])('%s is read', async (version, told) => {
    const found = await read('', `cff-version: ${version}\nmessage: cite\ntitle: Tides\nauthors: [{family-names: Noether}]\n`);
    expect(found.fields.title).toBe('Tides');
    expect(found.told).toEqual(told);
  });

  test('decides whether a wrong type is refused or only told', async () => {
    const told = async (version: string) =>
      (await read('authors: Emmy', `cff-version: ${version}\nmessage: cite\ntitle: Tides\n`)).told.at(-1);
    expect([await told('1.2.0'), await told('1.1.0')]).toEqual(['error wrong-type', 'warning wrong-type']);
  });
});

describe('the DOI of the software itself', () => {
  test.each<[string, string[], object[], string[]]>([
    ['doi: 10.5281/zenodo.1', ['10.5281/zenodo.1'], [], []],
    ['doi: https://doi.org/10.5281/zenodo.1', ['10.5281/zenodo.1'], [], ['notice doi-form']],
    [
      'doi: 10.6084/m9.figshare.1',
      ['10.6084/m9.figshare.1'],
      [{ identifier: '10.6084/m9.figshare.1', scheme: 'doi', relation: 'isIdenticalTo' }],
      ['notice doi-foreign'],
    ],
    [
      'doi: 10.14278/rodare.27',
      ['10.14278/rodare.27'],
      [{ identifier: '10.14278/rodare.27', scheme: 'doi', relation: 'isIdenticalTo' }],
      ['notice doi-foreign'],
    ],
    [
      'doi: 10.1038/s42256',
      ['10.1038/s42256'],
      [{ identifier: '10.1038/s42256', scheme: 'doi', relation: 'isDescribedBy' }],
      ['notice doi-foreign'],
    ],
    ['doi: pending', [], [], ['warning invalid-doi']],
    ['doi:', [], [], ['notice null-ignored']],
    [
      'doi: 10.5281/zenodo.1\nidentifiers: [{type: doi, value: 10.5281/zenodo.1}, {type: doi, value: 10.5281/zenodo.2}]',
      ['10.5281/zenodo.1', '10.5281/zenodo.2'],
      [],
      [],
    ],
    [
      'doi: 10.1038/x\npreferred-citation: {type: article, title: P, authors: [{family-names: N}], doi: 10.1038/X}',
      ['10.1038/x'],
      [{ identifier: '10.1038/X', scheme: 'doi', relation: 'isDescribedBy', resourceType: 'publication-article' }],
      ['notice doi-of-paper'],
    ],
    ['preferred-citation: {type: software, title: P, authors: [{family-names: N}], doi: 10.5281/zenodo.3}', ['10.5281/zenodo.3'], [], []],
  ])('%s', async (text, claims, related, told) => {
    const found = await read(text);
    expect(found.claims).toEqual(claims);
    expect(found.fields.related ?? []).toEqual(related);
    expect(found.told).toEqual(told);
  });
});

describe('links', () => {
  test.each<[string, object[]]>([
    ['repository-code: https://github.com/harbour/tides', []],
    ['repository-code: https://github.com/Harbour/Tides.git', []],
    ['url: https://github.com/harbour/tides#readme', []],
    [
      'url: https://github.com/harbour/tides-docs',
      [{ identifier: 'https://github.com/harbour/tides-docs', scheme: 'url', relation: 'isDescribedBy' }],
    ],
    ['identifiers: [{type: url, value: "https://github.com/harbour/tides/tree/v1"}]', []],
    [
      'repository-artifact: https://packages.example.org/tides',
      [{ identifier: 'https://packages.example.org/tides', scheme: 'url', relation: 'isSourceOf' }],
    ],
  ])('%s', async (text, related) => expect((await read(text)).fields.related ?? []).toEqual(related));

  test('that are no addresses are told and left out', async () => {
    expect(await read('url: tides.example.org')).toMatchObject({ fields: { title: 'Tides' }, told: ['warning invalid-value'] });
  });
});

describe('smaller things', () => {
  test.each<[string, object, string[]]>([
    ['version: 1.10', { version: '1.10' }, []],
    ['version: 1e3', { version: '1e3' }, []],
    ['date-released: 2026-05-04', { publicationDate: '2026-05-04' }, []],
    ['date-released: 01-01-2025', {}, ['warning invalid-date']],
    ['type: dataset', { type: { general: 'dataset' } }, []],
    ['type: program', {}, ['warning invalid-value']],
    ['license: MIT', { rights: [{ id: 'MIT' }] }, []],
    ['license: [MIT, Apache-2.0]', { rights: [{ id: 'MIT' }, { id: 'Apache-2.0' }] }, []],
    ['license: Apache License 2.0', { rights: [{ id: 'Apache-2.0' }] }, ['notice licence-understood']],
    ['license: Elastic-2.0', { rights: [{ id: 'Elastic-2.0' }] }, []],
    [
      'license-url: https://spdx.org/licenses/ISC',
      { rights: [{ id: 'ISC', url: 'https://spdx.org/licenses/ISC' }] },
      ['notice licence-understood'],
    ],
    ['license: GPL-3\nlicense-url: https://x.org/l', { rights: [{ id: 'GPL-3', url: 'https://x.org/l' }] }, ['warning licence-not-spdx']],
    ['abstract: a < b', { description: '<p>a &lt; b</p>' }, []],
    ['abstract: <p>a</p><script>x</script>', { description: '<p>a</p>' }, ['notice abstract-html']],
    ['contact: [a@x.org]', {}, ['warning wrong-type']],
    ['commit: ffffffff', {}, ['warning stale-commit']],
    ['commit: 0123456789abcdef0123456789abcdef01234567', {}, []],
    ['keywords: tides', {}, ['error wrong-type']],
    ['notes: x', {}, ['warning unknown-key']],
    ['licence: MIT', {}, ['warning unknown-key']],
  ])('%s', async (text, fields, told) => {
    const found = await read(text);
    expect(found.fields).toEqual({
      title: 'Tides',
      creators: [{ kind: 'person', family: 'Noether', identifiers: [], affiliations: [] }],
      ...fields,
    });
    expect(found.told).toEqual(told);
  });

  test('what the format wants and the file lacks is told, not refused', async () => {
    expect(await read('title: Tides', '')).toMatchObject({ fields: { title: 'Tides' }, told: Array(3).fill('warning missing-key') });
  });

  test('a long list of authors is cut in a citation', async () => {
    const authors = Array.from({ length: 12 }, (_, index) => `{family-names: N${index}}`).join(', ');
    const { fields } = await read(`references: [{type: generic, title: R, authors: [${authors}]}]`);
    expect(fields.references).toEqual(['N0, N1, N2, N3, N4, N5, N6, N7, N8, N9 et al. R.']);
  });
});
