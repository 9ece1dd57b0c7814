import { describe, expect, test } from '@jest/globals';
import type { Deposit } from '../../../src/model/deposit.ts';
import { compareMetadata, isUntouchedCopy } from '../../../src/repositories/zenodo/differences.ts';
import { isPristine } from '../../../src/repositories/zenodo/pristine.ts';

describe('No difference is', () => {
  test.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['an older name of the licence', { license: 'apache-2.0' }, { license: 'apache2.0' }],
    ['the licence as an object', { license: 'mit' }, { license: { id: 'mit-license' } }],
    ['three letters of a language for two', { language: 'en' }, { language: 'eng' }],
    [
      'a DOI without its address',
      { related_identifiers: [{ identifier: 'https://doi.org/10.1234/A', relation: 'cites' }] },
      { related_identifiers: [{ identifier: '10.1234/a', relation: 'cites', scheme: 'doi' }] },
    ],
    [
      'an alternate identifier at the end',
      {
        related_identifiers: [
          { identifier: 'https://x.org/alt', relation: 'isAlternateIdentifier' },
          { identifier: 'https://x.org/rel', relation: 'cites' },
        ],
      },
      {
        related_identifiers: [
          { identifier: 'https://x.org/rel', relation: 'cites', scheme: 'url' },
          { identifier: 'https://x.org/alt', relation: 'isAlternateIdentifier', scheme: 'url' },
        ],
      },
    ],
    [
      'a relation that answers leave out',
      { related_identifiers: [{ identifier: 'https://x.org/a', relation: 'hasTranslation' }] },
      { related_identifiers: [{ identifier: 'https://x.org/a', scheme: 'url' }] },
    ],
    ['an affiliation that is null', { creators: [{ name: 'Doe, Jane' }] }, { creators: [{ name: 'Doe, Jane', affiliation: null }] }],
    [
      'a translator without a type',
      { contributors: [{ name: 'A, B', type: 'Translator' }] },
      { contributors: [{ name: 'A, B', affiliation: null, type: null }] },
    ],
    ['closed access that became restricted', { access_right: 'closed' }, { access_right: 'restricted' }],
    ['a single day that lost its date', { dates: [{ start: '2026-01-01', type: 'Valid' }] }, { dates: [{ type: 'valid' }] }],
    ['a coordinate of 0 that was lost', { locations: [{ place: 'P', lat: 0, lon: 0 }] }, { locations: [{ place: 'P' }] }],
    ['a grant with its funder', { grants: [{ id: '283595' }] }, { grants: [{ id: '10.13039/501100000780::283595' }] }],
    [
      'titles beside ids',
      { custom: { 'code:developmentStatus': { id: 'active' } } },
      { custom: { 'code:developmentStatus': { id: 'active', title: { en: 'Active' } } } },
    ],
    ['a thesis that became a dissertation', { publication_type: 'thesis' }, { publication_type: 'dissertation' }],
    [
      'HTML that was tidied',
      { description: "<p>a & b < c</p>\n<br/><table><tr><td>it's</td></tr></table>" },
      { description: '<p>a &amp; b &lt; c</p><br><table><tbody><tr><td>it&#39;s</td></tr></tbody></table>' },
    ],
    ['space around a title', { title: '  padded  ' }, { title: 'padded' }],
    [
      'what the server adds by itself',
      {},
      { imprint_publisher: 'Zenodo', access_right: 'open', prereserve_doi: { doi: '10.5281/zenodo.1' }, doi: '10.5281/zenodo.1' },
    ],
    ['a list that is empty', { keywords: [] }, {}],
  ])('%s', (_what, wanted, found) => {
    expect(compareMetadata(wanted, found)).toEqual([]);
  });
});

describe('A difference is told by the record’s own name of the field', () => {
  test.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['title', { title: 'A' }, { title: 'B' }],
    ['version', { version: '9'.repeat(300) }, {}],
    ['rights', { license: 'mit' }, { license: 'cc-by-4.0' }],
    ['type', { publication_type: 'article' }, { publication_type: 'book' }],
    ['creators', { creators: [{ name: 'Doe, Jane', orcid: '1' }] }, { creators: [{ affiliation: null, orcid: '1' }] }],
    ['related', { related_identifiers: [{ identifier: 'https://x.org/a', relation: 'cites' }] }, {}],
    ['additionalDescriptions', {}, { notes: 'old notes' }],
    ['publisher', {}, { imprint_publisher: 'Somebody' }],
    ['publishing', { journal_title: 'J' }, {}],
    ['access', { access_right: 'open' }, { access_right: 'restricted' }],
    ['communities', { communities: [{ identifier: 'a' }] }, {}],
    ['keywords', { keywords: ['a', 'b'] }, { keywords: ['b', 'a'] }],
  ])('%s', (field, wanted, found) => {
    expect(compareMetadata(wanted, found)).toMatchObject([{ field }]);
  });
});

test('What a published record says of communities is not believed, and what its public form leaves out is not missed', () => {
  expect(compareMetadata({ communities: [{ identifier: 'a' }] }, {}, { isPublished: true })).toEqual([]);
  const wanted = { journal_title: 'J', method: 'M', title: 'A' };
  expect(compareMetadata(wanted, { journal: { title: 'J' }, title: 'B' }, { isPublicForm: true }).map(({ field }) => field)).toEqual([
    'title',
  ]);
});

describe('An untouched copy', () => {
  const published = {
    title: 'A',
    version: '1',
    publication_date: '2026-01-01',
    keywords: ['k'],
    doi: '10.5281/zenodo.1',
    access_right: 'open',
  };
  const unversioned = { title: 'A', keywords: ['k'], access_right: 'open', license: 'cc-by-4.0' };
  test.each<[string, Record<string, unknown>, boolean]>([
    [
      'has lost its version, and has today’s date',
      { title: 'A', publication_date: '2026-11-22', keywords: ['k'], access_right: 'open' },
      true,
    ],
    ['has no version of its own', { title: 'A', version: '2', keywords: ['k'] }, false],
    ['has the same title', { title: 'B', keywords: ['k'] }, false],
    ['has nothing added', { title: 'A', keywords: ['k'], notes: 'mine' }, false],
    ['has nothing taken away', { title: 'A' }, false],
  ])('%s', (_what, draft, isCopy) => {
    expect(isUntouchedCopy(draft, { metadata: published, isPublicForm: false })).toBe(isCopy);
  });

  test.each<[string, Record<string, unknown>, boolean]>([
    ['says what that tells, and is of the communities of the concept', { ...unversioned, communities: [{ identifier: 'a' }] }, true],
    ['says nothing else of it', { ...unversioned, title: 'B' }, false],
    ['says nothing that it leaves out', { ...unversioned, journal_title: 'J' }, false],
  ])('of a version that is known in its public form only %s', (_what, draft, isCopy) => {
    const metadata = { ...published, license: { id: 'cc-by-4.0' }, journal: { title: 'J' }, communities: [{ id: 'b' }] };
    expect(isUntouchedCopy(draft, { metadata, isPublicForm: true })).toBe(isCopy);
  });
});

test.each([
  ['2026-12-01', true],
  ['2099-01-01', false],
])('It is one, too, where the embargo up to %s was lifted of the record alone', (until, isCopy) => {
  const embargoed = { title: 'A', access_right: 'embargoed', embargo_date: until };
  const aDeposit = (metadata: object): Deposit => ({
    ...{ id: '1', state: 'draft', isEdit: false, createdAt: '2026-11-01T00:00:00Z', url: 'https://zenodo.org/records/1' },
    ...{ marker: {}, files: [], echo: { metadata, isPublicForm: false } },
  });
  const now = new Date('2026-12-05T10:00:00Z');
  for (const said of [{ title: 'A', access_right: 'open' }, embargoed])
    expect(isPristine(aDeposit(embargoed), aDeposit(said), now)).toBe(isCopy || said === embargoed);
});
