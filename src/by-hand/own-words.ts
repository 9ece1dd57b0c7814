/** The words of a command that one kind of archive has: found in the kind's table, and read by the command's own options. */
import { parseArgs } from 'node:util';
import { checkTokens, type Options } from '../command/check-tokens.ts';
import { common, listOf, reading, refuseSecrets, textOf, usage, type Values, writing } from '../command/words.ts';
import { nearest } from '../inputs/nearest.ts';
import type { OwnCommand, OwnSaid } from '../repositories/own-commands.ts';

export interface OwnWords {
  command: OwnCommand;
  values: Values;
  places: readonly string[];
}

/** The longest that fits: `package create` before `package`. */
const find = (commands: readonly OwnCommand[], words: readonly string[]): OwnCommand | undefined =>
  commands
    .filter((command) => command.words.split(' ').every((word, at) => words[at] === word))
    .toSorted((a, b) => b.words.length - a.words.length)[0];

export const toUsage = (kind: string, { words, usage: rest }: OwnCommand): string => `archive-release ${kind} ${words} ${rest}`.trimEnd();

/** For the help and the README. */
export const toOwnHelp = (kind: string, commands: readonly OwnCommand[]): string =>
  commands.map((command) => `${toUsage(kind, command)}\n        ${command.help}\n`).join('');

/**
 * @param words what stands behind the kind's word
 * @returns undefined where help is all that was asked for
 * @throws ArchiveError `bad-input`, with all that is wrong at once
 */
export const parseOwn = (kind: string, commands: readonly OwnCommand[], words: readonly string[]): OwnWords | undefined => {
  refuseSecrets(words);
  if (words.length === 0 || words[0] === 'help' || words.some((word) => word === '--help' || word === '-h')) return undefined;
  const command = find(commands, words);
  if (command === undefined) {
    const said = words.slice(0, 2).filter((word) => !word.startsWith('-'));
    const known = commands.map((one) => one.words);
    const meant = nearest(said.join(' '), known) ?? nearest(said[0] ?? '', known);
    throw usage(
      `There is no command \`${[kind, ...said].join(' ')}\`. ${meant === undefined ? `Say one of: ${known.join(', ')}` : `Did you mean \`${kind} ${meant}\``}${meant === undefined ? '.' : '?'}`,
    );
  }
  const options: Options = { ...(command.writes ? writing : reading), ...command.options, ...common };
  const args = words.slice(command.words.split(' ').length);
  const { values, positionals, tokens } = parseArgs({ args, allowPositionals: true, strict: false, tokens: true, options });
  const [least, most] = command.places;
  const problems = [
    ...checkTokens(tokens, options, most > 0),
    ...(positionals.length < least || (most > 0 && positionals.length > most) ? [`Say it so: ${toUsage(kind, command)}`] : []),
  ];
  if (problems.length > 0) throw usage(problems.join('\n'));
  return { command, values, places: positionals };
};

export const toSaid = ({ values, places }: OwnWords): OwnSaid => ({
  places,
  text: (option) => textOf(values, option),
  list: (option) => listOf(values, option),
  isOn: (option) => values[option] === true,
});
