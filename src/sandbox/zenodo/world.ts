/** Everything that the local Zenodo knows, as plain data: it is written to disk as it is. */
import type { Rdm } from './rdm.ts';

export interface User {
  id: number;
  name: string;
  token: string;
}

/** One file in a bucket. `id` is the instance: an imported file keeps it (facts/zenodo.md 4.6). */
export interface StoredFile {
  id: string;
  key: string;
  size: number;
  /** Hex, without a prefix. */
  md5: string;
  mimetype: string;
  versionId: string;
  created: string;
  updated: string;
  /** Name of the file in the store; nothing while a file is announced and not yet sent. */
  blob?: string;
  /** Sent by the native API and not yet committed: it does not count as there. */
  sent?: true;
}

/** Is the whole of it there? */
export const isWhole = ({ blob, sent }: StoredFile): boolean => blob !== undefined && sent === undefined;

export interface Bucket {
  id: string;
  /** The record id that it belongs to. */
  of: number;
  locked: boolean;
  files: Record<string, StoredFile>;
  /** Every instance that ever stood here, once for each time that it was put: a second import makes it stand twice. */
  instances: string[];
}

export interface Draft {
  created: string;
  updated: string;
  revision: number;
  rdm: Rdm;
  bucket: string;
  /** Written last by the native API. */
  isNative?: true;
}

export interface Published {
  created: string;
  updated: string;
  revision: number;
  rdm: Rdm;
  bucket: string;
  /** From 1, in the order of publication. */
  index: number;
}

/** One version: a record id, with a draft, a published record, or both (an edit). */
export interface Version {
  id: number;
  concept: number;
  draft?: Draft;
  published?: Published;
  /** What the draft's revision was when it went away: an edit goes on counting from there. */
  lastDraft?: { revision: number; discarded: boolean };
  /** What is told of it once it is deleted. */
  tombstone?: Record<string, unknown>;
  /** A number that was given and whose draft was deleted. */
  deleted?: boolean;
}

export interface Concept {
  id: number;
  owner: number;
  /** Ids of the published versions, oldest first. */
  published: number[];
  /** The version draft that newversion hands out again. */
  nextDraft?: number;
  /** Slugs of the communities that took it in. */
  communities: string[];
  /** Its only draft was deleted. The search may still know it for a while. */
  deleted?: boolean;
}

export interface Community {
  id: string;
  slug: string;
  owner: number;
  created: string;
  updated: string;
  revision: number;
  metadata: Record<string, unknown>;
  access: Record<string, unknown>;
}

export interface InclusionRequest {
  id: string;
  number: number;
  record: number;
  concept: number;
  community: string;
  by: number;
  created: string;
  status: 'submitted' | 'accepted';
}

export interface World {
  nextId: number;
  users: User[];
  concepts: Record<string, Concept>;
  versions: Record<string, Version>;
  buckets: Record<string, Bucket>;
  /** Which version has which DOI, once it is registered. */
  dois: Record<string, number>;
  communities: Record<string, Community>;
  requests: InclusionRequest[];
}

/** The first number given out here; all before it are other people's. */
export const firstId = 1_000_001;

export const newWorld = (): World => ({
  nextId: firstId,
  users: [],
  concepts: {},
  versions: {},
  buckets: {},
  dois: {},
  communities: {},
  requests: [],
});

export const takeId = (world: World): number => {
  const id = world.nextId;
  world.nextId += 1;
  return id;
};

/** The concept with this number, if there is one. */
export const findConcept = (world: World, id: string | number): Concept | undefined => {
  const concept = world.concepts[id];
  return concept?.deleted ? undefined : concept;
};

export const conceptOf = (world: World, version: Version): Concept => {
  const concept = world.concepts[version.concept];
  if (concept === undefined) throw new Error(`concept ${version.concept} of ${version.id} is missing`);
  return concept;
};

export const bucketOf = (world: World, id: string): Bucket => {
  const bucket = world.buckets[id];
  if (bucket === undefined) throw new Error(`bucket ${id} is missing`);
  return bucket;
};

/** As Python writes a time: microseconds and a zero offset. */
export const timestamp = (date: Date): string => date.toISOString().replace('Z', '000+00:00');
