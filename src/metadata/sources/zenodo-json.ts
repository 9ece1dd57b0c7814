/** `.zenodo.json`: the deposit metadata as Zenodo's own integration reads it, every field of it. */
import type { LicenceBook } from '../licences.ts';
import type { MetadataSource } from '../source.ts';
import { readZenodoJson } from '../zenodo/read-zenodo-json.ts';
import { findFile } from './find-file.ts';

const NAME = '.zenodo.json';

export const openZenodoJson = (book: LicenceBook, { isOwnDoi }: { isOwnDoi: boolean }): MetadataSource => ({
  name: NAME,
  read: async (files, release) => {
    const found = await findFile(files, release, NAME);
    if (found.kind === 'nearly') return found.finding;
    return found.kind === 'none'
      ? undefined
      : readZenodoJson(found.text, { source: NAME, file: found.path, language: 'json', book, isOwnDoi });
  },
});
