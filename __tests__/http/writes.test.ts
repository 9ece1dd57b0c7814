import { expect, test } from '@jest/globals';
import { openWrites } from '../../src/http/writes.ts';

const BROKEN_OFF = '-';
/** A DELETE of the whole draft. */
const GONE = 'GONE';

test.each([
  ['nothing', '', false],
  ['questions', 'GET 200, HEAD 200, GET 0', false],
  ['a write that was carried out', 'POST 201', true],
  ['one whose answer did not come', 'POST 0', true],
  ['one that was broken off', 'PUT -', true],
  ['one that a server did before it failed, perhaps', 'POST 504', true],
  ['one that was refused', 'POST 400', false],
  ['one that was sent elsewhere', 'POST 307', false],
  ['one that was refused after one that was not', 'POST 201, PUT 400', true],
  ['one, and a redirect of the next question', 'POST 201, GET 302', true],
  ['one that was taken back', 'POST 201, GONE 204', false],
  ['one that was not there when it was to be taken back', 'POST 201, GONE 404', true],
  ['one that could not be taken back', 'POST 201, GONE 403', true],
  ['one that was taken back, perhaps', 'POST 201, GONE 504', true],
  ['one that was lost, and another that was taken back', 'POST 0, POST 201, GONE 204', true],
  ['one, and a file that was taken out of it', 'POST 201, DELETE 204', true],
  ['one that was taken back, and another', 'POST 201, GONE 204, POST 201', true],
])('after %s (%s)', (_name, asked, mayStand) => {
  const writes = openWrites();
  for (const [, method = '', status = ''] of asked.matchAll(/(\w+) (\S+?)(?:,|$)/g))
    writes.note(
      method === GONE ? { method: 'DELETE', takesBack: true } : { method },
      status === BROKEN_OFF ? undefined : { status: Number(status) },
    );
  expect(writes.mayStand()).toBe(mayStand);
});
