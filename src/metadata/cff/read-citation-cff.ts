/** From the text of a `CITATION.cff` to a finding. */
import type { Severity } from '../../model/problem.ts';
import type { Finding } from '../../model/provenance.ts';
import type { Agent, Contributor, Rights } from '../../model/record.ts';
import type { Release } from '../../model/release.ts';
import { toDate } from '../dates.ts';
import type { DataPath, SourceDocument } from '../documents/document.ts';
import { itemsOf } from '../documents/prune.ts';
import { readDocument } from '../documents/read-document.ts';
import { isHtml, toCleanHtml, toParagraphs } from '../html.ts';
import type { LicenceBook } from '../licences.ts';
import type { Notebook } from '../notebook.ts';
import { openNotebook } from '../notebook.ts';
import { toContactEmail } from '../people.ts';
import { CITATION_CFF_SYNONYMS, citationCffSchema } from '../schemas/citation-cff.ts';
import type { CitationCff } from '../schemas/citation-cff-types.ts';
import compiled from '../schemas/generated/citation-cff.cjs';
import { toLine } from '../text.ts';
import { validate } from '../validate.ts';
import { readAgent } from './agent.ts';
import { readLinks } from './links.ts';

/** What the record can't do without. A wrong type elsewhere is told, but is no reason to stop a release. */
const USED: ReadonlySet<unknown> = new Set('title authors abstract keywords license version date-released'.split(' '));

/** What version the file says it is, and what that means for reading it by the rules of 1.2.0. */
const readFormat = (document: SourceDocument): 'known' | 'other' => {
  const { data } = document;
  if (data === undefined || data === null || typeof data !== 'object' || Array.isArray(data)) return 'known';
  const version = data['cff-version'];
  if (typeof version !== 'string' && typeof version !== 'number') return 'known'; // missing, or of the wrong type: the schema tells
  const written = toLine(document.literal(['cff-version']) ?? String(version));
  if (/^1\.2\.\d+$/.test(written)) return 'known';
  const isOlder = /^(0|1\.[01])\./.test(written);
  document.problems.push({
    severity: isOlder ? 'notice' : 'warning',
    code: isOlder ? 'cff-version-old' : 'cff-version-unknown',
    message: `The file says cff-version ${written.slice(0, 30)}; it is read by the rules of 1.2.0, and what does not fit them is told, not refused.`,
    path: 'cff-version',
    at: document.at(['cff-version']),
  });
  return 'other';
};

const readPeople = (data: CitationCff, notes: Notebook): void => {
  const creators: Agent[] = [];
  for (const [index, written] of itemsOf(data.authors)) {
    const agent = readAgent(written, notes, { path: ['authors', index], field: `creators[${creators.length}]` });
    if (agent !== undefined) creators.push(agent);
  }
  if (creators.length > 0) notes.put('creators', creators, ['authors']);
  const contacts: Contributor[] = [];
  for (const [index, written] of itemsOf(data.contact)) {
    const agent = readAgent(written, notes, { path: ['contact', index], field: `contributors[${contacts.length}]` });
    if (agent !== undefined) contacts.push({ ...agent, ...toContactEmail(agent), type: 'ContactPerson' });
  }
  if (contacts.length > 0) notes.put('contributors', contacts, ['contact']);
};

/** The abstract is plain text by the format, but people write HTML there as well. */
const readTexts = async (data: CitationCff, notes: Notebook): Promise<void> => {
  const title = toLine(data.title ?? '');
  if (title !== '') notes.put('title', title, ['title']);
  const abstract = data.abstract ?? '';
  const description = isHtml(abstract) ? (await toCleanHtml(abstract)).html : toParagraphs(abstract);
  if (isHtml(abstract)) {
    notes.tell('notice', 'abstract-html', {
      message: '`abstract` holds HTML, which is kept; by the format it is plain text.',
      path: ['abstract'],
    });
  }
  if (description !== '') notes.put('description', description, ['abstract']);
  const keywords = itemsOf(data.keywords).flatMap(([index, written]) => {
    const keyword = toLine(written);
    return keyword === '' ? [] : [{ keyword, index }];
  });
  for (const [at, { index }] of keywords.entries()) notes.point(`keywords[${at}]`, ['keywords', index]);
  if (keywords.length > 0)
    notes.put(
      'keywords',
      keywords.map(({ keyword }) => keyword),
      ['keywords'],
    );
};

const readReleaseFacts = (data: CitationCff, notes: Notebook, release: Release): void => {
  if (data.type === 'software' || data.type === 'dataset') notes.put('type', { general: data.type }, ['type']);
  const version = toLine(data.version ?? '');
  if (version !== '') notes.put('version', version, ['version']);
  const path = ['date-released'];
  const written = data['date-released'];
  const date = toDate(written ?? '');
  if (date?.wasCut) notes.tell('notice', 'date-with-time', { message: `\`date-released\` has a time; \`${date.date}\` is taken.`, path });
  if (date !== undefined) notes.put('publicationDate', date.date, path);
  else if (written !== undefined && written.trim() !== '') {
    const message = `\`date-released\`: \`${toLine(written).slice(0, 60)}\` is not a date (YYYY-MM-DD); it is left out.`;
    notes.tell('warning', 'invalid-date', { message, path });
  }
  const commit = toLine(data.commit ?? '').toLowerCase();
  if (/^[0-9a-f]{7,40}$/.test(commit) && /^[0-9a-f]{40}$/.test(release.commit) && !release.commit.startsWith(commit)) {
    const message = `\`commit\` says ${commit.slice(0, 12)}, but the release is of ${release.commit.slice(0, 12)}; the release's is taken.`;
    notes.tell('warning', 'stale-commit', { message, path: ['commit'] });
  }
};

/** A list means that one may choose; `license-url` belongs to the first. */
const readLicence = (data: CitationCff, notes: Notebook, book: LicenceBook): void => {
  const written: readonly [DataPath, string][] = Array.isArray(data.license)
    ? itemsOf(data.license as readonly string[]).map(([index, one]) => [['license', index], one])
    : typeof data.license === 'string'
      ? [[['license'], data.license]]
      : [];
  const url = data['license-url']?.trim();
  const entries: readonly [DataPath, string][] = written.length > 0 || !url ? written : [[['license-url'], url]];
  const rights: Rights[] = [];
  for (const [path, text] of entries) {
    const reading = book.read(text, { wantsSpdx: true });
    if (reading.problem !== undefined)
      notes.tell(reading.problem.severity, reading.problem.code, { message: reading.problem.message, path });
    if (reading.rights !== undefined) rights.push(reading.rights);
  }
  const [first, ...others] = rights;
  if (first === undefined) return;
  notes.put(
    'rights',
    [{ ...first, ...(url && first.url === undefined ? { url } : {}) }, ...others],
    [written.length > 0 ? 'license' : 'license-url'],
  );
};

/** Never throws: a text that can't be read gives a finding without fields and an error. */
export const readCitationCff = async (
  text: string,
  { source, file, release, book }: { source: string; file: string; release: Release; book: LicenceBook },
): Promise<Finding> => {
  const document = await readDocument(file, text, 'yaml');
  const notes = openNotebook(source, document);
  const format = readFormat(document);
  const severity = (kind: 'type' | 'required', path: DataPath): Severity =>
    kind === 'type' && format === 'known' && USED.has(path[0]) ? 'error' : 'warning';
  const rules = {
    format: 'CITATION.cff 1.2.0',
    schema: citationCffSchema,
    validate: compiled,
    synonyms: CITATION_CFF_SYNONYMS,
    isAllText: true,
    untouched: [],
    severity,
  };
  if (!validate(document, rules)) return notes.toFinding();
  // What the schema refused is gone, so the rest has the types that it names.
  const data = document.data as unknown as CitationCff;
  readPeople(data, notes);
  await readTexts(data, notes);
  readReleaseFacts(data, notes, release);
  readLicence(data, notes, book);
  readLinks(data, notes, release.repository.url);
  return notes.toFinding();
};
