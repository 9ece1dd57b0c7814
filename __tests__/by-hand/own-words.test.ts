/** Commands that one kind of archive brings along: how their words are found and read, whatever kind it is. */
import { describe, expect, test } from '@jest/globals';
import { parseOwn, toOwnHelp, toSaid } from '../../src/by-hand/own-words.ts';
import type { OwnCommand } from '../../src/repositories/own-commands.ts';

const command = (words: string, more: Partial<OwnCommand> = {}): OwnCommand => ({
  ...{ words, usage: 'ID [FILE]', help: `does ${words}`, places: [1, 2], run: async () => undefined },
  ...more,
});
const COMMANDS = [
  command('boxes', { places: [0, 0], usage: '' }),
  command('box', { options: { tall: { type: 'boolean' } } }),
  command('box make', { writes: true, options: { side: { type: 'string', multiple: true }, out: { type: 'string', short: 'o' } } }),
];
const parse = (...words: string[]) => parseOwn('museum', COMMANDS, words);

const messageOf = (...words: string[]): string => {
  try {
    parse(...words);
    return 'nothing was thrown';
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
  }
};

describe('Commands of a kind', () => {
  test('are found by their longest words, and read by their own options', () => {
    const parsed = parse('box', 'make', 'one', '--side', 'a', '--side=b', '-o', 'there', '--json', '--archive-url', 'https://example.org');
    if (parsed === undefined) throw new Error('nothing was understood');
    const said = toSaid(parsed);
    expect([parsed.command.words, said.places, said.list('side'), said.text('out'), said.isOn('json'), said.isOn('production')]).toEqual([
      'box make',
      ['one'],
      ['a', 'b'],
      'there',
      true,
      false,
    ]);
    expect(parse('box', 'one', '--tall')?.command.words).toBe('box');
  });

  test.each([[[]], [['help']], [['box', '--help']], [['nothing', '-h']]])('are told of where help is asked for: %j', (words) => {
    expect(parse(...words)).toBeUndefined();
  });

  test.each([
    [['crate'], 'There is no command `museum crate`. Say one of: boxes, box, box make.'],
    [['boxs'], 'There is no command `museum boxs`. Did you mean `museum boxes`?'],
    [['box'], 'Say it so: archive-release museum box ID [FILE]'],
    [['box', 'a', 'b', 'c'], 'Say it so: archive-release museum box ID [FILE]'],
    [['boxes', 'a'], '`a` belongs to no option.'],
    [['box', 'one', '--production'], 'There is no option `--production` here.'],
    [['box', 'make', 'one', '--sied', 'a'], 'There is no option `--sied` here. Did you mean `--side`?'],
    [['box', 'make', '--side'], '`--side` needs a value.\nSay it so: archive-release museum box make ID [FILE]'],
  ])('that are said wrong are refused, with all that is wrong: %j', (words, message) => {
    expect(messageOf(...words)).toBe(message);
  });

  test('take no token in plain sight', () => {
    expect(messageOf('box', 'one', '--token', 'secret')).toMatch(/^A token on the command line can be read/);
  });

  test('have a line of help each', () => {
    expect(toOwnHelp('museum', COMMANDS)).toBe(
      [
        'archive-release museum boxes',
        '        does boxes',
        'archive-release museum box ID [FILE]',
        '        does box',
        'archive-release museum box make ID [FILE]',
        '        does box make',
        '',
      ].join('\n'),
    );
  });
});
