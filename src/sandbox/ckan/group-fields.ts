/** What every answer that holds an organisation or a group tells of it. */
import type { Json } from './json.ts';
import type { Group } from './world.ts';

export const groupFields = (group: Group): Json => ({
  id: group.id,
  name: group.name,
  title: group.title,
  type: group.type,
  description: group.description,
  image_url: group.imageUrl,
  created: group.created,
  is_organization: group.isOrganization,
  approval_status: 'approved',
  state: group.state,
});
