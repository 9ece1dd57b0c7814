/** A community as JSON (facts/inveniordm.md 1.9). */
import { type Call, isSuperuser } from '../call.ts';
import type { Json } from '../json.ts';
import { vocabularies } from '../vocabularies/index.ts';
import type { Community } from './community.ts';

/** With the titles of its type. */
export const linkedMetadata = (metadata: Json): Json => {
  const { type } = metadata;
  if (typeof type !== 'object' || type === null || !('id' in type)) return metadata;
  return { ...metadata, type: vocabularies.link('communitytypes', String(type.id)) };
};

export const printCommunity = (call: Call, { id, slug, created, updated, revision, metadata, access }: Community): Json => {
  const self = `${call.origin}/api/communities/${id}`;
  const html = `${call.origin}/communities/${slug}/`;
  return {
    id,
    created,
    updated,
    links: {
      ...(isSuperuser(call) ? { featured: `${self}/featured` } : {}),
      self,
      self_html: html,
      settings_html: `${html}settings`,
      logo: `${self}/logo`,
      rename: `${self}/rename`,
      members: `${self}/members`,
      public_members: `${self}/members/public`,
      invitations: `${self}/invitations`,
      requests: `${self}/requests`,
      records: `${self}/records`,
      membership_requests: `${self}/membership-requests`,
    },
    revision_id: revision,
    slug,
    metadata: linkedMetadata(metadata),
    access,
    custom_fields: {},
    ...(isSuperuser(call) ? { is_verified: true } : {}),
    deletion_status: { is_deleted: false, status: 'P' },
    children: { allow: false },
  };
};
