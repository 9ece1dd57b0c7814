/** What is done to a file: to its data, to its text, to its bytes. Up to three of them in a row. */
import fc, { type Arbitrary } from 'fast-check';
import { type Format, type Spelling, spelling, validFields, write } from './valid.ts';

/** What an attack may write at any place of the data. */
const DEPTHS = [3, 70, 300];
const nested = (depth: number, isList: boolean): unknown => {
  let value: unknown = 'x';
  for (let level = 0; level < depth; level += 1) value = isList ? [value] : { a: value };
  return value;
};
const unwelcome = (key: string): unknown => JSON.parse(`{"${key}": {"polluted": true, "name": "x"}}`);

const CALENDARS = [
  ...[
    '5787-03-19',
    '1447-06-08',
    '令和8年11月29日',
    '2569-11-29',
    '1405/09/08',
    '民國115年',
    'an CCXXXV',
    '29.11.2026',
    '11/29/2026',
    '2026-02-30',
  ],
  ...[
    '0000-00-00',
    '-0044-03-15',
    '+12026-01-01',
    '9999-12-31',
    '2026-W48-7',
    '2026-333',
    '20261129',
    '1795910400',
    '2026-11-29T25:61:61Z',
    '２０２６-１１-２９',
  ],
];
const STRANGE = [
  ...[
    '',
    ' ',
    '\u0000',
    '\t',
    '\u0007\u001b[31m',
    '\u202egpj.exe',
    '\u2066\u2069',
    '\u200b',
    '\ufeff',
    '\ud800',
    '\udfff',
    '\uffff',
    '\u0085',
    '\u2028',
  ],
  ...[
    '::set-output name=a::b',
    '<script>alert(1)</script>',
    '../../etc/passwd',
    'javascript:alert(1)',
    '{{7*7}}',
    '%00',
    '\\',
    '"',
    "'",
    '*',
    '&a',
    '!!js/function x',
  ],
  ...['1', '1.10', '1e999', '-0', 'NaN', 'Infinity', '0x1F', '1_000', '٣', '1,5', 'true', 'NO', 'null', '~'],
];

const wrongValue: Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, 0, -1, 1e300, 0.1, 2 ** 53, '', [], {}, [null], [[]], { x: {} }, ['x', 1, null, {}]),
  fc.constantFrom<unknown>(...CALENDARS),
  fc.constantFrom<unknown>(...STRANGE),
  fc.tuple(fc.constantFrom(...DEPTHS), fc.boolean()).map(([depth, isList]) => nested(depth, isList)),
  fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '$ref', '@id').map(unwelcome),
  fc
    .tuple(fc.constantFrom('x', ',', '/', ' ', '.', '-', '<', '&', '(', 'é', '🌊', '0', '@'), fc.constantFrom(300, 20_000, 120_000))
    .map(([character, times]) => character.repeat(times)),
  fc
    .tuple(fc.constantFrom<unknown>('x', 1, null, {}, { name: 'Wang, Wei' }), fc.constantFrom(40, 2_000))
    .map(([item, times]) => Array.from({ length: times }, () => item)),
  fc.jsonValue({ maxDepth: 4 }),
);

type Change = (data: unknown) => unknown;
type Path = readonly (string | number)[];

const pathsOf = (value: unknown, path: Path = []): Path[] =>
  value === null || typeof value !== 'object'
    ? [path]
    : [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, Array.isArray(value) ? Number(key) : key]))];

const changeAt = (value: unknown, [first, ...rest]: Path, by: Change): unknown => {
  if (first === undefined) return by(value);
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string | number, unknown>;
  copy[first] = changeAt(copy[first], rest, by);
  return copy;
};

/** A place by a number: shrinking leads to the root. */
const anywhere = (change: Arbitrary<Change>): Arbitrary<Change> =>
  fc.tuple(fc.nat(), change).map(([at, by]) => (data) => {
    const paths = pathsOf(data);
    return changeAt(data, paths[at % paths.length] ?? [], by);
  });

const withKey = (value: unknown, key: string, item: unknown): unknown =>
  value === null || typeof value !== 'object' || Array.isArray(value)
    ? { [key]: item }
    : // Spread and literals would set the prototype.
      Object.defineProperty({ ...value }, key, { value: item, enumerable: true, configurable: true, writable: true });

const dataChange: Arbitrary<Change> = fc.oneof(
  anywhere(wrongValue.map((wrong) => () => wrong)),
  anywhere(
    fc.tuple(fc.oneof(fc.constantFrom('__proto__', 'constructor', 'length', '0', ''), fc.string()), wrongValue).map(
      ([key, item]) =>
        (value) =>
          withKey(value, key, item),
    ),
  ),
  anywhere(fc.constant((value) => [value, value])),
  anywhere(fc.constant((value) => ({ value }))),
  anywhere(fc.constant((value) => (Array.isArray(value) ? value[0] : typeof value === 'string' ? Number(value) : JSON.stringify(value)))),
);

type Cut = (text: string) => string;
const place = fc.double({ min: 0, max: 1, noNaN: true });
const spliced = (text: string, at: number, junk: string, over = 0): string => {
  const offset = Math.floor(at * text.length);
  return text.slice(0, offset) + junk + text.slice(offset + over);
};

const JUNK = [
  ...[
    '"',
    '\\',
    '\n',
    '\t',
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '//',
    '/*',
    '&a ',
    '*a ',
    '<<: *a',
    '---\n',
    '...\n',
    '!!binary ',
    '!x ',
    '| ',
    '> ',
    '%YAML 9.9\n',
    '? ',
  ],
  ...['\u0000', '\u0001', '\u001b', '\u007f', '\u0085', '\u00a0', '\u202e', '\u2028', '\ufeff', '\ufffd', '\u{10ffff}'],
];
const alias = (levels: number, width: number): string =>
  Array.from(
    { length: levels },
    (_, at) =>
      `k${at}: &k${at} [${(at === 0 ? ['x'] : [`*k${at - 1}`]).concat(Array.from({ length: width }, () => (at === 0 ? 'x' : `*k${at - 1}`))).join(', ')}]`,
  ).join('\n');

const textChange: Arbitrary<Cut> = fc.oneof(
  place.map((at) => (text: string) => spliced(text, at, '', text.length)), // cut off
  place.map((at) => (text: string) => spliced(text, 0, '', Math.floor(at * text.length))),
  fc.tuple(place, fc.constantFrom(...JUNK), fc.integer({ min: 0, max: 2 })).map(
    ([at, junk, over]) =>
      (text: string) =>
        spliced(text, at, junk, over),
  ),
  fc.tuple(place, fc.string({ unit: 'binary', maxLength: 30 })).map(
    ([at, junk]) =>
      (text: string) =>
        spliced(text, at, junk),
  ),
  fc.constant((text: string) => text + text),
  fc.tuple(place, place).map(
    ([from, to]) =>
      (text: string) =>
        spliced(text, to, text.slice(Math.floor(from * text.length))),
  ),
  // The first key once more, so that it stands there twice.
  fc.constant((text: string) => text.replace(/^(\s*\{?)([^\n,]*,?\r?\n)/, '$1$2$2')),
  fc.tuple(place, fc.constantFrom('[', '{"a":', '- ', '[{', '(', '"', '\n ')).map(
    ([at, junk]) =>
      (text: string) =>
        spliced(text, at, junk.repeat(10_000)),
  ),
  fc.tuple(fc.constantFrom(3, 9, 30), fc.constantFrom(1, 9)).map(
    ([levels, width]) =>
      (text: string) =>
        `${alias(levels, width)}\n${text}`,
  ),
  fc
    .constantFrom('a: &a [*a]\n', 'a: &a {<<: *a}\n', '<<: [*a, *b]\n', '? &a [b, c]\n: *a\n', '# a\n'.repeat(5_000))
    .map((junk) => (text: string) => junk + text),
  fc.constant((text: string) => text.replace(/[0-9]/g, (digit) => String.fromCodePoint(0x0660 + Number(digit)))),
  fc.constant((text: string) => text.replace(/"/g, '”')),
  fc.constant((text: string) => text.replace(/^ +/gm, (blanks) => '\t'.repeat(blanks.length))),
);

type Harm = (bytes: Buffer) => Buffer;
const encoded =
  (encoding: BufferEncoding, mark: readonly number[] = []): Harm =>
  (bytes) =>
    Buffer.concat([Buffer.from(mark), Buffer.from(bytes.toString(), encoding)]);
const byteChange: Arbitrary<Harm> = fc.oneof(
  fc.array(fc.tuple(place, fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 5 }).map((flips) => (bytes: Buffer) => {
    const copy = Buffer.from(bytes);
    for (const [at, mask] of flips) {
      const offset = Math.min(copy.length - 1, Math.floor(at * copy.length));
      if (offset >= 0) copy[offset] = (copy[offset] ?? 0) ^ mask;
    }
    return copy;
  }),
  fc.constantFrom<Harm>(
    encoded('utf16le'),
    encoded('utf16le', [0xff, 0xfe]),
    (bytes) => Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(bytes.toString(), 'utf16le').swap16()]),
    encoded('latin1'),
    encoded('utf8', [0xef, 0xbb, 0xbf]),
    encoded('utf8', [0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf]),
    (bytes) => Buffer.concat([bytes, Buffer.from([0xe2, 0x82])]),
    (bytes) => Buffer.concat([Buffer.from([0x1f, 0x8b, 0x08, 0x00]), bytes]),
    () => Buffer.alloc(0),
  ),
);

interface Attack {
  data: readonly Change[];
  text: readonly Cut[];
  bytes: readonly Harm[];
  how: Spelling;
}

const upTo = <T>(most: number, item: Arbitrary<T>): Arbitrary<T[]> => fc.array(item, { maxLength: most });
/** Most attacks spoil one layer only: what is broken as text is never looked at as data. */
const attack: Arbitrary<Attack> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      data: fc.array(dataChange, { minLength: 1, maxLength: 3 }),
      text: fc.constant([]),
      bytes: fc.constant([]),
      how: spelling,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      data: upTo(1, dataChange),
      text: fc.array(textChange, { minLength: 1, maxLength: 2 }),
      bytes: fc.constant([]),
      how: spelling,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      data: upTo(1, dataChange),
      text: upTo(1, textChange),
      bytes: fc.array(byteChange, { minLength: 1, maxLength: 1 }),
      how: spelling,
    }),
  },
);

const inRow = <T>(changes: readonly ((value: T) => T)[], first: T): T => changes.reduce((value, change) => change(value), first);

export const mutatedFile = (format: Format): Arbitrary<Buffer> =>
  fc.tuple(validFields[format], attack).map(([fields, { data, text, bytes, how }]) => {
    const written = write(format, inRow<unknown>(data, fields), how) ?? '';
    return inRow(bytes, Buffer.from(`${how.hasMark ? '\ufeff' : ''}${inRow(text, written)}`));
  });
