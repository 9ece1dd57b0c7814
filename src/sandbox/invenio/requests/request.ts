/** A request that somebody decides, as it is kept. */
import type { Json } from '../json.ts';

/** A comment (`C`) or a step (`L`) in the life of a request. */
export interface RequestEvent {
  id: string;
  created: string;
  updated: string;
  revision: number;
  type: 'C' | 'L';
  by: number;
  payload: Json;
}

export type RequestType = 'community-submission' | 'community-inclusion' | 'community-invitation' | 'rdm-curation';

/** Reviews, inclusions, invitations and curations. */
export interface Request {
  id: string;
  /** In the order in which they were made, deleted ones counted. */
  number: number;
  type: RequestType;
  title: string;
  description?: string;
  status: string;
  created: string;
  updated: string;
  revision: number;
  by: { user: string } | { community: string };
  receiver: { community: string } | { group: string } | { user: string };
  /** A record's is the id of the version. */
  topic: { record: string } | { community: string };
  events: RequestEvent[];
  /** What a curator accepted. A draft that is no longer so must be looked at again. */
  accepted?: Json;
}
