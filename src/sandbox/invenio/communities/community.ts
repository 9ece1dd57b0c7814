/** A community, as it is kept. */
import type { Json } from '../json.ts';

export interface Community {
  id: string;
  slug: string;
  owner: number;
  /** Users that were invited and came. */
  members: number[];
  created: string;
  updated: string;
  revision: number;
  metadata: Json;
  access: CommunityAccess;
}

export interface CommunityAccess {
  visibility: 'public' | 'restricted';
  members_visibility: string;
  member_policy: string;
  /** May others than members hand in? */
  record_submission_policy: 'open' | 'closed';
  /** `open`: members include without a review; `closed`: nobody does. */
  review_policy: 'open' | 'members' | 'closed';
}
