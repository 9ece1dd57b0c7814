/** The order of the metadata sources in the README, from the sources themselves. */
import { readFileSync, writeFileSync } from 'node:fs';
import { openLicenceBook } from '../../src/metadata/licences.ts';
import { GITHUB, METADATA_INPUT, RECORD_INPUTS } from '../../src/metadata/source.ts';
import { openFileSources } from '../../src/metadata/sources/index.ts';
import { replaceBetween } from './markers.ts';

const WORDS: Readonly<Record<string, string>> = {
  [RECORD_INPUTS]: 'the inputs `community` and `files: none`',
  [METADATA_INPUT]: 'the input `metadata`',
};

const toWords = (name: string): string => WORDS[name] ?? `\`${name}\``;

/** The README as it must be for the order of src/metadata/sources/index.ts. */
export const toSourceOrder = async (readme: string): Promise<string> => {
  const files = openFileSources({}, await openLicenceBook()).map(({ name }) => toWords(name));
  return replaceBetween(readme, 'sources', [...files, GITHUB].map((name, index) => `${index + 1}. ${name}`).join('\n'));
};

export const generateSourceOrder = async (root: URL): Promise<void> => {
  const file = new URL('README.md', root);
  writeFileSync(file, await toSourceOrder(readFileSync(file, 'utf8')));
};
