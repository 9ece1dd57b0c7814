/** The input `metadata`: values for this run, as YAML or JSON with the field names of `.zenodo.json`. They win over every file. */
import type { Finding } from '../../model/provenance.ts';
import type { LicenceBook } from '../licences.ts';
import type { MetadataSource } from '../source.ts';
import { METADATA_INPUT } from '../source.ts';
import { readZenodoJson } from '../zenodo/read-zenodo-json.ts';

export const openMetadataInput = (overrides: string | undefined, book: LicenceBook): MetadataSource => ({
  name: METADATA_INPUT,
  read: async () => {
    if (overrides === undefined || overrides.trim() === '') return undefined;
    const read = (language: 'json' | 'yaml') =>
      readZenodoJson(overrides, { source: METADATA_INPUT, file: METADATA_INPUT, language, book, isOwnDoi: true });
    if (!overrides.trimStart().startsWith('{')) return read('yaml');
    // `{title: My tool}` is YAML; what is neither is told as the JSON that it looks like.
    const isBroken = ({ problems }: Finding): boolean => problems.some(({ code }) => code === 'json-syntax' || code === 'yaml-syntax');
    const json = await read('json');
    if (!isBroken(json)) return json;
    const yaml = await read('yaml');
    return isBroken(yaml) ? json : yaml;
  },
});
