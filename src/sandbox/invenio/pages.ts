/** What the page of a record shows of one of InvenioRDM's. */
import type { Shown, ShownAgent } from '../framework/landing-page.ts';
import type { Call } from './call.ts';
import { apa, bibtex } from './formats/citations.ts';
import { toldOf } from './formats/index.ts';
import { type Agent, doiOf, filesOf, type Metadata, type Told, urlOf } from './formats/told.ts';
import { printDraft } from './print.ts';
import { mayReadFiles } from './records.ts';
import { bucketOf, parentOf, type Version } from './world.ts';

const agentOf = ({ person_or_org: { name, identifiers }, affiliations }: Agent): ShownAgent => ({
  name,
  orcid: identifiers?.find(({ scheme }) => scheme === 'orcid')?.identifier,
  affiliation: affiliations?.[0]?.name,
});

const titleOf = (term: { id: string; title?: Record<string, string> } | undefined): string | undefined => term?.title?.en ?? term?.id;

const licenceOf = ([right]: NonNullable<Metadata['rights']> = []): Shown['licence'] =>
  right === undefined ? undefined : { title: right.title?.en ?? right.id ?? '', url: right.props?.url ?? right.link ?? '' };

const versionsShown = ({ house }: Call, version: Version): Shown['versions'] =>
  parentOf(house.world, version)
    .published.toReversed()
    .flatMap((id) => {
      const other = house.world.versions[id];
      if (other?.published === undefined || other.tombstone !== undefined) return [];
      const { version: name, publication_date: date } = other.published.metadata as Partial<Metadata>;
      const doi = other.published.pids.doi?.identifier ?? '';
      return [{ href: `/records/${id}`, name: name || `Version ${other.index}`, date: date ?? '', doi, isThis: id === version.id }];
    });

/** A draft may lack anything. */
const described = (metadata: Partial<Metadata>): Omit<Shown, 'isDraft' | 'access' | 'files' | 'versions' | 'doi'> => ({
  title: metadata.title ?? 'Without a title',
  creators: (metadata.creators ?? []).map(agentOf),
  contributors: (metadata.contributors ?? []).map(agentOf),
  published: metadata.publication_date,
  version: metadata.version,
  type: titleOf(metadata.resource_type),
  licence: licenceOf(metadata.rights),
  keywords: (metadata.subjects ?? []).map(({ subject }) => subject),
  related: (metadata.related_identifiers ?? []).map((item) => ({
    relation: titleOf(item.relation_type) ?? '',
    text: item.identifier,
    href: urlOf(item) ?? item.identifier,
  })),
  description: metadata.description,
  standsFor: 'InvenioRDM',
});

export const shownRecord = (call: Call, version: Version): Shown => {
  const told = toldOf(call, version);
  const files = filesOf(told).map(({ key, size, checksum }) => ({
    name: key,
    href: `/records/${version.id}/files/${encodeURIComponent(key)}?download=1`,
    size,
    checksum,
  }));
  return {
    ...described(told.metadata),
    isDraft: false,
    access: told.access.status,
    doi: doiOf(told),
    files: mayReadFiles(call, version) ? files : undefined,
    versions: versionsShown(call, version),
    citing: { sentence: apa(told), bibtex: bibtex(told), origin: call.origin },
  };
};

export const shownDraft = (call: Call, version: Version): Shown => {
  const told = printDraft(call, version) as unknown as Pick<Told, 'metadata' | 'access' | 'pids'>;
  const entries = version.draft === undefined ? {} : bucketOf(call.house.world, version.draft.bucket).entries;
  return {
    ...described(told.metadata),
    isDraft: true,
    access: told.access.status,
    doi: told.pids.doi?.identifier,
    files: Object.values(entries).flatMap(({ key, size = 0, checksum, completed }) =>
      completed
        ? [{ name: key, href: `/api/records/${version.id}/draft/files/${encodeURIComponent(key)}/content`, size, checksum: checksum ?? '' }]
        : [],
    ),
    versions: versionsShown(call, version),
  };
};
