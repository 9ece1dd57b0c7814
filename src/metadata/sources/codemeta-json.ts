/** `codemeta.json`: software in the words of CodeMeta and schema.org. */
import { readCodemetaJson } from '../codemeta/read-codemeta-json.ts';
import type { LicenceBook } from '../licences.ts';
import type { MetadataSource } from '../source.ts';
import { findFile } from './find-file.ts';

const NAME = 'codemeta.json';

export const openCodemetaJson = (book: LicenceBook): MetadataSource => ({
  name: NAME,
  read: async (files, release) => {
    const found = await findFile(files, release, NAME);
    if (found.kind === 'nearly') return found.finding;
    return found.kind === 'none' ? undefined : readCodemetaJson(found.text, { source: NAME, file: found.path, release, book });
  },
});
