/** The citation as BibTeX. */
import { type Agent, type ArchiveRecord, toFullName } from '../model/record.ts';
import { toCleanLine } from './clean.ts';
import { toDoiUrl } from './doi.ts';

/**
 * TeX's own characters. Braces are written as commands: BibTeX counts even escaped ones, and an odd one would swallow the rest of the file.
 * The last three print as other signs in TeX's oldest font encoding.
 */
const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '%': '\\%',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
};

const toTex = (text: string): string => toCleanLine(text).replace(/[\\{}$&#_%~^<>|]/g, (character) => TEX[character] ?? '');

/** A part of a name that BibTeX would split, because of a comma or the word «and», stands in braces. */
const toNamePart = (text: string): string => (/,|\band\b/i.test(text) ? `{${toTex(text)}}` : toTex(text));

/** A name that was not split stands in braces too: BibTeX would guess. */
const toAuthor = (agent: Agent): string =>
  agent.kind === 'person' && agent.given ? `${toNamePart(agent.family)}, ${toNamePart(agent.given)}` : `{${toTex(toFullName(agent))}}`;

const TYPES: Readonly<Record<string, string>> = { software: 'software', dataset: 'dataset' };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

/** Letters and digits that every BibTeX takes in a key. */
const toKey = (...parts: readonly (string | undefined)[]): string =>
  parts
    .map((part) =>
      (part ?? '')
        .normalize('NFKD')
        .replace(/[^A-Za-z0-9._-]+/g, '-')
        .replace(/^-+|-+$/g, ''),
    )
    .filter(Boolean)
    .join('_') || 'release';

export interface Cited {
  /** What the key starts with: the repository's name. */
  name?: string;
  record: ArchiveRecord;
  version?: string;
  doi: string;
  /** Whom to name as the publisher where the record names none. */
  archive: string;
}

/** One entry, for a published record. `@software` and `@dataset` are known to biblatex; classic styles take them for `@misc`. */
export const toCitation = ({ name, record, version, doi, archive }: Cited): string => {
  const [year, month] = record.publicationDate.split('/')[0]?.split('-') ?? [];
  const monthName = MONTHS[Number(month) - 1];
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', record.creators.length === 0 ? undefined : `{${record.creators.map(toAuthor).join(' and ')}}`],
    ['title', `{{${toTex(record.title)}}}`],
    ['year', year ? `{${toTex(year)}}` : undefined],
    ['month', monthName],
    ['version', version === undefined ? undefined : `{${toTex(version)}}`],
    ['publisher', `{${toTex(record.publisher ?? archive)}}`],
    // Read as they are, without TeX: so no braces in them.
    ['doi', `{${toCleanLine(doi).replace(/[{}<>[\]|\\`]/g, encodeURIComponent)}}`],
    ['url', `{${toDoiUrl(doi)}}`],
  ];
  const width = Math.max(...fields.map(([key]) => key.length));
  const lines = fields.flatMap(([key, value]) => (value === undefined ? [] : [`  ${key.padEnd(width)} = ${value},`]));
  return `@${TYPES[record.type.general] ?? 'misc'}{${toKey(name, version)},\n${lines.join('\n')}\n}`;
};
