/** From the text of a `codemeta.json` (CodeMeta 2 or 3) to a finding. */
import type { Finding } from '../../model/provenance.ts';
import type { Release } from '../../model/release.ts';
import { readDocument } from '../documents/read-document.ts';
import type { LicenceBook } from '../licences.ts';
import type { Notebook } from '../notebook.ts';
import { openNotebook } from '../notebook.ts';
import { CODEMETA_JSON_SYNONYMS, codemetaJsonSchema, UNCARRIED } from '../schemas/codemeta-json.ts';
import type { CodemetaJson } from '../schemas/codemeta-json-types.ts';
import compiled from '../schemas/generated/codemeta-json.cjs';
import { toLine } from '../text.ts';
import type { Rules } from '../validate.ts';
import { validate } from '../validate.ts';
import { readCode } from './code.ts';
import { readDates, readEmbargo, readForm, readType, readVersion } from './facts.ts';
import { readFunding } from './funding.ts';
import { readLinks } from './links.ts';
import { readPeople } from './people.ts';
import { type Plain, toPlain } from './plain.ts';
import { readLicences } from './rights.ts';
import { readDescriptions, readKeywords, readLanguages, readTitles } from './texts.ts';
import { valuesOf } from './values.ts';

const RULES: Rules = {
  format: 'codemeta.json',
  schema: codemetaJsonSchema,
  validate: compiled,
  synonyms: CODEMETA_JSON_SYNONYMS,
  isAllText: false,
  untouched: UNCARRIED,
  severity: () => 'error',
};

const toList = (keys: readonly string[]): string =>
  `${keys
    .slice(0, 20)
    .map((key) => `\`${key.slice(0, 60)}\``)
    .join(', ')}${keys.length > 20 ? `, and ${keys.length - 20} more` : ''}`;

/** Said of the software, and true, but no archive has a place for it. Each file tells it once. */
const tellOfUncarried = (data: CodemetaJson, { foreign, root }: Plain, notes: Notebook): void => {
  const own = UNCARRIED.filter((key) => Object.hasOwn(data, key));
  if (own[0] !== undefined) {
    const message = `A record has no place for ${toList(own)}: left out.`;
    notes.tell('notice', 'not-carried', { message, path: [own[0]] });
  }
  const [first] = foreign.values();
  if (first !== undefined) {
    const message = `Terms of other vocabularies, and JSON-LD's own, are left out: ${toList([...foreign.keys()])}.`;
    notes.tell('notice', 'foreign-terms', { message, path: first });
  }
  if (root.length > 0)
    notes.tell('notice', 'graph-understood', { message: 'The file is a graph; the software in it is read, and nothing else.', path: [] });
};

const readPublisher = (data: CodemetaJson, notes: Notebook): void => {
  for (const [one, path] of valuesOf(data.publisher, ['publisher'])) {
    const name = toLine(typeof one === 'string' ? one : (one.name ?? one.legalName ?? ''));
    if (name === '') continue;
    notes.put('publisher', name, path);
    return;
  }
};

/**
 * @param file as people know it; the finding's source and the places carry it.
 * Never throws: a text that can't be read gives a finding without fields and an error.
 */
export const readCodemetaJson = async (
  text: string,
  { source, file, release, book }: { source: string; file: string; release: Release; book: LicenceBook },
): Promise<Finding> => {
  const plain = toPlain(await readDocument(file, text, 'json'));
  const notes = openNotebook(source, plain.document);
  if (!validate(plain.document, RULES)) return notes.toFinding();
  // What the schema refused is gone, so the rest has the types that it names.
  const data = plain.document.data as unknown as CodemetaJson;
  readType(data, notes);
  readTitles(data, notes);
  readPeople(data, notes);
  await readDescriptions(data, notes);
  readKeywords(data, notes);
  readLanguages(data, notes);
  readVersion(data, notes);
  readDates(data, notes);
  readEmbargo(data, notes);
  readForm(data, notes);
  readLicences(data, notes, book);
  readFunding(data, notes);
  readCode(data, notes);
  readLinks(data, notes, release.repository.url);
  readPublisher(data, notes);
  tellOfUncarried(data, plain, notes);
  return notes.toFinding();
};
