/** A record, or a draft, as `application/json` prints it: the flavour that Zenodo had before 2023, laid over the new one (facts/zenodo.md 5). */
import { quoted, shownCommunities, wholeFiles } from './deposit-json.ts';
import { conceptDoi } from './dois.ts';
import type { House } from './house.ts';
import type { Rdm } from './rdm.ts';
import type { Json } from './reading.ts';
import { recordLinks } from './record-links.ts';
import { printShared, rightId } from './to-legacy.ts';
import { awards, funders, printedGrant } from './vocabularies/awards.ts';
import { resourceTypeTitle } from './vocabularies/titles.ts';
import { conceptOf, type StoredFile, type Version } from './world.ts';

/** One side of a version: its record or its draft. */
export interface View {
  house: House;
  origin: string;
  version: Version;
  side: 'record' | 'draft';
  /** May the reader see the files? */
  files: boolean;
}

export const currentOf = ({ version, side }: View) => {
  const current = side === 'draft' ? version.draft : version.published;
  if (current === undefined) throw new Error(`${version.id} has no ${side}`);
  return current;
};

export const filesOf = (view: View): StoredFile[] =>
  view.files ? wholeFiles(view.house.world.buckets[currentOf(view).bucket]?.files ?? {}) : [];

export const linksOf = (view: View): Json => {
  const { house, origin, version, side } = view;
  const concept = conceptOf(house.world, version);
  const family = conceptDoi(house.world, concept);
  const { doi } = currentOf(view).rdm;
  return recordLinks({
    origin,
    id: version.id,
    concept: concept.id,
    isDraft: side === 'draft',
    ...(doi === undefined ? {} : { doi }),
    ...(family === undefined ? {} : { conceptDoi: family }),
  });
};

const printGrants = ({ metadata }: Rdm): Json[] =>
  (metadata.funding ?? []).map(({ award: id }) => {
    const award = awards.get(id);
    const funder = funders.get(award?.funder ?? '');
    return {
      code: award?.number,
      internal_id: printedGrant(id),
      funder: { name: funder?.name, doi: funder?.doi, acronym: funder?.acronym },
      title: award?.title,
      acronym: award?.acronym,
      program: award?.program,
      url: award?.url,
    };
  });

const printType = (id: string | undefined): Json => {
  if (id === undefined) return {};
  const [type, subtype] = id.split('-');
  return { resource_type: { title: resourceTypeTitle(id), type, ...(subtype === undefined ? {} : { subtype }) } };
};

/** `index` counts from 0 here; a draft is never the last. */
const printRelations = (view: View): Json => {
  const { house, version, side } = view;
  const { id, published } = conceptOf(house.world, version);
  const index = side === 'record' || version.published !== undefined ? (version.published?.index ?? 1) - 1 : published.length;
  const is_last = side === 'record' && published.at(-1) === version.id;
  return { relations: { version: [{ index, is_last, parent: { pid_type: 'recid', pid_value: String(id) } }] } };
};

const journals: Readonly<Record<string, string>> = {
  'journal:journal': 'journal',
  'meeting:meeting': 'meeting',
  'imprint:imprint': 'imprint',
  'thesis:thesis': 'thesis',
};

const printMetadata = (view: View): Json => {
  const { rdm } = currentOf(view);
  const license = rightId(rdm.metadata);
  const grants = printGrants(rdm);
  const communities = shownCommunities(view.house, view.version);
  return {
    ...printShared(rdm),
    ...Object.fromEntries(
      Object.entries(rdm.custom).flatMap(([name, value]) => (journals[name] === undefined ? [] : [[journals[name], value]])),
    ),
    ...printType(rdm.metadata.resource_type?.id),
    ...(license === undefined ? {} : { license: { id: license } }),
    ...(grants.length === 0 ? {} : { grants }),
    ...(communities.length === 0 ? {} : { communities: communities.map((id) => ({ id })) }),
    ...printRelations(view),
  };
};

const noStats = Object.fromEntries(
  ['downloads', 'views'].flatMap((what) => [what, `unique_${what}`, `version_${what}`, `version_unique_${what}`]).map((name) => [name, 0]),
);

const stateOf = ({ version, side }: View): Json => {
  const submitted = version.published !== undefined;
  if (side === 'record') return { status: 'published', swh: {}, stats: noStats, state: 'done', submitted };
  return { status: 'draft', state: submitted ? 'inprogress' : 'unsubmitted', submitted };
};

export const printRecord = (view: View): Json => {
  const { house, version, side, origin } = view;
  const current = currentOf(view);
  const concept = conceptOf(house.world, version);
  const family = conceptDoi(house.world, concept);
  const { doi } = current.rdm;
  const content = `${origin}/api/records/${version.id}/${side === 'draft' ? 'draft/' : ''}files`;
  return {
    created: current.created,
    modified: current.updated,
    id: version.id,
    conceptrecid: String(concept.id),
    ...(doi === undefined ? {} : { doi }),
    ...(family === undefined ? {} : { conceptdoi: family }),
    ...(doi === undefined ? {} : { doi_url: `https://doi.org/${doi}` }),
    metadata: printMetadata(view),
    title: current.rdm.metadata.title ?? '',
    links: linksOf(view),
    updated: current.updated,
    recid: String(version.id),
    revision: current.revision,
    files: filesOf(view).map((file) => ({
      id: file.id,
      key: file.key,
      size: file.size,
      checksum: `md5:${file.md5}`,
      links: { self: `${content}/${quoted(file.key)}/content` },
    })),
    owners: [{ id: String(concept.owner) }],
    ...stateOf(view),
  };
};
