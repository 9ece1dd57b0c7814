/** What a Validation Error about `match` means: a lock that was lost, or a field of the schema that has that name. */
import { expect, test } from '@jest/globals';
import { toFailure } from '../../../src/repositories/ckan/api/failure.ts';

test.each([
  ['the lock on the time of change', ['metadata_modified'], 'raced'],
  ['the lock on two fields', ['state', 'metadata_modified'], 'raced'],
  ['a field of the schema', ['Missing value'], 'invalid'],
])('%s', (_, match, kind) => {
  const json = { success: false, error: { __type: 'Validation Error', match } };
  expect(toFailure({ url: 'https://catalogue.test/api', method: 'POST', status: 409, headers: {}, json }).kind).toBe(kind);
});
