/** The links of a record and of a draft, in both flavours of JSON the same. */
import type { Json } from './reading.ts';

export interface RecordLinkParts {
  origin: string;
  id: number;
  concept: number;
  isDraft: boolean;
  doi?: string;
  conceptDoi?: string;
}

const sharedLinks = (api: string): Json => ({
  access_links: `${api}/access/links`,
  access_grants: `${api}/access/grants`,
  access_users: `${api}/access/users`,
  access_request: `${api}/access/request`,
  access: `${api}/access`,
  communities: `${api}/communities`,
  'communities-suggestions': `${api}/communities-suggestions`,
  quota_increase: `${api}/quota-increase`,
  requests: `${api}/requests`,
});

const doiLinks = ({ origin, doi }: RecordLinkParts): Json =>
  doi === undefined ? {} : { doi: `https://doi.org/${doi}`, self_doi: `https://doi.org/${doi}`, self_doi_html: `${origin}/doi/${doi}` };

const parentDoiLinks = ({ origin, conceptDoi }: RecordLinkParts): Json =>
  conceptDoi === undefined ? {} : { parent_doi: `https://doi.org/${conceptDoi}`, parent_doi_html: `${origin}/doi/${conceptDoi}` };

const fileLinks = (base: string): Json => ({
  files: `${base}/files`,
  media_files: `${base}/media-files`,
  archive: `${base}/files-archive`,
  archive_media: `${base}/media-files-archive`,
});

export const recordLinks = (parts: RecordLinkParts): Json => {
  const { origin, id, concept, isDraft } = parts;
  const api = `${origin}/api/records/${id}`;
  const page = `${origin}/records/${id}`;
  const self = isDraft ? `${api}/draft` : api;
  const iiif = `${origin}/api/iiif/${isDraft ? 'draft' : 'record'}:${id}`;
  return {
    self,
    self_html: isDraft ? `${origin}/uploads/${id}` : page,
    preview_html: `${page}?preview=1`,
    ...(isDraft ? {} : doiLinks(parts)),
    reserve_doi: `${api}/draft/pids/doi`,
    ...(isDraft ? {} : { parent: `${origin}/api/records/${concept}`, parent_html: `${origin}/records/${concept}` }),
    ...parentDoiLinks(parts),
    self_iiif_manifest: `${iiif}/manifest`,
    self_iiif_sequence: `${iiif}/sequence/default`,
    ...fileLinks(self),
    versions: `${api}/versions`,
    ...(isDraft
      ? { record: api, record_html: page, publish: `${self}/actions/publish`, review: `${self}/review` }
      : {
          latest: `${api}/versions/latest`,
          latest_html: `${page}/latest`,
          draft: `${api}/draft`,
          request_deletion: `${api}/request-deletion`,
          file_modification: `${api}/file-modification`,
        }),
    ...sharedLinks(api),
  };
};
