import { expect, test } from '@jest/globals';
import { toOriginLine } from '../../src/report/origins.ts';

const place = (file: string, line: number) => ({ file, line, column: 1 });
const replaced = (source: string, over: readonly { source: string; value: unknown }[] = []) => ({
  from: [{ source }],
  how: 'replaced' as const,
  over,
});

test.each([
  [
    'a file by its place',
    { title: { ...replaced('CITATION.cff'), from: [{ source: 'CITATION.cff', at: place('CITATION.cff', 3) }] } },
    'CITATION.cff:3:1',
  ],
  [
    'a source that has another name than its file',
    { title: { ...replaced('GitHub'), from: [{ source: 'GitHub', at: place('LICENSE', 1) }] } },
    'GitHub (LICENSE:1:1)',
  ],
  [
    'what it won over',
    { title: replaced('.zenodo.json', [{ source: 'GitHub', value: 'Else' }]) },
    '.zenodo.json; instead of GitHub “Else”',
  ],
  ['no loser that says the same', { title: replaced('.zenodo.json', [{ source: 'GitHub', value: 'Won' }]) }, '.zenodo.json'],
  [
    'what a list was united from',
    { title: { from: [{ source: 'a' }, { source: 'b' }, { source: 'a' }], how: 'united' as const, over: [] } },
    'united from a, b',
  ],
  [
    'what was filled in below it',
    { title: replaced('a'), 'title[0].orcid': { from: [{ source: 'b' }], how: 'filled' as const, over: [] } },
    'a; filled from b',
  ],
  ['its parts, where it has no trail of its own', { 'title[0]': replaced('a'), 'title[1]': replaced('b') }, 'a, b'],
  ['nothing, where nothing is known of it', { titles: replaced('a'), keywords: replaced('b') }, ''],
  ['no field of an object that nobody put there', {}, ''],
])('tells %s', (_, trail, line) => expect(toOriginLine(trail, 'title', 'Won')).toBe(line));

test('a field called like a part of every object has no trail by that', () => expect(toOriginLine({}, 'constructor', undefined)).toBe(''));
