/** The input `metadata`: values for this run, as YAML or JSON with the field names of `.zenodo.json`. They win over every file. */
import type { LicenceBook } from '../licences.ts';
import type { MetadataSource } from '../source.ts';
import { METADATA_INPUT } from '../source.ts';
import { readZenodoJson } from '../zenodo/read-zenodo-json.ts';

export const openMetadataInput = (overrides: string | undefined, book: LicenceBook): MetadataSource => ({
  name: METADATA_INPUT,
  read: async () => {
    if (overrides === undefined || overrides.trim() === '') return undefined;
    const language = overrides.trimStart().startsWith('{') ? 'json' : 'yaml';
    return readZenodoJson(overrides, { source: METADATA_INPUT, file: METADATA_INPUT, language, book });
  },
});
