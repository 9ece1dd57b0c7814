/**
 * The shape of `codemeta.json`: CodeMeta 2 and 3 (facts/github.md 5.4), after JSON-LD's spellings were brought to one (codemeta/plain.ts).
 * JSON-LD lets one value stand for a list, and an address for a thing, everywhere; so does this. What no record has a place for is not looked into.
 */
const text = { type: 'string' } as const;
const texts = { type: ['string', 'array'], items: text } as const;
/** People write numbers where texts belong. */
const spelled = { type: ['string', 'number'] } as const;
const many = (name: 'name' | 'identifier' | 'agent' | 'organisation' | 'work' | 'grant' | 'licence') =>
  ({ $ref: `#/definitions/${name}s` }) as const;

/** One definition for a single value, and one for a list of them: one wrong key is one problem. */
const singleAndList = <N extends string, P>(name: N, properties: P, { isOpen = false, words = ['string', 'object'] } = {}) => {
  const shape = { ...(isOpen ? {} : { additionalProperties: false }), properties };
  return {
    [name]: { type: words, ...shape },
    [`${name}s`]: { type: [...words, 'array'], ...shape, items: { $ref: `#/definitions/${name}` } },
  } as const;
};

const ids = { '@id': text, '@type': texts, identifier: many('identifier'), url: texts, sameAs: texts } as const;
const organisation = { ...ids, name: text, legalName: text, alternateName: texts, email: texts } as const;

/** What is known of a person or an organisation, and no archive asks for. */
export const AGENT_DETAILS =
  'address telephone faxNumber jobTitle honorificPrefix honorificSuffix description image logo parentOrganization location knowsAbout hasOccupation nationality contactPoint department founder member'.split(
    ' ',
  );
const ignored = (keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, {}]));

/** Terms of CodeMeta and schema.org that say something true of software, and that no record has a place for. */
export const UNCARRIED = (
  'about accessibilitySummary accountablePerson aggregateRating applicationCategory applicationSubCategory applicationSuite archivedAt audience ' +
  'availableOnDevice award comment conditionsOfAccess contIntegration continuousIntegration copyrightNotice countriesNotSupported countriesSupported ' +
  'creativeWorkStatus creditText discussionUrl encoding encodingFormat endDate expires featureList genre hasSourceCode image installUrl interactivityType ' +
  'isAccessibleForFree isSourceCodeOf logo mainEntity mainEntityOfPage material memoryRequirements mentions offers operatingSystem permissions position ' +
  'potentialAction processorRequirements publication releaseNotes review runtimePlatform screenshot softwareAddOn softwareRequirements softwareSuggestions ' +
  'sourceOrganization startDate storageRequirements subjectOf targetProduct thumbnailUrl usageInfo video'
).split(' ');

const publisher = many('organisation');

export const codemetaJsonSchema = {
  definitions: {
    ...singleAndList('name', {}, { words: ['string', 'number'] }),
    ...singleAndList(
      'identifier',
      { '@id': text, '@type': texts, propertyID: text, value: spelled, name: text, url: text, description: text },
      { words: ['string', 'number', 'object'] },
    ),
    ...singleAndList('organisation', { ...organisation, ...ignored(AGENT_DETAILS) }),
    ...singleAndList('agent', {
      ...organisation,
      givenName: texts,
      familyName: texts,
      additionalName: texts,
      affiliation: many('organisation'),
      worksFor: many('organisation'),
      memberOf: many('organisation'),
      roleName: texts,
      startDate: {},
      endDate: {},
      // Around whom a role stands.
      author: many('agent'),
      creator: many('agent'),
      contributor: many('agent'),
      maintainer: many('agent'),
      editor: many('agent'),
      producer: many('agent'),
      provider: many('agent'),
      sponsor: many('agent'),
      translator: many('agent'),
      copyrightHolder: many('agent'),
      ...ignored(AGENT_DETAILS),
    }),
    ...singleAndList('grant', {
      ...ids,
      name: text,
      description: text,
      funder: many('organisation'),
      funding: {},
      sponsor: {},
      amount: {},
    }),
    ...singleAndList('licence', { '@id': text, '@type': texts, name: text, url: text, identifier: many('identifier') }, { isOpen: true }),
    // Of another work anything may be said; only what is used has a type.
    ...singleAndList('work', { ...ids, name: text, title: text, headline: text, datePublished: spelled }, { isOpen: true }),
  },
  type: 'object',
  additionalProperties: false,
  properties: {
    ...ignored(UNCARRIED),
    ...ids,
    $schema: text,
    name: texts,
    title: texts,
    headline: texts,
    alternateName: texts,
    description: texts,
    abstract: texts,
    author: many('agent'),
    creator: many('agent'),
    contributor: many('agent'),
    maintainer: many('agent'),
    editor: many('agent'),
    producer: many('agent'),
    provider: many('agent'),
    sponsor: many('agent'),
    translator: many('agent'),
    copyrightHolder: many('agent'),
    publisher,
    funder: many('organisation'),
    funding: many('grant'),
    keywords: {
      type: ['string', 'array', 'object'],
      properties: { name: text },
      items: { type: ['string', 'object'], properties: { name: text } },
    },
    version: spelled,
    softwareVersion: spelled,
    dateCreated: spelled,
    dateModified: spelled,
    datePublished: spelled,
    copyrightYear: spelled,
    embargoDate: text,
    embargoEndDate: text,
    inLanguage: {
      type: ['string', 'array', 'object'],
      properties: { name: text, alternateName: text },
      items: { type: ['string', 'object'], properties: { name: text, alternateName: text } },
    },
    license: many('licence'),
    fileFormat: texts,
    fileSize: { type: ['string', 'number'] },
    programmingLanguage: {
      type: ['string', 'array', 'object'],
      properties: { name: text },
      items: { type: ['string', 'object'], properties: { name: text } },
    },
    developmentStatus: texts,
    codeRepository: texts,
    issueTracker: texts,
    readme: texts,
    buildInstructions: texts,
    softwareHelp: many('work'),
    downloadUrl: texts,
    relatedLink: many('work'),
    referencePublication: many('work'),
    citation: many('work'),
    isPartOf: many('work'),
    hasPart: many('work'),
    isBasedOn: many('work'),
    exampleOfWork: many('work'),
    supportingData: many('work'),
  },
} as const;

/** Words that people write for a field of another name. */
export const CODEMETA_JSON_SYNONYMS: Readonly<Record<string, string>> = {
  authors: 'author',
  creators: 'author',
  contributors: 'contributor',
  maintainers: 'maintainer',
  licence: 'license',
  licenseId: 'license',
  keyword: 'keywords',
  tags: 'keywords',
  topics: 'keywords',
  repository: 'codeRepository',
  homepage: 'url',
  language: 'programmingLanguage',
  programmingLanguages: 'programmingLanguage',
  references: 'citation',
  doi: 'identifier',
  summary: 'description',
  bugs: 'issueTracker',
  family: 'familyName',
  given: 'givenName',
  orcid: '@id',
  affiliations: 'affiliation',
};
