/** The BC Data Catalogue's own schema, as its choices were told by a real server that had it (recorded; facts/ckan.md 5). */
import { choice, type Field, type Move, optional, plain, type Schema } from './schema-fields.ts';

const audiences = 'Public|Government and Business BCeID|Government|Named users';
const everybody = ['editor', 'admin', 'sysadmin'];
const administrators = ['admin', 'sysadmin'];

/** Where a record may go from each state. */
const moves: Readonly<Record<string, readonly Move[]>> = {
  DRAFT: [{ state: 'PENDING PUBLISH', by: everybody }],
  'PENDING PUBLISH': [
    { state: 'DRAFT', by: everybody },
    { state: 'PUBLISHED', by: administrators },
  ],
  PUBLISHED: [
    { state: 'PENDING ARCHIVE', by: everybody },
    { state: 'PENDING PUBLISH', by: administrators },
  ],
  'PENDING ARCHIVE': [
    { state: 'ARCHIVED', by: administrators },
    { state: 'PUBLISHED', by: administrators },
  ],
  ARCHIVED: [{ state: 'PENDING ARCHIVE', by: administrators }],
};

/** The only state of a new record. */
export const firstMove: Move = { state: 'DRAFT', by: everybody };

const conditional = (name: string, label: string, when: { field: string; value: string; choices?: string }): Field => ({
  ...(when.choices === undefined ? plain(name, label) : optional(choice(name, label, when.choices))),
  validators: 'conditional_required',
  conditional_field: when.field,
  conditional_values: [when.value],
});

const link = [plain('description', 'Description'), plain('url', 'URL')];
const geographic = { field: 'bcdc_type', value: 'geographic' };

export const bc: Schema = {
  scheming_version: 2,
  dataset_type: 'bcdc_dataset',
  about: 'The records of a government catalogue (own text, made for tests)',
  about_url: 'http://example.org/',
  dataset_fields: [
    plain('title', 'Title', { preset: 'title', validators: 'title_validator', required: true }),
    plain('name', 'URL', { preset: 'dataset_slug', required: true }),
    plain('owner_org', 'Organization', { preset: 'dataset_organization', required: true }),
    plain('notes', 'Description', { required: true, form_snippet: 'markdown.html' }),
    plain('license_id', 'Licence', { required: true, form_snippet: 'license.html' }),
    plain('contacts', 'Contacts', {
      repeating_subfields: [
        plain('name', 'Name', { required: true }),
        plain('email', 'E-mail', { required: true }),
        plain('org', 'Organization', { required: true }),
        choice('role', 'Role', 'pointOfContact|businessExpert|dataManager|dataSteward|custodian|AccessApprover|distributor'),
        { ...optional(choice('displayed', 'Displayed', 'displayed')), preset: 'multiple_checkbox' },
      ],
    }),
    plain('purpose', 'Purpose'),
    plain('data_quality', 'Data quality'),
    plain('lineage_statement', 'Lineage'),
    plain('support_url', 'Support'),
    plain('more_info', 'More information', { repeating_subfields: link }),
    choice('security_class', 'Security class', 'PUBLIC|PROTECTED A|PROTECTED B|PROTECTED C'),
    choice('view_audience', 'View audience', audiences),
    choice('download_audience', 'Download audience', `${audiences}|Not downloadable|NA`),
    choice('metadata_visibility', 'Visibility', 'Public|IDIR'),
    plain('tag_string', 'Keywords', { preset: 'tag_string_autocomplete', required: true }),
    plain('publish_state', 'State', {
      required: true,
      preset: 'state_machine',
      validators: 'scheming_required scheming_choices valid_next_state',
      choices: Object.entries(moves).map(([value, validTo]) => ({ value, validTo })),
    }),
    choice('resource_status', 'Status', 'planned|underDevelopment|onGoing|required|completed|obsolete|historicalArchive|destroyed'),
    plain('dates', 'Dates', {
      repeating_subfields: [
        choice('type', 'Type', 'Created|Published|Modified|Archived|Destroyed'),
        plain('date', 'Date', { preset: 'date', required: true }),
      ],
    }),
    conditional('replacement_record', 'Replacement', { field: 'resource_status', value: 'obsolete' }),
    conditional('retention_expiry_date', 'Retention expiry', { field: 'resource_status', value: 'historicalArchive' }),
    conditional('source_data_path', 'Source data path', { field: 'resource_status', value: 'historicalArchive' }),
  ],
  resource_fields: [
    plain('name', 'Name', { required: true }),
    plain('url', 'URL', { preset: 'resource_url_upload' }),
    choice('bcdc_type', 'Type', 'document|geographic|webservice|application'),
    plain('description', 'Description', { form_snippet: 'markdown.html' }),
    plain('supplemental_info', 'Supplemental information', { form_snippet: 'markdown.html' }),
    choice(
      'resource_update_cycle',
      'Update cycle',
      'daily|nightly|biweekly|weekly|fortnightly|monthly|quarterly|biannually|annually|continual|asNeeded|irregular|notPlanned|unknown',
    ),
    plain('last_modified', 'Last refreshed', { form_snippet: 'markdown.html' }),
    plain('temporal_extent', 'Temporal extent', {
      repeating_subfields: [plain('beginning_date', 'Beginning', { preset: 'date' }), plain('end_date', 'End', { preset: 'date' })],
    }),
    choice(
      'format',
      'Format',
      'arcgis_rest|atom|cded|csv|e00|fgdb|geojson|georss|gft|gpkg|html|json|kml|kmz|multiple|openapi-json|oracle_sde|other|pdf|rdf|shp|tsv|txt|wms|wmts|xls|xlsx|xml|zip',
    ),
    choice(
      'resource_storage_location',
      'Storage',
      'bc geographic warehouse|catalogue data store|esri arcgis online|external|file system|ministry or other database|pub.data.gov.bc.ca|unspecified|web or ftp site|na',
    ),
    conditional('spatial_datatype', 'Spatial datatype', geographic),
    conditional('projection_name', 'Projection', geographic),
    { ...conditional('iso_topic_category', 'Topic', geographic), validators: 'conditional_required iso_topic_category' },
    choice('resource_type', 'Resource type', 'abstraction|data|reports|na'),
    choice('resource_access_method', 'Access', 'application|direct access|indirect access|service|other'),
  ],
};
