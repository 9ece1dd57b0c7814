/** `CITATION.cff`: who made it and how to cite it. */
import { readCitationCff } from '../cff/read-citation-cff.ts';
import type { LicenceBook } from '../licences.ts';
import type { MetadataSource } from '../source.ts';
import { findFile } from './find-file.ts';

const NAME = 'CITATION.cff';

export const openCitationCff = (book: LicenceBook): MetadataSource => ({
  name: NAME,
  read: async (files, release) => {
    const found = await findFile(files, release, NAME);
    if (found.kind === 'nearly') return found.finding;
    return found.kind === 'none' ? undefined : readCitationCff(found.text, { source: NAME, file: found.path, release, book });
  },
});
