/** The BC Data Catalogue: what it requires of a dataset and of a resource, for the releases of a repository (facts/ckan.md 5). Data; every field can be said by `ckan-fields`. */
import type { Problem } from '../../../model/problem.ts';
import { isObject, type Json } from '../api/wire.ts';
import { toListedFormat } from '../schema/formats.ts';
import type { Contact, Profile, ProfiledFile } from './profile.ts';

/** Its closed list; in small letters alone (`ZIP` is refused). */
export const BCDC_FORMATS: readonly string[] = [
  ...['arcgis_rest', 'atom', 'cded', 'csv', 'e00', 'fgdb', 'geojson', 'georss', 'gft', 'gpkg', 'html', 'json', 'kml', 'kmz'],
  ...['multiple', 'openapi-json', 'oracle_sde', 'other', 'pdf', 'rdf', 'shp', 'tsv', 'txt', 'wms', 'wmts', 'xls', 'xlsx', 'xml', 'zip'],
];

/** Of these somebody can say that they hold data, by the format alone. */
const DATA: ReadonlySet<string> = new Set(['csv', 'tsv', 'xls', 'xlsx', 'geojson', 'gpkg', 'shp', 'kml', 'kmz', 'fgdb']);

/** `geographic` would want projection, datatype and topic as well: so no file is that by itself. */
const resource = ({ name, isLink }: ProfiledFile): Json => {
  const format = toListedFormat(name, { choices: BCDC_FORMATS }) ?? 'other';
  return {
    bcdc_type: 'document',
    resource_update_cycle: 'asNeeded',
    resource_storage_location: isLink ? 'external' : 'catalogue data store',
    resource_access_method: 'direct access',
    resource_type: DATA.has(format) ? 'data' : 'na',
    format,
  };
};

/** The first that can be written to: without an address there is no contact, the catalogue refuses one (recorded). */
const contacts = (people: readonly Contact[]): Json => {
  const first = people.find(({ name, email }) => name !== '' && email !== '');
  return first === undefined ? {} : { contacts: [{ name: first.name, email: first.email }] };
};

/** `displayed` is a box of its form: ticked, or not. */
const toBox = (value: unknown): unknown => {
  if (value === undefined || value === null || value === true) return ['displayed'];
  return value === false ? [] : value;
};

/** A contact belongs to the record's organisation, is for questions, and is shown, where nothing else is said. An organisation is named by its id there. */
const complete = (dataset: Json, { id, name, title }: { id: string; name: string; title: string }): Json => {
  if (!Array.isArray(dataset.contacts)) return dataset;
  const ours: readonly unknown[] = [undefined, null, '', name, title];
  const people = dataset.contacts.map((contact: unknown) =>
    isObject(contact)
      ? { role: 'pointOfContact', ...contact, org: ours.includes(contact.org) ? id : contact.org, displayed: toBox(contact.displayed) }
      : contact,
  );
  return { ...dataset, contacts: people };
};

const LENGTH = { least: 2, most: 100 };

const check = ({ title, contacts: people, maintainer, author }: Json): readonly Problem[] => {
  const [name = ''] = [maintainer, author]
    .map((names) =>
      String(names ?? '')
        .split(';')[0]
        ?.trim(),
    )
    .filter(Boolean);
  const { length } = [...(typeof title === 'string' ? title : '')];
  const isFitting = length >= LENGTH.least && length <= LENGTH.most;
  return [
    ...(isFitting
      ? []
      : [
          {
            ...({ severity: 'error', code: 'title-refused', path: 'title' } as const),
            message: `The title has ${length} characters, and the BC Data Catalogue takes ${LENGTH.least} to ${LENGTH.most}.`,
          },
        ]),
    ...(Array.isArray(people) && people.length > 0
      ? []
      : [
          {
            ...({ severity: 'warning', code: 'field-missing', path: 'contacts' } as const),
            message: `The BC Data Catalogue asks for a contact, and no \`contact\` in CITATION.cff and no \`maintainer\` in codemeta.json has an e-mail address. Write into \`ckan-fields\`: \`contacts: [{ name: ${JSON.stringify(name || 'NAME')}, email: ADDRESS }]\`.`,
          },
        ]),
  ];
};

export const bcdc: Profile = {
  type: 'bcdc_dataset',
  dataset: {
    // The only state that a new record may have.
    publish_state: 'DRAFT',
    security_class: 'PUBLIC',
    view_audience: 'Public',
    download_audience: 'Public',
    metadata_visibility: 'Public',
    resource_status: 'onGoing',
  },
  resource,
  tags: ['software'],
  // Access Only: without a licence nobody has leave to do more.
  licenceWhenNone: '22',
  titleLength: LENGTH,
  contacts,
  complete,
  check,
  publishTarget: 'PUBLISHED',
};
