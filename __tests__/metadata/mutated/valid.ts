/** Files as careful people write them: whatever comes from here must be read without an error. */
import fc, { type Arbitrary } from 'fast-check';
import { stringify } from 'yaml';

export type Format = '.zenodo.json' | 'CITATION.cff' | 'codemeta.json' | 'datacite.json';
export const FORMATS: readonly Format[] = ['.zenodo.json', 'CITATION.cff', 'codemeta.json', 'datacite.json'];

export type Fields = Record<string, unknown>;

/** Words that a careless reader takes for something else than text. */
const TRICKY =
  'NO|1.10|null|~|true|2026-01-01|0x1F|1e5|<<|=|- a|# b|c: d|*e|&f|!g|%h|@i|`j`|| k|{l}|[m]|"n"|\'o\'|\\p|<b>q</b>|&amp;|::r::|$(s)|__proto__|constructor|toString'.split(
    '|',
  );
const word = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => /[\p{L}\p{N}]/u.test(text)),
  fc.constantFrom(...TRICKY.filter((text) => text !== ''), 'Gezeiten', '潮汐', 'المد والجزر', 'πλημμυρίδα', 'приливы', '🌊'),
);
/** A line that holds a letter: `Tides x`. */
const text = fc.tuple(fc.constantFrom('Tides', 'Höhe', '潮'), word, word).map((words) => words.join(' '));
const prose = fc.array(text, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n\n'));

const pad = (part: number, length: number): string => String(part).padStart(length, '0');
const day = fc
  .tuple(fc.integer({ min: 1970, max: 2025 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, date]) => `${year}-${pad(month, 2)}-${pad(date, 2)}`);
const doi = fc.integer({ min: 1, max: 99_999 }).map((number) => `10.5072/tides.${number}`);
const url = fc.constantFrom('https://tides.example.org', 'http://example.org/a?b=c&d=%20#e', 'https://xn--bcher-kva.example/ä');

/** ISO 7064, 11-2: the last digit is made of the fifteen before it. */
const orcid = fc.integer({ min: 15_000_000, max: 35_000_000 }).map((number) => {
  const digits = pad(number, 15);
  const total = [...digits].reduce((sum, digit) => (sum + Number(digit)) * 2, 0);
  const check = (12 - (total % 11)) % 11;
  return `${digits}${check === 10 ? 'X' : check}`.replace(/(.{4})(?=.)/g, '$1-');
});
const licence = fc.constantFrom('MIT', 'Apache-2.0', 'GPL-3.0-or-later', 'CC-BY-4.0', 'BSD-3-Clause', 'CC0-1.0');
const name = fc.constantFrom('Carberry', 'Noether', 'van Beethoven', "O'Neill", 'García Márquez', '王', 'Ngũgĩ');
const given = fc.constantFrom('Josiah', 'Emmy', 'Ludwig', 'A. B.', '偉');
const version = fc.constantFrom('1.10', '1.0.0', 'v2', '2026.11', '0.1.0-rc.1+build', '１');

const some = <T>(item: Arbitrary<T>): Arbitrary<T[]> => fc.array(item, { minLength: 1, maxLength: 3 });
const fields = (must: Record<string, Arbitrary<unknown>>, may: Record<string, Arbitrary<unknown>>): Arbitrary<Fields> =>
  fc.record({ ...must, ...may }, { requiredKeys: Object.keys(must), noNullPrototype: true });

const zenodoPerson = fields(
  { name: fc.tuple(name, given).map(([family, first]) => `${family}, ${first}`) },
  {
    affiliation: text,
    orcid: fc.oneof(
      orcid,
      orcid.map((id) => `https://orcid.org/${id}`),
    ),
  },
);
const zenodo = fields(
  { title: text, creators: some(zenodoPerson) },
  {
    upload_type: fc.constantFrom('software', 'dataset', 'poster', 'lesson', 'other'),
    description: prose.map((words) => `<p>${words.replace(/[<>&]/g, '')}</p>`),
    contributors: some(
      fc.tuple(zenodoPerson, fc.constantFrom('Editor', 'ContactPerson', 'Other')).map(([person, type]) => ({ ...person, type })),
    ),
    publication_date: day,
    version,
    license: licence,
    keywords: some(text),
    notes: prose,
    language: fc.constantFrom('eng', 'deu', 'zho'),
    access_right: fc.constantFrom('open'),
    related_identifiers: some(
      fields(
        { identifier: fc.oneof(doi, url), relation: fc.constantFrom('cites', 'isPartOf', 'isSupplementTo', 'references') },
        { resource_type: fc.constantFrom('software', 'dataset', 'publication-article') },
      ),
    ),
    references: some(text),
    dates: some(fc.tuple(day, fc.constantFrom('Collected', 'Valid', 'Withdrawn')).map(([start, type]) => ({ start, end: start, type }))),
    locations: some(fields({ place: text }, { lat: fc.integer({ min: -90, max: 90 }), lon: fc.integer({ min: -180, max: 180 }) })),
    communities: some(fc.constantFrom('harbours', 'zenodo').map((identifier) => ({ identifier }))),
    grants: some(fc.constantFrom('283595', '10.13039/501100000780::283595').map((id) => ({ id }))),
  },
);

const cffPerson = fields(
  { 'family-names': name, 'given-names': given },
  { orcid: orcid.map((id) => `https://orcid.org/${id}`), affiliation: text, email: fc.constant('a@example.org'), alias: word },
);
const cffAgent = fc.oneof(cffPerson, fields({ name: text }, { city: text, country: fc.constantFrom('NO', 'DE'), website: url }));
const cff = fields(
  { 'cff-version': fc.constant('1.2.0'), message: text, title: text, authors: some(cffAgent) },
  {
    abstract: prose,
    type: fc.constantFrom('software', 'dataset'),
    keywords: some(text),
    license: licence,
    version,
    'date-released': day,
    doi,
    url,
    'repository-code': url,
    commit: fc.constant('0123456789abcdef0123456789abcdef01234567'),
    contact: some(cffAgent),
    identifiers: some(fc.tuple(doi, text).map(([value, description]) => ({ type: 'doi', value, description }))),
    'preferred-citation': fields(
      { type: fc.constantFrom('article', 'software'), authors: some(cffPerson), title: text },
      { doi, year: fc.integer({ min: 1900, max: 2026 }), journal: text },
    ),
    references: some(fields({ type: fc.constantFrom('book', 'article', 'generic'), authors: some(cffAgent), title: text }, { doi, url })),
  },
);

const codemetaPerson = fields(
  { '@type': fc.constant('Person'), givenName: given, familyName: name },
  { '@id': orcid.map((id) => `https://orcid.org/${id}`), affiliation: text.map((at) => ({ '@type': 'Organization', name: at })) },
);
const codemeta = fields(
  { '@context': fc.constant('https://w3id.org/codemeta/3.0'), '@type': fc.constant('SoftwareSourceCode'), name: text },
  {
    author: fc.oneof(codemetaPerson, some(codemetaPerson)),
    contributor: some(codemetaPerson),
    description: prose,
    keywords: fc.oneof(some(text), text),
    license: licence.map((id) => `https://spdx.org/licenses/${id}`),
    version,
    datePublished: day,
    dateCreated: day,
    codeRepository: url,
    programmingLanguage: fc.constantFrom<unknown>('Python', ['C', 'Rust'], { '@type': 'ComputerLanguage', name: 'R' }),
    identifier: doi.map((id) => `https://doi.org/${id}`),
    developmentStatus: fc.constantFrom('active', 'wip'),
    referencePublication: fc
      .tuple(text, doi)
      .map(([title, id]) => ({ '@type': 'ScholarlyArticle', name: title, '@id': `https://doi.org/${id}` })),
    softwareRequirements: some(text),
    operatingSystem: text,
  },
);

const datacitePerson = fields(
  { name: fc.tuple(name, given).map(([family, first]) => `${family}, ${first}`), nameType: fc.constant('Personal') },
  {
    nameIdentifiers: some(orcid.map((nameIdentifier) => ({ nameIdentifier, nameIdentifierScheme: 'ORCID' }))),
    affiliation: some(text.map((at) => ({ name: at }))),
    givenName: given,
    familyName: name,
  },
);
const datacite = fields(
  {
    types: fc.constantFrom('Software', 'Dataset', 'Text').map((resourceTypeGeneral) => ({ resourceTypeGeneral })),
    creators: some(datacitePerson),
    titles: fc.tuple(text, fc.constantFrom('en', 'de')).map(([title, lang]) => [{ title, lang }]),
    publisher: text,
    publicationYear: fc.oneof(fc.integer({ min: 1990, max: 2025 }), fc.integer({ min: 1990, max: 2025 }).map(String)),
  },
  {
    subjects: some(text.map((subject) => ({ subject }))),
    contributors: some(
      fc.tuple(datacitePerson, fc.constantFrom('Editor', 'DataCollector')).map(([one, contributorType]) => ({ ...one, contributorType })),
    ),
    dates: some(fc.tuple(day, fc.constantFrom('Collected', 'Created', 'Updated')).map(([date, dateType]) => ({ date, dateType }))),
    language: fc.constantFrom('en', 'de-CH', 'zh'),
    relatedIdentifiers: some(doi.map((id) => ({ relatedIdentifier: id, relatedIdentifierType: 'DOI', relationType: 'Cites' }))),
    rightsList: licence.map((id) => [{ rightsIdentifier: id, rightsIdentifierScheme: 'SPDX' }]),
    descriptions: prose.map((description) => [{ description, descriptionType: 'Abstract' }]),
    fundingReferences: some(fields({ funderName: text }, { awardTitle: text })),
    geoLocations: some(text.map((geoLocationPlace) => ({ geoLocationPlace }))),
    version,
    sizes: some(text),
    formats: some(fc.constantFrom('text/csv', 'application/pdf')),
  },
);

export const validFields: Readonly<Record<Format, Arbitrary<Fields>>> = {
  '.zenodo.json': zenodo,
  'CITATION.cff': cff,
  'codemeta.json': codemeta,
  'datacite.json': datacite,
};

/** One spelling of the same data of many. */
export interface Spelling {
  indent: number;
  lineEnd: string;
  hasMark: boolean;
  isEscaped: boolean;
}

export const spelling: Arbitrary<Spelling> = fc.record({
  indent: fc.integer({ min: 0, max: 4 }),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  hasMark: fc.boolean(),
  isEscaped: fc.boolean(),
});

const escaped = (json: string): string =>
  json.replace(/[\u0080-\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** The text of a file, without its byte-order mark. */
export const write = (format: Format, data: unknown, { indent, lineEnd, isEscaped }: Omit<Spelling, 'hasMark'>): string => {
  const json = JSON.stringify(data, undefined, indent);
  const written =
    format === 'CITATION.cff'
      ? stringify(data, { indent: Math.max(2, indent), lineWidth: isEscaped ? 0 : 60, aliasDuplicateObjects: !isEscaped })
      : `${isEscaped ? escaped(json) : json}\n`;
  return written.replace(/\n/g, lineEnd);
};

export const validFile = (format: Format): Arbitrary<Buffer> =>
  fc.tuple(validFields[format], spelling).map(([data, how]) => Buffer.from(`${how.hasMark ? '\ufeff' : ''}${write(format, data, how)}`));
