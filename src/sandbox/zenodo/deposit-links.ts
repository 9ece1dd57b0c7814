/** The links of a deposition: their meaning changes when it is published (facts/zenodo.md 3.2). */
import type { Json } from './reading.ts';
import type { Version } from './world.ts';

const actionLinks = (self: string): Json =>
  Object.fromEntries(['publish', 'edit', 'discard', 'newversion'].map((action) => [action, `${self}/actions/${action}`]));

const badge = (origin: string, doi: string): string => `${origin}/badge/doi/${encodeURIComponent(doi)}.svg`;

export interface LinkParts {
  origin: string;
  doi?: string;
  conceptDoi?: string;
  /** Only a single deposition tells its bucket, a list does not. */
  bucket?: string;
}

export const depositLinks = ({ id, draft, published }: Version, { origin, doi, conceptDoi, bucket }: LinkParts): Json => {
  const self = `${origin}/api/deposit/depositions/${id}`;
  const record = `${origin}/api/records/${id}`;
  const isPublic = published !== undefined && draft === undefined;
  return {
    self: isPublic ? record : self,
    html: isPublic ? `${origin}/records/${id}` : `${origin}/deposit/${id}`,
    ...(doi === undefined ? {} : { doi: `https://doi.org/${doi}` }),
    ...(isPublic && conceptDoi !== undefined ? { parent_doi: `https://doi.org/${conceptDoi}` } : {}),
    badge: badge(origin, doi ?? ''),
    ...(isPublic && conceptDoi !== undefined ? { conceptbadge: badge(origin, conceptDoi) } : {}),
    files: `${isPublic ? record : self}/files`,
    ...(bucket === undefined ? {} : { bucket: `${origin}/api/files/${bucket}` }),
    latest_draft: self,
    latest_draft_html: `${origin}/deposit/${id}`,
    ...actionLinks(self),
    ...(published === undefined
      ? {}
      : {
          record,
          record_html: `${origin}/record/${id}`,
          latest: `${record}/versions/latest`,
          latest_html: `${origin}/records/${id}/latest`,
        }),
  };
};
