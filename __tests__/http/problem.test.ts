import { describe, expect, test } from '@jest/globals';
import type { Answer } from '../../src/http/answer.ts';
import { readServerMessages, toProblem } from '../../src/http/problem.ts';

const anAnswer = (details: Partial<Answer>): Answer => ({
  status: 400,
  headers: { 'content-type': 'application/json' },
  url: 'https://zenodo.org/api/deposit/depositions/5?access_token=abc',
  method: 'PUT',
  ...details,
});
const page =
  '<!doctype html><html><head><style>p {color: red}</style></head><body><h1>Access blocked</h1>\n<p>Unusual traffic.</p></body></html>';
const told = (details: Partial<Answer>) => toProblem(anAnswer(details), { archive: 'Zenodo', task: 'write the metadata' });

describe('An answer becomes an error', () => {
  test('with the server’s words one per line, field by field, and the ids that support asks for', () => {
    const problem = told({
      headers: { 'content-type': 'application/json', 'x-request-id': 'r-1' },
      json: {
        status: 400,
        message: 'A validation error occurred.',
        errors: [
          { field: 'metadata.title', messages: ['Missing data for required field.', 'Not a valid string.'] },
          { field: 'metadata.creators', message: 'Not a valid list.' },
        ],
        error_id: 'e-1',
      },
    });
    expect(problem.code).toBe('archive-refused');
    expect(problem.message).toBe(
      [
        'Zenodo: could not write the metadata; it refuses (400). PUT https://zenodo.org/api/deposit/depositions/5?access_token=***',
        '  A validation error occurred.',
        '  metadata.title: Missing data for required field.',
        '  metadata.title: Not a valid string.',
        '  metadata.creators: Not a valid list.',
        '  x-request-id: r-1',
        '  error_id: e-1',
      ].join('\n'),
    );
    expect(problem.remedy).not.toBe('');
  });

  test.each<[string, Partial<Answer>, string]>([
    ['no answer', { status: 0, cause: new Error('ECONNREFUSED') }, 'archive-failed'],
    ['a failure', { status: 502, text: page, headers: { 'content-type': 'text/html' } }, 'archive-failed'],
    ['too many requests', { status: 429, json: { message: '4 per 1 minute' } }, 'archive-failed'],
    ['a firewall’s page', { status: 403, text: page, headers: { 'content-type': 'text/html' } }, 'archive-blocked'],
    ['a login page instead of an API', { status: 200, text: page, headers: { 'content-type': 'text/html' } }, 'archive-failed'],
    ['a redirect that leads nowhere', { status: 302, text: page, headers: { 'content-type': 'text/html' } }, 'archive-failed'],
    ['a refusal', { status: 403, json: { message: 'Permission denied.' } }, 'archive-refused'],
  ])('%s', (_what, details, code) => {
    expect(told(details).code).toBe(code);
  });

  test('that names the address where something else than an API answers', () => {
    expect(told({ status: 200, text: page, headers: { 'content-type': 'text/html' } }).message).toContain(
      'https://zenodo.org/api/deposit/depositions/5',
    );
  });

  test('with the code that the caller gives to a refusal', () => {
    expect(toProblem(anAnswer({}), { archive: 'Zenodo', task: 'x', code: 'record-refused', remedy: 'Mend it.' })).toMatchObject({
      code: 'record-refused',
      remedy: 'Mend it.',
    });
  });
});

test('A page is told by its words, without its markup', () => {
  expect(readServerMessages(anAnswer({ status: 403, text: page }))).toEqual(['Access blocked Unusual traffic.']);
});
