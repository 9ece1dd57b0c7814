/** The smaller vocabularies of Zenodo (facts/zenodo.md 6.2, 6.3, 6.5, 6.6). */

const subtypes: Record<string, string> = {
  publication: `annotationcollection book section conferencepaper conferenceproceeding datamanagementplan journal article patent peerreview
    preprint deliverable milestone proposal report softwaredocumentation taxonomictreatment technicalnote workingpaper datapaper dissertation
    standard studyregistration other`,
  image: 'figure plot drawing diagram photo other',
  software: 'computationalnotebook',
};

const plainTypes = `publication poster presentation event dataset image model video audio software lesson other physicalobject workflow project instrument`;

export const resourceTypes: ReadonlySet<string> = new Set([
  ...plainTypes.split(' '),
  ...Object.entries(subtypes).flatMap(([type, list]) => list.split(/\s+/).map((subtype) => `${type}-${subtype}`)),
]);

const relations = `isCitedBy cites isSupplementTo isSupplementedBy isContinuedBy continues isDescribedBy describes hasMetadata isMetadataFor hasVersion
  isVersionOf isNewVersionOf isPreviousVersionOf isPartOf hasPart isPublishedIn isReferencedBy references isDocumentedBy documents isCompiledBy
  compiles isVariantFormOf isOriginalFormOf isIdenticalTo isReviewedBy reviews isDerivedFrom isSourceOf isRequiredBy requires isObsoletedBy obsoletes`;

/** By id: how the deposit API spells it; nothing for those that it takes and cannot print. */
export const relationTypes: ReadonlyMap<string, string | undefined> = new Map([
  ...relations.split(/\s+/).map((name): [string, string] => [name.toLowerCase(), name]),
  ...['istranslationof', 'hastranslation', 'iscollectedby', 'collects', 'other'].map((id): [string, undefined] => [id, undefined]),
]);

const roles = `ContactPerson DataCollector DataCurator DataManager Distributor Editor HostingInstitution Producer ProjectLeader ProjectManager
  ProjectMember RegistrationAgency RegistrationAuthority RelatedPerson Researcher ResearchGroup RightsHolder Sponsor Supervisor WorkPackageLeader Other`;

/** By id: how the deposit API spells it; nothing for `translator`, which it takes and prints as null. */
export const contributorRoles: ReadonlyMap<string, string | undefined> = new Map([
  ...roles.split(/\s+/).map((name): [string, string] => [name.toLowerCase(), name]),
  ['translator', undefined],
]);

export const dateTypes: ReadonlySet<string> = new Set(
  'accepted available collected copyrighted created issued other submitted updated valid withdrawn coverage'.split(' '),
);
