/** By whom, in what and in which form it is published: type, publisher, container, version, language, sizes, formats. */
import { toLanguage } from '../../repositories/languages.ts';
import { toPathText } from '../documents/document.ts';
import { itemsOf } from '../documents/prune.ts';
import type { Notebook } from '../notebook.ts';
import type { DataciteJson } from '../schemas/datacite-json-types.ts';
import { spell } from '../spell.ts';
import { toLine } from '../text.ts';
import { toSchemed } from './name-identifiers.ts';
import { guessGeneralType, toResourceType } from './types.ts';
import { toSaid } from './unknown.ts';

/** An unknown type is an error: what a thing is can't be guessed. */
export const readType = ({ types }: DataciteJson, notes: Notebook): void => {
  const [general, word] = [types?.resourceTypeGeneral, types?.resourceType].map((text) => toLine(text ?? ''));
  // Where only the free word is there, it is often a general type.
  const written = general || word || '';
  const type = toResourceType(written, general ? word : undefined);
  const path = ['types', general ? 'resourceTypeGeneral' : 'resourceType'];
  if (type !== undefined) notes.put('type', type, path);
  else if (written !== '') {
    const meant = guessGeneralType(written);
    const hint = meant === undefined ? '' : ` Did you mean \`${meant}\`?`;
    const message = `\`${toPathText(path)}\`: \`${written.slice(0, 60)}\` is not a resource type of DataCite.${hint}`;
    notes.tell('error', 'resource-type-unknown', { message, path });
  }
};

export const readPublisher = ({ publisher }: DataciteJson, notes: Notebook): void => {
  const whole = typeof publisher === 'string' ? { name: publisher } : publisher;
  const name = toSaid(whole?.name);
  if (name === '') return;
  notes.put('publisher', name, ['publisher']);
  const identifier = toSchemed(whole?.publisherIdentifier, whole?.publisherIdentifierScheme, whole ?? {});
  const language = toLine(whole?.lang ?? '');
  if (identifier === undefined && language === '') return;
  const details = { ...(identifier === undefined ? {} : { identifier }), ...(language === '' ? {} : { language }) };
  notes.put('publisherDetails', details, ['publisher']);
};

/** `12-34`, or the one page that is said. */
const toPages = (first: string, last: string): string => [first, last].filter((page) => page !== '').join('-');

/** DataCite's own summary of where it appeared. What a journal's or a book's fields have no place for is told. */
export const readContainer = ({ container }: DataciteJson, notes: Notebook): void => {
  if (container === undefined) return;
  const path = ['container'];
  const word = (key: Exclude<keyof typeof container, 'type'>): string => toLine(spell(container[key], notes, [...path, key]) ?? '');
  const isJournal = /^(journal|series)$/i.test(toLine(container.type ?? ''));
  if (/^series$/i.test(toLine(container.type ?? '')))
    notes.tell('notice', 'container-series', { message: 'The `container` is a series; it is kept in the fields of a journal.', path });
  const isIssn = /^e?issn$/i.test(toLine(container.identifierType ?? ''));
  const pages = toPages(word('firstPage'), word('lastPage'));
  const parts = isJournal
    ? { title: word('title'), volume: word('volume'), issue: word('issue'), pages, issn: isIssn ? word('identifier') : '' }
    : { title: word('title'), pages };
  const said = Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== ''));
  if (Object.keys(said).length > 0) notes.put('publishing', { [isJournal ? 'journal' : 'partof']: said }, path);
  const taken: readonly string[] = isJournal
    ? ['title', 'volume', 'issue', 'firstPage', 'lastPage', ...(isIssn ? ['identifier'] : [])]
    : ['title', 'firstPage', 'lastPage'];
  for (const key of ['identifier', 'volume', 'issue', 'edition', 'number', 'chapterNumber'] as const) {
    if (taken.includes(key) || word(key) === '') continue;
    const message = `\`container.${key}\` has no place beside the ${isJournal ? "journal's title, volume, issue and pages" : "book's title and pages"}, and is left out. \`relatedItems\` can hold it.`;
    notes.tell('warning', 'container-part', { message, path: [...path, key] });
  }
};

/** A code stays as it is written, the name of a language becomes its code. */
export const readLanguage = (data: DataciteJson, notes: Notebook): void => {
  const written = toLine(data.language ?? '');
  if (written === '') return;
  const path = ['language'];
  const code = toLanguage(written);
  if (code === undefined) {
    const message = `\`language\`: \`${written.slice(0, 60)}\` is neither the code nor the name of a language (\`en\`, \`eng\`, \`English\`); it is left out.`;
    notes.tell('warning', 'invalid-language', { message, path });
    return;
  }
  const isCode = /^[a-z]{2,3}([-_]|$)/i.test(written);
  if (!isCode) notes.tell('notice', 'language-understood', { message: `\`language\`: \`${written}\` is taken as \`${code}\`.`, path });
  notes.put('languages', [isCode ? written : code], path);
};

export const readForm = (data: DataciteJson, notes: Notebook): void => {
  const version = toLine(spell(data.version, notes, ['version']) ?? '');
  if (version !== '') notes.put('version', version, ['version']);
  for (const key of ['sizes', 'formats'] as const) {
    const words = itemsOf(data[key]).flatMap(([, word]) => toLine(word) || []);
    if (words.length > 0) notes.put(key, words, [key]);
  }
  const community = toLine(data.community ?? '');
  if (community !== '') {
    const message = '`community` is no part of DataCite; it is understood as the community that the record is for.';
    notes.tell('notice', 'community-understood', { message, path: ['community'] });
    notes.put('communities', [community], ['community']);
  }
};
