/** How a record is cited: in a sentence, and in the formats of citation managers. */

import { stripTags } from '../framework/text.ts';
import type { Agent, Metadata } from './rdm.ts';
import type { Json } from './reading.ts';
import { currentOf, type View } from './record-json.ts';

interface Parts {
  id: number;
  metadata: Metadata;
  doi: string;
  year: string;
  month?: string;
  day?: string;
}

export const partsOf = (view: View): Parts => {
  const { metadata, doi = '' } = currentOf(view).rdm;
  const [year = '', month, day] = (metadata.publication_date ?? '').split('/')[0]?.split('-') ?? [];
  return { id: view.version.id, metadata, doi, year, ...(month && { month }), ...(day && { day }) };
};

const isSoftware = (metadata: Metadata): boolean => metadata.resource_type?.id.startsWith('software') ?? false;

const withInitials = ({ person_or_org: { family_name, given_name } }: Agent): string => {
  const initials = (given_name ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .map((name) => `${[...name][0] ?? ''}.`);
  return initials.length === 0 ? family_name : `${family_name}, ${initials.join(' ')}`;
};

const joined = (names: readonly string[], last: string): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')}${last}${names.at(-1) ?? ''}`;

/** Harvard, as `text/x-bibliography` has it. */
export const bibliography = (view: View): string => {
  const { metadata, doi, year } = partsOf(view);
  const authors = joined((metadata.creators ?? []).map(withInitials), ' and ');
  return `${authors} (${year}) “${metadata.title ?? ''}”. ${metadata.publisher ?? ''}. Available at: https://doi.org/${doi}.`;
};

/** APA, as on the record's page and in a tombstone. */
export const citation = (view: View): string => {
  const { metadata, doi, year } = partsOf(view);
  const authors = joined((metadata.creators ?? []).map(withInitials), ', & ');
  const dotted = authors.endsWith('.') ? authors : `${authors}.`;
  const version = metadata.version ? ` (Version ${metadata.version})` : '';
  const kind = isSoftware(metadata) ? ' [Computer software]' : '';
  const start = `${authors === '' ? '' : `${dotted} `}(${year}). ${metadata.title ?? ''}${version}${kind}.`;
  return `${start} ${metadata.publisher ?? ''}. https://doi.org/${doi}`;
};

const cslTypes: Record<string, string> = {
  publication: 'article-journal',
  software: 'software',
  dataset: 'dataset',
  image: 'figure',
  video: 'motion_picture',
  poster: 'graphic',
  presentation: 'speech',
};

export const csl = (view: View): Json => {
  const { id, metadata, doi, year, month, day } = partsOf(view);
  return {
    id: String(id),
    type: cslTypes[metadata.resource_type?.id.split('-')[0] ?? ''] ?? 'article',
    title: metadata.title,
    ...(metadata.description && { abstract: stripTags(metadata.description) }),
    author: (metadata.creators ?? []).map(({ person_or_org: { family_name, given_name } }) => ({
      family: family_name,
      ...(given_name && { given: given_name }),
    })),
    issued: { 'date-parts': [[year, month, day].filter((part) => part !== undefined)] },
    ...(metadata.languages?.[0] && { language: metadata.languages[0].id }),
    ...(metadata.version && { version: metadata.version }),
    DOI: doi,
    publisher: metadata.publisher,
  };
};

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const bibtexType = (metadata: Metadata): string => {
  const id = metadata.resource_type?.id ?? '';
  if (isSoftware(metadata)) return 'software';
  if (id === 'publication-article') return 'article';
  return id === 'dataset' ? 'dataset' : 'misc';
};

const braced = (text: string): string => `{${text.replace(/[{}]/g, '')}}`;

export const bibtex = (view: View): string => {
  const { id, metadata, doi, year, month } = partsOf(view);
  const creators = metadata.creators ?? [];
  const first = (creators[0]?.person_or_org.family_name ?? 'unknown').toLowerCase().replace(/[^a-z0-9]/g, '');
  const authors = creators.map(({ person_or_org: { name, family_name } }) => name ?? family_name).join(` and\n${' '.repeat(18)}`);
  const fields: [string, string | undefined][] = [
    ['author', braced(authors)],
    ['title', braced(metadata.title ?? '')],
    ['month', months[Number(month) - 1]],
    ['year', year],
    ['publisher', braced(metadata.publisher ?? '')],
    ['version', metadata.version ? braced(metadata.version) : undefined],
    ['doi', braced(doi)],
    ['url', braced(`https://doi.org/${doi}`)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name.padEnd(12)} = ${value},`]));
  return `@${bibtexType(metadata)}{${first}_${year}_${id},\n${lines.join('\n')}\n}`;
};

/** Quoted where YAML would take it for something else than this text. */
const yaml = (text: string): string =>
  /^[A-Za-z<(][^\n]*$/.test(text) && !/: | #|[:\s]$|^(true|false|null|yes|no|on|off)$/i.test(text) ? text : JSON.stringify(text);

const cffPerson = ({ person_or_org: { family_name, given_name, identifiers }, affiliations }: Agent): string => {
  const orcid = identifiers?.find(({ scheme }) => scheme === 'orcid')?.identifier;
  const fields: [string, string | undefined][] = [
    ['affiliation', affiliations?.[0]?.name],
    ['family-names', family_name],
    ['given-names', given_name],
    ['orcid', orcid],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${name === 'orcid' ? value : yaml(value)}`]));
  return `- ${lines.join('\n  ')}`;
};

/** CITATION.cff, keys in the order of the alphabet, contributors among the authors, as the real export has it. */
export const cff = (view: View): string => {
  const { metadata, doi } = partsOf(view);
  const people = [...(metadata.creators ?? []), ...(metadata.contributors ?? [])].map(cffPerson).join('\n');
  const repository = metadata.related_identifiers?.find(({ relation_type }) => relation_type.id === 'issupplementto')?.identifier;
  const licence = metadata.rights?.flatMap((right) => ('id' in right ? [`- ${right.id}`] : []));
  return [
    ...(metadata.description ? [`abstract: ${yaml(metadata.description)}`] : []),
    `authors:\n${people}`,
    'cff-version: 1.2.0',
    `date-released: '${metadata.publication_date ?? ''}'`,
    `doi: ${doi}`,
    ...(metadata.subjects ? [`keywords:\n${metadata.subjects.map(({ subject }) => `- ${yaml(subject)}`).join('\n')}`] : []),
    ...(licence && licence.length > 0 ? [`license:\n${licence.join('\n')}`] : []),
    'message: If you use this software, please cite it using the metadata from this file.',
    ...(repository ? [`repository-code: ${repository}`] : []),
    `title: ${yaml(metadata.title ?? '')}`,
    'type: software',
    ...(metadata.version ? [`version: ${metadata.version}`] : []),
    '',
  ].join('\n');
};
