/** How a record is cited: in a sentence, and in the formats of citation managers. */

import { bad } from '../../framework/refusal.ts';
import { stripTags } from '../../framework/text.ts';
import type { Json } from '../json.ts';
import { type Agent, datePartsOf, doiOf, doiUrl, propOf, type Told, yearOf } from './told.ts';

const initialsOf = ({ person_or_org: { given_name } }: Agent): string =>
  (given_name ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .map((name) => `${[...name][0] ?? ''}.`)
    .join(' ');

const familyOf = ({ person_or_org: { name, family_name } }: Agent): string => family_name ?? name;
const lastFirst = (agent: Agent): string => [familyOf(agent), initialsOf(agent)].filter(Boolean).join(', ');
const firstLast = (agent: Agent): string => [initialsOf(agent), familyOf(agent)].filter(Boolean).join(' ');

const joined = (names: readonly string[], last: string): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')}${last}${names.at(-1) ?? ''}`;

const dotted = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

const harvard = (record: Told): string => {
  const { title, publisher = '', creators } = record.metadata;
  const doi = doiOf(record);
  const end = doi === undefined ? '' : ` doi:${doi}.`;
  return `${joined(creators.map(lastFirst), ' and ')} (${yearOf(record)}) “${title}”. ${publisher}.${end}`;
};

export const apa = (record: Told): string => {
  const { title, publisher = '', version, creators } = record.metadata;
  const doi = doiOf(record);
  const end = doi === undefined ? '' : ` ${doiUrl(doi)}`;
  return `${dotted(joined(creators.map(lastFirst), ', & '))} (${yearOf(record)}). ${title}${version ? ` (${version})` : ''}. ${publisher}.${end}`;
};

const monthNames = ['Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'Jun.', 'Jul.', 'Aug.', 'Sep.', 'Oct.', 'Nov.', 'Dec.'];

const ieee = (record: Told): string => {
  const { title, publisher = '', creators } = record.metadata;
  const [year = '', month, day] = datePartsOf(record)[0] ?? [];
  const named = month === undefined ? '' : `${monthNames[Number(month) - 1] ?? ''} `;
  const date = `${named}${day === undefined ? '' : `${Number(day)}, `}${year}`;
  const doi = doiOf(record);
  return `[1]${joined(creators.map(firstLast), ' and ')}, “${title}”. ${publisher}, ${date}.${doi === undefined ? '' : ` doi: ${doi}.`}`;
};

const styles: Readonly<Record<string, (record: Told) => string>> = { harvard1: harvard, 'harvard-cite-them-right': harvard, apa, ieee };

/** @throws Refusal 400 for a style that is not known here */
export const bibliography = (record: Told, style: string): string => {
  const write = Object.hasOwn(styles, style) ? styles[style] : undefined;
  if (write === undefined) throw bad('Citation string style not found.');
  return write(record);
};

export const csl = (record: Told): Json => {
  const { metadata, id } = record;
  const { description, languages, version, publisher, identifiers = [], creators } = metadata;
  const numbered = (scheme: string): string | undefined => identifiers.find((other) => other.scheme === scheme)?.identifier;
  const [doi, isbn, issn] = [doiOf(record), numbered('isbn'), numbered('issn')];
  return {
    id,
    type: propOf('resourcetypes', metadata.resource_type.id, 'csl') || 'article',
    title: metadata.title,
    ...(description ? { abstract: stripTags(description) } : {}),
    author: creators.map((agent) => ({
      family: familyOf(agent),
      ...(agent.person_or_org.given_name ? { given: agent.person_or_org.given_name } : {}),
    })),
    issued: { 'date-parts': datePartsOf(record) },
    ...(languages?.[0] ? { language: languages[0].id } : {}),
    ...(version ? { version } : {}),
    ...(doi ? { DOI: doi } : {}),
    ...(isbn ? { ISBN: isbn } : {}),
    ...(issn ? { ISSN: issn } : {}),
    ...(publisher ? { publisher } : {}),
  };
};

const entries: Readonly<Record<string, string>> = {
  'publication-conferencepaper': 'inproceedings',
  'publication-conferenceproceeding': 'proceedings',
  'publication-book': 'book',
  'publication-section': 'incollection',
  'publication-article': 'article',
  'publication-preprint': 'unpublished',
  'publication-thesis': 'phdthesis',
  'publication-technicalnote': 'manual',
  'publication-workingpaper': 'unpublished',
  software: 'software',
  dataset: 'dataset',
};

/** Without accents and signs, in lower case. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

export const bibtex = (record: Told): string => {
  const { title, publisher, version, creators, resource_type } = record.metadata;
  const [year = '', month] = datePartsOf(record)[0] ?? [];
  const doi = doiOf(record);
  const braced = (text: string | undefined): string | undefined => (text ? `{${text}}` : undefined);
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['author', braced(creators.map(({ person_or_org: { name } }) => name).join(` and\n${' '.repeat(18)}`))],
    ['title', braced(title)],
    ['month', month === undefined ? undefined : monthNames[Number(month) - 1]?.slice(0, 3).toLowerCase()],
    ['year', year],
    ['publisher', braced(publisher)],
    ['version', braced(version)],
    ['doi', braced(doi)],
    ['url', braced(doi === undefined ? undefined : doiUrl(doi))],
  ];
  const told = lines.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name.padEnd(12)} = ${value},`]));
  const key = `${plain(creators[0] === undefined ? 'unknown' : familyOf(creators[0]))}_${year}_${record.id}`;
  return `@${entries[resource_type.id] ?? 'misc'}{${key},\n${told.join('\n')}\n}`;
};
