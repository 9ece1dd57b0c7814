/** A record, or a draft, as `application/vnd.inveniordm.v1+json` prints it; without the `ui` part, which is for pages. */

import { extensionOf } from '../framework/media-types.ts';
import { quoted } from './deposit-json.ts';
import { conceptDoi } from './dois.ts';
import { printMetadata } from './native-metadata.ts';
import type { Json } from './reading.ts';
import { currentOf, filesOf, linksOf, type View } from './record-json.ts';
import { printCustom } from './to-legacy.ts';
import { conceptOf, type StoredFile } from './world.ts';

const printFile = (file: StoredFile, base: string): Json => {
  const self = `${base}/${quoted(file.key)}`;
  return {
    id: file.id,
    checksum: `md5:${file.md5}`,
    ext: extensionOf(file.key),
    size: file.size,
    mimetype: file.mimetype,
    storage_class: 'L',
    key: file.key,
    metadata: {},
    access: { hidden: false },
    links: { self, content: `${self}/content` },
  };
};

const noStats = { views: 0, unique_views: 0, downloads: 0, unique_downloads: 0, data_volume: 0 };

const parentOf = (view: View): Json => {
  const concept = conceptOf(view.house.world, view.version);
  const doi = conceptDoi(view.house.world, concept);
  return {
    id: String(concept.id),
    access: {
      owned_by: { user: String(concept.owner) },
      settings: { allow_user_requests: false, allow_guest_requests: false, accept_conditions_text: null, secret_link_expiration: 0 },
    },
    communities:
      concept.communities.length === 0 ? {} : { ids: concept.communities.map((slug) => view.house.world.communities[slug]?.id ?? slug) },
    pids: doi === undefined ? {} : { doi: { identifier: doi, provider: 'datacite', client: 'datacite' } },
  };
};

const pidsOf = ({ version, side }: View, doi: string | undefined): Json => {
  if (doi === undefined) return {};
  const managed = doi.startsWith('10.5281/') || doi.startsWith('10.5072/');
  return {
    doi: { identifier: doi, ...(managed ? { provider: 'datacite', client: 'datacite' } : { provider: 'external' }) },
    ...(side === 'record' ? { oai: { identifier: `oai:zenodo.org:${version.id}`, provider: 'oai' } } : {}),
  };
};

const accessStatus = (access: { files: string; embargo: { active: boolean } }): string =>
  access.embargo.active ? 'embargoed' : access.files === 'public' ? 'open' : 'restricted';

export const printNative = (view: View): Json => {
  const { version, side, origin, house } = view;
  const current = currentOf(view);
  const { rdm } = current;
  const files = filesOf(view);
  const base = `${origin}/api/records/${version.id}/${side === 'draft' ? 'draft/' : ''}files`;
  const { published } = conceptOf(house.world, version);
  const isRecord = side === 'record';
  return {
    id: String(version.id),
    created: current.created,
    updated: current.updated,
    links: linksOf(view),
    revision_id: current.revision,
    parent: parentOf(view),
    versions: {
      is_latest: isRecord && published.at(-1) === version.id,
      ...(isRecord ? {} : { is_latest_draft: true }),
      index: version.published?.index ?? published.length + 1,
    },
    is_published: version.published !== undefined,
    is_draft: !isRecord,
    pids: pidsOf(view, rdm.doi),
    metadata: printMetadata(rdm.metadata),
    custom_fields: printCustom(rdm.custom) ?? {},
    access: { ...rdm.access, embargo: { ...rdm.access.embargo, reason: null }, status: accessStatus(rdm.access) },
    files: {
      enabled: true,
      order: [],
      count: files.length,
      total_bytes: files.reduce((sum, { size }) => sum + size, 0),
      entries: Object.fromEntries(files.map((file) => [file.key, printFile(file, base)])),
    },
    media_files: { enabled: false, order: [], count: 0, total_bytes: 0, entries: {} },
    status: isRecord ? 'published' : 'draft',
    ...(isRecord
      ? { deletion_status: { is_deleted: false, status: 'P' }, swh: {}, stats: { this_version: noStats, all_versions: noStats } }
      : {}),
  };
};
