/** The tables of inputs and outputs in the README, from action.yml, and the commands, from the help. */
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { toKindHelp } from '../../src/by-hand/run-own.ts';
import { BY_HAND_HELP } from '../../src/command/help.ts';
import { OWN_COMMANDS } from '../../src/repositories/index.ts';
import { replaceBetween, toTable } from './markers.ts';

interface Action {
  inputs: Readonly<Record<string, { description: string; default?: string }>>;
  outputs: Readonly<Record<string, { description: string }>>;
}

const toDefault = (value: string | undefined): string => (value === undefined || value === '' ? '' : `\`${value}\``);

/** The README as it must be for this action.yml. */
export const toReadme = (readme: string, actionYaml: string): string => {
  const { inputs, outputs } = parse(actionYaml) as Action;
  const inputTable = toTable(
    ['Input', 'Default', 'What it does'],
    Object.entries(inputs).map(([name, input]) => [`\`${name}\``, toDefault(input.default), input.description]),
  );
  const outputTable = toTable(
    ['Output', 'What it holds'],
    Object.entries(outputs).map(([name, { description }]) => [`\`${name}\``, description]),
  );
  const [commands = '', words = ''] = BY_HAND_HELP.split('\n\n');
  const told = `\`\`\`text\n${commands.replace(/^ {2}/gm, '')}\n\`\`\`\n\n${words.trim()}`;
  const own = Object.keys(OWN_COMMANDS).map(toKindHelp).join('\n');
  const [ownCommands = '', ownWords = ''] = own.split('\n\n');
  const toldOwn = `\`\`\`text\n${ownCommands}\n\`\`\`\n\n${ownWords.trim()}`;
  return [
    ['inputs', inputTable],
    ['outputs', outputTable],
    ['commands', told],
    ['own-commands', toldOwn],
  ].reduce((text, [name = '', part = '']) => replaceBetween(text, name, part), readme);
};

export const generateReadme = (root: URL): void => {
  const file = new URL('README.md', root);
  writeFileSync(file, toReadme(readFileSync(file, 'utf8'), readFileSync(new URL('action.yml', root), 'utf8')));
};
