import { describe, expect, test } from '@jest/globals';
import { chooseAssets } from '../../src/event/choose-assets.ts';

/** As an archive that takes no empty files wants it. */
const choose = (all: Parameters<typeof chooseAssets>[0], patterns: readonly string[], takesEmpty = false) =>
  chooseAssets(all, { patterns, takesEmpty });

const toAssets = (names: readonly string[]) => names.map((name, id) => ({ id, name, size: 1, state: 'uploaded' }));
const names = ['app.zip', 'app.zip.sig', 'data-1.csv', 'data-2.csv', 'notes ä.txt', '.hidden', '[x].md'];
const chosen = (patterns: readonly string[]) => choose(toAssets(names), patterns).assets.map(({ name }) => name);

describe('assets', () => {
  test.each<[readonly string[], readonly string[]]>([
    [['*'], names],
    [['**'], names],
    [[], []],
    [['*.csv'], ['data-1.csv', 'data-2.csv']],
    [['*', '!*.sig'], names.filter((name) => name !== 'app.zip.sig')],
    [['!*.sig', '!.hidden'], names.filter((name) => name !== 'app.zip.sig' && name !== '.hidden')],
    [['*', '!*.csv', 'data-2.csv'], names.filter((name) => name !== 'data-1.csv')],
    [['data-?.csv', '!data-1*'], ['data-2.csv']],
    [['*.{zip,txt}'], ['app.zip', 'notes ä.txt']],
    [['[[]x].md'], ['[x].md']],
    [['APP.ZIP'], []],
    [['notes*'], ['notes ä.txt']],
  ])('chosen by %j', (patterns, expected) => {
    expect(chosen(patterns)).toEqual(expected);
  });

  test.each<[string, number]>([
    ['*', 0],
    ['*.csv', 0],
    ['!*.sig', 0],
    ['*.exe', 1],
    ['!*.exe', 1],
  ])('a pattern that matches nothing is warned about: %s, %i', (pattern, count) => {
    const { problems } = choose(toAssets(names), ['*', pattern]);
    expect(problems.map(({ code, severity }) => `${severity} ${code}`)).toEqual(Array(count).fill('warning pattern-without-match'));
  });

  test('the warning tells the names that there are, some of many', () => {
    const many = Array.from({ length: 50 }, (_, index) => `f${index}`);
    expect(choose(toAssets(['a', 'b']), ['c']).problems[0]?.message).toContain('There are: a, b.');
    expect(choose(toAssets(many), ['c']).problems[0]?.message).toContain('f19 and 30 more.');
    expect(choose([], ['c']).problems[0]?.message).toContain('The release has no assets.');
    expect(choose([], ['*']).problems).toEqual([]);
  });

  test('that are not whole, or empty, are left out and told, unless nobody wanted them', () => {
    const assets = [
      { id: 1, name: 'whole', size: 1, state: 'uploaded' },
      { id: 2, name: 'begun', size: 0, state: 'starter' },
      { id: 3, name: 'open', size: 9, state: 'open' },
      { id: 4, name: 'empty', size: 0, state: 'uploaded' },
    ];
    const all = choose(assets, ['*']);
    expect(all.assets.map(({ name }) => name)).toEqual(['whole']);
    expect(all.problems.map(({ code, message }) => `${code} ${message.split(' ')[0]}`)).toEqual([
      'asset-not-uploaded begun',
      'asset-not-uploaded open',
      'asset-empty empty',
    ]);
    expect(choose(assets, ['whole']).problems).toEqual([]);
    expect(choose(assets, ['*'], true).assets.map(({ name }) => name)).toEqual(['whole', 'empty']);
  });
});
