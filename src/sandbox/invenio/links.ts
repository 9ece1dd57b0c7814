/** The links of drafts and records (facts/inveniordm.md 1.2, "Link keys"). */
import { reviewStatus } from './gates.ts';
import type { House } from './house.ts';
import type { Json } from './json.ts';
import { parentOf, type Version } from './world.ts';

const page = (origin: string, doi: string): string => `${origin}/doi/${doi}`;
const resolver = (doi: string): string => `https://doi.org/${doi}`;

interface Base {
  origin: string;
  house: House;
  version: Version;
}

const parentDoi = ({ origin, house, version }: Base): Json => {
  const doi = parentOf(house.world, version).pids.doi?.identifier;
  return doi === undefined ? {} : { parent_doi: resolver(doi), parent_doi_html: page(origin, doi) };
};

const shared = (base: Base, api: string, iiif: string): Json => ({
  preview_html: `${base.origin}/records/${base.version.id}?preview=1`,
  reserve_doi: `${base.origin}/api/records/${base.version.id}/draft/pids/doi`,
  self_iiif_manifest: `${base.origin}/api/iiif/${iiif}:${base.version.id}/manifest`,
  self_iiif_sequence: `${base.origin}/api/iiif/${iiif}:${base.version.id}/sequence/default`,
  files: `${api}/files`,
  media_files: `${api}/media-files`,
  archive: `${api}/files-archive`,
  archive_media: `${api}/media-files-archive`,
});

const around = (record: string): Json => ({
  versions: `${record}/versions`,
  access_links: `${record}/access/links`,
  access_grants: `${record}/access/grants`,
  access_users: `${record}/access/users`,
  access_groups: `${record}/access/groups`,
  access_request: `${record}/access/request`,
  access: `${record}/access`,
  communities: `${record}/communities`,
  'communities-suggestions': `${record}/communities-suggestions`,
  requests: `${record}/requests`,
});

export const draftLinks = (base: Base): Json => {
  const { origin, house, version } = base;
  const record = `${origin}/api/records/${version.id}`;
  const draft = `${record}/draft`;
  const doi = version.draft?.pids.doi?.identifier;
  return {
    self: draft,
    self_html: `${origin}/uploads/${version.id}`,
    ...(doi === undefined ? {} : { doi: resolver(doi), self_doi: resolver(doi) }),
    ...parentDoi(base),
    ...shared(base, draft, 'draft'),
    record,
    record_html: `${origin}/records/${version.id}`,
    publish: `${draft}/actions/publish`,
    review: `${draft}/review`,
    ...(reviewStatus(house, version) === undefined ? {} : { 'submit-review': `${draft}/actions/submit-review` }),
    ...around(record),
  };
};

export const recordLinks = (base: Base): Json => {
  const { origin, version } = base;
  const record = `${origin}/api/records/${version.id}`;
  const html = `${origin}/records/${version.id}`;
  const doi = version.published?.pids.doi?.identifier;
  return {
    self: record,
    self_html: html,
    ...(doi ? { doi: resolver(doi), self_doi: resolver(doi), self_doi_html: page(origin, doi) } : {}),
    parent: `${origin}/api/records/${version.parent}`,
    parent_html: `${origin}/records/${version.parent}`,
    ...parentDoi(base),
    ...shared(base, record, 'record'),
    latest: `${record}/versions/latest`,
    latest_html: `${html}/latest`,
    draft: `${record}/draft`,
    ...around(record),
  };
};
