/** Which communities hold a record (facts/inveniordm.md 1.9). */
import type { Json } from '../json.ts';
import type { Parent, World } from '../world.ts';
import type { Community } from './community.ts';

/** The first becomes the default one. */
export const addToCommunity = (parent: Parent, id: string): void => {
  parent.communities = [...new Set([...parent.communities, id])].toSorted();
  if (parent.communities.length === 1) parent.defaultCommunity = id;
};

/** The default is not passed on. */
export const removeFromCommunity = (parent: Parent, id: string): void => {
  parent.communities = parent.communities.filter((other) => other !== id);
  if (parent.defaultCommunity === id) delete parent.defaultCommunity;
};

const printEntry = ({ id, created, updated, revision, slug, metadata, access }: Community, metadataOf: (metadata: Json) => Json): Json => ({
  id,
  created,
  updated,
  links: {},
  revision_id: revision,
  slug,
  metadata: metadataOf(metadata),
  access,
  custom_fields: {},
  deletion_status: { is_deleted: false, status: 'P' },
  children: { allow: false },
});

/** `parent.communities`. @param metadataOf how the metadata of each are shown: as they are, or with the title of their type */
export const printCommunitiesOf = (world: World, parent: Parent, metadataOf: (metadata: Json) => Json = (metadata) => metadata): Json => {
  if (parent.communities.length === 0) return {};
  return {
    ids: parent.communities,
    ...(parent.defaultCommunity === undefined ? {} : { default: parent.defaultCommunity }),
    entries: parent.communities.flatMap((id) => {
      const community = world.communities[id];
      return community === undefined ? [] : [printEntry(community, metadataOf)];
    }),
  };
};
