/** Files as texts: what is understood, what is refused, and that everything has its place. */
import { describe, expect, test } from '@jest/globals';
import { MAX_DEPTH, MAX_NODES } from '../../src/metadata/documents/document.ts';
import { readDocument } from '../../src/metadata/documents/read-document.ts';
import { PROMISED_MS, workOf } from './work.ts';

const read = (text: string, language: 'json' | 'yaml' = 'json') => readDocument('file', text, language);
const codes = async (text: string, language: 'json' | 'yaml' = 'json') => {
  const { data, problems } = await read(text, language);
  return [
    data === undefined ? 'unread' : 'read',
    ...problems.map(({ severity, code, at }) => `${severity} ${code} ${at?.line}:${at?.column}`),
  ];
};

describe('JSON', () => {
  test.each([
    ['{"a": 1}', ['read']],
    ['\uFEFF{"a": 1}', ['read']],
    ['{\r\n  "a": 1\r\n}\r\n', ['read']],
    ['{"a": 1,}', ['read', 'notice json-trailing-comma 1:8']],
    ['{"a": [1,\n2, // two\n]}', ['read', 'notice json-comment 2:4', 'notice json-trailing-comma 2:2']],
    ['/* why */ {"a": 1}', ['read', 'notice json-comment 1:1']],
    ['{"a": 1, "a": 2}', ['read', 'warning duplicate-key 1:10']],
    ['{"a": "tab\there"}', ['read', 'warning json-control-character 1:7']],
    ['{"a": "x"\n"b": 1}', ['unread', 'error json-syntax 2:1']],
    ['{"a": 1', ['unread', 'error json-syntax 1:8']],
    ['{"a" 1}', ['unread', 'error json-syntax 1:6']],
    ["{'a': 1}", ['unread', 'error json-syntax 1:2']],
    ['"a": 1', ['unread', 'error json-syntax 1:4']],
    ['{"a": 1} {"b": 2}', ['unread', 'error json-syntax 1:10']],
    ['{"a": "open\n}', ['unread', 'error json-syntax 1:7']],
    ['// nothing', ['unread', 'error json-syntax 1:11']],
    ['', ['unread', 'error file-empty 1:1']],
    [' \n ', ['unread', 'error file-empty 1:1']],
    ['{"name": "Agust\uDFFFn"}', ['unread', 'error not-utf-8 1:16']],
    ['{"name": "\u{10ffff}\u{1abff}"}', ['read']],
    ['{"name": "Agust\uFFFDn"}', ['read', 'warning lost-character 1:16']],
    ['{\0"\0a\0"\0', ['unread', 'error not-utf-8 1:2']],
    ['{"__proto__": {"polluted": true}, "a": 1}', ['read', 'warning unknown-key 1:2']],
  ])('%j gives %j', async (text, expected) => {
    expect(await codes(text)).toEqual(expected);
  });

  test('of two keys with one name keeps the last, as every reader does', async () => {
    expect((await read('{"a": 1, "a": 2}')).data).toEqual({ a: 2 });
  });

  test('says how a number is spelled, and where everything is', async () => {
    const document = await read('{\n  "a": {"b": [true, 1.10]}\n}');
    expect(document.literal(['a', 'b', 1])).toBe('1.10');
    expect(document.at(['a', 'b', 1])).toEqual({ file: 'file', line: 2, column: 21 });
    expect(document.at(['a'], 'key')).toEqual({ file: 'file', line: 2, column: 3 });
    expect(document.at(['a', 'missing', 3])).toEqual({ file: 'file', line: 2, column: 8 });
  });

  test('tells one mistake a line, and five at the most', async () => {
    const { problems } = await read(`[${'1\n'.repeat(20)}]`);
    expect(problems).toHaveLength(5);
    expect(new Set(problems.map(({ at }) => at?.line)).size).toBe(5);
  });
});

describe('YAML', () => {
  test.each([
    ['a: 1', ['read']],
    ['\uFEFFa: 1\r\n', ['read']],
    ['a: 1\na: 2', ['read', 'warning duplicate-key 2:1']],
    ['a: 1\n---\nb: 2', ['read', 'warning yaml-many-documents 1:1']],
    [`a: 1\n---\n${'['.repeat(100)}`, ['read', 'warning yaml-many-documents 1:1']],
    ['a: *nobody', ['unread', 'error yaml-syntax 1:4']],
    ['a: [1', ['unread', 'error yaml-syntax 1:6']],
    ['a: [1\n\n', ['unread', 'error yaml-syntax 1:6']],
    ['a: "ok"\nb: "open\nc: 1\n', ['unread', 'error yaml-syntax 2:4']],
    ["a: {b: 'open, c: 1}\n", ['unread', 'error yaml-syntax 1:8']],
    ['a:\n\t- b', ['unread', 'error yaml-syntax 2:1']],
    ['- a\nb: c', ['unread', 'error yaml-syntax 2:1']],
    ['? [a, b]\n: c', ['read', 'warning unknown-key 1:3']],
    ['# nothing', ['unread', 'error yaml-syntax 1:1']],
    ['__proto__: {x: 1}', ['read', 'warning unknown-key 1:1']],
  ])('%j gives %j', async (text, expected) => {
    expect(await codes(text, 'yaml')).toEqual(expected);
  });

  test('keeps the spelling of what looks like numbers, dates and words', async () => {
    const document = await read('version: 1.10\ncommit: 1e10\ndate: 2024-01-02\ncountry: NO\nhex: 0x1F\nempty:', 'yaml');
    expect(document.literal(['version'])).toBe('1.10');
    expect(document.literal(['commit'])).toBe('1e10');
    expect(document.literal(['hex'])).toBe('0x1F');
    expect(document.data).toMatchObject({ date: '2024-01-02', country: 'NO', empty: null });
  });

  test('follows aliases and merges, to the last anchor before them', async () => {
    const { data, problems } = await read('a: &x {b: 1, c: 2}\nd: *x\ne:\n  <<: *x\n  c: 3\nf: &x 5\ng: *x', 'yaml');
    expect(data).toEqual({ a: { b: 1, c: 2 }, d: { b: 1, c: 2 }, e: { b: 1, c: 3 }, f: 5, g: 5 });
    expect(problems).toEqual([]);
  });
});

describe('a YAML text', () => {
  // With a document for each `---`, and a stack for each mistake, they took three times as long and more.
  test.each([
    ['twenty thousand documents', '---\n'.repeat(20_000), 'yaml-many-documents', 100],
    ['sixty thousand mistakes', `a: ${'""'.repeat(60_000)}`, 'yaml-syntax', 400],
  ])('of %s is read in a moment', async (_, text, code, mostMs) => {
    const { result, took } = await workOf(() => read(text, 'yaml'), mostMs);
    expect(result.problems.map((problem) => problem.code)).toEqual([code]);
    expect(took).toBeLessThan(mostMs);
  });

  test('leaves the limit of stacks as it was', async () => {
    const limit = Error.stackTraceLimit;
    await read('a: *b', 'yaml');
    expect(Error.stackTraceLimit).toBe(limit);
  });
});

describe('a hostile file is refused in a moment, at a place', () => {
  const bomb = `a: &a [x,x,x,x,x,x,x,x,x,x]\n${[...'bcdefghij'].map((name, index) => `${name}: &${name} [${`*${'abcdefghi'[index]},`.repeat(10)}]`).join('\n')}`;
  test.each<[string, 'json' | 'yaml', string, string]>([
    ['JSON 10,000 levels deep', 'json', '['.repeat(10_000) + ']'.repeat(10_000), 'file-too-complex'],
    ['JSON 10,000 levels deep and never closed', 'json', '{"a":'.repeat(10_000), 'file-too-complex'],
    ['JSON one level too deep', 'json', '['.repeat(MAX_DEPTH + 1) + ']'.repeat(MAX_DEPTH + 1), 'file-too-complex'],
    ['YAML 10,000 levels deep', 'yaml', '['.repeat(10_000) + ']'.repeat(10_000), 'file-too-complex'],
    ['YAML 10,000 sequences deep', 'yaml', '- '.repeat(10_000), 'file-too-complex'],
    [
      'YAML 700 levels of indentation',
      'yaml',
      Array.from({ length: 700 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
      'file-too-complex',
    ],
    ['a YAML alias bomb', 'yaml', bomb, 'file-too-complex'],
    ['a YAML alias of itself', 'yaml', 'a: &a [*a]', 'file-too-complex'],
    ['too many values', 'json', `[${'1,'.repeat(MAX_NODES)}1]`, 'file-too-complex'],
    ['a file of half a gigabyte (well, a megabyte)', 'json', `{"a": "${'x'.repeat(1_000_000)}"}`, 'file-too-large'],
  ])('%s', async (_, language, text, code) => {
    const { result, took } = await workOf(() => read(text, language));
    const { data, problems } = result;
    expect(data).toBeUndefined();
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems[0]?.at).toMatchObject({ file: 'file', line: expect.any(Number), column: expect.any(Number) });
    expect(took).toBeLessThan(PROMISED_MS);
  });
});

describe('YAML is read to a depth, and refused at the level that is one too many, the same each time', () => {
  const nested = (levels: number, [open, close = '']: readonly string[]): string =>
    `${(open ?? '').repeat(levels)}x${close.repeat(levels)}`;
  test.each([['[', ']'], ['{"a": ', '}'], ['{? ', '}'], ['- '], ['? ']])('%s', async (...brackets) => {
    const deepest = await read(nested(MAX_DEPTH, brackets), 'yaml');
    const [opening = ''] = brackets;
    const { problems } = await read(nested(10_000, brackets), 'yaml');
    expect(deepest.problems.map(({ code }) => code)).not.toContain('file-too-complex');
    expect(problems.map(({ code, at }) => [code, at?.line, Math.floor(((at?.column ?? 0) - 1) / opening.length)])).toEqual([
      ['file-too-complex', 1, MAX_DEPTH + 1],
    ]);
  });
});
