/** What is related, the way back to DataCite. */
import type { ArchiveRecord, MetadataScheme, RelatedIdentifier, RelatedItem } from '../../model/record.ts';
import type { Ledger } from '../../repositories/ledger.ts';
import { toDoi, toUrl } from '../identifiers.ts';
import { type Json, withoutEmpty } from '../json.ts';
import { findRelation } from '../relations.ts';
import { IDENTIFIER_TYPES } from './identifiers.ts';
import { toContributor, toPerson } from './to-people.ts';
import { toTitleList } from './to-texts.ts';
import { toDataciteType } from './types.ts';

/** Other names in use for schemes that DataCite has. */
const SAME: Readonly<Record<string, string>> = { ads: 'bibcode', hdl: 'handle' };

/** Type and value, or undefined where DataCite has no type for it. A SWHID has one only in kernel 4.7: its address is written. */
const toTyped = ({ identifier, scheme }: Pick<RelatedIdentifier, 'identifier' | 'scheme'>): { type: string; value: string } | undefined => {
  const key = scheme?.toLowerCase() ?? '';
  const named = IDENTIFIER_TYPES.get(SAME[key] ?? key);
  if (named !== undefined) return { type: named, value: identifier };
  if (toDoi(identifier) !== undefined) return { type: 'DOI', value: identifier };
  if (toUrl(identifier) !== undefined) return { type: 'URL', value: identifier };
  return key === 'swh' ? { type: 'URL', value: `https://archive.softwareheritage.org/${identifier}` } : undefined;
};

/** DataCite's spelling; `other` is of kernel 4.7. */
const toRelation = (written: string): string | undefined => {
  const known = findRelation(written);
  return known === undefined || known === 'other' || known === 'isAlternateIdentifier'
    ? undefined
    : known.charAt(0).toUpperCase() + known.slice(1);
};

const toMetadataScheme = (scheme: MetadataScheme | undefined): Json => ({
  relatedMetadataScheme: scheme?.name,
  schemeUri: scheme?.url,
  schemeType: scheme?.type,
});

const toType = (ours: string | undefined, field: string, ledger: Ledger): string | undefined => {
  if (ours === undefined) return undefined;
  const known = toDataciteType(ours.toLowerCase()) ?? toDataciteType(ours.toLowerCase().split('-')[0] ?? '');
  if (known === undefined) ledger.tell(field, 'dropped', `DataCite has no type «${ours}» of a related thing: it is left out.`);
  else if (known.word !== undefined)
    ledger.tell(field, 'changed', `DataCite has no type «${ours}» of a related thing: it is written as ${known.general}.`);
  return known?.general;
};

export const toRelatedIdentifiers = (related: ArchiveRecord['related'], ledger: Ledger): readonly Json[] =>
  related.flatMap((entry, index) => {
    const field = `related[${index}]`;
    const relation = toRelation(entry.relation);
    if (/^isAlternateIdentifier$/i.test(entry.relation)) return [];
    if (relation === undefined) {
      ledger.tell(field, 'dropped', `DataCite has no relation «${entry.relation}»: ${entry.identifier} is left out.`);
      return [];
    }
    const typed = toTyped(entry);
    if (typed === undefined) {
      ledger.tell(field, 'dropped', `DataCite has no type of identifier for «${entry.identifier}»: it is left out.`);
      return [];
    }
    if (typed.value !== entry.identifier) ledger.tell(field, 'changed', `${entry.identifier} is written as its address.`);
    return [
      withoutEmpty({
        relatedIdentifier: typed.value,
        relatedIdentifierType: typed.type,
        relationType: relation,
        resourceTypeGeneral: toType(entry.resourceType, field, ledger),
        ...toMetadataScheme(entry.metadataScheme),
      }),
    ];
  });

/** Other names of the same thing: their types are free words. Those that stand among the related ones go along. */
export const toAlternates = ({ identifiers, related }: Pick<ArchiveRecord, 'identifiers' | 'related'>): readonly Json[] =>
  [...identifiers, ...related.filter(({ relation }) => /^isAlternateIdentifier$/i.test(relation))].map((entry) => ({
    alternateIdentifier: entry.identifier,
    alternateIdentifierType: toTyped(entry)?.type ?? entry.scheme ?? 'Other',
  }));

const toItemIdentifier = (item: RelatedItem, field: string, ledger: Ledger): Json | undefined => {
  if (item.identifier === undefined) return undefined;
  const typed = toTyped({ identifier: item.identifier, ...(item.scheme === undefined ? {} : { scheme: item.scheme }) });
  if (typed === undefined) {
    ledger.tell(field, 'dropped', `DataCite has no type of identifier for «${item.identifier}»: it is left out.`);
    return undefined;
  }
  return withoutEmpty({
    relatedItemIdentifier: typed.value,
    relatedItemIdentifierType: typed.type,
    ...toMetadataScheme(item.metadataScheme),
  });
};

export const toRelatedItems = (items: readonly RelatedItem[], ledger: Ledger): readonly Json[] =>
  items.flatMap((item, index) => {
    const field = `relatedItems[${index}]`;
    const relation = toRelation(item.relation);
    if (relation === undefined) {
      ledger.tell(field, 'dropped', `DataCite has no relation «${item.relation}»: «${item.title}» is left out.`);
      return [];
    }
    const { year, volume, issue, number, numberType, firstPage, lastPage, publisher, edition } = item;
    return [
      withoutEmpty({
        relatedItemType: toType(item.resourceType, field, ledger) ?? 'Other',
        relationType: relation,
        relatedItemIdentifier: toItemIdentifier(item, field, ledger),
        creators: item.creators.map(toPerson),
        titles: toTitleList(item),
        publicationYear: year,
        ...{ volume, issue, number, numberType, firstPage, lastPage, publisher, edition },
        contributors: item.contributors.map((agent) => toContributor(agent, field, ledger)),
      }),
    ];
  });
