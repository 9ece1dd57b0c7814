/** From the text of a `datacite.json` to a finding: the metadata alone, or an answer of DataCite's API around it. */
import type { Finding } from '../../model/provenance.ts';
import type { SourceDocument } from '../documents/document.ts';
import { inside } from '../documents/document.ts';
import { readDocument } from '../documents/read-document.ts';
import type { LicenceBook } from '../licences.ts';
import type { Notebook } from '../notebook.ts';
import { openNotebook } from '../notebook.ts';
import { BOOKKEEPING, DATACITE_JSON_SYNONYMS, dataciteJsonSchema } from '../schemas/datacite-json.ts';
import type { DataciteJson } from '../schemas/datacite-json-types.ts';
import compiled from '../schemas/generated/datacite-json.cjs';
import type { Rules } from '../validate.ts';
import { validate } from '../validate.ts';
import { readDates } from './dates.ts';
import { readFunding } from './funding.ts';
import { readIdentifiers } from './identifiers.ts';
import { readPeople } from './people.ts';
import { readPlaces } from './places.ts';
import { readContainer, readForm, readLanguage, readPublisher, readType } from './publishing.ts';
import { readRelated } from './related.ts';
import { readRights } from './rights.ts';
import { readSubjects } from './subjects.ts';
import { readDescriptions, readTitles } from './texts.ts';

const RULES: Rules = {
  format: 'datacite.json',
  schema: dataciteJsonSchema,
  validate: compiled,
  synonyms: DATACITE_JSON_SYNONYMS,
  isAllText: false,
  untouched: BOOKKEEPING,
  severity: () => 'error',
};

const hasObject = ({ data }: SourceDocument, key: string): boolean => {
  const inner = data !== null && typeof data === 'object' && !Array.isArray(data) ? data[key] : undefined;
  return inner !== null && typeof inner === 'object' && !Array.isArray(inner);
};

/** DataCite's API answers `{"data": {"attributes": …}}`; what stands around the attributes is its own. */
const unwrap = (document: SourceDocument): SourceDocument => {
  const data = hasObject(document, 'data') ? inside(document, 'data') : document;
  return hasObject(data, 'attributes') ? inside(data, 'attributes') : document;
};

/** Nothing of a record is in these; they are named once. */
const tellOfBookkeeping = (data: DataciteJson, notes: Notebook): void => {
  const own = BOOKKEEPING.filter((key) => key !== 'id' && Object.hasOwn(data, key));
  if (own.length === 0) return;
  const message = `DataCite's own notes on the registration are not part of the metadata, and are left out: ${own.map((key) => `\`${key}\``).join(', ')}.`;
  notes.tell('notice', 'bookkeeping-ignored', { message, path: [own[0] ?? ''] });
};

const tellOfVersion = ({ schemaVersion }: DataciteJson, notes: Notebook): void => {
  if (schemaVersion === undefined || /kernel-4(\.[3-6])?(\/|$)|^4(\.[3-6])?$/.test(schemaVersion.trim())) return;
  const message = `\`schemaVersion\` is \`${schemaVersion.slice(0, 60)}\`; the file is read as kernel 4.3 to 4.6.`;
  notes.tell('warning', 'schema-version', { message, path: ['schemaVersion'] });
};

/**
 * @param file as people know it; the finding's source and the places carry it.
 * Never throws: a text that can't be read gives a finding without fields and an error.
 */
export const readDataciteJson = async (
  text: string,
  { source, file, book }: { source: string; file: string; book: LicenceBook },
): Promise<Finding> => {
  const document = unwrap(await readDocument(file, text, 'json'));
  const notes = openNotebook(source, document);
  if (!validate(document, RULES)) return notes.toFinding();
  // What the schema refused is gone, so the rest has the types that it names.
  const data = document.data as unknown as DataciteJson;
  tellOfVersion(data, notes);
  tellOfBookkeeping(data, notes);
  readType(data, notes);
  readTitles(data, notes);
  readPeople(data, notes);
  await readDescriptions(data, notes);
  readDates(data, notes);
  readSubjects(data, notes);
  readLanguage(data, notes);
  readRights(data, notes, book);
  readIdentifiers(data, notes);
  readRelated(data, notes);
  readPlaces(data, notes);
  readFunding(data, notes);
  readPublisher(data, notes);
  readContainer(data, notes);
  readForm(data, notes);
  return notes.toFinding();
};
