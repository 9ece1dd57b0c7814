/** The tables of inputs and outputs in the README, from action.yml. */
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
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
  return replaceBetween(replaceBetween(readme, 'inputs', inputTable), 'outputs', outputTable);
};

export const generateReadme = (root: URL): void => {
  const file = new URL('README.md', root);
  writeFileSync(file, toReadme(readFileSync(file, 'utf8'), readFileSync(new URL('action.yml', root), 'utf8')));
};
