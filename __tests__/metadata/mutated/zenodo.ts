/** `.zenodo.json`: the deposit metadata of Zenodo (developers.zenodo.org, «Deposit metadata»), and what its record form has beside it. */
import fc from 'fast-check';
import * as a from './words.ts';

const RELATIONS =
  'isCitedBy cites isSupplementTo isSupplementedBy isContinuedBy continues isDescribedBy describes hasMetadata isMetadataFor isNewVersionOf isPreviousVersionOf ' +
  'isPartOf hasPart isReferencedBy references isDocumentedBy documents isCompiledBy compiles isVariantFormOf isOriginalFormof isIdenticalTo isAlternateIdentifier ' +
  'isReviewedBy reviews isDerivedFrom isSourceOf requires isRequiredBy isObsoletedBy obsoletes';
const ROLES =
  'ContactPerson DataCollector DataCurator DataManager Distributor Editor HostingInstitution Producer ProjectLeader ProjectManager ProjectMember RegistrationAgency ' +
  'RegistrationAuthority RelatedPerson Researcher ResearchGroup RightsHolder Supervisor Sponsor WorkPackageLeader Other';
const PUBLICATIONS =
  'annotationcollection book section conferencepaper datamanagementplan article patent preprint deliverable milestone proposal report softwaredocumentation ' +
  'taxonomictreatment technicalnote thesis workingpaper other';
const RELATED = 'software dataset lesson publication-article publication-thesis image-figure image-other video poster presentation';

const person = a.fields(
  { name: fc.oneof(a.person, a.text) },
  {
    affiliation: a.text,
    orcid: fc.oneof(
      a.orcid,
      a.orcid.map((id) => `https://orcid.org/${id}`),
    ),
    gnd: fc.constantFrom('170118215', '1049709-X'),
  },
);
const type = fc.oneof(
  a.fields({ upload_type: a.wordsOf('software dataset poster presentation video lesson physicalobject workflow model other') }),
  a.fields({ upload_type: fc.constant('publication'), publication_type: a.wordsOf(PUBLICATIONS) }),
  a.fields({ upload_type: fc.constant('image'), image_type: a.wordsOf('figure plot drawing diagram photo other') }),
);
/** Each right with what it wants beside it. */
const access = fc.oneof(
  a.nothing,
  a.fields({ access_right: fc.constant('open') }, { license: a.licence }),
  a.fields({ access_right: fc.constant('embargoed'), embargo_date: a.future, license: a.licence }),
  a.fields({ access_right: fc.constant('restricted'), access_conditions: a.html }),
  a.fields({ access_right: fc.constant('closed') }),
);
const place = a.fields(
  { place: a.text },
  { lat: fc.double({ min: -90, max: 90, noNaN: true }), lon: fc.double({ min: -180, max: 180, noNaN: true }), description: a.text },
);
const kind = { type: a.wordsOf('Collected Valid Withdrawn') };
const date = fc.oneof(
  a.fields({ ...kind, start: a.day }, { description: a.text }),
  a.fields({ ...kind, end: a.day }),
  fc.tuple(a.days, kind.type).map(([[start, end], one]) => ({ start, end, type: one })),
);
const published = {
  journal_title: a.text,
  journal_volume: a.number(99),
  journal_issue: fc.constantFrom('4', '4-5', 'S1'),
  journal_pages: fc.constantFrom('12-34', 'e104'),
  imprint_publisher: a.text,
  imprint_isbn: fc.constantFrom('978-3-16-148410-0', '0-306-40615-2'),
  imprint_place: a.text,
  partof_title: a.text,
  partof_pages: fc.constant('12-34'),
  thesis_university: a.text,
  thesis_supervisors: a.some(person),
};
const conference = {
  conference_title: a.text,
  conference_acronym: a.word,
  conference_dates: fc.constantFrom('20-23 November 2026', '2026-11-20/2026-11-23'),
  conference_place: a.text,
  conference_url: a.url,
  conference_session: fc.constantFrom('VI', '6'),
  conference_session_part: fc.constantFrom('1', 'a'),
};

export const zenodo = a.joined(
  a.fields({ title: a.text, creators: a.some(person) }),
  type,
  access,
  a.fields(
    {},
    {
      description: a.html,
      contributors: a.some(fc.tuple(person, a.wordsOf(ROLES)).map(([one, role]) => ({ ...one, type: role }))),
      publication_date: fc.oneof(
        a.day,
        a.year.map(String),
        a.day.map((one) => one.slice(0, 7)),
      ),
      version: a.version,
      keywords: a.some(a.text),
      notes: a.html,
      method: a.html,
      language: a.wordsOf('eng deu zho fra tlh mul en de'),
      related_identifiers: a.some(
        a.fields({ identifier: a.identifier, relation: a.wordsOf(RELATIONS) }, { resource_type: a.wordsOf(RELATED) }),
      ),
      references: a.some(a.text),
      dates: a.some(date),
      locations: a.some(place),
      subjects: a.some(a.fields({ term: a.text, identifier: fc.oneof(a.url, a.doi), scheme: fc.constant('url') })),
      communities: a.some(a.wordsOf('harbours zenodo ecfunded').map((identifier) => ({ identifier }))),
      grants: a.some(
        fc.constantFrom('283595', '10.13039/501100000780::283595', '10.13039/501100001711::200020_165850').map((id) => ({ id })),
      ),
      doi: a.doi,
      prereserve_doi: fc.boolean(),
      ...published,
      ...conference,
    },
  ),
);
