/** Related identifiers, other names of the same thing, and references (facts/inveniordm.md 1.4). */
import { type ArchiveRecord, type RelatedItem, toFullName } from '../../model/record.ts';
import { isIsbn, isIssn } from '../identifiers.ts';
import { toBareIdentifier, toRecognised } from '../recognise.ts';
import { OTHER_TYPES, RELATIONS, RESOURCE_TYPES, SCHEMES } from './vocabularies.ts';
import type { Way } from './way.ts';
import type { Json } from './wire.ts';

/** Named outright: a value that is detected as nothing makes the server drop the whole list. */
const detect = (identifier: string): string | undefined => {
  if (/^10\.\d{4,9}\//.test(identifier)) return 'doi';
  if (/^(https?|ftp|git):\/\//i.test(identifier)) return 'url';
  const prefix = /^(arxiv|hdl|pmid|ark|urn):/i.exec(identifier)?.[1]?.toLowerCase();
  if (prefix !== undefined) return prefix === 'hdl' ? 'handle' : prefix;
  if (isIsbn(identifier)) return 'isbn';
  return isIssn(identifier) ? 'issn' : undefined;
};

/** The identifier and its scheme, or undefined where the server would refuse it. */
const toIdentifier = (written: string, scheme: string | undefined): { identifier: string; scheme: string } | undefined => {
  const identifier = toRecognised(written, scheme);
  const detected = identifier === undefined ? undefined : detect(identifier);
  if (identifier !== undefined && detected !== undefined) return { identifier: toBareIdentifier(identifier), scheme: detected };
  const named = scheme?.toLowerCase();
  return named !== undefined && ['purl', 'w3id', 'ads', 'lsid', 'igsn', 'other'].includes(named) && SCHEMES.has(named)
    ? { identifier: written.trim(), scheme: named }
    : undefined;
};

const unique = (entries: readonly Json[]): readonly Json[] => [...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values()];

const tellUnknown = (identifier: string, field: string, way: Way): readonly Json[] => {
  way.tell(field, 'dropped', `The archive recognises no identifier in «${identifier}»: write an https address.`);
  return [];
};

/** An item that is described in full and has an identifier is one that is related; of the rest a reference is made. */
const toItems = ({ relatedItems }: Pick<ArchiveRecord, 'relatedItems'>) =>
  relatedItems.map((item, index) => ({ ...item, field: `relatedItems[${index}]` }));

/** `Doe, Jane (2020). Title. Publisher, 12(3), 4-5.` */
const toReferenceText = (item: RelatedItem): string => {
  const who = item.creators.map(toFullName).join('; ');
  const volume = `${item.volume ?? ''}${item.issue === undefined ? '' : `(${item.issue})`}`;
  const pages = [item.firstPage, item.lastPage].filter((page) => page !== undefined).join('-');
  const where = [item.publisher, item.edition, volume, item.number, pages].filter((part) => part !== undefined && part !== '').join(', ');
  const when = item.year === undefined ? '' : `(${item.year})`;
  return [[who, when].filter((part) => part !== '').join(' '), item.title, where]
    .filter((part) => part !== '')
    .map((part) => part.replace(/\.?$/, '.'))
    .join(' ');
};

export const toReferences = (record: Pick<ArchiveRecord, 'references' | 'relatedItems'>, way: Way): readonly Json[] => {
  const told = toItems(record)
    .filter(({ identifier }) => identifier === undefined)
    .map(({ field, ...item }) => {
      way.tell(field, 'changed', `The archive takes no related item without an identifier: «${item.title}» is sent as a reference.`);
      return toReferenceText(item);
    });
  return [...record.references.map((text) => text.trim()), ...told].flatMap((reference) => (reference === '' ? [] : [{ reference }]));
};

export const toRelated = (record: Pick<ArchiveRecord, 'related' | 'relatedItems'>, way: Way): readonly Json[] => {
  const items = toItems(record).flatMap(({ identifier, ...item }) => {
    if (identifier === undefined) return [];
    way.tell(item.field, 'changed', `The archive keeps the identifier of a related item alone: «${item.title}» is not described.`);
    return [{ ...item, identifier }];
  });
  const all = [...record.related.map((entry, index) => ({ ...entry, field: `related[${index}]` })), ...items];
  return unique(
    all.flatMap((entry) => {
      const { field } = entry;
      const relation = entry.relation.trim().toLowerCase();
      if (relation === 'isalternateidentifier') return [];
      if (!RELATIONS.has(relation)) {
        way.tell(field, 'dropped', `The archive has no relation «${entry.relation}»: ${entry.identifier} is left out.`);
        return [];
      }
      const identifier = toIdentifier(entry.identifier, entry.scheme);
      if (identifier === undefined) return tellUnknown(entry.identifier, field, way);
      const written = entry.resourceType?.toLowerCase();
      const type = written === undefined || RESOURCE_TYPES.has(written) ? written : OTHER_TYPES[written];
      if (written !== undefined && type === undefined)
        way.tell(field, 'dropped', `The archive has no type «${entry.resourceType}» for ${entry.identifier}: the type is left out.`);
      return [{ ...identifier, relation_type: { id: relation }, ...(type === undefined ? {} : { resource_type: { id: type } }) }];
    }),
  );
};

/** Other names of the same thing, also those that a file calls related. */
export const toIdentifiers = (record: Pick<ArchiveRecord, 'identifiers' | 'related'>, way: Way): readonly Json[] => {
  const alternates = record.related.flatMap((entry, index) =>
    entry.relation.toLowerCase() === 'isalternateidentifier' ? [{ ...entry, field: `related[${index}]` }] : [],
  );
  return unique(
    [...record.identifiers.map((entry, index) => ({ ...entry, field: `identifiers[${index}]` })), ...alternates].flatMap(
      ({ identifier, scheme, field }) => {
        const known = toIdentifier(identifier, scheme);
        return known === undefined ? tellUnknown(identifier, field, way) : [{ ...known }];
      },
    ),
  );
};
