/** What the page of a record shows of one of Zenodo's. */
import type { Shown, ShownAgent } from '../framework/landing-page.ts';
import { bibtex, citation } from './citations.ts';
import { quoted } from './deposit-json.ts';
import type { Agent } from './rdm.ts';
import { currentOf, filesOf, type View } from './record-json.ts';
import { accessRight } from './to-legacy.ts';
import { relationTypes } from './vocabularies/terms.ts';
import { licenceEntry, resourceTypeTitle } from './vocabularies/titles.ts';
import { conceptOf } from './world.ts';

const agentOf = ({ person_or_org: { name, family_name, identifiers }, affiliations }: Agent): ShownAgent => ({
  name: name ?? family_name,
  orcid: identifiers?.find(({ scheme }) => scheme === 'orcid')?.identifier,
  affiliation: affiliations?.[0]?.name,
});

const filesShown = (view: View): Shown['files'] => {
  const list = filesOf(view);
  if (list.length === 0 && !view.files) return undefined;
  const { id } = view.version;
  return list.map(({ key, size, md5 }) => ({
    name: key,
    href:
      view.side === 'draft' ? `/api/records/${id}/draft/files/${quoted(key)}/content` : `/records/${id}/files/${quoted(key)}?download=1`,
    size,
    checksum: `md5:${md5}`,
  }));
};

const versionsShown = ({ house, version }: View): Shown['versions'] =>
  conceptOf(house.world, version)
    .published.toReversed()
    .flatMap((id) => {
      const other = house.world.versions[id];
      if (other?.published === undefined || other.tombstone !== undefined) return [];
      const { metadata, doi = '' } = other.published.rdm;
      const name = metadata.version || `Version ${other.published.index}`;
      return [{ href: `/records/${id}`, name, date: metadata.publication_date ?? '', doi, isThis: id === version.id }];
    });

export const shownOf = (view: View): Shown => {
  const { metadata, access, doi } = currentOf(view).rdm;
  const isDraft = view.side === 'draft';
  return {
    title: metadata.title ?? 'Without a title',
    isDraft,
    creators: (metadata.creators ?? []).map(agentOf),
    contributors: (metadata.contributors ?? []).map(agentOf),
    published: metadata.publication_date,
    version: metadata.version,
    type: metadata.resource_type && resourceTypeTitle(metadata.resource_type.id),
    licence: metadata.rights?.flatMap((right) => ('id' in right ? [licenceEntry(right.id)] : []))[0],
    access: accessRight(access),
    doi,
    keywords: (metadata.subjects ?? []).map(({ subject }) => subject),
    related: (metadata.related_identifiers ?? []).map(({ identifier, scheme, relation_type }) => ({
      relation: relationTypes.get(relation_type.id) ?? relation_type.id,
      text: identifier,
      href: scheme === 'doi' ? `https://doi.org/${identifier}` : identifier,
    })),
    description: metadata.description,
    files: filesShown(view),
    versions: versionsShown(view),
    citing: isDraft ? undefined : { sentence: citation(view), bibtex: bibtex(view), origin: view.origin },
    standsFor: 'Zenodo',
  };
};
