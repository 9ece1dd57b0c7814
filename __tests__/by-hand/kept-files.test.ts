import { expect, test } from '@jest/globals';
import { findHeld } from '../../src/by-hand/kept-files.ts';
import type { Deposit } from '../../src/model/deposit.ts';

const file = (name: string) => ({ name, size: 1, checksum: { algorithm: 'md5', value: name } });
const mark = (tag: string, commit: string) => ({
  tag: `https://github.com/o/r/tree/${tag}`,
  commit: `https://github.com/o/r/commit/${commit.repeat(40)}`,
});
const deposit = (changes: Partial<Deposit>): Deposit => ({
  ...{ id: '7', state: 'draft', isEdit: false, createdAt: '2026-11-01T00:00:00Z', url: 'https://rdm.example.org/uploads/7' },
  ...{ marker: {}, files: [], echo: {} },
  ...changes,
});
const before = deposit({ id: '6', state: 'published', marker: mark('v1', '1'), files: [file('a'), file('b')] });

test.each<[string, Partial<Deposit>, { files: readonly string[]; isAwaited?: true }]>([
  ['a copy by hand keeps what the version before has', { importable: before.files }, { files: ['a', 'b'] }],
  ['a copy that is not described yet, too', { marker: before.marker, importable: before.files }, { files: ['a', 'b'] }],
  ["a release's draft waits for its run", { marker: mark('v2', '2'), importable: before.files }, { files: [], isAwaited: true }],
  ['also of a tag on the same commit', { marker: mark('v2', '1'), files: before.files }, { files: ['a', 'b'], isAwaited: true }],
  ['and of a tag that was moved', { marker: mark('v1', '2'), files: [file('a')] }, { files: ['a'], isAwaited: true }],
  ['not once it holds a file of its own', { marker: mark('v2', '2'), files: [file('a'), file('c')] }, { files: ['a', 'c'] }],
])('%s', async (_, changes, { files, ...rest }) => {
  const held = await findHeld(deposit(changes), () => Promise.resolve(before));
  expect({ ...held, files: held.files.map(({ name }) => name) }).toMatchObject({ files, ...rest });
  expect(held.isAwaited).toBe(rest.isAwaited);
});
