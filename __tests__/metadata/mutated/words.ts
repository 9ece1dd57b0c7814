/** What the formats have in common, as careful people write it. */
import fc, { type Arbitrary } from 'fast-check';
import licenceList from 'spdx-license-list/simple.js';

export type Fields = Record<string, unknown>;

export const wordsOf = (words: string): Arbitrary<string> => fc.constantFrom(...words.split(' '));

/** Words that a careless reader takes for something else than text. */
const TRICKY =
  'NO|1.10|null|~|true|2026-01-01|0x1F|1e5|<<|=|- a|# b|c: d|*e|&f|!g|%h|@i|`j`|| k|{l}|[m]|"n"|\'o\'|\\p|<b>q</b>|&amp;|::r::|$(s)|__proto__|constructor|toString'.split(
    '|',
  );
export const word = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => /[\p{L}\p{N}]/u.test(text)),
  fc.constantFrom(...TRICKY.filter((text) => text !== ''), 'Gezeiten', '潮汐', 'المد والجزر', 'πλημμυρίδα', 'приливы', '🌊'),
);
/** A line that holds a letter: `Tides x`. */
export const text = fc.tuple(fc.constantFrom('Tides', 'Höhe', '潮'), word, word).map((words) => words.join(' '));
export const prose = fc.array(text, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n\n'));
export const html = prose.map((words) => `<p>${words.replace(/[<>&]/g, '')}</p>`);
/** A number that some write as text. */
export const number = (max: number): Arbitrary<unknown> =>
  fc.integer({ min: 1, max }).chain((value) => fc.constantFrom<unknown>(value, String(value)));

const pad = (part: number, length: number): string => String(part).padStart(length, '0');
const dayFrom = (min: number, max: number): Arbitrary<string> =>
  fc
    .tuple(fc.integer({ min, max }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([year, month, date]) => `${year}-${pad(month, 2)}-${pad(date, 2)}`);
export const day = dayFrom(1970, 2025);
export const future = dayFrom(2030, 2099);
export const year = fc.integer({ min: 1700, max: 2026 });
/** From the first to the second. */
export const days = fc.tuple(day, day).map(([one, other]) => (one < other ? ([one, other] as const) : ([other, one] as const)));

export const doi = fc.oneof(
  fc.integer({ min: 1, max: 99_999 }).map((suffix) => `10.5072/tides.${suffix}`),
  fc.constantFrom(
    '10.1000/182',
    '10.1002/(SICI)1096-8644(199601)99:1<1::AID-AJPA1>3.0.CO;2-1',
    '10.1000.10/a_b;c',
    '10.17487/RFC2119',
    '10.1234/ä',
  ),
);
export const url = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom(
    'https://tides.example.org',
    'http://example.org/a?b=c&d=%20#e',
    'https://xn--bcher-kva.example/ä',
    'ftp://ftp.example.org/tides.tar',
    'https://[2001:db8::1]:8443/x',
  ),
);
export const email = fc.constantFrom('a@example.org', 'first.last+tides@sub.example.org');

/** ISO 7064, 11-2: the last digit is made of the fifteen before it. */
export const orcid = fc.integer({ min: 15_000_000, max: 35_000_000 }).map((id) => {
  const digits = pad(id, 15);
  const total = [...digits].reduce((sum, digit) => (sum + Number(digit)) * 2, 0);
  const check = (12 - (total % 11)) % 11;
  return `${digits}${check === 10 ? 'X' : check}`.replace(/(.{4})(?=.)/g, '$1-');
});
export const ror = fc.constantFrom('https://ror.org/04d836q62', 'https://ror.org/03yrm5c26', 'https://ror.org/05dxps055');
export const swhid = wordsOf('snp rel rev dir cnt').map((kind) => `swh:1:${kind}:94a9ed024d3859793618152ea559a168bbcbb5e2`);
/** One of each scheme that archives know, its check digits right. */
export const identifier = fc.oneof(
  doi,
  url,
  swhid,
  fc.constantFrom(
    'arXiv:1207.7214',
    'hep-th/9901001',
    '978-3-16-148410-0',
    '9783161484100',
    '0317-8471',
    '20.500.12345/67890',
    'hdl:10013/epic.10033',
  ),
  fc.constantFrom(
    'ark:/12148/btv1b8449691v',
    '12082125',
    'PMC2631623',
    'urn:nbn:de:101:1-201102033592',
    'purl:net/tides',
    'urn:lsid:ubio.org:namebank:11815',
    '2014ApJ...795..125R',
  ),
);

const EXPRESSIONS = [
  'MIT OR Apache-2.0',
  'GPL-2.0-only WITH Classpath-exception-2.0',
  '(LGPL-2.1-or-later AND BSD-3-Clause) OR MIT',
  'Apache-2.0+',
];
export const spdx = fc.constantFrom(...licenceList);
export const licence = fc.oneof(spdx, fc.constantFrom('MIT', 'Apache-2.0', 'CC-BY-4.0'), fc.constantFrom(...EXPRESSIONS));

export const family = fc.constantFrom(
  'Carberry',
  'Noether',
  'van Beethoven',
  "O'Neill",
  'García Márquez',
  '王',
  'Ngũgĩ',
  'Müller-Lüdenscheidt',
  'NO',
);
export const given = fc.constantFrom('Josiah', 'Emmy', 'Ludwig', 'A. B.', '偉', 'Jean-Luc', 'J.');
export const version = fc.constantFrom('1.10', '1.0.0', 'v2', '2026.11', '0.1.0-rc.1+build', '１', '2026-11-29', '1e3');
export const person = fc.tuple(family, given).map((names) => names.join(', '));

export const some = <T>(item: Arbitrary<T>): Arbitrary<T[]> => fc.array(item, { minLength: 1, maxLength: 3 });
export const oneOrSome = <T>(item: Arbitrary<T>): Arbitrary<T | T[]> => fc.oneof(item, some(item));
export const fields = (must: Record<string, Arbitrary<unknown>>, may: Record<string, Arbitrary<unknown>> = {}): Arbitrary<Fields> =>
  fc.record({ ...must, ...may }, { requiredKeys: Object.keys(must), noNullPrototype: true });
/** What belongs together in one, side by side. */
export const joined = (...parts: Arbitrary<Fields>[]): Arbitrary<Fields> => fc.tuple(...parts).map((all) => Object.assign({}, ...all));
export const nothing: Arbitrary<Fields> = fc.constant({});
