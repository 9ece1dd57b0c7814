import { describe, expect, test } from '@jest/globals';
import { parseWritten } from '../../../src/repositories/rdm/find.ts';

const server = { base: 'https://data.example.org', name: 'Example' };

describe('what somebody writes for a record', () => {
  test.each([
    ['abcde-12345', { id: 'abcde-12345' }],
    [' ABCDE-12345 ', { id: 'abcde-12345' }],
    ['1234', { id: '1234' }],
    ['10.1234/ABCDE-12345', { doi: '10.1234/abcde-12345' }],
    ['doi:10.5281/zenodo.7', { doi: '10.5281/zenodo.7' }],
    ['https://doi.org/10.5281%2Fzenodo.7', { doi: '10.5281/zenodo.7' }],
    ['https://data.example.org/records/abcde-12345', { id: 'abcde-12345' }],
    ['https://data.example.org/records/abcde-12345/files/a.csv', { id: 'abcde-12345' }],
    ['https://data.example.org/uploads/abcde-12345', { id: 'abcde-12345' }],
    ['https://data.example.org/api/deposit/depositions/7', { id: '7' }],
    ['https://data.example.org/deposit/7', { id: '7' }],
    ['https://data.example.org/badge/DOI/10.1234/abc.svg', { doi: '10.1234/abc' }],
  ])('%s is understood', (written, parsed) => expect(parseWritten(written, server)).toEqual(parsed));

  test.each(['', 'tides', '../secret', 'https://other.example.org/records/abcde-12345', 'https://data.example.org/communities/x'])(
    '«%s» names none',
    (written) => expect(() => parseWritten(written, server)).toThrow(expect.objectContaining({ code: 'record-not-found' })),
  );
});
