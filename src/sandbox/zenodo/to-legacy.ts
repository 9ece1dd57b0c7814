/** What InvenioRDM keeps, as the deposit API prints it (facts/zenodo.md 3.2 and 7). */
import type { Access, Agent, Metadata, Rdm } from './rdm.ts';
import { journalFields } from './read-custom.ts';
import { isObject, type Json } from './reading.ts';
import { printedGrant } from './vocabularies/awards.ts';
import { printedLicence } from './vocabularies/licences.ts';
import { developmentStatuses, programmingLanguages } from './vocabularies/software.ts';
import { contributorRoles, relationTypes } from './vocabularies/terms.ts';

export const printAgent = ({ person_or_org: person, affiliations, role }: Agent): Json => {
  const printed: Json = { affiliation: affiliations?.[0]?.name ?? null };
  if (person.name !== undefined) printed.name = person.name;
  for (const { scheme, identifier } of person.identifiers ?? []) printed[scheme] = identifier;
  return role === undefined ? printed : { ...printed, type: contributorRoles.get(role.id) ?? null };
};

const printRelated = (metadata: Metadata): Json[] => [
  ...(metadata.related_identifiers ?? []).map(({ identifier, scheme, relation_type, resource_type }) => {
    const relation = relationTypes.get(relation_type.id);
    return {
      identifier,
      scheme,
      ...(relation === undefined ? {} : { relation }),
      ...(resource_type === undefined ? {} : { resource_type: resource_type.id }),
    };
  }),
  ...(metadata.identifiers ?? []).map(({ identifier, scheme }) => ({ identifier, scheme, relation: 'isAlternateIdentifier' })),
];

export const accessRight = ({ files, embargo }: Access): string => {
  if (embargo.active) return 'embargoed';
  return files === 'restricted' ? 'restricted' : 'open';
};

/** Only an interval comes back: a single day is kept and printed without its day (zenodo#2594). */
const printDates = (dates: NonNullable<Metadata['dates']>): Json[] =>
  dates.map(({ date, type, description }) => {
    const [start, end] = date?.split('/') ?? [];
    return {
      type: type.id,
      ...(description === undefined ? {} : { description }),
      ...(end === undefined ? {} : { start, end }),
    };
  });

const printCustomValue = (name: string, value: unknown): unknown => {
  if (name === 'code:programmingLanguage' && Array.isArray(value)) {
    return value.map(({ id }: { id: string }) => ({ id, title: { en: programmingLanguages.get(id) ?? id } }));
  }
  if (name === 'code:developmentStatus' && isObject(value)) {
    const id = String(value.id);
    return { id, title: developmentStatuses.get(id) ?? { en: id } };
  }
  return value;
};

/** Custom fields that are printed as such; journal, conference and the like have fields of their own. */
export const printCustom = (custom: Json): Json | undefined => {
  const own = new Set(['legacy:subjects', ...Object.values(journalFields).map(([field]) => field)]);
  const printed = Object.entries(custom).filter(([name]) => !own.has(name));
  if (printed.length === 0) return undefined;
  return Object.fromEntries(printed.map(([name, value]) => [name, printCustomValue(name, value)]));
};

const printJournal = (custom: Json): Json => {
  const printed: Json = {};
  for (const [name, [field, key]] of Object.entries(journalFields)) {
    const kept = custom[field];
    if (isObject(kept) && kept[key] !== undefined) printed[name] = kept[key];
  }
  return printed;
};

const printType = (id: string | undefined): Json => {
  if (id === undefined) return {};
  const [type = '', subtype] = id.split('-');
  return { upload_type: type, ...(subtype === undefined ? {} : { [`${type}_type`]: subtype }) };
};

const some = <Item>(name: string, list: readonly Item[] | undefined): Json =>
  list !== undefined && list.length > 0 ? { [name]: list } : {};
const given = (name: string, value: unknown): Json => (value === undefined ? {} : { [name]: value });

/** What both flavours of JSON, the deposit's and the record's, have in common. */
export const printShared = ({ metadata, custom, access, doi }: Rdm): Json => ({
  ...given('title', metadata.title),
  ...given('doi', doi),
  ...given('publication_date', metadata.publication_date),
  ...given('description', metadata.description),
  access_right: accessRight(access),
  ...given('embargo_date', access.embargo.active ? access.embargo.until : undefined),
  ...some('creators', metadata.creators?.map(printAgent)),
  ...some(
    'contributors',
    metadata.contributors?.map((agent) => ({ type: null, ...printAgent(agent) })),
  ),
  ...some('keywords', metadata.subjects?.map(({ subject }) => subject).filter(Boolean)),
  ...some('related_identifiers', printRelated(metadata)),
  ...given('version', metadata.version),
  ...some(
    'references',
    metadata.references?.map(({ reference }) => reference),
  ),
  ...given('language', metadata.languages?.[0]?.id),
  ...some('dates', printDates(metadata.dates ?? [])),
  ...some(
    'locations',
    metadata.locations?.map(({ place, description, lat, lon }) => ({
      place,
      ...given('description', description),
      ...given('lat', lat),
      ...given('lon', lon),
    })),
  ),
  ...some('subjects', Array.isArray(custom['legacy:subjects']) ? custom['legacy:subjects'] : []),
  ...given('notes', metadata.additional_descriptions?.find(({ type }) => type.id === 'notes')?.description),
  ...given('method', metadata.additional_descriptions?.find(({ type }) => type.id === 'methods')?.description),
  ...given('custom', printCustom(custom)),
});

export const rightId = (metadata: Metadata): string | undefined => {
  const [right] = metadata.rights ?? [];
  return right !== undefined && 'id' in right ? printedLicence(right.id) : undefined;
};

/** The `metadata` of a deposition. `communities` are the slugs that it shows, true or not (facts/zenodo.md 6.8). */
export const printDepositMetadata = (rdm: Rdm, id: number, communities: readonly string[]): Json => ({
  ...printShared(rdm),
  ...printJournal(rdm.custom),
  ...given('license', rightId(rdm.metadata)),
  ...some(
    'grants',
    rdm.metadata.funding?.map(({ award }) => ({ id: printedGrant(award) })),
  ),
  ...some(
    'communities',
    communities.map((identifier) => ({ identifier })),
  ),
  ...given('imprint_publisher', rdm.metadata.publisher),
  ...printType(rdm.metadata.resource_type?.id),
  // Hard-wired on every server, the sandbox too (facts/zenodo.md 1, row 19).
  prereserve_doi: { doi: `10.5281/zenodo.${id}`, recid: id },
});
