/** From the record to DataCite's metadata, kernel 4.6, as JSON. Pure, and nothing is lost in silence. */
import type { Loss } from '../../model/deposit.ts';
import type { ArchiveRecord, ResourceType } from '../../model/record.ts';
import { type Ledger, openLedger } from '../../repositories/ledger.ts';
import { type Json, withoutEmpty } from '../json.ts';
import { toDates, toFunding, toPlaces, toRights, toSubjects } from './to-details.ts';
import { toContributor, toPerson } from './to-people.ts';
import { toAlternates, toRelatedIdentifiers, toRelatedItems } from './to-related.ts';
import { toDescriptions, toTitleList } from './to-texts.ts';
import { toDataciteType } from './types.ts';
import { UNAVAILABLE } from './unknown.ts';

/** `resourceType` is demanded by kernels before 4.5: where there is no word of its own, it repeats the general one. */
const toTypes = ({ general, subtype, text }: ResourceType, ledger: Ledger): Json => {
  const ours = [general, subtype]
    .filter((part) => part !== undefined)
    .join('-')
    .toLowerCase();
  const known = toDataciteType(ours) ?? toDataciteType(general.toLowerCase());
  const isExact = toDataciteType(ours) !== undefined;
  if (!isExact)
    ledger.tell('type', 'changed', `DataCite has no type «${ours}»: it is written as ${known?.general ?? 'Other'}, with the word.`);
  const word = text ?? known?.word ?? (isExact ? known?.general : (subtype ?? general));
  return { resourceTypeGeneral: known?.general ?? 'Other', resourceType: word };
};

const toPublisher = ({ publisher, publisherDetails }: ArchiveRecord): Json =>
  withoutEmpty({
    name: publisher || UNAVAILABLE,
    publisherIdentifier: publisherDetails?.identifier?.value,
    publisherIdentifierScheme: publisherDetails?.identifier?.scheme,
    schemeUri: publisherDetails?.identifier?.schemeUrl,
    lang: publisherDetails?.language,
  });

/** DataCite's summary of where it appeared has a place for a journal or a book; of other publishing is told. */
const toContainer = ({ publishing, publisher }: ArchiveRecord, ledger: Ledger): Json | undefined => {
  const { journal, partof, ...others } = publishing;
  const told = journal === undefined ? others : { ...others, ...(partof === undefined ? {} : { partof }) };
  for (const [group, values] of Object.entries(told)) {
    for (const [key, value] of Object.entries(values)) {
      if (value === '' || (group === 'imprint' && key === 'publisher' && value === publisher)) continue;
      ledger.tell(`publishing.${group}.${key}`, 'dropped', `DataCite has no place for the ${group}'s ${key}: «${value}» is left out.`);
    }
  }
  const from = journal ?? partof;
  if (from === undefined) return undefined;
  const { title, volume, issue, pages, issn } = from;
  const [first, last, ...more] = (pages ?? '').split('-');
  const range = more.length === 0 ? { firstPage: first, lastPage: last } : { firstPage: pages };
  const identifier = issn === undefined ? {} : { identifier: issn, identifierType: 'ISSN' };
  return withoutEmpty({ type: journal === undefined ? 'Book' : 'Journal', title, ...identifier, volume, issue, ...range });
};

const tellUncarried = (record: ArchiveRecord, ledger: Ledger): void => {
  const [, ...languages] = record.languages;
  if (languages.length > 0) ledger.tell('languages', 'dropped', `DataCite has one language: ${languages.join(', ')} left out.`);
  if (record.communities.length > 0)
    ledger.tell('communities', 'dropped', `DataCite knows no communities: ${record.communities.join(', ')} left out.`);
  for (const [index, text] of record.references.entries())
    ledger.tell(`references[${index}]`, 'dropped', `DataCite has no references in free words: «${text}» is left out.`);
  for (const key of Object.keys(record.custom))
    ledger.tell(`custom.${key}`, 'dropped', `DataCite has no fields of an archive's own: ${key} is left out.`);
};

/** DataCite's JSON, and what of the record is changed in it or left out. */
export const toDatacite = (record: ArchiveRecord): { datacite: Json; losses: readonly Loss[] } => {
  const ledger = openLedger();
  const creators = record.creators.map(toPerson);
  const datacite = withoutEmpty({
    schemaVersion: 'http://datacite.org/schema/kernel-4',
    doi: record.doi,
    types: toTypes(record.type, ledger),
    creators: creators.length === 0 ? [{ name: UNAVAILABLE }] : creators,
    titles: toTitleList(record),
    publisher: toPublisher(record),
    container: toContainer(record, ledger),
    publicationYear: record.publicationDate.slice(0, 4),
    subjects: toSubjects(record),
    contributors: record.contributors.map((agent, index) => toContributor(agent, `contributors[${index}]`, ledger)),
    dates: toDates(record, ledger),
    language: record.languages[0],
    alternateIdentifiers: toAlternates(record),
    relatedIdentifiers: toRelatedIdentifiers(record.related, ledger),
    relatedItems: toRelatedItems(record.relatedItems, ledger),
    sizes: record.sizes,
    formats: record.formats,
    version: record.version,
    rightsList: toRights(record, ledger),
    descriptions: toDescriptions(record, ledger),
    geoLocations: toPlaces(record.locations, ledger),
    fundingReferences: record.funding.map(toFunding),
  });
  tellUncarried(record, ledger);
  return { datacite, losses: ledger.losses };
};
