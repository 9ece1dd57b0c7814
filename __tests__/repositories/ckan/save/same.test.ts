/** When two values of a catalogue are one: by tables (facts/ckan.md 6, rows 12 and 13). */
import { describe, expect, test } from '@jest/globals';
import {
  isSame,
  isSameOfDataset,
  isSameOfResource,
  isSameSet,
  toCanonical,
  toExtraMap,
  toTagKey,
} from '../../../../src/repositories/ckan/save/same.ts';

describe('Two values', () => {
  test.each<[unknown, unknown]>([
    [null, ''],
    [undefined, null],
    ['', '  '],
    [[], null],
    [5, '5'],
    [true, 'True'],
    ['false', false],
    ['a\r\nb', 'a\nb'],
    [' a', 'a'],
    [
      ['a', 1],
      ['a', '1'],
    ],
    [{ a: 1, b: null }, { a: '1' }],
    [[{ a: '', b: 'x' }], [{ b: 'x' }]],
    [[{ name: 'Jo', email: 'jo@example.org', shown: true, org: null }], [{ email: 'jo@example.org', name: 'Jo', org: '', shown: 'True' }]],
  ])('%j and %j are one', (a, b) => {
    expect([isSame(a, b), isSame(b, a), toCanonical(a) === toCanonical(b)]).toEqual([true, true, true]);
  });

  test.each<[unknown, unknown]>([
    ['a', ''],
    [0, ''],
    [false, null],
    ['A', 'a'],
    ['1.10', '1.1'],
    [
      ['a', 'b'],
      ['b', 'a'],
    ],
    [['a'], ['a', 'a']],
    [['a'], 'a'],
    [{ a: 1 }, { a: 1, b: 2 }],
    [{ a: 1 }, '{"a":1}'],
    ['yes', 'true'],
    [{}, ''],
    [[''], []],
    [[1], { 0: 1 }],
  ])('%j and %j are two', (a, b) => {
    expect([isSame(a, b), isSame(b, a)]).toEqual([false, false]);
  });
});

describe('A field of a resource', () => {
  test.each<[string, unknown, Record<string, unknown>, boolean]>([
    ['format', 'zip', { format: 'ZIP' }, true],
    ['format', 'zip', { format: 'CSV' }, false],
    ['format', 'zip', { format: '' }, false],
    ['url', 'example.org/a', { url: 'http://example.org/a' }, true],
    ['url', 'a.zip', { url: 'https://x/download/a.zip', url_type: 'upload' }, true],
    ['url', 'https://elsewhere/a.zip', { url: 'https://x/download/b.zip', url_type: 'upload' }, false],
    ['url', 'https://elsewhere/a.zip', { url: 'https://x/a.zip', url_type: null }, false],
    ['size', 5, { size: '5' }, true],
    ['own', ['a'], { own: ['a'] }, true],
    ['name', 'zip', { name: 'ZIP' }, false],
  ])('%s %j in %j: %s', (field, wanted, found, is) => {
    expect(isSameOfResource(field, wanted, found)).toBe(is);
  });
});

describe('A field of a dataset', () => {
  test.each<[string, unknown, Record<string, unknown>, boolean]>([
    ['owner_org', 'sw', { owner_org: 'id1', organization: { name: 'sw' } }, true],
    ['owner_org', 'id1', { owner_org: 'id1', organization: { name: 'sw' } }, true],
    ['owner_org', 'bc', { owner_org: 'id1', organization: { name: 'sw' } }, false],
    ['owner_org', '', { owner_org: 'id1', organization: { name: 'sw' } }, false],
    ['title', '', { title: 'a', name: 'a' }, true],
    ['title', 'b', { title: 'a', name: 'a' }, false],
    ['title', null, { title: 'A title', name: 'a' }, false],
    ['notes', null, {}, true],
    ['private', false, { private: false }, true],
  ])('%s %j in %j: %s', (field, wanted, found, is) => {
    expect(isSameOfDataset(field, wanted, found)).toBe(is);
  });
});

test('Tags of a vocabulary are others than free ones, and their case counts', () => {
  const keys = [{ name: 'a' }, { name: 'a', vocabulary_id: 'v' }, { name: 'A' }].map(toTagKey);
  expect(new Set(keys).size).toBe(3);
  expect(toTagKey({ name: 'a', vocabulary_id: null, id: 'x' })).toBe(toTagKey({ name: ' a ' }));
  expect([isSameSet(['a', 'b'], ['b', 'a', 'a']), isSameSet(['a'], ['b']), isSameSet([], ['b'])]).toEqual([true, false, false]);
});

test('An extra field without a value is none', () => {
  const extras = [
    { key: 'a', value: '1' },
    { key: 'b', value: '' },
    { key: 'c', value: null },
    { key: 'd', value: 2 },
  ];
  expect([...toExtraMap(extras)]).toEqual([
    ['a', '1'],
    ['d', '2'],
  ]);
});
