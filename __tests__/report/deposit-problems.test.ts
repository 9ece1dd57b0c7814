/** What should not be overlooked of a deposit, on tables. */
import { expect, test } from '@jest/globals';
import type { Deposit } from '../../src/model/deposit.ts';
import { toDoiProblems, toRequestProblems } from '../../src/report/deposit-problems.ts';

const deposit = (changes: Partial<Deposit>): Deposit => ({
  ...{ id: '1', state: 'published', isEdit: false, createdAt: '2026-11-01T10:00:00Z', url: 'https://archive.example.org/1' },
  ...{ marker: {}, files: [], echo: undefined },
  ...changes,
});

test.each([
  ['one that is a DOI', { doi: '10.5281/zenodo.7' }, []],
  ['none', {}, []],
  ['one that somebody emptied by hand', { doi: '', conceptDoi: '' }, []],
  ['one that is none', { doi: 'to follow' }, ['to follow. The outputs leave it out: correct it there, or ask who runs the archive.']],
  ['the same twice', { doi: 'x', reservedDoi: 'x', conceptDoi: 'y' }, ['x. The outputs', 'y. The outputs']],
] as const)('a DOI: %s', (_, changes, told) => {
  const messages = toDoiProblems(deposit(changes)).map(({ message }) => message);
  expect(messages).toEqual(told.map((words) => expect.stringContaining(words)));
});

test.each([
  ['declined', 'curators', 'The curators declined it (https://archive.example.org/1): No licence.'],
  ['expired', 'community', 'The reviewers of the community did not look at it in time (https://archive.example.org/1): No licence.'],
  ['submitted', 'curators', undefined],
] as const)('a request that is %s, to the %s', (status, to, told) => {
  const request = { status, to, words: ['Hello.', '<p>No licence.</p>'] } as unknown as NonNullable<Deposit['request']>;
  expect(toRequestProblems(deposit({ request })).map(({ message }) => message)).toEqual(told === undefined ? [] : [told]);
});
