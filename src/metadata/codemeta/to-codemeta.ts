/** From the record to CodeMeta 3, as JSON-LD. Pure, and nothing is lost in silence. */
import type { Loss } from '../../model/deposit.ts';
import type { Agent, ArchiveRecord, Funding, RecordField, RelatedIdentifier, Rights } from '../../model/record.ts';
import { toFullName } from '../../model/record.ts';
import { openLedger } from '../../repositories/ledger.ts';
import { type Json, withoutEmpty } from '../json.ts';
import { ROLES } from './people.ts';

const PREFIXES: Readonly<Record<string, string>> = {
  orcid: 'https://orcid.org/',
  ror: 'https://ror.org/',
  isni: 'https://isni.org/isni/',
  gnd: 'https://d-nb.info/gnd/',
};
const toDoiUrl = (doi: string): string => `https://doi.org/${doi}`;

const toAgent = ({ kind, family, given, identifiers, affiliations }: Agent): Json => {
  const [first, ...others] = identifiers.map(({ scheme, value, schemeName }) =>
    PREFIXES[scheme] === undefined
      ? { '@type': 'PropertyValue', ...(schemeName && { propertyID: schemeName }), value }
      : `${PREFIXES[scheme]}${value}`,
  );
  const isAddress = typeof first === 'string';
  return withoutEmpty({
    '@type': kind === 'person' ? 'Person' : 'Organization',
    '@id': isAddress ? first : undefined,
    identifier: isAddress || first === undefined ? others : [first, ...others],
    ...(given === undefined ? { name: toFullName({ family }) } : { givenName: given, familyName: family }),
    affiliation: affiliations.map(({ name, ror, identifier }) =>
      withoutEmpty({ '@type': 'Organization', '@id': ror, identifier: identifier?.value, name }),
    ),
  });
};

const toLicence = ({ id, title, url, scheme }: Rights): string | Json =>
  id !== undefined && scheme === undefined && !/\s|^LicenseRef/.test(id)
    ? `https://spdx.org/licenses/${id}`
    : withoutEmpty({ '@type': 'CreativeWork', identifier: id, name: title, url });

const toGrant = ({ funder, number, title, url, id }: Funding): Json =>
  withoutEmpty({
    '@type': 'Grant',
    identifier: number ?? id,
    name: title,
    url,
    funder:
      funder &&
      withoutEmpty({
        '@type': 'Organization',
        '@id': funder.doi === undefined ? (funder.ror ?? funder.identifier?.value) : toDoiUrl(funder.doi),
        name: funder.name,
      }),
  });

/** The relations that CodeMeta has a term for. */
const TERMS: Readonly<Record<string, string>> = {
  isDescribedBy: 'referencePublication',
  references: 'citation',
  cites: 'citation',
  isPartOf: 'isPartOf',
  hasPart: 'hasPart',
  isDerivedFrom: 'isBasedOn',
  isVersionOf: 'exampleOfWork',
  isSupplementedBy: 'supportingData',
  isDocumentedBy: 'softwareHelp',
  isIdenticalTo: 'sameAs',
};
const toAddress = ({ identifier, scheme }: RelatedIdentifier): string => (scheme === 'doi' ? toDoiUrl(identifier) : identifier);

/** What CodeMeta has no term for at all. */
const UNSAID: readonly RecordField[] = ['subjects', 'relatedItems', 'locations', 'communities', 'publishing'];

const idsOf = (value: unknown): string[] =>
  [value].flat().flatMap((term: unknown) => {
    const id = typeof term === 'object' && term !== null ? (term as { id?: unknown }).id : term;
    return typeof id === 'string' ? [id] : [];
  });

/** CodeMeta 3, and what of the record is changed in it or left out. */
export const toCodemeta = (record: ArchiveRecord): { codemeta: Json; losses: readonly Loss[] } => {
  const ledger = openLedger();
  const drop = (field: string, what: string) => ledger.tell(field, 'dropped', `CodeMeta has no term for ${what}: left out.`);
  const terms: Record<string, unknown[]> = {};
  const put = (term: string, value: unknown) => {
    terms[term] = [...(terms[term] ?? []), value];
  };
  if (record.type.general !== 'software' && record.type.general !== 'dataset') drop('type', `the type «${record.type.general}»`);
  for (const [index, { type, ...agent }] of record.contributors.entries()) {
    const role = ROLES.find(([, known]) => known === type)?.[0];
    if (role === undefined)
      ledger.tell(`contributors[${index}]`, 'changed', `CodeMeta has no role «${type}»: ${toFullName(agent)} is a contributor.`);
    put(role ?? 'contributor', toAgent(agent));
  }
  for (const [index, one] of record.related.entries()) {
    const term = TERMS[one.relation];
    if (term !== undefined) put(term, toAddress(one));
    else {
      ledger.tell(`related[${index}]`, 'changed', `CodeMeta has no term for «${one.relation}»: ${one.identifier} is a related link.`);
      put('relatedLink', toAddress(one));
    }
  }
  for (const text of record.references) put('citation', { '@type': 'CreativeWork', name: text });
  const dates: Record<string, string | undefined> = {};
  for (const [index, { type, start }] of record.dates.entries()) {
    const term = { created: 'dateCreated', updated: 'dateModified', copyrighted: 'copyrightYear' }[type];
    if (term === undefined) drop(`dates[${index}]`, `a date of the type «${type}»`);
    else dates[term] = start;
  }
  const abstract = record.additionalDescriptions.find(({ type }) => type === 'abstract')?.html;
  for (const [index, { type }] of record.additionalDescriptions.entries())
    if (type !== 'abstract') drop(`additionalDescriptions[${index}]`, `a description of the type «${type}»`);
  for (const field of UNSAID) if (Object.keys(record[field] ?? {}).length > 0) drop(field, field);
  if (record.access.right !== 'open' && record.access.right !== 'embargoed') drop('access', `the access «${record.access.right}»`);
  const CODE = ['code:codeRepository', 'code:programmingLanguage', 'code:developmentStatus'];
  for (const key of Object.keys(record.custom)) if (!CODE.includes(key)) drop(`custom.${key}`, key);
  const identifiers = record.identifiers.map(({ identifier, scheme }) =>
    withoutEmpty({ '@type': 'PropertyValue', propertyID: scheme, value: identifier }),
  );
  const codemeta = withoutEmpty({
    '@context': 'https://w3id.org/codemeta/3.0',
    '@type': record.type.general === 'dataset' ? 'Dataset' : 'SoftwareSourceCode',
    '@id': record.doi === undefined ? undefined : toDoiUrl(record.doi),
    identifier: [...(record.doi === undefined ? [] : [toDoiUrl(record.doi)]), ...identifiers],
    name: record.title,
    alternateName: record.additionalTitles.map(({ title }) => title),
    description: record.description,
    abstract,
    author: record.creators.map(toAgent),
    keywords: record.keywords,
    version: record.version,
    datePublished: record.publicationDate,
    ...dates,
    embargoEndDate: record.access.embargoUntil,
    inLanguage: record.languages,
    license: record.rights.map(toLicence),
    publisher: record.publisher === undefined ? undefined : { '@type': 'Organization', name: record.publisher },
    funding: record.funding.map(toGrant),
    fileFormat: record.formats,
    fileSize: record.sizes[0],
    codeRepository: record.custom['code:codeRepository'],
    programmingLanguage: idsOf(record.custom['code:programmingLanguage']),
    developmentStatus: idsOf(record.custom['code:developmentStatus'])[0],
    ...terms,
  });
  return { codemeta, losses: ledger.losses };
};
