/** MARC 21 as XML. */
import { stripTags } from '../../framework/text.ts';
import { type Agent, doiOf, filesOf, fileUrl, parentDoiOf, propOf, slugsOf, type Told } from './told.ts';
import { type Element, el } from './xml.ts';

type Subfield = readonly [code: string, text: string | undefined];

/** @param tag with its two indicators: `909CO` */
const field = (tag: string, subfields: readonly Subfield[]): Element[] => {
  const told = subfields.flatMap(([code, text]) => (text ? [el('subfield', text, { code })] : []));
  return told.length === 0 ? [] : [el('datafield', told, { tag: tag.slice(0, 3), ind1: tag[3] ?? ' ', ind2: tag[4] ?? ' ' })];
};

const fields = (tag: string, texts: readonly (string | undefined)[]): Element[] => texts.flatMap((text) => field(tag, [['a', text]]));

const agent = (tag: string, { person_or_org: { name, identifiers = [] }, affiliations, role }: Agent): Element[] =>
  field(tag, [
    ['a', name],
    ...identifiers
      .filter(({ scheme }) => scheme === 'gnd' || scheme === 'orcid')
      .map(({ scheme, identifier }): Subfield => ['0', `(${scheme})${identifier}`]),
    ['u', affiliations?.[0]?.name],
    ['4', propOf('contributorsroles', role?.id, 'marc')],
  ]);

/** The kind of thing, in the seventh place of the leader. */
const kinds: Readonly<Record<string, string>> = { image: 'k', video: 'g', dataset: 'm', software: 'm' };

const rightsOf = ({ access, metadata: { rights = [] } }: Told): Element[] => [
  ...fields('540  ', [`info:eu-repo/semantics/${access.status}Access`]),
  ...rights.flatMap(({ title, link, props }) =>
    field('540  ', [
      ['a', title?.en],
      ['u', link ?? props?.url],
    ]),
  ),
  ...rights.flatMap(({ id, props }) =>
    field('65017', [
      ['a', id],
      ['2', props?.scheme],
    ]),
  ),
];

const publishedOf = ({ access, metadata }: Told): Element[] =>
  field('260  ', [
    ['b', metadata.publisher],
    ['c', metadata.publication_date],
    ['c', access.status === 'embargoed' && access.embargo.until ? `info:eu-repo/date/embargoEnd/${access.embargo.until}` : undefined],
  ]);

const typesOf = (record: Told): Element[] => {
  const { id } = record.metadata.resource_type;
  return [
    ...fields(
      '980  ',
      slugsOf(record).map((slug) => `user-${slug}`),
    ),
    ...fields('980  ', [propOf('resourcetypes', id, 'eurepo')]),
    ...field('980  ', [
      ['a', propOf('resourcetypes', id, 'marc21_type')],
      ['b', propOf('resourcetypes', id, 'marc21_subtype')],
    ]),
  ];
};

const hostsOf = (record: Told): Element[] => [
  ...(record.metadata.related_identifiers ?? []).flatMap(({ identifier, scheme, relation_type }) =>
    field('773  ', [
      ['a', identifier],
      ['i', relation_type.title?.en],
      ['n', scheme],
    ]),
  ),
  ...field(
    '773  ',
    parentDoiOf(record) === undefined
      ? []
      : [
          ['a', parentDoiOf(record)],
          ['i', 'isVersionOf'],
          ['n', 'doi'],
        ],
  ),
];

export const marc = (record: Told): Element => {
  const { metadata, pids } = record;
  const [first, ...others] = metadata.creators;
  const doi = doiOf(record);
  return el(
    'record',
    [
      el('leader', `00000n${kinds[metadata.resource_type.id] ?? 'a'}m##2200000uu#4500`),
      el('controlfield', record.id, { tag: '001' }),
      ...field(
        '024  ',
        doi === undefined
          ? []
          : [
              ['2', 'doi'],
              ['a', doi],
            ],
      ),
      ...field('909CO', [['o', pids.oai?.identifier], ...slugsOf(record).map((slug): Subfield => ['p', `user-${slug}`])]),
      ...[...(metadata.contributors ?? []), ...others].flatMap((other) => agent('700  ', other)),
      ...fields('245  ', [metadata.title]),
      ...(first === undefined ? [] : agent('100  ', first)),
      ...fields(
        '856 2',
        (metadata.related_identifiers ?? []).map(({ identifier, scheme }) => `${scheme}:${identifier}`),
      ),
      ...rightsOf(record),
      ...fields(
        '653  ',
        (metadata.subjects ?? []).map(({ subject }) => subject),
      ),
      ...fields('520  ', [metadata.description && stripTags(metadata.description)]),
      ...fields(
        '500  ',
        (metadata.additional_descriptions ?? []).map(({ description }) => stripTags(description)),
      ),
      ...fields(
        '041  ',
        (metadata.languages ?? []).map(({ id }) => id),
      ),
      ...(metadata.references ?? []).flatMap(({ reference }) => field('999C5', [['x', reference]])),
      ...publishedOf(record),
      ...typesOf(record),
      ...fields('520 1', metadata.formats ?? []),
      ...fields('520 2', metadata.sizes ?? []),
      ...(metadata.funding ?? []).flatMap(({ award }) =>
        field('536  ', [
          ['c', award?.number],
          ['a', award?.title?.en],
        ]),
      ),
      el('controlfield', `${record.updated.replace(/\D/g, '').slice(0, 14)}.0`, { tag: '005' }),
      ...filesOf(record).flatMap((file) =>
        field('8564 ', [
          ['s', String(file.size)],
          ['z', file.checksum],
          ['u', fileUrl(record, file)],
        ]),
      ),
      ...field('542  ', [['l', record.access.status]]),
      ...hostsOf(record),
    ],
    { xmlns: 'http://www.loc.gov/MARC21/slim' },
  );
};
