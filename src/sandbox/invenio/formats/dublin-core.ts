/** Dublin Core, as OAI-PMH carries it: its fifteen words, in the order of the alphabet. */
import { stripTags } from '../../framework/text.ts';
import { communityUrl, doiUrl, type Identifier, parentDoiOf, propOf, slugsOf, type Told, urlOf } from './told.ts';
import { type Element, el } from './xml.ts';

/** An address, or at least with the name of its scheme before it. */
const identified = (item: Identifier): string =>
  urlOf(item) ?? (item.identifier.startsWith(item.scheme) ? item.identifier : `${item.scheme}:${item.identifier}`);

const accessWord = (status: string): string => (status === 'metadata-only' ? 'closed' : status);

const namesOf = (agents: Told['metadata']['creators'] = []): string[] => agents.map(({ person_or_org: { name } }) => name);

const rightsOf = ({ access, metadata: { rights = [] } }: Told): string[] => [
  `info:eu-repo/semantics/${accessWord(access.status)}Access`,
  ...rights.flatMap(({ title, link, props }) => [title?.en, props?.url ?? link].filter((text) => text !== undefined)),
];

const relationsOf = (record: Told): string[] => {
  const parent = parentDoiOf(record);
  return [
    ...(record.metadata.related_identifiers ?? []).map(identified),
    ...slugsOf(record).map((slug) => communityUrl(record, slug)),
    ...(parent === undefined ? [] : [doiUrl(parent)]),
  ];
};

const datesOf = ({ access, metadata }: Told): string[] => [
  metadata.publication_date,
  ...(access.status === 'embargoed' && access.embargo.until ? [`info:eu-repo/date/embargoEnd/${access.embargo.until}`] : []),
];

export const dublinCore = (record: Told): Element => {
  const { metadata, pids } = record;
  const { description, additional_descriptions = [], identifiers = [] } = metadata;
  const type = propOf('resourcetypes', metadata.resource_type.id, 'eurepo');
  const values: readonly (readonly [string, readonly string[]])[] = [
    ['contributor', namesOf(metadata.contributors)],
    ['creator', namesOf(metadata.creators)],
    ['date', datesOf(record)],
    ['description', [...(description ? [description] : []), ...additional_descriptions.map((other) => other.description)].map(stripTags)],
    ['format', metadata.formats ?? []],
    [
      'identifier',
      [...Object.entries(pids).map(([scheme, { identifier }]) => identified({ scheme, identifier })), ...identifiers.map(identified)],
    ],
    ['language', (metadata.languages ?? []).map(({ id }) => id)],
    ['publisher', metadata.publisher ? [metadata.publisher] : []],
    ['relation', relationsOf(record)],
    ['rights', rightsOf(record)],
    ['subject', (metadata.subjects ?? []).map(({ subject }) => subject)],
    ['title', [metadata.title, ...(metadata.additional_titles ?? []).map(({ title }) => title)]],
    ['type', type === '' ? [] : [type]],
  ];
  return el(
    'oai_dc:dc',
    values.flatMap(([name, texts]) => texts.map((text) => el(`dc:${name}`, text))),
    {
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:oai_dc': 'http://www.openarchives.org/OAI/2.0/oai_dc/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': 'http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd',
    },
  );
};
