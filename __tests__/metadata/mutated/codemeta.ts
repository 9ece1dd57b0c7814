/** `codemeta.json`: CodeMeta 2 and 3 (codemeta.github.io/terms), in JSON-LD's usual spellings. */
import fc from 'fast-check';
import * as a from './words.ts';

const CONTEXTS: readonly unknown[] = [
  'https://w3id.org/codemeta/3.0',
  'https://w3id.org/codemeta/3.1',
  'https://doi.org/10.5063/schema/codemeta-2.0',
  'https://w3id.org/codemeta/2.0',
  'https://raw.githubusercontent.com/codemeta/codemeta/2.0/codemeta.jsonld',
  ['https://doi.org/10.5063/schema/codemeta-2.0', 'http://schema.org'],
  ['https://w3id.org/codemeta/3.0', { '@language': 'en' }],
];

const typed = (type: string) => ({ '@type': fc.constant(type) });
const organisation = a.fields({ ...typed('Organization'), name: a.text }, { '@id': a.ror, url: a.url, email: a.email, address: a.text });
const person = a.fields(
  { ...typed('Person'), givenName: fc.oneof(a.given, fc.constant(['Jean', 'Luc'])), familyName: a.family },
  {
    '@id': fc.oneof(
      a.orcid.map((id) => `https://orcid.org/${id}`),
      fc.constant('_:author_1'),
      a.url,
    ),
    affiliation: a.oneOrSome(fc.oneof(organisation, a.text)),
    email: a.email,
    url: a.url,
    additionalName: a.word,
    jobTitle: a.text,
  },
);
const whole = a.fields({ ...typed('Person'), name: a.person }, { email: a.email });
const role = a.fields({ ...typed('Role'), roleName: a.text, contributor: person }, { startDate: a.day, endDate: a.day });
const agent = fc.oneof(person, whole, organisation);
const agents = a.oneOrSome(agent);
const work = fc.oneof(
  a.url,
  a.fields(
    { ...typed('ScholarlyArticle'), name: a.text },
    { '@id': a.doi.map((id) => `https://doi.org/${id}`), url: a.url, datePublished: a.day, author: agents },
  ),
);
const spdx = a.spdx.map((id) => `https://spdx.org/licenses/${id}`);
const identifier = fc.oneof(
  a.doi.map((id) => `https://doi.org/${id}`),
  a.doi,
  a.swhid,
  a.doi.map((value) => ({ '@type': 'PropertyValue', propertyID: 'DOI', value })),
);
const moment = fc.oneof(
  a.day,
  a.day.map((one) => `${one}T10:00:00Z`),
);
const requirement = fc.oneof(
  a.text,
  a.url,
  a.fields({ ...typed('SoftwareApplication'), name: a.text }, { version: a.version, identifier: a.word }),
);
/** CodeMeta 3 renamed some terms of 2. */
const ofAVersion = fc.oneof(
  a.nothing,
  a.fields({}, { embargoDate: a.future, contIntegration: a.url }),
  a.fields(
    {},
    {
      embargoEndDate: a.future,
      continuousIntegration: a.url,
      isSourceCodeOf: a.text,
      hasSourceCode: a.url,
      review: fc.constant({ '@type': 'Review', reviewBody: 'Good.' }),
    },
  ),
);

export const codemeta = a.joined(
  a.fields({ '@context': fc.constantFrom(...CONTEXTS), '@type': a.wordsOf('SoftwareSourceCode SoftwareApplication'), name: a.text }),
  ofAVersion,
  a.fields(
    {},
    {
      ...{
        '@id': a.url,
        author: agents,
        creator: agents,
        contributor: a.some(fc.oneof(agent, role)),
        maintainer: agents,
        editor: agents,
        producer: agents,
        copyrightHolder: agents,
        provider: agents,
      },
      ...{ publisher: organisation, sponsor: agents, funder: a.oneOrSome(organisation) },
      funding: fc.oneof(a.text, a.oneOrSome(a.fields({ ...typed('Grant'), name: a.text }, { identifier: a.word, funder: organisation }))),
      ...{ description: a.prose, alternateName: a.text, keywords: fc.oneof(a.some(a.text), a.text) },
      license: fc.oneof(
        a.oneOrSome(spdx),
        a.spdx,
        spdx.map((address) => ({ '@type': 'CreativeWork', url: address })),
      ),
      ...{ version: fc.oneof(a.version, fc.constant(2)), softwareVersion: a.version },
      ...{
        dateCreated: moment,
        dateModified: moment,
        datePublished: moment,
        copyrightYear: fc.oneof(a.year, a.year.map(String)),
      },
      ...{
        codeRepository: a.url,
        issueTracker: a.url,
        readme: a.url,
        buildInstructions: a.url,
        downloadUrl: a.url,
        installUrl: a.url,
        url: a.url,
        sameAs: a.url,
        releaseNotes: fc.oneof(a.url, a.prose),
      },
      ...{
        softwareHelp: work,
        relatedLink: a.oneOrSome(a.url),
        citation: a.oneOrSome(work),
        referencePublication: a.oneOrSome(work),
        isPartOf: work,
        hasPart: work,
        supportingData: work,
      },
      programmingLanguage: fc.constantFrom<unknown>('Python', ['C', 'Rust'], {
        '@type': 'ComputerLanguage',
        name: 'R',
        version: '4.4',
        url: 'https://r-project.org',
      }),
      runtimePlatform: a.oneOrSome(a.text),
      identifier: a.oneOrSome(identifier),
      developmentStatus: fc.oneof(
        a.wordsOf('concept wip suspended abandoned active inactive unsupported moved'),
        fc.constant('https://www.repostatus.org/#active'),
      ),
      ...{
        softwareRequirements: a.oneOrSome(requirement),
        softwareSuggestions: a.oneOrSome(requirement),
        operatingSystem: a.oneOrSome(a.text),
        permissions: a.text,
      },
      ...{
        memoryRequirements: a.text,
        processorRequirements: a.text,
        storageRequirements: a.text,
        applicationCategory: a.text,
        applicationSubCategory: a.text,
      },
      ...{
        fileFormat: fc.constant('text/csv'),
        fileSize: fc.constantFrom('12 MB', '12000'),
        isAccessibleForFree: fc.boolean(),
        inLanguage: a.wordsOf('en de-CH'),
      },
    },
  ),
);
