/** Related identifiers and other names on their way to InvenioRDM: a value that is detected as nothing makes the server drop the whole list (facts/inveniordm.md 1.4). */
import { describe, expect, test } from '@jest/globals';
import type { RelatedIdentifier } from '../../../src/model/record.ts';
import { cross } from './cross.ts';

const TAG: RelatedIdentifier = {
  identifier: 'https://github.com/o/r/tree/v1',
  relation: 'isSupplementTo',
  scheme: 'url',
  resourceType: 'software',
};
const COMMIT: RelatedIdentifier = {
  identifier: `https://github.com/o/r/commit/${'a'.repeat(40)}`,
  relation: 'isDerivedFrom',
  scheme: 'url',
};

describe('A related identifier is sent with the scheme that is detected', () => {
  test.each<[string, string | undefined, string, string]>([
    ['https://doi.org/10.1234/FOO', undefined, '10.1234/FOO', 'doi'],
    ['10.1234/foo', 'doi', '10.1234/foo', 'doi'],
    ['https://example.org/a?b#c', undefined, 'https://example.org/a?b#c', 'url'],
    ['arXiv:2101.00001', undefined, '2101.00001', 'arxiv'],
    ['978-3-16-148410-0', undefined, '978-3-16-148410-0', 'isbn'],
    ['1234-5679', 'issn', '1234-5679', 'issn'],
    ['urn:nbn:de:101:1-201102033592', undefined, 'urn:nbn:de:101:1-201102033592', 'urn'],
    ['2020ApJ...1A', 'bibcode', '2020ApJ...1A', 'ads'],
  ])('%s', (identifier, scheme, sent, detected) => {
    const { metadata, losses } = cross({ related: [{ identifier, relation: 'cites', ...(scheme && { scheme }) }] });
    expect(losses).toEqual([]);
    expect(metadata.related_identifiers).toMatchObject([{ scheme: detected, relation_type: { id: 'cites' } }]);
    expect(String(Object(metadata.related_identifiers)[0].identifier).toLowerCase()).toContain(sent.toLowerCase().replace(/^arxiv:/, ''));
  });
});

test('Relations are sent in small letters, with the type of what is related, each once', () => {
  const { metadata, losses } = cross({ related: [TAG, COMMIT, TAG] });
  expect(metadata.related_identifiers).toEqual([
    { identifier: TAG.identifier, scheme: 'url', relation_type: { id: 'issupplementto' }, resource_type: { id: 'software' } },
    { identifier: COMMIT.identifier, scheme: 'url', relation_type: { id: 'isderivedfrom' } },
  ]);
  expect(losses).toEqual([]);
});

test('An alternate identifier is another name of the record itself', () => {
  const { metadata } = cross({
    identifiers: [{ identifier: 'https://example.org/a' }],
    related: [{ identifier: '10.1234/alt', relation: 'isAlternateIdentifier' }],
  });
  expect(metadata.related_identifiers).toBeUndefined();
  expect(metadata.identifiers).toEqual([
    { identifier: 'https://example.org/a', scheme: 'url' },
    { identifier: '10.1234/alt', scheme: 'doi' },
  ]);
});

describe('What can’t be sent is told', () => {
  test.each<[string, Parameters<typeof cross>[0], readonly string[]]>([
    ['a relation that is none', { related: [{ identifier: 'https://x.org', relation: 'isNephewOf' }] }, ['dropped related[0]']],
    ['what is no identifier', { related: [{ identifier: 'my thesis', relation: 'cites' }] }, ['dropped related[0]']],
    [
      'the type of what is related',
      { related: [{ identifier: 'https://x.org', relation: 'cites', resourceType: 'gizmo' }] },
      ['dropped related[0]'],
    ],
    ['another name that is no identifier', { identifiers: [{ identifier: 'call me this' }] }, ['dropped identifiers[0]']],
    ['another name of a scheme of its own', { identifiers: [{ identifier: 'XY-1', scheme: 'LocalNumber' }] }, ['changed identifiers[0]']],
  ])('%s', (_what, details, losses) => {
    expect(cross(details).losses).toEqual(losses);
  });
});

describe('What this server does not have of the shipped ids', () => {
  const lacks = (...keys: readonly string[]) => ({ lacks: Object.fromEntries(keys.map((key) => [`vocabularies/${key}`, ['references']])) });

  test('a relation is left out, with the nearest told', () => {
    const related = [{ identifier: 'https://x.org', relation: 'cites' }, TAG];
    const { metadata, losses, messages } = cross({ related }, lacks('relationtypes/cites'));
    expect(metadata.related_identifiers).toHaveLength(1);
    expect(losses).toEqual(['dropped related[0]']);
    expect(messages[0]).toContain('The nearest that it has: references.');
  });

  test('a type is left out, and its identifier kept', () => {
    const { metadata, losses } = cross({ related: [TAG] }, lacks('resourcetypes/software'));
    expect(metadata.related_identifiers).toEqual([{ identifier: TAG.identifier, scheme: 'url', relation_type: { id: 'issupplementto' } }]);
    expect(losses).toEqual(expect.arrayContaining(['dropped related[0]']));
  });

  test.each([
    ['tag', TAG, 'relationtypes/issupplementto'],
    ['commit', COMMIT, 'relationtypes/isderivedfrom'],
  ])('the relation of the marker of the %s refuses the record: it could not be found again', (_what, marker, key) => {
    expect(cross({ related: [marker] }, lacks(key)).losses).toEqual(['refused related[0]']);
  });
});
