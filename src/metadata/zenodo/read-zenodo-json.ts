/** From the text of a `.zenodo.json` (or of the input `metadata`, which has its field names) to a finding. */
import type { Finding } from '../../model/provenance.ts';
import type { SourceDocument } from '../documents/document.ts';
import { inside } from '../documents/document.ts';
import { readDocument } from '../documents/read-document.ts';
import type { LicenceBook } from '../licences.ts';
import { openNotebook } from '../notebook.ts';
import compiled from '../schemas/generated/zenodo-json.cjs';
import { ZENODO_JSON_SYNONYMS, zenodoJsonSchema } from '../schemas/zenodo-json.ts';
import type { ZenodoJson } from '../schemas/zenodo-json-types.ts';
import type { Rules } from '../validate.ts';
import { validate } from '../validate.ts';
import { readAccess, readDoi, readLicence } from './access.ts';
import { readDescriptions, readKeywords, readReferences, readTitle } from './contents.ts';
import { readFunding } from './funding.ts';
import { readCommunities, readLocations, readSubjects } from './lists.ts';
import { readContributors, readCreators } from './person.ts';
import { readCustom, readPublishing } from './publishing.ts';
import { readRelated } from './related.ts';
import { readDates, readLanguage, readVersionAndDate } from './release-facts.ts';
import { readResourceType } from './resource-type.ts';

const RULES: Rules = {
  format: '.zenodo.json',
  schema: zenodoJsonSchema,
  validate: compiled,
  synonyms: ZENODO_JSON_SYNONYMS,
  isAllText: false,
  untouched: ['custom', 'custom_fields'],
  severity: () => 'error',
};

/** Zenodo's API wraps the metadata in `{"metadata": …}`, and files copied from there do so too. */
const unwrap = (document: SourceDocument): SourceDocument => {
  const { data } = document;
  if (data === undefined || data === null || typeof data !== 'object' || Array.isArray(data)) return document;
  const inner = data.metadata;
  if (inner === undefined || inner === null || typeof inner !== 'object' || Array.isArray(inner)) return document;
  const message = 'The wrapper `{"metadata": …}` is understood; Zenodo\'s own integration ignores everything in it. Take it away.';
  document.problems.push({ severity: 'notice', code: 'metadata-wrapper', message, path: 'metadata', at: document.at(['metadata'], 'key') });
  const others = Object.keys(data).filter((key) => key !== 'metadata');
  for (const key of others.slice(0, 20)) {
    const at = document.at([key], 'key');
    document.problems.push({
      severity: 'warning',
      code: 'unknown-key',
      message: `\`${key}\` stands beside \`metadata\` and is ignored.`,
      path: key,
      at,
    });
  }
  return inside(document, 'metadata');
};

export interface ReadOptions {
  source: string;
  /** As people know it; the finding's source and the places carry it. */
  file: string;
  language: 'json' | 'yaml';
  book: LicenceBook;
  /** It speaks of one record, and not of whatever is released next: a DOI from elsewhere is that record's. */
  isOwnDoi?: boolean;
}

/** Never throws: a text that can't be read gives a finding without fields and an error. */
export const readZenodoJson = async (text: string, { source, file, language, book, isOwnDoi = false }: ReadOptions): Promise<Finding> => {
  const document = unwrap(await readDocument(file, text, language));
  const notes = openNotebook(source, document);
  if (!validate(document, RULES)) return notes.toFinding();
  // What the schema refused is gone, so the rest has the types that it names.
  const data = document.data as unknown as ZenodoJson;
  readResourceType(data, notes);
  readTitle(data, notes);
  readCreators(data, notes);
  readContributors(data, notes);
  await readDescriptions(data, notes);
  readVersionAndDate(data, notes);
  readLanguage(data, notes);
  readAccess(data, notes);
  readLicence(data, notes, book);
  readDoi(data, notes, isOwnDoi ? 'own' : 'claim');
  readKeywords(data, notes);
  readSubjects(data, notes);
  readRelated(data, notes);
  readReferences(data, notes);
  readDates(data, notes);
  readLocations(data, notes);
  readFunding(data, notes);
  readCommunities(data, notes);
  readPublishing(data, notes);
  readCustom(data, notes);
  return notes.toFinding();
};
