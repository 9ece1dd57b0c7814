/** The identifiers of `datacite.json`: the DOI of its own, and the other names of the same thing. */
import type { RelatedIdentifier } from '../../model/record.ts';
import type { DataPath } from '../documents/document.ts';
import { itemsOf } from '../documents/prune.ts';
import { toDoi, toIdentifier, toIdentifierKey } from '../identifiers.ts';
import type { Notebook } from '../notebook.ts';
import type { DataciteJson } from '../schemas/datacite-json-types.ts';
import { toLine } from '../text.ts';

/** DataCite's types of identifiers, by the record's name for them. */
export const IDENTIFIER_TYPES: ReadonlyMap<string, string> = new Map(
  'ARK arXiv bibcode CSTR DOI EAN13 EISSN Handle IGSN ISBN ISSN ISTC LISSN LSID PMID PURL RRID UPC URL URN w3id'
    .split(' ')
    .map((type) => [type.toLowerCase(), type]),
);

/** The scheme that the file names is kept, unless the form of the identifier proves another: a DOI is one, also where it is called a URL. */
export const toNamedIdentifier = (written: string, type: string | undefined): Pick<RelatedIdentifier, 'identifier' | 'scheme'> => {
  const named = toLine(type ?? '');
  const key = named.toLowerCase() === 'swhid' ? 'swh' : named.toLowerCase();
  const found = toIdentifier(written, key);
  if (found.scheme === 'doi' || found.scheme === 'swh') return found;
  if (['', 'url', 'doi', 'other'].includes(key))
    return { identifier: found.identifier, ...(found.scheme === 'url' ? { scheme: 'url' } : {}) };
  return { identifier: found.identifier, scheme: IDENTIFIER_TYPES.has(key) ? key : named };
};

const readOwnDoi = (data: DataciteJson, notes: Notebook): string | undefined => {
  const listed = itemsOf(data.identifiers).find(([, { identifierType }]) => /^doi$/i.test(identifierType?.trim() ?? ''));
  const places: readonly [unknown, DataPath][] = [
    [data.doi, ['doi']],
    [listed?.[1].identifier, ['identifiers', listed?.[0] ?? 0, 'identifier']],
    [data.pids?.doi?.identifier, ['pids', 'doi', 'identifier']],
    [data.id, ['id']],
  ];
  for (const [written, path] of places) {
    if (typeof written !== 'string' || toLine(written) === '') continue;
    const doi = toDoi(toLine(written));
    if (doi === undefined) {
      const message = `\`${toLine(written).slice(0, 80)}\` is not a DOI; it is left out.`;
      if (path[0] !== 'id') notes.tell('warning', 'invalid-doi', { message, path });
      continue;
    }
    notes.claim(doi, path);
    notes.put('doi', doi, path);
    const message = `${doi} is taken as the DOI of this record. An archive that knows it as a version's goes on from there; one that takes no DOI from elsewhere gives its own, and says so.`;
    notes.tell('notice', 'doi-own', { message, path });
    return doi;
  }
  return undefined;
};

export const readIdentifiers = (data: DataciteJson, notes: Notebook): void => {
  const own = readOwnDoi(data, notes);
  const written = [
    ...itemsOf(data.identifiers).map(([, { identifier, identifierType }]) => [identifier, identifierType] as const),
    ...itemsOf(data.alternateIdentifiers).map(([, one]) => [one.alternateIdentifier, one.alternateIdentifierType] as const),
  ];
  // DataCite's API tells the same ones under both names.
  const seen = new Set(own === undefined ? [] : [toIdentifierKey(own)]);
  const identifiers = written.flatMap(([value, type]) => {
    if (toLine(value ?? '') === '') return [];
    const identifier = toNamedIdentifier(value ?? '', type);
    const key = toIdentifierKey(identifier.identifier);
    if (seen.has(key)) return [];
    seen.add(key);
    return [identifier];
  });
  if (identifiers.length > 0)
    notes.put('identifiers', identifiers, [data.identifiers === undefined ? 'alternateIdentifiers' : 'identifiers']);
};
