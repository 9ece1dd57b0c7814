/** Who belongs to a community, and what it lets them do (facts/inveniordm.md 1.9). */
import type { User, World } from '../world.ts';
import type { Community } from './community.ts';

export const isMember = (community: Community | undefined, user: User | undefined): boolean =>
  community !== undefined && user !== undefined && (community.owner === user.id || community.members.includes(user.id));

/** By id or slug. */
export const findCommunity = (world: World, name: string): Community | undefined =>
  world.communities[name] ?? Object.values(world.communities).find(({ slug }) => slug === name);

export const maySubmit = (community: Community, user: User | undefined): boolean =>
  community.access.record_submission_policy === 'open' || isMember(community, user);

/** In without a review, unless one is asked for. */
export const mayInclude = (community: Community, user: User | undefined): boolean =>
  community.access.review_policy !== 'closed' && isMember(community, user);

export const notAllowed = 'Submission to this community is only allowed to community members.';
