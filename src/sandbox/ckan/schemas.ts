/** Dataset types of ckanext-scheming, and how they are shown: what a catalogue such as the BC Data Catalogue asks for beyond CKAN's own fields (facts/ckan.md 5). */
import type { Action } from './call.ts';
import { isOn } from './checks.ts';
import type { CkanFaults } from './faults.ts';
import { missing, notFound } from './refusal.ts';
import { bc } from './schema-bc.ts';
import { choice, type Field, optional, plain, type Schema } from './schema-fields.ts';

/** What a preset adds to its field, as `scheming_dataset_schema_show` shows it. */
const presets: Record<string, object> = {
  title: {
    validators: 'if_empty_same_as(name) unicode_safe',
    form_snippet: 'large_text.html',
    form_attrs: { 'data-module': 'slug-preview-target' },
  },
  dataset_slug: { validators: 'not_empty unicode_safe name_validator package_name_validator', form_snippet: 'slug.html' },
  dataset_organization: { validators: 'owner_org_validator unicode_safe', form_snippet: 'organization.html' },
  tag_string_autocomplete: {
    validators: 'ignore_missing tag_string_convert',
    classes: ['control-full'],
    form_attrs: {
      'data-module': 'autocomplete',
      'data-module-tags': '',
      'data-module-source': '/api/2/util/tag/autocomplete?incomplete=?',
      class: '',
    },
  },
  resource_url_upload: {
    validators: 'ignore_missing unicode_safe remove_whitespace',
    form_snippet: 'upload.html',
    form_placeholder: 'http://example.com/my-data.csv',
    upload_field: 'upload',
    upload_clear: 'clear_upload',
    upload_label: 'File',
  },
  select: { form_snippet: 'select.html', display_snippet: 'select.html', validators: 'scheming_required scheming_choices' },
  date: { form_snippet: 'date.html', display_snippet: 'date.html', validators: 'scheming_required isodate convert_to_json_if_date' },
};

const expanded = (field: Field): object => ({
  ...presets[field.preset ?? ''],
  ...field,
  ...(field.repeating_subfields === undefined ? {} : { repeating_subfields: field.repeating_subfields.map(expanded) }),
});

const audiences = 'Public|Government and Business BCeID|Government|Named users';

/** Of the shape of the BC Data Catalogue's, with which the recordings were made. */
const bcLike: Schema = {
  scheming_version: 2,
  dataset_type: 'bcdc_dataset',
  about: 'A dataset type with the shape of a government catalogue record (own text, made for tests)',
  about_url: 'http://example.org/',
  dataset_fields: [
    plain('title', 'Title', { preset: 'title', required: true }),
    plain('name', 'URL', { preset: 'dataset_slug' }),
    plain('owner_org', 'Organization', { preset: 'dataset_organization', required: true }),
    choice('publish_state', 'State', 'DRAFT|PENDING PUBLISH|PUBLISHED|PENDING ARCHIVE|ARCHIVED'),
    plain('notes', 'Description', { required: true, form_snippet: 'markdown.html' }),
    plain('license_id', 'Licence', { required: true }),
    choice('security_class', 'Security class', 'PUBLIC|PROTECTED A|PROTECTED B|PROTECTED C'),
    choice('view_audience', 'View audience', audiences),
    choice('download_audience', 'Download audience', `${audiences}|Not downloadable|NA`),
    choice('metadata_visibility', 'Visibility', 'Public|IDIR'),
    choice('resource_status', 'Status', 'planned|underDevelopment|onGoing|required|completed|obsolete|historicalArchive|destroyed'),
    plain('tag_string', 'Tags', { preset: 'tag_string_autocomplete', required: true }),
    plain('purpose', 'Purpose'),
    plain('lineage_statement', 'Lineage'),
    plain('contacts', 'Contacts', {
      repeating_subfields: [
        plain('name', 'Name', { required: true }),
        plain('email', 'E-mail', { required: true }),
        plain('org', 'Organization'),
        optional(choice('role', 'Role', 'pointOfContact|businessExpert|dataManager|custodian')),
        plain('displayed', 'Displayed'),
      ],
    }),
    plain('dates', 'Dates', {
      repeating_subfields: [choice('type', 'Type', 'Created|Published|Modified|Archived'), plain('date', 'Date', { preset: 'date' })],
    }),
    plain('more_info', 'More information', { repeating_subfields: [plain('description', 'Description'), plain('url', 'URL')] }),
  ],
  resource_fields: [
    plain('url', 'URL', { preset: 'resource_url_upload' }),
    plain('name', 'Name', { required: true }),
    plain('description', 'Description'),
    choice('bcdc_type', 'Type', 'document|geographic|webservice|application'),
    choice('resource_update_cycle', 'Cycle', 'daily|monthly|annually|asNeeded|notPlanned|unknown'),
    choice('format', 'Format', 'csv|html|json|other|pdf|txt|xml|zip'),
    choice('resource_storage_location', 'Storage', 'catalogue data store|external|web or ftp site|unspecified'),
    choice('resource_type', 'Resource type', 'abstraction|data|reports|na'),
    choice('resource_access_method', 'Access', 'application|direct access|indirect access|service|other'),
  ],
};

/** @param faults which of the two this catalogue has */
export const findSchema = (type: string, { ckanBcdc }: Pick<CkanFaults, 'ckanBcdc'>): Schema | undefined =>
  type === bc.dataset_type ? (ckanBcdc ? bc : bcLike) : undefined;

const list: Action = { reads: true, run: () => [bc.dataset_type] };

const show: Action = {
  reads: true,
  run: ({ house }, { type, expanded: isExpanded = true }) => {
    if (type === undefined) throw missing('type');
    const schema = findSchema(String(type), house.faults);
    if (schema === undefined) throw notFound();
    if (!isOn(isExpanded)) return schema;
    return {
      ...schema,
      dataset_fields: schema.dataset_fields.map(expanded),
      resource_fields: schema.resource_fields.map(expanded),
    };
  },
};

export const schemaActions = { scheming_dataset_schema_list: list, scheming_dataset_schema_show: show };
