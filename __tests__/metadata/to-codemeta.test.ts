/** The round trip: CodeMeta -> record -> CodeMeta. What the record holds comes back, and what CodeMeta has no term for is told. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { readCodemetaJson } from '../../src/metadata/codemeta/read-codemeta-json.ts';
import { toCodemeta } from '../../src/metadata/codemeta/to-codemeta.ts';
import { openLicenceBook } from '../../src/metadata/licences.ts';
import { type ArchiveRecord, emptyRecord } from '../../src/model/record.ts';
import { toRelease } from './harbour.ts';

const book = await openLicenceBook();
const read = (text: string) => readCodemetaJson(text, { source: 'codemeta.json', file: 'codemeta.json', release: toRelease(), book });
const aRecord = (details: Partial<ArchiveRecord> = {}): ArchiveRecord => ({
  ...emptyRecord,
  title: 'Tides',
  publicationDate: '2026-05-04',
  ...details,
});

test('the example with every term comes back with nothing lost but e-mail addresses', async () => {
  const file = join(import.meta.dirname, '../fixtures/metadata/every-codemeta-term/codemeta.json');
  const { fields } = await read(readFileSync(file, 'utf8'));
  const { codemeta, losses } = toCodemeta(aRecord(fields));
  expect(losses.map(({ field, outcome }) => `${field} ${outcome}`)).toEqual([expect.stringMatching(/^related\[\d+\] changed$/)]);
  const back = (await read(JSON.stringify(codemeta))).fields;
  const same = [
    'title',
    'additionalTitles',
    'contributors',
    'description',
    'keywords',
    'version',
    'publicationDate',
    'dates',
    'languages',
  ] as const;
  const rest = ['funding', 'custom', 'identifiers', 'references', 'publisher', 'sizes', 'formats', 'type'] as const;
  for (const field of [...same, ...rest]) expect({ [field]: back[field] }).toEqual({ [field]: fields[field] });
  expect(back.creators).toEqual(fields.creators?.map(({ email: _email, ...agent }) => agent));
  expect(back.related).toHaveLength(fields.related?.length ?? 0);
});

test('the smallest record reads as nothing more than it says', async () => {
  const { codemeta, losses } = toCodemeta(aRecord());
  expect(losses).toEqual([]);
  expect((await read(JSON.stringify(codemeta))).fields).toEqual({
    type: { general: 'software' },
    title: 'Tides',
    publicationDate: '2026-05-04',
  });
});

test('what CodeMeta has no term for is told', () => {
  const { losses } = toCodemeta(
    aRecord({
      type: { general: 'image' },
      access: { right: 'closed' },
      communities: ['tides'],
      custom: { 'dwc:genus': ['Phoca'] },
      dates: [{ start: '2026', end: '2026', type: 'collected' }],
      additionalDescriptions: [{ type: 'notes', html: 'N' }],
      contributors: [{ kind: 'person', family: 'N', identifiers: [], affiliations: [], type: 'DataCurator' }],
    }),
  );
  expect(losses.map(({ field }) => field).toSorted()).toEqual([
    'access',
    'additionalDescriptions[0]',
    'communities',
    'contributors[0]',
    'custom.dwc:genus',
    'dates[0]',
    'type',
  ]);
});
