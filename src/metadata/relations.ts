/** How two things are related: DataCite's words, as Zenodo spells them. */

/** In Zenodo's spelling (facts/zenodo.md 6.3); any case is understood. */
export const RELATIONS = [
  'isCitedBy',
  'cites',
  'isSupplementTo',
  'isSupplementedBy',
  'isContinuedBy',
  'continues',
  'isDescribedBy',
  'describes',
  'hasMetadata',
  'isMetadataFor',
  'hasVersion',
  'isVersionOf',
  'isNewVersionOf',
  'isPreviousVersionOf',
  'isPartOf',
  'hasPart',
  'isPublishedIn',
  'isReferencedBy',
  'references',
  'isDocumentedBy',
  'documents',
  'isCompiledBy',
  'compiles',
  'isVariantFormOf',
  'isOriginalFormOf',
  'isIdenticalTo',
  'isReviewedBy',
  'reviews',
  'isDerivedFrom',
  'isSourceOf',
  'isRequiredBy',
  'requires',
  'isObsoletedBy',
  'obsoletes',
  'isAlternateIdentifier',
  'isTranslationOf',
  'hasTranslation',
  'isCollectedBy',
  'collects',
  'other',
] as const;

/** The old schema's typo, which files still hold (facts/zenodo.md 6.3). */
const TYPOS: Readonly<Record<string, string>> = { isorignialformof: 'isOriginalFormOf' };

/** Any case, with or without blanks and dashes. */
export const findRelation = (written: string): string | undefined => {
  const key = written
    .trim()
    .replace(/[\s_-]/g, '')
    .toLowerCase();
  return TYPOS[key] ?? RELATIONS.find((relation) => relation.toLowerCase() === key);
};
