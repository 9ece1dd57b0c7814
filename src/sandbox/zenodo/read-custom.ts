/** Fields that InvenioRDM has no place for, and keeps beside its metadata (facts/zenodo.md 7). A value that does not fit goes without a word. */

import { isIsbn, isUrl } from '../framework/identifiers.ts';
import { crash } from '../framework/refusal.ts';
import { cleanText } from '../framework/text.ts';
import { check, isObject, type Json, type Reading } from './reading.ts';
import { developmentStatuses, programmingLanguages } from './vocabularies/software.ts';

/** Deposit field to the place where it is kept: field and key. */
export const journalFields: Readonly<Record<string, readonly [string, string]>> = {
  journal_title: ['journal:journal', 'title'],
  journal_volume: ['journal:journal', 'volume'],
  journal_issue: ['journal:journal', 'issue'],
  journal_pages: ['journal:journal', 'pages'],
  conference_title: ['meeting:meeting', 'title'],
  conference_acronym: ['meeting:meeting', 'acronym'],
  conference_dates: ['meeting:meeting', 'dates'],
  conference_place: ['meeting:meeting', 'place'],
  conference_url: ['meeting:meeting', 'url'],
  conference_session: ['meeting:meeting', 'session'],
  conference_session_part: ['meeting:meeting', 'session_part'],
  imprint_place: ['imprint:imprint', 'place'],
  imprint_isbn: ['imprint:imprint', 'isbn'],
  partof_title: ['imprint:imprint', 'title'],
  partof_pages: ['imprint:imprint', 'pages'],
  thesis_university: ['thesis:thesis', 'university'],
};

const fits = (name: string, value: string): boolean => {
  if (name === 'conference_url') return isUrl(value);
  if (name === 'imprint_isbn') return isIsbn(value);
  return value !== '';
};

const textNamespaces = /^(dwc|gbif-dwc|ac|dc|openbiodiv|obo|geo|mo):[A-Za-z]/;

const readCode = (reading: Reading, custom: Json): Json => {
  const kept: Json = {};
  const repository = custom['code:codeRepository'];
  if (typeof repository === 'string' && isUrl(repository)) kept['code:codeRepository'] = repository;
  const languages = custom['code:programmingLanguage'];
  if (Array.isArray(languages) && languages.length > 0 && languages.every((item) => isObject(item) && typeof item.id === 'string')) {
    for (const { id } of languages) check(reading, programmingLanguages, id);
    kept['code:programmingLanguage'] = languages.map(({ id }) => ({ id }));
  }
  const status = custom['code:developmentStatus'];
  if (isObject(status) && typeof status.id === 'string') {
    check(reading, developmentStatuses, status.id);
    kept['code:developmentStatus'] = { id: status.id };
  }
  return kept;
};

/** The `custom` object and the journal, conference, imprint and thesis fields, each where InvenioRDM keeps it. */
export const readCustom = (reading: Reading, metadata: Json): Json => {
  const kept: Json = {};
  if ('custom' in metadata) {
    const custom = metadata.custom;
    if (!isObject(custom)) throw crash();
    Object.assign(kept, readCode(reading, custom));
    for (const [name, value] of Object.entries(custom)) {
      if (textNamespaces.test(name) && Array.isArray(value) && value.every((item) => typeof item === 'string')) kept[name] = value;
    }
  }
  for (const [name, [field, key]] of Object.entries(journalFields)) {
    const value = metadata[name];
    if (typeof value !== 'string' || !fits(name, cleanText(value))) continue;
    const before = kept[field];
    kept[field] = { ...(isObject(before) ? before : {}), [key]: cleanText(value) };
  }
  return kept;
};
