import { describe, expect, test } from '@jest/globals';
import { openLedger } from '../../../src/repositories/ledger.ts';
import { toBareIdentifier, toRecognised } from '../../../src/repositories/recognise.ts';
import { toRelated } from '../../../src/repositories/zenodo/related.ts';

const sha = 'd198bc9d7a6bcf6db04f476d29314f157507d505';

describe('An identifier is sent in a form that Zenodo recognises', () => {
  test.each([
    ['10.1234/foo', undefined, '10.1234/foo'],
    ['https://doi.org/10.1234/Foo', undefined, '10.1234/Foo'],
    ['doi:10.1234/foo', undefined, '10.1234/foo'],
    ['https://github.com/o/r/tree/v1.0.0', undefined, 'https://github.com/o/r/tree/v1.0.0'],
    ['https://example.org/a b', undefined, 'https://example.org/a%20b'],
    [`swh:1:rev:${sha}`, 'swh', `https://archive.softwareheritage.org/swh:1:rev:${sha}`],
    [
      `swh:1:dir:${sha};origin=https://github.com/o/r`,
      undefined,
      `https://archive.softwareheritage.org/swh:1:dir:${sha};origin=https://github.com/o/r`,
    ],
    ['git@github.com:o/r.git', undefined, 'https://github.com/o/r'],
    ['ssh://git@gitlab.com/o/r.git', undefined, 'https://gitlab.com/o/r'],
    ['github.com/o/r', undefined, 'https://github.com/o/r'],
    ['ascl:1234.567', undefined, 'https://ascl.net/1234.567'],
    ['1234.567', 'ascl', 'https://ascl.net/1234.567'],
    ['PMC2323736', undefined, 'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC2323736'],
    ['hal-01234567', undefined, 'https://hal.science/hal-01234567'],
    ['arXiv:1501.00001', undefined, 'arXiv:1501.00001'],
    ['1501.00001', 'arxiv', 'arXiv:1501.00001'],
    ['pmid:11531579', undefined, 'pmid:11531579'],
    ['11531579', 'pmid', 'pmid:11531579'],
    ['hdl:2381/12775', undefined, 'hdl:2381/12775'],
    ['2381/12775', 'handle', 'hdl:2381/12775'],
    ['urn:nbn:de:101:1-201102033592', undefined, 'urn:nbn:de:101:1-201102033592'],
    ['978-3-16-148410-0', 'isbn', '978-3-16-148410-0'],
    ['2041-1723', 'issn', '2041-1723'],
    ['RRID:SCR_014641', undefined, 'RRID:SCR_014641'],
    ['just some words', undefined, undefined],
    ['11531579', undefined, undefined],
    ['978-3-16-148410-1', 'isbn', undefined],
    ['', undefined, undefined],
  ])('%s (%s) as %s', (identifier, scheme, sent) => {
    expect(toRecognised(identifier, scheme)).toBe(sent);
  });
});

test.each([
  ['https://doi.org/10.1234/Foo', '10.1234/foo'],
  ['hdl:2381/12775', '2381/12775'],
  ['pmid:11531579', '11531579'],
  ['https://example.org/A', 'https://example.org/A'],
])('%s and %s are one and the same', (one, other) => {
  expect(toBareIdentifier(one)).toBe(toBareIdentifier(other));
});

describe('A related identifier', () => {
  const relate = (
    related: Parameters<typeof toRelated>[0]['related'],
    identifiers: Parameters<typeof toRelated>[0]['identifiers'] = [],
  ) => {
    const ledger = openLedger();
    return { sent: toRelated({ related, identifiers }, ledger), losses: ledger.losses.map(({ field, outcome }) => `${outcome} ${field}`) };
  };

  test('has its relation spelled as Zenodo spells it', () => {
    expect(
      relate([
        { identifier: '10.1/a'.replace('10.1', '10.1234'), relation: 'IsSupplementTo' },
        { identifier: '10.1234/b', relation: 'isOrignialFormOf' },
      ]).sent,
    ).toEqual([
      { identifier: '10.1234/a', relation: 'isSupplementTo' },
      { identifier: '10.1234/b', relation: 'isOriginalFormOf' },
    ]);
  });

  test('that would fail the whole record is left out, and told', () => {
    expect(
      relate([
        { identifier: 'some words', relation: 'cites' },
        { identifier: '10.1234/b', relation: 'isSomehowLike' },
      ]),
    ).toEqual({
      sent: [],
      losses: ['dropped related[0]', 'dropped related[1]'],
    });
  });

  test('in a form that is refused is sent as an address, and told', () => {
    expect(relate([{ identifier: `swh:1:rev:${sha}`, relation: 'isIdenticalTo', scheme: 'swh' }])).toEqual({
      sent: [{ identifier: `https://archive.softwareheritage.org/swh:1:rev:${sha}`, relation: 'isIdenticalTo' }],
      losses: ['changed related[0]'],
    });
  });

  test('of a type that Zenodo does not know goes without it', () => {
    expect(
      relate([
        { identifier: '10.1234/a', relation: 'cites', resourceType: 'Software' },
        { identifier: '10.1234/b', relation: 'cites', resourceType: 'blog' },
      ]),
    ).toEqual({
      sent: [
        { identifier: '10.1234/a', relation: 'cites', resource_type: 'software' },
        { identifier: '10.1234/b', relation: 'cites' },
      ],
      losses: ['dropped related[1]'],
    });
  });

  test('is sent once, however often and in whatever form it stands there', () => {
    expect(
      relate(
        [
          { identifier: 'https://doi.org/10.1234/A', relation: 'cites' },
          { identifier: '10.1234/a', relation: 'cites' },
          { identifier: '10.1234/a', relation: 'references' },
        ],
        [{ identifier: 'https://example.org/alt' }],
      ).sent,
    ).toEqual([
      { identifier: '10.1234/A', relation: 'cites' },
      { identifier: '10.1234/a', relation: 'references' },
      { identifier: 'https://example.org/alt', relation: 'isAlternateIdentifier' },
    ]);
  });
});
