/** The ids that every InvenioRDM ships (facts/inveniordm.md 1.5): data, nothing else. Whether a server has one of these, or what it has beside them, it is asked. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

export const RESOURCE_TYPES = words(`
  publication publication-annotationcollection publication-book publication-section publication-conferencepaper publication-conferenceproceeding
  publication-datamanagementplan publication-journal publication-article publication-patent publication-peerreview publication-preprint
  publication-deliverable publication-milestone publication-proposal publication-report publication-softwaredocumentation
  publication-taxonomictreatment publication-technicalnote publication-workingpaper publication-datapaper publication-dissertation
  publication-standard publication-other poster presentation event dataset image image-figure image-plot image-drawing image-diagram image-photo
  image-other model video audio software software-computationalnotebook lesson other physicalobject workflow`);

export const ROLES = words(`
  contactperson datacollector datacurator datamanager distributor editor hostinginstitution producer projectleader projectmanager projectmember
  registrationagency registrationauthority relatedperson researcher researchgroup rightsholder sponsor supervisor workpackageleader other`);

export const RELATIONS = words(`
  iscitedby cites issupplementto issupplementedby iscontinuedby continues isdescribedby describes hasmetadata ismetadatafor hasversion isversionof
  isnewversionof ispreviousversionof ispartof haspart ispublishedin isreferencedby references isdocumentedby documents iscompiledby compiles
  isvariantformof isoriginalformof isidenticalto isreviewedby reviews isderivedfrom issourceof isrequiredby requires isobsoletedby obsoletes`);

export const DATE_TYPES = words('accepted available collected copyrighted created issued other submitted updated valid withdrawn');

/** Of identifiers, as far as they are not detected from their form alone. */
export const SCHEMES = words(
  'ark arxiv ads crossreffunderid doi ean13 eissn grid handle igsn isbn isni issn istc lissn lsid pmid purl upc url urn w3id other',
);

/** DataCite's general types, and other names in use, that are no id. */
export const OTHER_TYPES: Readonly<Record<string, string>> = {
  audiovisual: 'video',
  sound: 'audio',
  film: 'video',
  book: 'publication-book',
  bookchapter: 'publication-section',
  computationalnotebook: 'software-computationalnotebook',
  conferencepaper: 'publication-conferencepaper',
  conferenceproceeding: 'publication-conferenceproceeding',
  datapaper: 'publication-datapaper',
  dissertation: 'publication-dissertation',
  'publication-thesis': 'publication-dissertation',
  thesis: 'publication-dissertation',
  journal: 'publication-journal',
  journalarticle: 'publication-article',
  article: 'publication-article',
  outputmanagementplan: 'publication-datamanagementplan',
  peerreview: 'publication-peerreview',
  preprint: 'publication-preprint',
  report: 'publication-report',
  standard: 'publication-standard',
  text: 'publication-other',
  data: 'dataset',
};
