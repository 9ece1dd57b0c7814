/** Fields of the server's own on their way to InvenioRDM (facts/inveniordm.md 1.4, 1.5). */
import { describe, expect, test } from '@jest/globals';
import type { ArchiveRecord } from '../../../src/model/record.ts';
import type { Json } from '../../../src/repositories/invenio/wire.ts';
import { cross } from './cross.ts';

type Details = Partial<ArchiveRecord>;

describe('Fields of the server’s own', () => {
  test.each<[string, Details, Json, readonly string[]]>([
    [
      'of code',
      {
        custom: {
          'code:codeRepository': 'https://github.com/o/r',
          'code:programmingLanguage': ['c++', { id: 'python' }],
          'code:developmentStatus': 'active',
        },
      },
      {
        'code:codeRepository': 'https://github.com/o/r',
        'code:programmingLanguage': [{ id: 'c++' }, { id: 'python' }],
        'code:developmentStatus': { id: 'active' },
      },
      [],
    ],
    ['of publishing', { publishing: { journal: { title: 'J', volume: '3' } } }, { 'journal:journal': { title: 'J', volume: '3' } }, []],
    [
      'of a conference',
      { publishing: { conference: { url: 'https://c.example.org' } } },
      { 'meeting:meeting': { url: 'https://c.example.org' } },
      [],
    ],
    [
      'of an imprint, without the publisher',
      { publishing: { imprint: { publisher: 'P', isbn: '1' } } },
      { 'imprint:imprint': { isbn: '1' } },
      [],
    ],
    ['by any name with a colon', { custom: { 'lab:number': 7, 'lab:none': undefined } }, { 'lab:number': 7 }, []],
    ['by a name without one, which no server has', { custom: { number: 7 } }, {}, ['dropped custom.number']],
  ])('%s', (_what, details, sent, losses) => {
    const found = cross(details);
    expect(found.body.custom_fields).toEqual(sent);
    expect(found.losses).toEqual(losses);
  });

  test.each([
    ['code:programmingLanguage', [{ id: 'piet' }], 'vocabularies/code:programmingLanguages/piet'],
    ['code:developmentStatus', { id: 'done' }, 'vocabularies/code:developmentStatus/done'],
  ])('%s without a term that the server lacks, with the nearest told', (name, value, key) => {
    const found = cross({ custom: { [name]: value } }, { lacks: { [key]: ['pike'] } });
    expect([found.body.custom_fields, found.losses]).toEqual([{}, [`dropped custom.${name}`]]);
    expect(found.messages[0]).toContain('pike');
  });

  test('not, where the server was seen to have them switched off', () => {
    const custom = { 'code:codeRepository': 'https://github.com/o/r', 'code:programmingLanguage': ['python'] };
    const details = { custom, publishing: { journal: { title: 'J' } } };
    const found = cross(details, { switchedOff: new Set(['code:programmingLanguage', 'journal:journal']) });
    expect(found.body.custom_fields).toEqual({ 'code:codeRepository': 'https://github.com/o/r' });
    expect(found.losses).toEqual([]);
    expect(found.used).not.toContain('vocabularies/code:programmingLanguages/python');
  });
});
