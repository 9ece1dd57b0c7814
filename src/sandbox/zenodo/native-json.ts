/** A record, or a draft, as `application/vnd.inveniordm.v1+json` prints it; without the `ui` part, which is for pages. */
import { quoted } from './deposit-json.ts';
import { conceptDoi } from './dois.ts';
import type { Agent, Metadata } from './rdm.ts';
import type { Json } from './reading.ts';
import { currentOf, filesOf, linksOf, type View } from './record-json.ts';
import { extensionOf } from './storing.ts';
import { printCustom } from './to-legacy.ts';
import { awards, funders } from './vocabularies/awards.ts';
import { languageName } from './vocabularies/languages.ts';
import { contributorRoles, relationTypes } from './vocabularies/terms.ts';
import { licenceEntry, resourceTypeTitles } from './vocabularies/titles.ts';
import { conceptOf, type StoredFile } from './world.ts';

/** `isSupplementTo` as people read it: `Is supplement to`. */
const spaced = (name: string): string => {
  const words = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const titled = (id: string, name: string | undefined): Json => ({ id, title: { en: spaced(name ?? id) } });

const printAgent = ({ role, ...agent }: Agent): Json => ({
  ...agent,
  ...(role === undefined ? {} : { role: titled(role.id, contributorRoles.get(role.id)) }),
});

const typed = ({ id }: { id: string }): Json => ({ id, title: resourceTypeTitles(id) });

const printRight = (right: { id: string } | { title: string }): Json => {
  if ('title' in right) return { title: { en: right.title } };
  const { title, url, isSpdx } = licenceEntry(right.id);
  return { id: right.id, title: { en: title }, props: { url, scheme: isSpdx ? 'spdx' : '' } };
};

const printFunding = ({ award: id }: { award: string }): Json => {
  const award = awards.get(id);
  return {
    funder: { id: award?.funder, name: funders.get(award?.funder ?? '')?.name },
    award: {
      id,
      number: award?.number,
      title: { en: award?.title },
      identifiers: [{ identifier: award?.url, scheme: 'url' }],
      acronym: award?.acronym,
      program: award?.program,
    },
  };
};

const printMetadata = (metadata: Metadata): Json => {
  const { creators, contributors, resource_type, languages, related_identifiers, rights, funding, locations, ...rest } = metadata;
  return {
    ...rest,
    ...(resource_type && { resource_type: typed(resource_type) }),
    ...(creators && { creators: creators.map(printAgent) }),
    ...(contributors && { contributors: contributors.map(printAgent) }),
    ...(languages && { languages: languages.map(({ id }) => ({ id, title: { en: languageName(id) } })) }),
    ...(related_identifiers && {
      related_identifiers: related_identifiers.map(({ relation_type, resource_type: type, ...identifier }) => ({
        ...identifier,
        relation_type: titled(relation_type.id, relationTypes.get(relation_type.id)),
        ...(type && { resource_type: typed(type) }),
      })),
    }),
    ...(rights && { rights: rights.map(printRight) }),
    ...(funding && { funding: funding.map(printFunding) }),
    ...(locations && {
      locations: {
        features: locations.map(({ lat, lon, ...place }) => ({
          ...place,
          ...(lat !== undefined && lon !== undefined && { geometry: { type: 'Point', coordinates: [lon, lat] } }),
        })),
      },
    }),
  };
};

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
    ...(isRecord ? { deletion_status: { is_deleted: false, status: 'P' }, swh: {} } : {}),
  };
};
