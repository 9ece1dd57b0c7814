/** Identifiers, dates and licences: what people write, and what is taken. */
import { describe, expect, test } from '@jest/globals';
import { toDate, toPublicationDate } from '../../src/metadata/dates.ts';
import { isZenodoDoi, repairUrl, toDoi, toIdentifier, toIdentifierKey, toOrcid, toRor, toUrl } from '../../src/metadata/identifiers.ts';
import { openLicenceBook } from '../../src/metadata/licences.ts';
import { toLine } from '../../src/metadata/text.ts';

describe('an ORCID iD', () => {
  test.each([
    ['0000-0002-1825-0097'],
    ['https://orcid.org/0000-0002-1825-0097'],
    ['http://www.orcid.org/0000-0002-1825-0097/'],
    ['orcid.org/0000-0002-1825-0097'],
    ['ORCID: 0000 0002 1825 0097'],
    ['0000000218250097'],
  ])('is understood as %s', (written) => {
    expect(toOrcid(written)).toBe('0000-0002-1825-0097');
  });
  test('may end in a small x', () => expect(toOrcid('0000-0002-1694-233x')).toBe('0000-0002-1694-233X'));
  test.each(['0000-0000-0000-0000', '0000-0002-1825-0098', '000-0002-8218-3116', 'TODO', '', 'https://orcid.org/'])(
    'is not %s',
    (written) => {
      expect(toOrcid(written)).toBeUndefined();
    },
  );
});

describe('a ROR', () => {
  test.each(['01ggx4157', '05gq02987', '03yrm5c26', '02mhbdp94', '00f54p054', '042nb2s44', '021nxhr62'])('%s is one', (id) => {
    expect(toRor(`https://ror.org/${id}`)).toBe(`https://ror.org/${id}`);
  });
  test.each(['01ggx4158', 'ror', '', 'https://example.org/01ggx4157'])('%s is none', (id) => {
    expect(toRor(id)).toBeUndefined();
  });
});

describe('a DOI', () => {
  test.each([
    ['10.5281/zenodo.1234', '10.5281/zenodo.1234'],
    ['https://doi.org/10.1000/182', '10.1000/182'],
    ['http://dx.doi.org/10.1000/182', '10.1000/182'],
    ['doi.org/10.1000/182', '10.1000/182'],
    ['doi: 10.1000.5/ab(c)', '10.1000.5/ab(c)'],
  ])('is understood as %s', (written, doi) => expect(toDoi(written)).toBe(doi));
  test.each(['pending-zenodo-upload', '10.1000', '11.1000/182', 'https://example.org/10.1000/182', '10.1000/a b'])(
    'is not %s',
    (written) => {
      expect(toDoi(written)).toBeUndefined();
    },
  );
  test('of Zenodo and its sandbox are told from others', () => {
    expect([isZenodoDoi('10.5281/zenodo.1'), isZenodoDoi('10.5072/ZENODO.1'), isZenodoDoi('10.5281/other.1')]).toEqual([true, true, false]);
  });
});

describe('an address', () => {
  test.each([
    ['git@github.com:o/r.git', 'https://github.com/o/r'],
    ['ssh://git@gitlab.example.org/o/r.git', 'https://gitlab.example.org/o/r'],
    ['github.com/o/r', 'https://github.com/o/r'],
    ['www.example.org', 'https://www.example.org'],
    ['arXiv:1401.0080', undefined],
    ['10.1000/182', undefined],
  ])('%s is completed to %s', (written, url) => expect(repairUrl(written)).toBe(url));
  test.each(['javascript:alert(1)', 'https://', 'https:// x', 'https://e x', 'http://<script>', 'mailto:a@b'])('%s is none', (written) => {
    expect(toUrl(written)).toBeUndefined();
  });
  test.each([
    ['https://doi.org/10.1000/ABC', '10.1000/abc'],
    ['https://github.com/O/R.git', 'http://github.com/o/r/'],
  ])('%s is the same as %s', (a, b) => expect(toIdentifierKey(a)).toBe(toIdentifierKey(b)));
  test('keeps its scheme where that is sure, or said', () => {
    expect(toIdentifier('swh:1:rev:309cf2674ee7a0749978cf8265ab91a60aea0f7d')).toEqual({
      identifier: 'swh:1:rev:309cf2674ee7a0749978cf8265ab91a60aea0f7d',
      scheme: 'swh',
    });
    expect(toIdentifier('1401.0080', 'arXiv')).toEqual({ identifier: '1401.0080', scheme: 'arxiv' });
    expect(toIdentifier('not a link', 'url')).toEqual({ identifier: 'not a link' });
  });
});

describe('a date', () => {
  test.each(['2026', '2026-11', '2026-11-22', '2024-02-29', '2000-02-29'])('%s is one', (written) => {
    expect(toDate(written)).toEqual({ date: written, wasCut: false });
  });
  test.each([
    '2026-13',
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-1-2',
    '01-01-2025',
    '2026-00-01',
    '2026-01-00',
    'today',
    '{{DATE}}',
    '',
  ])('%s is none', (written) => {
    expect(toDate(written)).toBeUndefined();
  });
  test.each([
    ['of Japan', '令和8年11月29日'],
    ['of Taiwan', '民國115年'],
    ['of Iran', '1405/09/08'],
    ['of the French Republic', 'an CCXXXV'],
    ['in Arabic digits', '٢٠٢٦-١١-٢٩'],
    ['in wide digits', '２０２６-１１-２９'],
    ['by weeks', '2026-W48-7'],
    ['by the day of the year', '2026-333'],
    ['before our era', '-0044-03-15'],
    ['of five digits of a year', '+12026-01-01'],
    ['in seconds', '1795910400'],
    ['without hyphens', '20261129'],
    ['of a day that never comes', '0000-00-00'],
  ])('%s is none', (_, written) => {
    expect(toPublicationDate(written)).toBeUndefined();
  });
  // Nothing tells a year of another count from one of ours: it is kept as it is written.
  test.each(['5787-03-19', '1447-06-08', '2569-11-29'])('of another count that looks like ours stays: %s', (written) => {
    expect(toDate(written)).toEqual({ date: written, wasCut: false });
  });
  test('with a time loses it', () => expect(toDate('2019-08-12T00:00:00.000Z')).toEqual({ date: '2019-08-12', wasCut: true }));
  test('may be an interval where it is of a publication', () => {
    expect(toPublicationDate('2025-01/2026')).toEqual({ date: '2025-01/2026', wasCut: false });
    expect(toPublicationDate('2026/2025')).toBeUndefined();
    expect(toPublicationDate('2025/2026/2027')).toBeUndefined();
    expect(toPublicationDate('/2026')).toBeUndefined();
  });
});

describe('a line of text', () => {
  test.each([
    ['control characters', 'a\u0000b\u001b[31mc\u009b', 'ab[31mc'],
    ['what nobody sees', '\ufeffa\u200bb\u2060c', 'abc'],
    ['line ends of any kind', 'a\r\nb\u0085c\u2028d', 'a b c d'],
  ])('has no %s', (_, written, line) => {
    expect(toLine(written)).toBe(line);
  });
  test('keeps what turns its direction: titles in Arabic and Hebrew need it', () => {
    expect(toLine('\u2067מדד\u2069 1.0')).toBe('\u2067מדד\u2069 1.0');
  });
});

describe('a licence', () => {
  const read = async (written: string, wantsSpdx = false) => (await openLicenceBook()).read(written, { wantsSpdx });

  test.each([
    ['MIT', 'MIT'],
    ['mit', 'MIT'],
    ['apache-2.0', 'Apache-2.0'],
    ['GPL-3.0', 'GPL-3.0-only'],
    ['gpl-3.0+', 'GPL-3.0-or-later'],
    ['GPL-3.0-or-later', 'GPL-3.0-or-later'],
    ['LGPL-2.1', 'LGPL-2.1-only'],
    ['MIT OR Apache-2.0', 'MIT OR Apache-2.0'],
    ['GPL-2.0+ with Classpath-exception-2.0', 'GPL-2.0-or-later WITH Classpath-exception-2.0'],
    ['(mit or apache-2.0) and isc', '(MIT OR Apache-2.0) AND ISC'],
    ['MIT/Apache-2.0', 'MIT OR Apache-2.0'],
    ['LicenseRef-harbour', 'LicenseRef-harbour'],
    ['Apache License 2.0', 'Apache-2.0'],
    ['Apache License, Version 2.0', 'Apache-2.0'],
    ['The MIT License', 'MIT'],
    ['BSD 3-Clause License', 'BSD-3-Clause'],
    ['University of Illinois/NCSA Open Source License', 'NCSA'],
    ['CC0', 'CC0-1.0'],
    ['https://opensource.org/licenses/MIT', 'MIT'],
    ['https://spdx.org/licenses/ISC.html', 'ISC'],
    ['https://www.apache.org/licenses/LICENSE-2.0.txt', 'Apache-2.0'],
    ['https://creativecommons.org/licenses/by-sa/4.0/', 'CC-BY-SA-4.0'],
    ['https://creativecommons.org/publicdomain/zero/1.0/legalcode', 'CC0-1.0'],
    ['other-open', 'other-open'],
    ['cc-by', 'cc-by'],
    ['mit-license', 'MIT'],
  ])('%s is taken as %s', async (written, id) => {
    expect((await read(written)).rights?.id).toBe(id);
  });

  test.each(['NOASSERTION', 'noassertion', 'NONE', 'Other', ''])('%s is never one', async (written) => {
    expect((await read(written)).rights).toBeUndefined();
  });

  test('in unknown words is kept as its title, and told', async () => {
    expect(await read('Harbour Public Licence 3')).toEqual({
      rights: { title: 'Harbour Public Licence 3' },
      problem: expect.objectContaining({ severity: 'warning', code: 'licence-not-spdx' }),
    });
  });

  test('by an unknown address is kept as the address', async () => {
    expect(await read('https://example.org/licence')).toEqual({ rights: { url: 'https://example.org/licence' } });
  });

  test('that only SPDX would do for is told with the nearest id', async () => {
    const { rights, problem } = await read('GPL-3', true);
    expect(rights).toEqual({ id: 'GPL-3' });
    expect(problem?.message).toContain('Did you mean `GPL-3');
  });

  test.each(['https://www.gnu.org/licenses/gpl-3.0-standalone.html', 'GNU General Public License'])(
    '%s is not guessed between -only and -or-later',
    async (written) => {
      expect((await read(written)).rights?.id).toBeUndefined();
    },
  );
});
