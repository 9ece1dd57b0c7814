/**
 * What each archive carries of a record that says everything that DataCite can say, and what it tells of the rest.
 * `UPDATE_GOLDEN=1 npm test -- __tests__/repositories/whole-example` writes it anew; read the diff.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { ArchiveRecord } from '../../src/model/record.ts';
import { crosswalk as toInvenio } from '../../src/repositories/invenio/crosswalk.ts';
import { crosswalk as toZenodo } from '../../src/repositories/zenodo/crosswalk.ts';

const fixture = join(import.meta.dirname, '../fixtures/metadata/every-datacite-property/expected.json');
const { record } = JSON.parse(readFileSync(fixture, 'utf8')) as { record: ArchiveRecord };

test.each([
  ['zenodo', () => toZenodo(record)],
  [
    'inveniordm',
    () =>
      toInvenio(record, {
        unheld: new Map(),
        switchedOff: new Set(),
        publisher: 'The archive',
        dois: { prefixes: new Set(), spent: new Set() },
      }),
  ],
])('%s carries the whole example as the golden file says', (name, cross) => {
  const { body, losses } = cross();
  const found = { body, losses: losses.map(({ field, outcome, message }) => `${outcome} ${field}: ${message}`) };
  const path = join(import.meta.dirname, 'golden', `whole-example.${name}.json`);
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(path, `${JSON.stringify(found, undefined, 2)}\n`);
  expect(JSON.parse(JSON.stringify(found))).toEqual(JSON.parse(readFileSync(path, 'utf8')));
});
