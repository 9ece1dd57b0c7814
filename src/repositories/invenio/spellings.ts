/** DataCite's own spellings of what InvenioRDM writes in small letters (facts/inveniordm.md 1.5): data, nothing else. */

const bySmall = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .trim()
      .split(/\s+/)
      .map((word) => [word.toLowerCase(), word]),
  );

const RELATIONS = bySmall(`
  isCitedBy cites isSupplementTo isSupplementedBy isContinuedBy continues isDescribedBy describes hasMetadata isMetadataFor hasVersion isVersionOf
  isNewVersionOf isPreviousVersionOf isPartOf hasPart isPublishedIn isReferencedBy references isDocumentedBy documents isCompiledBy compiles
  isVariantFormOf isOriginalFormOf isIdenticalTo isReviewedBy reviews isDerivedFrom isSourceOf isRequiredBy requires isObsoletedBy obsoletes
  isTranslationOf hasTranslation isCollectedBy collects`);

const ROLES = bySmall(`
  ContactPerson DataCollector DataCurator DataManager Distributor Editor HostingInstitution Producer ProjectLeader ProjectManager ProjectMember
  RegistrationAgency RegistrationAuthority RelatedPerson Researcher ResearchGroup RightsHolder Sponsor Supervisor Translator WorkPackageLeader Other`);

/** `isSupplementTo` */
export const toRelationName = (id: string): string => RELATIONS.get(id) ?? id;

/** `ProjectMember` */
export const toRoleName = (id: string): string => ROLES.get(id) ?? id;
