/** Subjects of `datacite.json`: words are keywords, terms of a scheme stay with their scheme. */
import type { Subject } from '../../model/record.ts';
import { itemsOf } from '../documents/prune.ts';
import type { Notebook } from '../notebook.ts';
import type { DataciteJson } from '../schemas/datacite-json-types.ts';
import { spell } from '../spell.ts';
import { toLine } from '../text.ts';

const compact = (parts: Readonly<Record<string, string>>): Partial<Subject> =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== ''));

export const readSubjects = (data: DataciteJson, notes: Notebook): void => {
  const keywords: string[] = [];
  const subjects: Subject[] = [];
  for (const [index, one] of itemsOf(data.subjects)) {
    const path = ['subjects', index];
    const details = compact({
      identifier: toLine(one.valueUri ?? one.valueURI ?? ''),
      scheme: toLine(one.subjectScheme ?? ''),
      schemeUrl: toLine(one.schemeUri ?? one.schemeURI ?? ''),
      code: toLine(spell(one.classificationCode, notes, [...path, 'classificationCode']) ?? ''),
      language: toLine(one.lang ?? ''),
    });
    const term = toLine(one.subject ?? '') || details.identifier || details.code;
    if (term === undefined) notes.tellOnce('warning', 'empty-keyword', { message: 'A subject without a word is left out.', path });
    else if (Object.keys(details).length > 0) subjects.push({ term, ...details });
    else {
      notes.point(`keywords[${keywords.length}]`, path);
      keywords.push(term);
    }
  }
  if (keywords.length > 0) notes.put('keywords', keywords, ['subjects']);
  if (subjects.length > 0) notes.put('subjects', subjects, ['subjects']);
};
