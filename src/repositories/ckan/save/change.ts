/** What a caller wants of a dataset: only what is said here is touched, and all else stays as it is. */
import type { Sending } from '../api/api.ts';
import type { Json, WireDataset, WireResource } from '../api/wire.ts';

/** A file that can be opened again: after a lost race the whole request is sent anew. */
export interface FileToSend {
  name: string;
  /** bytes */
  size: number;
  /** From its first byte. `close` is called once all pieces were taken, or the sending broke off. */
  open(): Promise<Pick<Sending, 'pieces' | 'signal'> & { close?(): void }>;
}

/** A resource that is added, or keys of one that is there. A file replaces the one before; format, media type and hash belong to it: send all three. */
export interface ResourceChange {
  /** `id` chooses the id of a new one. `size` is not sent with a file (facts/ckan.md 1.7, item 3). `null` clears. */
  fields: Json;
  file?: FileToSend;
}

/** Names; tags of a vocabulary are never taken away. */
export type TagsChange = { add: readonly string[]; remove?: readonly string[] } | { replace: readonly string[] };
/** Names or ids. */
export type GroupsChange = { add: readonly string[]; remove?: readonly string[] } | { replace: readonly string[] };

export interface DatasetChange {
  /** Fields of the dataset, of its type's schema, too: `title`, `private`, `contacts`, …; whole values. `null` or `''` clears, undefined leaves alone. */
  fields?: Json;
  /** By key; `null` takes one away. Texts only (facts/ckan.md 1.5, extras). */
  extras?: Readonly<Record<string, string | null>>;
  tags?: TagsChange;
  groups?: GroupsChange;
  /** New ones, in their order, after those that are there. One whose chosen id is there already is changed instead (facts/ckan.md 1.10, rule 2). */
  add?: readonly ResourceChange[];
  /** By id. */
  update?: ReadonlyMap<string, ResourceChange>;
  /** Ids. */
  remove?: readonly string[];
}

/** A change that depends on what is there: asked again after a lost race. */
export type ToChange = DatasetChange | ((now: WireDataset) => DatasetChange);

/** A resource that is there, and what of it is to be written. */
export interface ResourceEdit {
  /** Among those that stay. */
  place: number;
  before: WireResource;
  fields: Json;
  file?: FileToSend;
}

/** What of a change is not there yet. */
export interface Edit {
  /** Whole values, lists included. */
  fields: Json;
  update: readonly ResourceEdit[];
  add: readonly ResourceChange[];
  remove: readonly string[];
}
