/** `datacite.json`: DataCite's metadata kernel 4.3 to 4.6 as JSON (schema.datacite.org). */
import fc from 'fast-check';
import * as a from './words.ts';

const GENERAL =
  'Audiovisual Book BookChapter Collection ComputationalNotebook ConferencePaper ConferenceProceeding DataPaper Dataset Dissertation Event Image InteractiveResource ' +
  'Instrument Journal JournalArticle Model OutputManagementPlan PeerReview PhysicalObject Preprint Report Service Software Sound Standard StudyRegistration Text ' +
  'Workflow Award Project Other';
const ROLES =
  'ContactPerson DataCollector DataCurator DataManager Distributor Editor HostingInstitution Producer ProjectLeader ProjectManager ProjectMember RegistrationAgency ' +
  'RegistrationAuthority RelatedPerson Researcher ResearchGroup RightsHolder Sponsor Supervisor WorkPackageLeader Translator Other';
const DATES = 'Accepted Available Copyrighted Collected Coverage Created Issued Submitted Updated Valid Withdrawn Other';
const RELATIONS =
  'IsCitedBy Cites IsSupplementTo IsSupplementedBy IsContinuedBy Continues IsDescribedBy Describes HasMetadata IsMetadataFor HasVersion IsVersionOf IsNewVersionOf ' +
  'IsPreviousVersionOf IsPartOf HasPart IsPublishedIn IsReferencedBy References IsDocumentedBy Documents IsCompiledBy Compiles IsVariantFormOf IsOriginalFormOf ' +
  'IsIdenticalTo IsReviewedBy Reviews IsDerivedFrom IsSourceOf IsRequiredBy Requires IsObsoletedBy Obsoletes IsCollectedBy Collects IsTranslationOf HasTranslation';

const lang = a.wordsOf('en de zh fr-CA');
const affiliation = a.fields(
  { name: a.text },
  { affiliationIdentifier: a.ror, affiliationIdentifierScheme: fc.constant('ROR'), schemeUri: fc.constant('https://ror.org') },
);
const person = a.fields(
  { name: a.person, nameType: fc.constant('Personal') },
  {
    nameIdentifiers: a.some(
      fc.oneof(
        a.orcid.map((nameIdentifier) => ({ nameIdentifier, nameIdentifierScheme: 'ORCID', schemeUri: 'https://orcid.org' })),
        a.orcid.map((id) => ({ nameIdentifier: `https://orcid.org/${id}`, nameIdentifierScheme: 'ORCID' })),
        fc.constant({ nameIdentifier: '0000000121032683', nameIdentifierScheme: 'ISNI' }),
      ),
    ),
    affiliation: a.some(affiliation),
    givenName: a.given,
    familyName: a.family,
  },
);
const organisation = a.fields(
  { name: a.text, nameType: fc.constant('Organizational') },
  { nameIdentifiers: a.ror.map((nameIdentifier) => [{ nameIdentifier, nameIdentifierScheme: 'ROR' }]), lang },
);
const agent = fc.oneof(person, organisation);
const contributors = a.some(fc.tuple(agent, a.wordsOf(ROLES)).map(([one, contributorType]) => ({ ...one, contributorType })));
const titles = fc
  .tuple(
    a.fields({ title: a.text }, { lang }),
    fc.array(a.fields({ title: a.text, titleType: a.wordsOf('AlternativeTitle Subtitle TranslatedTitle Other') }, { lang }), {
      maxLength: 2,
    }),
  )
  .map(([main, others]) => [main, ...others]);
const when = fc.oneof(
  a.day,
  a.year.map(String),
  a.day.map((one) => one.slice(0, 7)),
  a.days.map(([from, to]) => `${from}/${to}`),
  a.day.map((one) => `${one}T10:00:00Z`),
);
const related = fc.oneof(
  a.doi.map((id) => ['DOI', id]),
  a.url.map((id) => ['URL', id]),
  fc.constantFrom(
    ['arXiv', 'arXiv:1207.7214'],
    ['ARK', 'ark:/12148/btv1b8449691v'],
    ['bibcode', '2014ApJ...795..125R'],
    ['EAN13', '9783161484100'],
    ['EISSN', '1562-6865'],
  ),
  fc.constantFrom(
    ['Handle', '10013/epic.10033'],
    ['IGSN', 'IECUR0097'],
    ['ISBN', '978-3-16-148410-0'],
    ['ISSN', '0317-8471'],
    ['LSID', 'urn:lsid:ubio.org:namebank:11815'],
  ),
  fc.constantFrom(
    ['PMID', '12082125'],
    ['PURL', 'http://purl.org/dc/terms/'],
    ['URN', 'urn:nbn:de:101:1-201102033592'],
    ['w3id', 'https://w3id.org/games/spec/coil'],
    ['ISTC', '0A9 2002 12B4A105 7'],
    ['LISSN', '1188-1534'],
    ['UPC', '123456789999'],
    ['CSTR', '31253.11.sciencedb.13238'],
  ),
);
const toPoint = ([pointLongitude, pointLatitude]: readonly unknown[]) => ({ pointLongitude, pointLatitude });
const [west, south] = [fc.integer({ min: -180, max: 0 }), fc.integer({ min: -90, max: 0 })];
const where = fc.oneof(
  a.text.map((geoLocationPlace) => ({ geoLocationPlace })),
  fc.tuple(west, south).map((at) => ({ geoLocationPoint: toPoint(at) })),
  fc.tuple(west, south).map(([w, s]) => ({
    geoLocationBox: { westBoundLongitude: w, eastBoundLongitude: w + 1, southBoundLatitude: s, northBoundLatitude: s + 1 },
  })),
  fc.tuple(west, south).map(([w, s]) => ({
    geoLocationPolygon: [
      [w, s],
      [w + 1, s],
      [w, s + 1],
      [w, s],
    ].map((at) => ({ polygonPoint: toPoint(at) })),
  })),
);
const item = a.fields(
  { relatedItemType: a.wordsOf(GENERAL), relationType: a.wordsOf(RELATIONS), titles },
  {
    relatedItemIdentifier: related.map(([type, id]) => ({ relatedItemIdentifier: id, relatedItemIdentifierType: type })),
    ...{ creators: a.some(agent), contributors, publicationYear: fc.oneof(a.year, a.year.map(String)), publisher: a.text },
    ...{
      volume: a.number(99),
      issue: a.number(9),
      number: a.number(9),
      numberType: a.wordsOf('Article Chapter Report Other'),
      firstPage: a.number(99),
      lastPage: a.number(99),
      edition: a.text,
    },
  },
);

export const datacite = a.fields(
  {
    types: a.fields({ resourceTypeGeneral: a.wordsOf(GENERAL) }, { resourceType: a.text }),
    creators: a.some(agent),
    titles,
    publisher: fc.oneof(
      a.text,
      a.fields({ name: a.text }, { publisherIdentifier: a.ror, publisherIdentifierScheme: fc.constant('ROR'), lang }),
    ),
    publicationYear: fc.oneof(a.year, a.year.map(String)),
  },
  {
    doi: a.doi,
    schemaVersion: fc.constantFrom('http://datacite.org/schema/kernel-4', 'http://datacite.org/schema/kernel-4.3'),
    subjects: a.some(
      a.fields(
        { subject: a.text },
        { subjectScheme: a.text, schemeUri: a.url, valueUri: a.url, classificationCode: fc.constant('551.46'), lang },
      ),
    ),
    contributors,
    dates: a.some(a.fields({ date: when, dateType: a.wordsOf(DATES) }, { dateInformation: a.text })),
    language: a.wordsOf('en de-CH zh eng'),
    alternateIdentifiers: a.some(a.fields({ alternateIdentifier: a.word, alternateIdentifierType: a.text })),
    relatedIdentifiers: a.some(
      fc
        .tuple(related, a.wordsOf(RELATIONS), a.fields({}, { resourceTypeGeneral: a.wordsOf(GENERAL) }))
        .map(([[type, id], relationType, more]) => ({ relatedIdentifier: id, relatedIdentifierType: type, relationType, ...more })),
    ),
    relatedItems: a.some(item),
    rightsList: a.some(
      fc.oneof(
        a.spdx.map((id) => ({
          rightsIdentifier: id.toLowerCase(),
          rightsIdentifierScheme: 'SPDX',
          rightsUri: `https://spdx.org/licenses/${id}.html`,
        })),
        a.fields({ rights: a.text, rightsUri: a.url }, { lang }),
      ),
    ),
    descriptions: a.some(
      a.fields(
        { description: a.prose, descriptionType: a.wordsOf('Abstract Methods SeriesInformation TableOfContents TechnicalInfo Other') },
        { lang },
      ),
    ),
    fundingReferences: a.some(
      a.fields(
        { funderName: a.text },
        {
          funderIdentifier: fc.constant('https://doi.org/10.13039/501100000780'),
          funderIdentifierType: fc.constant('Crossref Funder ID'),
          awardNumber: a.number(999_999),
          awardTitle: a.text,
          awardUri: a.url,
        },
      ),
    ),
    geoLocations: a.some(where),
    version: a.version,
    sizes: a.some(a.text),
    formats: a.some(fc.constantFrom('text/csv', 'application/pdf')),
  },
);
