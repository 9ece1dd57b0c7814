/** The canary has to sing: what it must find, it finds. */
import { expect, test } from '@jest/globals';
import { type Sent, searchRun, toldBy } from './canary.ts';

const ended = { code: 0, signal: null, stdout: '', stderr: '', outputs: {}, summary: '', milliseconds: 0 };
const tokens = { archive: ['archive-secret-1'], github: ['github-secret-2'] };
const sent = (changes: Partial<Sent>): Sent => ({ side: 'archive', method: 'GET', path: '/', head: '', body: Buffer.alloc(0), ...changes });

test.each([
  [{ stdout: 'said archive-secret-1' }, [], 'the token of archive in stdout'],
  [{ summary: Buffer.from('github-secret-2').toString('base64') }, [], 'the token of github in summary'],
  [{ outputs: { 'record-url': '/tmp/archive-release-run-1/temp' } }, [], 'a local path in outputs'],
  [{}, [sent({ path: '/x?token=archive-secret-1' })], 'the token of archive in the address of GET to archive'],
  [{}, [sent({ head: 'authorization: Bearer github-secret-2' })], 'the token of github in a request to archive'],
  [{}, [sent({ side: 'trap', head: 'archive-secret-1' })], 'the token of archive in a request to trap'],
  [
    { stderr: 'X-Amz-Signature=0123456789abcdef' },
    [sent({ side: 'blobs', path: '/a?X-Amz-Signature=0123456789abcdef' })],
    'a signed address in stderr',
  ],
  [
    { summary: 'fedcba\\_9876543210' },
    [sent({ side: 'blobs', path: '/a?sp=r&sig=fedcba_9876543210&se=2026' })],
    'a signed address in summary',
  ],
  [
    {},
    [
      sent({ side: 'blobs', path: '/a?X-Amz-Signature=0123456789abcdef' }),
      sent({ body: Buffer.from('{"url":"https://blobs/a?X-Amz-Signature=0123456789abcdef"}') }),
    ],
    'a signed address in a request to archive',
  ],
  [{}, [sent({ body: Buffer.from('/tmp/archive-release-run-1/temp') })], 'a local path in a request to archive'],
  [{ stdout: 'TypeError: x\n    at run (index.js:1:2)' }, [], 'a stack trace in stdout'],
] as const)('finds what is where it must not be: %#', (told, requests, leak) => {
  const { leaks, searched } = searchRun({ told: toldBy({ ...ended, ...told }), sent: requests }, { tokens });
  expect(leaks).toEqual([leak]);
  expect(searched).toBeGreaterThan(0);
});

test('lets each token pass to its own server, and to the runner that masks it', () => {
  const requests = [
    sent({ head: 'authorization: Bearer archive-secret-1' }),
    sent({ side: 'github', head: 'authorization: token github-secret-2' }),
  ];
  expect(searchRun({ told: toldBy({ ...ended, stdout: '::add-mask::archive-secret-1\n' }), sent: requests }, { tokens }).leaks).toEqual([]);
});
