/** What `codemeta.json` points at: the names of the software itself, its pages, and other works. */
import type { RelatedIdentifier } from '../../model/record.ts';
import type { DataPath } from '../documents/document.ts';
import { toPathText } from '../documents/document.ts';
import { isZenodoDoi, toDoi, toIdentifier, toIdentifierKey, toUrl } from '../identifiers.ts';
import type { Notebook } from '../notebook.ts';
import { isFromArchive, isOwnPage } from '../own-page.ts';
import type { CodemetaJson, CodemetaWork } from '../schemas/codemeta-json-types.ts';
import { toKey, toLine } from '../text.ts';
import { toRepositoryUrl } from './code.ts';
import { typesOf } from './plain.ts';
import { knownAs, linesOf, valuesOf } from './values.ts';

const SWHID = /^swh:1:(snp|rel|rev|dir|cnt):[0-9a-f]{40}/i;
const WORKS = [
  ['referencePublication', 'isDescribedBy'],
  ['citation', 'references'],
  ['isPartOf', 'isPartOf'],
  ['hasPart', 'hasPart'],
  ['isBasedOn', 'isDerivedFrom'],
  ['exampleOfWork', 'isVersionOf'],
  ['supportingData', 'isSupplementedBy'],
  ['softwareHelp', 'isDocumentedBy'],
  ['relatedLink', 'references'],
] as const;
const PAGES = [
  ['url', 'isDescribedBy'],
  ['readme', 'isDocumentedBy'],
  ['buildInstructions', 'isDocumentedBy'],
  ['issueTracker', 'isSupplementedBy'],
  ['downloadUrl', 'isIdenticalTo'],
] as const;
const RESOURCE_TYPES: readonly (readonly [RegExp, string])[] = [
  [/^(ScholarlyArticle|Article|TechArticle|MedicalScholarlyArticle)$/, 'publication-article'],
  [/^Book$/, 'publication-book'],
  [/^Thesis$/, 'publication-thesis'],
  [/^Report$/, 'publication-report'],
  [/^Dataset$/, 'dataset'],
  [/software|application/i, 'software'],
];

const toResourceType = (work: CodemetaWork): { resourceType?: string } => {
  const found = RESOURCE_TYPES.find(([form]) => typesOf(work).some((type) => form.test(type)));
  return found === undefined ? {} : { resourceType: found[1] };
};

interface Links {
  add(related: RelatedIdentifier, from: DataPath): void;
  isKnown(identifier: string): boolean;
  references: string[];
  related: RelatedIdentifier[];
  first: DataPath | undefined;
}

/** Each thing once: of two relations to it, the first counts, which says more. */
const openLinks = (notes: Notebook): Links => {
  const seen = new Set<string>();
  const links: Links = {
    references: [],
    related: [],
    first: undefined,
    isKnown: (identifier) => seen.has(toIdentifierKey(identifier)),
    add: (one, from) => {
      if (links.isKnown(one.identifier)) return;
      seen.add(toIdentifierKey(one.identifier));
      notes.point(`related[${links.related.length}]`, from);
      links.first ??= from;
      links.related.push(one);
    },
  };
  return links;
};

const readWork = (written: string | CodemetaWork, tools: { notes: Notebook; links: Links; path: DataPath; relation: string }): void => {
  const { notes, links, path, relation } = tools;
  const work = typeof written === 'string' ? { '@id': written } : written;
  const known = knownAs(work, path).map(({ text }) => text);
  const found = known.find((text) => toDoi(text) !== undefined) ?? known.find((text) => toUrl(text) !== undefined || SWHID.test(text));
  if (found !== undefined) {
    links.add({ ...toIdentifier(found), relation, ...toResourceType(work) }, path);
    return;
  }
  const title = typeof written === 'string' ? toLine(written) : toLine(work.name ?? work.title ?? work.headline ?? '');
  const year = String(work.datePublished ?? '').slice(0, 4);
  if (title !== '') links.references.push(year === '' ? title : `${title} (${year})`);
  if (title !== '' && relation !== 'references' && relation !== 'isDescribedBy') {
    const message = `\`${toPathText(path)}\` has neither a DOI nor an address, so it is kept as a reference only.`;
    notes.tell('notice', 'work-without-address', { message, path });
  } else if (title === '')
    notes.tell('warning', 'related-empty', {
      message: `\`${toPathText(path)}\` has neither an identifier nor a name, and is left out.`,
      path,
    });
};

/** A DOI of the software itself is a claim. Zenodo's is no more; another archive's is the same thing elsewhere; any other is a paper. */
const readOwn = (data: CodemetaJson, tools: { notes: Notebook; links: Links; repositoryUrl: string }): void => {
  const { notes, links, repositoryUrl } = tools;
  const others: { identifier: string; scheme?: string }[] = [];
  const claimed = new Set<string>();
  for (const { text, scheme, isNamed, path } of knownAs({ ...data, url: [] }, [])) {
    const doi = toDoi(text);
    if (doi !== undefined) {
      if (claimed.has(doi.toLowerCase()) || links.isKnown(doi)) continue;
      claimed.add(doi.toLowerCase());
      notes.claim(doi, path);
      if (isZenodoDoi(doi)) continue;
      const relation = isFromArchive(doi) ? 'isIdenticalTo' : 'isDescribedBy';
      const what = isFromArchive(doi) ? 'is given by an archive of software and data' : 'is taken for that of a paper';
      const message = `\`${toPathText(path)}\`: \`${doi}\` ${what}, and related to the record as \`${relation}\`. A paper belongs into \`referencePublication\`.`;
      notes.tell('notice', 'doi-foreign', { message, path });
      links.add({ identifier: doi, scheme: 'doi', relation }, path);
    } else if (SWHID.test(text)) links.add({ ...toIdentifier(text), relation: 'isIdenticalTo' }, path);
    else if (toUrl(text) !== undefined) {
      // `@id` is often no page of anything, but a name.
      if (path[0] !== '@id' && !isOwnPage(text, repositoryUrl)) links.add({ ...toIdentifier(text), relation: 'isIdenticalTo' }, path);
    } else if (scheme !== undefined) others.push({ identifier: text, scheme });
    else if (isNamed && toKey(text) !== toKey([data.name].flat()[0] ?? '')) {
      const message = `\`${toPathText(path)}\`: \`${text.slice(0, 80)}\` is neither a DOI nor an address, and no \`propertyID\` says what it is; it is left out.`;
      notes.tell('notice', 'identifier-unknown', { message, path });
    }
  }
  if (others.length > 0) notes.put('identifiers', others, ['identifier']);
};

/** @param repositoryUrl the repository that is being archived. */
export const readLinks = (data: CodemetaJson, notes: Notebook, repositoryUrl: string): void => {
  const links = openLinks(notes);
  for (const [key, relation] of WORKS)
    for (const [written, path] of valuesOf(data[key], [key])) readWork(written, { notes, links, path, relation });
  readOwn(data, { notes, links, repositoryUrl });
  for (const [text, path] of linesOf(data.codeRepository, ['codeRepository'])) {
    const url = toRepositoryUrl(text);
    if (url !== undefined && !isOwnPage(url, repositoryUrl))
      links.add({ identifier: url, scheme: 'url', relation: 'isSupplementTo' }, path);
  }
  // What stands below a repository that the file names as its own is told by the link to it.
  const own = [repositoryUrl, ...linesOf(data.codeRepository, []).map(([text]) => toRepositoryUrl(text) ?? repositoryUrl)];
  for (const [key, relation] of PAGES) {
    for (const [text, path] of linesOf(data[key], [key])) {
      const doi = toDoi(text);
      const url = doi ?? toUrl(text);
      if (url !== undefined && !own.some((page) => isOwnPage(url, page))) links.add({ ...toIdentifier(url), relation }, path);
      else if (url === undefined && key !== 'readme' && key !== 'buildInstructions') {
        const message = `\`${toPathText(path)}\`: \`${text.slice(0, 80)}\` is not a web address; it is left out.`;
        notes.tell('warning', 'invalid-url', { message, path });
      }
    }
  }
  if (links.references.length > 0)
    notes.put('references', links.references, [data.citation === undefined ? 'referencePublication' : 'citation']);
  if (links.first !== undefined) notes.put('related', links.related, links.first);
};
