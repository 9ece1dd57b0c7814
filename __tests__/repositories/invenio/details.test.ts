/** Rights, subjects, dates and funding on their way to InvenioRDM (facts/inveniordm.md 1.4, 1.5). */
import { describe, expect, test } from '@jest/globals';
import type { ArchiveRecord } from '../../../src/model/record.ts';
import type { Json } from '../../../src/repositories/invenio/wire.ts';
import { cross } from './cross.ts';

type Details = Partial<ArchiveRecord>;

describe('Carried without a loss', () => {
  test.each<[string, Details, Json]>([
    ['a licence by its SPDX id in small letters', { rights: [{ id: 'Apache-2.0' }] }, { rights: [{ id: 'apache-2.0' }] }],
    ['each of an expression', { rights: [{ id: '(MIT OR Apache-2.0)' }] }, { rights: [{ id: 'mit' }, { id: 'apache-2.0' }] }],
    ['the same licence once', { rights: [{ id: 'MIT' }, { id: 'mit' }] }, { rights: [{ id: 'mit' }] }],
    [
      'a licence without an id',
      { rights: [{ title: 'Ours', url: 'https://example.org/l' }] },
      { rights: [{ title: { en: 'Ours' }, link: 'https://example.org/l' }] },
    ],
    [
      'a licence by its address alone',
      { rights: [{ url: 'https://example.org/l' }] },
      { rights: [{ title: { en: 'https://example.org/l' }, link: 'https://example.org/l' }] },
    ],
    ["Zenodo's word for no licence in particular", { rights: [{ id: 'other-open' }] }, { rights: [{ title: { en: 'Other (open)' } }] }],
    ['keywords, each once', { keywords: ['one', ' two ', 'one', ''] }, { subjects: [{ subject: 'one' }, { subject: 'two' }] }],
    [
      'a subject by its address',
      { subjects: [{ term: 'Sea', identifier: 'https://id.example.org/sea' }] },
      { subjects: [{ id: 'https://id.example.org/sea' }] },
    ],
    ['a subject that is a word', { subjects: [{ term: 'Sea' }] }, { subjects: [{ subject: 'Sea' }] }],
    [
      'a day',
      { dates: [{ start: '2026-01-01', end: '2026-01-01', type: 'Collected' }] },
      { dates: [{ date: '2026-01-01', type: { id: 'collected' } }] },
    ],
    [
      'an interval with words',
      { dates: [{ start: '2026-01', end: '2026-02', type: 'valid', description: 'spring' }] },
      { dates: [{ date: '2026-01/2026-02', type: { id: 'valid' }, description: 'spring' }] },
    ],
    ['a funder by ROR', { funding: [{ funder: { ror: 'https://ror.org/00k4n6c32' } }] }, { funding: [{ funder: { id: '00k4n6c32' } }] }],
    [
      'a grant that the server knows',
      { funding: [{ id: '10.13039/501100000780::283595' }] },
      { funding: [{ funder: { id: '00k4n6c32' }, award: { id: '00k4n6c32::283595' } }] },
    ],
    [
      'a grant by its number alone, which is of the European Commission',
      { funding: [{ id: '283595' }] },
      { funding: [{ funder: { id: '00k4n6c32' }, award: { id: '00k4n6c32::283595' } }] },
    ],
    [
      'a grant of a funder by name',
      { funding: [{ funder: { name: 'A Fund' }, number: 'P 1', title: 'A Project', url: 'https://example.org/p1' }] },
      {
        funding: [
          {
            funder: { name: 'A Fund' },
            award: { title: { en: 'A Project' }, number: 'P 1', identifiers: [{ identifier: 'https://example.org/p1', scheme: 'url' }] },
          },
        ],
      },
    ],
  ])('%s', (_what, details, sent) => {
    const { metadata, losses } = cross(details);
    expect(metadata).toMatchObject(sent);
    expect(losses).toEqual([]);
  });
});

describe('Changed or left out, and told', () => {
  test.each<[string, Details, Json, readonly string[]]>([
    ['the bare name of a GNU licence', { rights: [{ id: 'GPL-3.0' }] }, { rights: [{ id: 'gpl-3.0-only' }] }, ['changed rights[0]']],
    ['the plus of a GNU licence', { rights: [{ id: 'LGPL-2.1+' }] }, { rights: [{ id: 'lgpl-2.1-or-later' }] }, ['changed rights[0]']],
    [
      'a licence with an exception',
      { rights: [{ id: 'GPL-2.0-only WITH Classpath-exception-2.0' }] },
      { rights: [{ title: { en: 'GPL-2.0-only WITH Classpath-exception-2.0' } }] },
      ['changed rights[0]'],
    ],
    [
      'a subject by code of a scheme',
      { subjects: [{ term: 'Sea', scheme: 'LCSH' }] },
      { subjects: [{ subject: 'Sea' }] },
      ['changed subjects[0]'],
    ],
    [
      'a date that begins, and never ends',
      { dates: [{ start: '2026-01-01', type: 'valid' }] },
      { dates: [{ date: '2026-01-01' }] },
      ['changed dates[0]'],
    ],
    [
      'a time of day',
      { dates: [{ start: '2026-01-01T10:00:00Z', end: '2026-01-01T10:00:00Z', type: 'valid' }] },
      { dates: [{ date: '2026-01-01' }] },
      ['changed dates[0]'],
    ],
    [
      'a kind of date',
      { dates: [{ start: '2026', end: '2026', type: 'birthday' }] },
      { dates: [{ date: '2026', type: { id: 'other' } }] },
      ['changed dates[0]'],
    ],
    [
      'a funder by another identifier',
      { funding: [{ funder: { name: 'F', identifier: { scheme: 'GRID', value: 'grid.1' } } }] },
      { funding: [{ funder: { name: 'F' } }] },
      ['dropped funding[0]'],
    ],
    [
      'a grant without a funder',
      { funding: [{ title: 'A Project', url: 'https://example.org/p' }] },
      { additional_descriptions: [{ description: '<p>Funding: A Project, https://example.org/p</p>', type: { id: 'other' } }] },
      ['changed funding[0]'],
    ],
  ])('%s', (_what, details, sent, losses) => {
    const found = cross(details);
    expect(found.metadata).toMatchObject(sent);
    expect(found.losses).toEqual(losses);
  });
});

describe('What this server does not have, with the nearest told', () => {
  const EC = 'funders/00k4n6c32';
  test.each<[string, Details, string, Json, string]>([
    [
      'a licence is sent as a title',
      { rights: [{ id: 'MIT-0' }] },
      'vocabularies/licenses/mit-0',
      { rights: [{ title: { en: 'MIT-0' } }] },
      'changed rights[0]',
    ],
    [
      'a subject is sent as a word',
      { subjects: [{ term: 'Sea', identifier: 'https://id.example.org/sea' }] },
      'subjects/https://id.example.org/sea',
      { subjects: [{ subject: 'Sea' }] },
      'changed subjects[0]',
    ],
    [
      'a funder is sent by name',
      { funding: [{ funder: { ror: '00k4n6c32', name: 'EC' } }] },
      EC,
      { funding: [{ funder: { name: 'EC' } }] },
      'changed funding[0]',
    ],
    [
      'a kind of date is «other»',
      { dates: [{ start: '2026', end: '2026', type: 'valid' }] },
      'vocabularies/datetypes/valid',
      { dates: [{ date: '2026', type: { id: 'other' } }] },
      'changed dates[0]',
    ],
  ])('%s', (_what, details, key, sent, loss) => {
    const found = cross(details, { lacks: { [key]: ['nearby'] } });
    expect(found.metadata).toMatchObject(sent);
    expect(found.losses).toEqual([loss]);
    expect(found.messages[0]).toContain('The nearest that it has: nearby.');
  });

  test('a grant is sent by its number', () => {
    const { metadata } = cross({ funding: [{ id: '283595', title: 'OpenAIRE' }] }, { lacks: { 'awards/00k4n6c32::283595': [] } });
    expect(metadata.funding).toEqual([{ funder: { id: '00k4n6c32' }, award: { title: { en: 'OpenAIRE' }, number: '283595' } }]);
  });

  test('a kind of date goes with its date, where «other» is missing, too', () => {
    const lacks = { 'vocabularies/datetypes/valid': [], 'vocabularies/datetypes/other': [] };
    const { metadata, losses } = cross({ dates: [{ start: '2026', end: '2026', type: 'valid' }] }, { lacks });
    expect([metadata.dates, losses]).toEqual([undefined, ['dropped dates[0]']]);
  });
});
