/** What neither of the two APIs of Invenio's software has a place for, and a record may hold: told, each kind once. */
import type { Affiliation, Agent, ArchiveRecord } from '../model/record.ts';
import type { Ledger } from './ledger.ts';

const unique = (words: readonly (string | undefined)[]): string =>
  [...new Set(words.filter((word) => word !== undefined && word !== ''))].map((word) => `«${word}»`).join(', ');

const toAffiliationText = ({ name, identifier }: Affiliation): string | undefined =>
  identifier === undefined ? undefined : `${identifier.scheme} ${identifier.value} (${name})`;

/** @param archive as messages call it: `Zenodo`, `The archive` */
export const tellUnheld = (record: ArchiveRecord, archive: string, ledger: Ledger): void => {
  const drop = (field: string, what: string, words: readonly (string | undefined)[]): void => {
    const said = unique(words);
    if (said !== '') ledger.tell(field, 'dropped', `${archive} keeps no ${what}: ${said} left out.`);
  };
  const agents = (field: 'creators' | 'contributors', list: readonly Agent[]): void => {
    const languages = list.map(({ language }) => language);
    drop(field, 'language of a name', languages);
    const affiliations = list.flatMap((agent) => agent.affiliations.map(toAffiliationText));
    drop(field, 'identifier of an affiliation but a ROR', affiliations);
  };
  const { subjects, rights } = record;
  drop('type', 'kind in free words', [record.type.text]);
  drop('titleLanguage', 'language of the title', [record.titleLanguage]);
  drop('descriptionLanguage', 'language of the description', [record.descriptionLanguage]);
  drop('publisherDetails', 'identifier or language of the publisher', [
    record.publisherDetails?.identifier?.value,
    record.publisherDetails?.language,
  ]);
  agents('creators', record.creators);
  agents('contributors', record.contributors);
  const classifications = subjects.flatMap(({ code, schemeUrl, language }) => [code, schemeUrl, language]);
  drop('subjects', 'code, language or address of the scheme of a subject', classifications);
  const details = rights.flatMap(({ scheme, schemeUrl, language }) => [scheme, schemeUrl, language]);
  drop('rights', 'language or scheme of a licence', details);
  drop(
    'related',
    'scheme of related metadata',
    record.related.flatMap(({ metadataScheme }) => [metadataScheme?.name, metadataScheme?.url, metadataScheme?.type]),
  );
};
