/** Everything that the local InvenioRDM knows, as plain data: it is written to disk as it is. */
import { randomInt } from 'node:crypto';
import type { Visitor } from '../framework/call.ts';
import type { Community } from './communities/community.ts';
import { toBase32Id } from './ids.ts';
import type { Json } from './json.ts';
import type { Request } from './requests/request.ts';

export interface User extends Visitor {
  /** `superuser` may everything; `curation` is the group of curators. */
  roles: readonly ('superuser' | 'curation')[];
}

/** One file of a draft or record. An entry without `blob` is announced; one that is not `completed` is not committed. */
export interface Entry {
  key: string;
  created: string;
  updated: string;
  /** As the client declared them; the server's own once it is committed, but for the checksum of a multipart file (facts/inveniordm.md 1.3). */
  size?: number;
  /** With its prefix: `md5:…`. */
  checksum?: string | null;
  hidden?: true;
  metadata: Json | null;
  transfer: { type: 'L' | 'F' | 'R' | 'M'; parts?: number; part_size?: number; url?: string };
  completed?: true;
  blob?: string;
  /** Bytes and MD5 of `blob`. */
  stored?: { size: number; md5: string };
  /** What arrived of a multipart upload, by part. */
  parts?: Record<string, string>;
  fileId?: string;
  versionId?: string;
}

export interface Bucket {
  id: string;
  enabled: boolean;
  locked: boolean;
  defaultPreview: string | null;
  entries: Record<string, Entry>;
  /** Names that "delete all" has made unusable for ever (facts/inveniordm.md 1.3). */
  burned: string[];
}

export interface Pid {
  identifier: string;
  provider: string;
  client?: string;
}

/** What a person writes. Vocabulary terms are kept as `{id}`; what they mean is looked up when it is printed. */
export interface Content {
  metadata: Json;
  customFields: Json;
  access: Access;
  pids: Record<string, Pid>;
}

export interface Access {
  record: 'public' | 'restricted';
  files: 'public' | 'restricted';
  embargo: { active: boolean; until?: string; reason: string | null };
}

export interface State extends Content {
  created: string;
  updated: string;
  revision: number;
  bucket: string;
}

export interface Draft extends State {
  /** The time of its creation, as Python prints it: it means nothing. */
  expires: string;
}

/** One version: an id, with a draft, a published record, or both (an edit). */
export interface Version {
  id: string;
  parent: string;
  index: number;
  draft?: Draft;
  published?: State;
  /** When its first draft was made: an edit tells it again. */
  firstCreated?: string;
  /** What the draft's revision was when it went away: an edit goes on counting from there. */
  lastRevision?: number;
  tombstone?: Json;
  /** Its only draft was deleted: the id is nobody's. */
  deleted?: boolean;
  /** Published by an accident that left it out of the index (facts/inveniordm.md 1.9). */
  unindexed?: boolean;
}

export interface Parent {
  id: string;
  owner: number;
  pids: Record<string, Pid>;
  /** Ids of the published versions, oldest first. */
  published: string[];
  /** The new-version draft that is handed out again. */
  nextDraft?: string;
  /** Ids of the communities that hold it. */
  communities: string[];
  /** The first that took it in, while it is there. */
  defaultCommunity?: string;
  /** Id of the request that reviews its draft. */
  review?: string;
}

export interface World {
  kind: 'inveniordm';
  users: User[];
  parents: Record<string, Parent>;
  versions: Record<string, Version>;
  buckets: Record<string, Bucket>;
  /** Every DOI that was given, and to which version or parent: one that is `new` may be taken back. */
  dois: Record<string, { of: string; status: 'new' | 'registered' }>;
  communities: Record<string, Community>;
  requests: Record<string, Request>;
  /** Ids of the records that a data management plan holds, by its number. */
  plans: Record<string, string[]>;
  /** Number of the last request. */
  lastRequest: number;
}

export const newWorld = (): World => ({
  kind: 'inveniordm',
  users: [],
  parents: {},
  versions: {},
  buckets: {},
  dois: {},
  communities: {},
  requests: {},
  plans: {},
  lastRequest: 0,
});

export const isWorld = (value: unknown): value is World =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'inveniordm';

/** An id that nobody has. */
export const takeId = (world: World): string => {
  const id = toBase32Id(randomInt(2 ** 40));
  return id in world.versions || id in world.parents ? takeId(world) : id;
};

const held = <Value>(value: Value | undefined, what: string): Value => {
  if (value === undefined) throw new Error(`${what} is missing`);
  return value;
};

export const parentOf = (world: World, { parent }: Version): Parent => held(world.parents[parent], `parent ${parent}`);
export const bucketOf = (world: World, id: string): Bucket => held(world.buckets[id], `bucket ${id}`);

/** As Python writes a time: microseconds and a zero offset. */
export const timestamp = (date: Date): string => date.toISOString().replace('Z', '000+00:00');
