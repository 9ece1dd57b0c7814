import { expect, test } from '@jest/globals';
import { readEach } from '../../src/repositories/listing.ts';

const read = (entry: unknown): string | undefined =>
  typeof entry === 'object' && entry !== null && 'title' in entry ? String(entry.title) : undefined;

test.each([
  ['is read entry by entry', [{ id: 1, title: 'One' }], ['One']],
  ['leaves out what has an id and is of another kind', [{ id: 1, title: 'One' }, { id: 'x-2' }], ['One']],
  ['may be empty', [], []],
  ['is not understood where an entry is nothing of the kind', [{ id: 1, title: 'One' }, { id: {} }], undefined],
  ['is not understood where an entry is no object', [null, 7], undefined],
  ['is not understood where it is none', { 0: { id: 1 } }, undefined],
])('a list %s', (_, list, told) => {
  expect(readEach(list, read)).toEqual(told);
});
