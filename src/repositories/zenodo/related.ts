/** Related identifiers, and other names of the same thing, which Zenodo keeps in one list (facts/zenodo.md 6.3, 6.4). */
import type { ArchiveRecord } from '../../model/record.ts';
import type { Ledger } from '../ledger.ts';
import { toBareIdentifier, toRecognised } from '../recognise.ts';
import { isResourceType } from './types.ts';

export interface WireRelated {
  identifier: string;
  relation: string;
  resource_type?: string;
}

const RELATIONS: ReadonlyMap<string, string> = new Map(
  'isCitedBy cites isSupplementTo isSupplementedBy isContinuedBy continues isDescribedBy describes hasMetadata isMetadataFor hasVersion isVersionOf isNewVersionOf isPreviousVersionOf isPartOf hasPart isPublishedIn isReferencedBy references isDocumentedBy documents isCompiledBy compiles isVariantFormOf isOriginalFormOf isIdenticalTo isReviewedBy reviews isDerivedFrom isSourceOf isRequiredBy requires isObsoletedBy obsoletes isAlternateIdentifier isTranslationOf hasTranslation isCollectedBy collects'
    .split(' ')
    .map((relation) => [relation.toLowerCase(), relation]),
);

/** Taken, but left out of the answers: nothing can be said of them by comparing. */
export const UNECHOED_RELATIONS: ReadonlySet<string> = new Set(['istranslationof', 'hastranslation', 'iscollectedby', 'collects', 'other']);

/** Zenodo's own spelling; the old misspelling is still about in files. */
export const toRelation = (written: string): string | undefined =>
  RELATIONS.get(written.trim().toLowerCase().replace('isorignialformof', 'isoriginalformof'));

const toOne = (entry: ArchiveRecord['related'][number], field: string, ledger: Ledger): readonly WireRelated[] => {
  const relation = toRelation(entry.relation);
  if (relation === undefined) {
    ledger.tell(field, 'dropped', `Zenodo has no relation «${entry.relation}»: ${entry.identifier} is left out.`);
    return [];
  }
  const identifier = toRecognised(entry.identifier, entry.scheme);
  if (identifier === undefined) {
    ledger.tell(
      field,
      'dropped',
      `Zenodo recognises no identifier in «${entry.identifier}», and would refuse the whole record for it: write an https address.`,
    );
    return [];
  }
  if (toBareIdentifier(identifier) !== toBareIdentifier(entry.identifier)) {
    ledger.tell(field, 'changed', `Zenodo refuses «${entry.identifier}» in this form: it is sent as ${identifier}.`);
  }
  const type = entry.resourceType?.toLowerCase();
  if (type === undefined) return [{ identifier, relation }];
  if (isResourceType(type)) return [{ identifier, relation, resource_type: type }];
  ledger.tell(field, 'dropped', `Zenodo has no type «${entry.resourceType}» for ${entry.identifier}: the type is left out.`);
  return [{ identifier, relation }];
};

/** Both lists as one; what stands there twice with the same relation is sent once. */
export const toRelated = (record: Pick<ArchiveRecord, 'related' | 'identifiers'>, ledger: Ledger): readonly WireRelated[] => {
  const related = record.related.flatMap((entry, index) => toOne(entry, `related[${index}]`, ledger));
  const others = record.identifiers.flatMap((entry, index) =>
    toOne({ ...entry, relation: 'isAlternateIdentifier' }, `identifiers[${index}]`, ledger),
  );
  const seen = new Set<string>();
  return [...related, ...others].filter(({ identifier, relation }) => {
    const key = `${relation} ${toBareIdentifier(identifier)}`;
    return !seen.has(key) && seen.add(key);
  });
};
