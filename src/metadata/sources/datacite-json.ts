/** `datacite.json`: the metadata as DataCite's kernel has it, and as CaltechDATA's users write it. */
import { readDataciteJson } from '../datacite/read-datacite-json.ts';
import type { LicenceBook } from '../licences.ts';
import type { MetadataSource } from '../source.ts';
import { findFile } from './find-file.ts';

const NAME = 'datacite.json';

export const openDataciteJson = (book: LicenceBook): MetadataSource => ({
  name: NAME,
  read: async (files, release) => {
    const found = await findFile(files, release, NAME);
    if (found.kind === 'nearly') return found.finding;
    return found.kind === 'none' ? undefined : readDataciteJson(found.text, { source: NAME, file: found.path, book });
  },
});
