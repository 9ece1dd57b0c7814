/** Words that CKAN has rules for: names of datasets, and tags. */
import { describe, expect, test } from '@jest/globals';
import { checkDatasetName, toDatasetName } from '../../../../src/repositories/ckan/schema/names.ts';
import { checkTag, toTags } from '../../../../src/repositories/ckan/schema/tags.ts';

describe('A name of a dataset', () => {
  test.each([
    ['acme-widget', 'acme-widget'],
    ['Acme/Widget.js', 'acme-widget-js'],
    ['acme-widget v1.2.3\n', 'acme-widget-v1-2-3'],
    ['Größe & Écluse – Łódź', 'grosse-ecluse-lodz'],
    ['_private__name_', 'private__name'],
    ['--a---b--', 'a-b'],
    ['ﬁle', 'file'],
    ['x', 'x-dataset'],
    ['search', 'search-dataset'],
  ])('is made of %j as %s', (text, name) => {
    expect(toDatasetName(text)).toBe(name);
    expect(checkDatasetName(name)).toBeUndefined();
  });

  test('that is too long is cut, and stays another than its neighbour', () => {
    const [one, two] = ['1', '2'].map((end) => toDatasetName(`acme-${'long-'.repeat(30)}${end}`));
    for (const name of [one, two]) expect(name).toMatch(/^acme-(long-)+l?o?n?g?-?[0-9a-f]{8}$/);
    expect(one).not.toBe(two);
    expect(checkDatasetName(one ?? '')).toBeUndefined();
    expect(toDatasetName('a'.repeat(100))).toBe('a'.repeat(100));
    expect(toDatasetName('a'.repeat(101))).toHaveLength(100);
  });

  test('is there for a text without one letter of a to z, the same at all times', () => {
    const name = toDatasetName('数据');
    expect(name).toMatch(/^dataset-[0-9a-f]{8}$/);
    expect(toDatasetName('数据')).toBe(name);
    expect(toDatasetName('软件')).not.toBe(name);
  });

  test.each([
    ['v1.2.3', 'small letters'],
    ['Widget', 'small letters'],
    ['widget\n', 'small letters'],
    ['w', '2 to 100 characters'],
    ['w'.repeat(101), '2 to 100 characters'],
    ['new', 'CKAN’s own'],
  ])('is refused where it is %j', (name, said) => {
    expect(checkDatasetName(name)).toContain(said);
  });
});

describe('Tags', () => {
  test.each([
    ['C++', ['cpp']],
    ['c++', ['cpp']],
    ['modern C++17', ['modern cpp17']],
    ['C#', ['csharp']],
    ['f#', ['fsharp']],
    ['.NET', ['.NET']],
    ['machine learning, statistics', ['machine learning', 'statistics']],
    ['TCP/IP', ['TCP-IP']],
    ['R&D', ['R and D']],
    ['data (open)', ['data open']],
    ['Bayes’ theorem', ['Bayes theorem']],
    ['nai\u0308ve', ['naïve']],
    ['データ', ['データ']],
    [' two\n lines ', ['two lines']],
  ])('of %j are %j', (keyword, tags) => {
    expect(toTags([keyword])).toEqual({ tags, left: [] });
    for (const tag of tags) expect(checkTag(tag)).toBeUndefined();
  });

  test.each(['R', 'C', '!!', 'हिन्दी'])('leave out %j, and tell it', (keyword) => {
    expect(toTags([keyword, 'software'])).toEqual({ tags: ['software'], left: [keyword] });
  });

  test('stand once each, in their order, whatever their case', () => {
    expect(toTags(['Software', 'github', 'software', '', 'GitHub', ','])).toEqual({ tags: ['Software', 'github'], left: [] });
  });

  test('are cut where a word ends', () => {
    const [long] = toTags([`${'word '.repeat(30)}end`]).tags;
    expect(long).toBe('word '.repeat(20).trim());
    expect(toTags(['x'.repeat(120)]).tags).toEqual(['x'.repeat(100)]);
  });

  test.each([
    ['C++', 'letters, digits'],
    ['R', '2 to 100'],
    ['x'.repeat(101), '2 to 100'],
    ['हिन्दी', 'letters, digits'],
  ])('chosen as %j are refused', (tag, said) => {
    expect(checkTag(tag)).toContain(said);
  });
});
