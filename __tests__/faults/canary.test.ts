/** The canary has to sing: what it must find, it finds. */
import { expect, test } from '@jest/globals';
import { canaryOf } from './canary.ts';
import type { Seen } from './proxy.ts';

const ended = { code: 0, signal: null, stdout: '', stderr: '', outputs: {}, summary: '', milliseconds: 0 };
const tokens = { archive: 'archive-secret-1', github: 'github-secret-2' };
const seen = (changes: Partial<Seen>): Seen => ({ side: 'archive', method: 'GET', path: '/', head: '', body: Buffer.alloc(0), ...changes });

test.each([
  [{ stdout: 'said archive-secret-1' }, [], 'the token of archive in stdout'],
  [{ summary: Buffer.from('github-secret-2').toString('base64') }, [], 'the token of github in summary'],
  [{ outputs: { 'record-url': '/tmp/archive-release-run-1/temp' } }, [], 'a local path in outputs'],
  [{}, [seen({ path: '/x?token=archive-secret-1' })], 'the token of archive in the address of GET to archive'],
  [{}, [seen({ head: 'authorization: Bearer github-secret-2' })], 'the token of github in a request to archive'],
  [{}, [seen({ side: 'trap', head: 'archive-secret-1' })], 'the token of archive in a request to trap'],
  [
    { stderr: 'X-Amz-Signature=0123456789abcdef' },
    [seen({ side: 'blobs', path: '/a?X-Amz-Signature=0123456789abcdef' })],
    'a signed address in stderr',
  ],
] as const)('finds what is where it must not be: %#', (told, requests, leak) => {
  const { leaks, searched } = canaryOf(tokens)({ ...ended, ...told }, requests);
  expect(leaks).toEqual([leak]);
  expect(searched).toBeGreaterThan(0);
});

test('lets each token pass to its own server, and to the runner that masks it', () => {
  const requests = [
    seen({ head: 'authorization: Bearer archive-secret-1' }),
    seen({ side: 'github', head: 'authorization: token github-secret-2' }),
  ];
  expect(canaryOf(tokens)({ ...ended, stdout: '::add-mask::archive-secret-1\n' }, requests).leaks).toEqual([]);
});
