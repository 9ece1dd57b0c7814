/** What `CITATION.cff` points at: the DOIs of the software itself, its pages, its references. */
import type { RelatedIdentifier } from '../../model/record.ts';
import type { DataPath } from '../documents/document.ts';
import { toPathText } from '../documents/document.ts';
import { itemsOf } from '../documents/prune.ts';
import { isZenodoDoi, toDoi, toIdentifier, toIdentifierKey, toUrl } from '../identifiers.ts';
import type { Notebook } from '../notebook.ts';
import { isFromArchive, isOwnPage } from '../own-page.ts';
import type { CitationCff } from '../schemas/citation-cff-types.ts';
import { toLine } from '../text.ts';
import { doiOf, isSoftware, toCitation, toRelated } from './reference.ts';

interface Links {
  related: RelatedIdentifier[];
  add(related: RelatedIdentifier, from: DataPath): void;
}

/** A DOI that names this very software. Zenodo's is a claim; another archive's is the same thing elsewhere; any other is a paper. */
const readOwnDoi = (written: string, path: DataPath, tools: { notes: Notebook; links: Links; papers: ReadonlySet<string> }): void => {
  const { notes, links, papers } = tools;
  const where = toPathText(path);
  const doi = toDoi(written);
  if (doi === undefined) {
    notes.tell('warning', 'invalid-doi', {
      message: `\`${where}\`: \`${toLine(written).slice(0, 80)}\` is not a DOI; it is left out.`,
      path,
    });
    return;
  }
  if (doi !== written.trim()) {
    notes.tell('notice', 'doi-form', {
      message: `\`${where}\` is taken as \`${doi}\`; CITATION.cff 1.2.0 wants the DOI without an address.`,
      path,
    });
  }
  notes.claim(doi, path);
  if (isZenodoDoi(doi)) return;
  if (papers.has(toIdentifierKey(doi))) {
    const message = `\`${where}\`: \`${doi}\` is also a paper in this file, so it is not taken for the software's own.`;
    notes.tell('notice', 'doi-of-paper', { message, path });
    return;
  }
  const relation = isFromArchive(doi) ? 'isIdenticalTo' : 'isDescribedBy';
  const what = isFromArchive(doi) ? 'is given by an archive of software and data' : 'is taken for that of a paper';
  const message = `\`${where}\`: \`${doi}\` ${what}, and related to the record as \`${relation}\`. To say it better, use \`related_identifiers\` of .zenodo.json, or \`preferred-citation\` for a paper.`;
  notes.tell('notice', 'doi-foreign', { message, path });
  links.add({ identifier: doi, scheme: 'doi', relation }, path);
};

const readOwnIdentifiers = (
  data: CitationCff,
  repositoryUrl: string,
  tools: { notes: Notebook; links: Links; papers: ReadonlySet<string> },
): void => {
  const others: { identifier: string; scheme?: string }[] = [];
  if (data.doi !== undefined && data.doi.trim() !== '') readOwnDoi(data.doi, ['doi'], tools);
  for (const [index, { type, value }] of itemsOf(data.identifiers)) {
    const path = ['identifiers', index];
    const written = toLine(value ?? '');
    if (written === '') continue;
    if (type === 'doi') {
      if (toIdentifierKey(written) !== toIdentifierKey(data.doi ?? '')) readOwnDoi(written, [...path, 'value'], tools);
    } else if (toUrl(written) !== undefined || type === 'swh') {
      if (!isOwnPage(written, repositoryUrl)) tools.links.add({ ...toIdentifier(written), relation: 'isIdenticalTo' }, path);
    } else others.push({ identifier: written, scheme: 'other' });
  }
  if (others.length > 0) tools.notes.put('identifiers', others, ['identifiers']);
};

/** A page that CITATION.cff names, and how the record is related to it. */
const PAGES = [
  ['repository-code', 'isSupplementTo'],
  ['repository', 'isIdenticalTo'],
  ['repository-artifact', 'isSourceOf'],
  ['url', 'isDescribedBy'],
] as const;

/** Related identifiers, references and claims. @param repositoryUrl the repository that is being archived. */
export const readLinks = (data: CitationCff, notes: Notebook, repositoryUrl: string): void => {
  const related: RelatedIdentifier[] = [];
  const links: Links = {
    related,
    add: (one, from) => {
      notes.point(`related[${related.length}]`, from);
      related.push(one);
    },
  };
  const preferred = data['preferred-citation'];
  const cited = itemsOf(data.references);
  const papers = new Set(
    [...(preferred === undefined || isSoftware(preferred) ? [] : [preferred]), ...cited.map(([, reference]) => reference)].flatMap(
      (reference) => {
        const doi = doiOf(reference);
        return doi === undefined ? [] : [toIdentifierKey(doi)];
      },
    ),
  );
  readOwnIdentifiers(data, repositoryUrl, { notes, links, papers });
  for (const [key, relation] of PAGES) {
    const url = toUrl(data[key] ?? '');
    if (url !== undefined && !isOwnPage(url, repositoryUrl)) links.add({ identifier: url, scheme: 'url', relation }, [key]);
  }

  const references: string[] = [];
  if (preferred !== undefined) {
    const path = ['preferred-citation'];
    const doi = doiOf(preferred);
    const isItself = isSoftware(preferred) && (doi === undefined || isZenodoDoi(doi));
    if (isItself && doi !== undefined) notes.claim(doi, path);
    const one = isItself ? undefined : toRelated(preferred, 'isDescribedBy');
    if (one !== undefined) links.add(one, path);
    else if (!isItself) references.push(toCitation(preferred));
  }
  for (const [index, reference] of cited) {
    const one = toRelated(reference, 'references');
    if (one !== undefined) links.add(one, ['references', index]);
    references.push(toCitation(reference));
  }
  const told = references.filter((text) => text !== '');
  if (told.length > 0) notes.put('references', told, [data.references === undefined ? 'preferred-citation' : 'references']);
  const [first] = ['doi', 'identifiers', ...PAGES.map(([key]) => key), 'preferred-citation', 'references'].filter((key) =>
    Object.hasOwn(data, key),
  );
  if (related.length > 0) notes.put('related', related, [first ?? 'references']);
};
