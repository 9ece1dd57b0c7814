/** References of `CITATION.cff`: as a citation to read, and as a related identifier. */
import type { RelatedIdentifier } from '../../model/record.ts';
import { itemsOf } from '../documents/prune.ts';
import { toDoi, toIdentifier, toUrl } from '../identifiers.ts';
import type { CffAgent, CffReference } from '../schemas/citation-cff-types.ts';
import { toLine } from '../text.ts';
import { toQuietAgent } from './agent.ts';

/** CFF's type in Zenodo's words; what is not here has none. */
const RESOURCE_TYPES: Readonly<Record<string, string>> = {
  article: 'publication-article',
  'magazine-article': 'publication-article',
  'newspaper-article': 'publication-article',
  book: 'publication-book',
  'edited-work': 'publication-book',
  'conference-paper': 'publication-conferencepaper',
  proceedings: 'publication-conferenceproceeding',
  thesis: 'publication-dissertation',
  report: 'publication-report',
  manual: 'publication-softwaredocumentation',
  standard: 'publication-standard',
  patent: 'publication-patent',
  data: 'dataset',
  database: 'dataset',
  slides: 'presentation',
  video: 'video',
  'film-broadcast': 'video',
  audiovisual: 'video',
  'sound-recording': 'audio',
  software: 'software',
  'software-code': 'software',
  'software-container': 'software',
  'software-executable': 'software',
  'software-virtual-machine': 'software',
};

export const isSoftware = (reference: CffReference): boolean => RESOURCE_TYPES[reference.type ?? ''] === 'software';

/** The DOI of a reference: its own field first, then its identifiers. */
export const doiOf = (reference: CffReference): string | undefined => {
  const written = [reference.doi, ...itemsOf(reference.identifiers).map(([, one]) => (one.type === 'doi' ? one.value : undefined))];
  return written.map((text) => toDoi(text ?? '')).find((doi) => doi !== undefined);
};

/** What it can be found by: DOI, then any other identifier that it has. */
export const toRelated = (reference: CffReference, relation: string): RelatedIdentifier | undefined => {
  const found = [
    doiOf(reference),
    ...itemsOf(reference.identifiers).map(([, one]) => one.value),
    reference.url,
    reference['repository-code'],
    reference.repository,
  ].find((text) => text !== undefined && (toDoi(text) ?? toUrl(text) ?? (/^swh:1:/.test(text) ? text : undefined)) !== undefined);
  const isbn = found === undefined ? reference.isbn : undefined;
  const written = found ?? isbn;
  if (written === undefined) return undefined;
  const resourceType = RESOURCE_TYPES[reference.type ?? ''];
  return {
    ...toIdentifier(written, isbn === undefined ? undefined : 'isbn'),
    relation,
    ...(resourceType === undefined ? {} : { resourceType }),
  };
};

const toInitials = (given: string): string =>
  given
    .split(/\s+/)
    .map((name) => `${[...name][0] ?? ''}.`)
    .join(' ');

const toPeople = (people: readonly CffAgent[] | undefined): string => {
  const names = itemsOf(people).flatMap(([, written]) => {
    const agent = toQuietAgent(written);
    return agent === undefined ? [] : [agent.given === undefined ? agent.family : `${agent.family}, ${toInitials(agent.given)}`];
  });
  return names.length > 10 ? `${names.slice(0, 10).join(', ')} et al.` : names.join(', ');
};

const toPages = ({ pages, start, end }: CffReference): string | undefined =>
  start === undefined ? (pages === undefined ? undefined : String(pages)) : end === undefined ? String(start) : `${start}–${end}`;

/** A plain citation: people (year). Title. Where it appeared. Link. Only what is there. */
export const toCitation = (reference: CffReference): string => {
  const people = toPeople(reference.authors) || toPeople(reference.editors);
  const year = reference.year ?? (reference['date-published'] ?? reference['date-released'])?.slice(0, 4);
  const title = toLine(reference.title ?? '');
  const version = reference.version === undefined ? '' : ` (version ${reference.version})`;
  const issue = reference.issue === undefined ? '' : `(${reference.issue})`;
  const volume = reference.volume === undefined ? undefined : `${reference.volume}${issue}`;
  const place = reference.journal ?? reference['collection-title'] ?? reference.conference?.name;
  const appeared = [place, volume, toPages(reference), reference.publisher?.name ?? reference.institution?.name];
  const doi = doiOf(reference);
  const link = doi === undefined ? toUrl(reference.url ?? '') : `https://doi.org/${doi}`;
  const head = [people, year === undefined ? '' : `(${year})`].filter((part) => part !== '').join(' ');
  const parts = [head, title === '' ? '' : `${title}${version}`, appeared.filter((part) => part !== undefined).join(', ')];
  const text = parts
    .filter((part) => part !== '')
    .map((part) => part.replace(/\.$/, ''))
    .join('. ');
  return toLine([text === '' ? '' : `${text}.`, link ?? ''].join(' '));
};
