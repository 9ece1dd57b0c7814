/** The BC Data Catalogue: what it requires of a dataset and of a resource, for the releases of a repository (facts/ckan.md 5). Data; every field can be said by `ckan-fields`. */
import { toListedFormat } from './formats.ts';
import type { Contact, Profile, ProfiledFile } from './profile.ts';
import type { Json } from './wire.ts';

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

/** As its form has them; `displayed` is a box that is ticked. Without an address there is no contact: the catalogue refuses one (recorded). */
const contacts = (people: readonly Contact[], organisation: string): Json => {
  const [first] = people.filter(({ name, email }) => name !== '' && email !== '');
  if (first === undefined) return {};
  const { name, email } = first;
  return { contacts: [{ name, email, org: organisation, role: 'pointOfContact', displayed: ['displayed'] }] };
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
  titleLength: { least: 2, most: 100 },
  contacts,
  publishTarget: 'PUBLISHED',
};
