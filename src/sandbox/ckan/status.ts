/** What a CKAN tells of itself. */
import type { Action } from './call.ts';
import { missing, notFound } from './refusal.ts';

const versions = { '2.8': '2.8.12', '2.10': '2.10.9', '2.11': '2.11.5', '2.12': '2.12.0' } as const;

const status: Action = {
  reads: true,
  run: ({ house, origin }) => ({
    site_title: 'CKAN',
    site_description: '',
    site_url: origin,
    error_emails_to: '',
    locale_default: 'en',
    extensions: ['activity', 'expire_api_token', 'image_view', 'text_view', ...(house.faults.ckanSchemas ? ['scheming_datasets'] : [])],
    ...(house.faults.ckanHidesVersion ? {} : { ckan_version: versions[house.faults.ckanVersion] }),
  }),
};

const help: Action = {
  reads: true,
  run: (_call, { name }) => {
    if (name === undefined) throw missing('name');
    if (name !== 'status_show') throw notFound('Action function not found');
    return "Return a dictionary with information about the site's configuration.\n\n    :rtype: dictionary\n\n    ";
  },
};

export const statusActions = { status_show: status, help_show: help };
