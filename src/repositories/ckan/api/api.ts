/** What can be asked of a CKAN, and how it answers. */
import type { Answer } from '../../../http/answer.ts';
import type { Failure } from './failure.ts';
import type { FormFile } from './form.ts';
import type { Json, Reader, WireDataset, WireFound, WireGroup, WireLicence, WireResource, WireStatus, WireUser } from './wire.ts';

export type Reply<T> = { ok: true; value: T; answer: Answer } | { ok: false; failure: Failure; answer: Answer };

/** A file on its way; its pieces can be taken once. */
export interface Sending extends Omit<FormFile, 'field'> {
  pieces: AsyncIterable<Uint8Array>;
  signal: AbortSignal;
}

export interface SearchQuery {
  q?: string;
  fq?: string;
  sort?: string;
  start?: number;
  /** 1,000 at most. */
  rows?: number;
  include_private?: boolean;
  include_drafts?: boolean;
}

export interface StoredBytes {
  bytes: number;
  /** Hexadecimal. */
  sha256: string;
}

/** A condition, and what to change where it holds (facts/ckan.md 1.8). */
export interface Revision {
  match: Json;
  filter?: readonly string[];
  update?: Json;
  /** By place: `update__resources__extend`, `update__resources__-1__name`, … */
  [place: `update__${string}`]: unknown;
}

/** A file of a revision: where it goes, as `update__resources__-1__upload`. */
export interface RevisionFile extends Sending {
  field: `update__${string}__upload`;
}

export interface CkanClient {
  /** Any action that changes something, by its name. */
  act<T>(action: string, data: Json, read: Reader<T>): Promise<Reply<T>>;
  /** Any action that only reads. */
  ask<T>(action: string, data: Json, read: Reader<T>): Promise<Reply<T>>;
  status(): Promise<Reply<WireStatus>>;
  /** Whose token it is. 404 from 2.10 on: nobody's. */
  whoAmI(): Promise<Reply<WireUser>>;
  /** The organisations to which the caller may add datasets. */
  myOrganisations(): Promise<Reply<readonly WireGroup[]>>;
  organisation(key: string): Promise<Reply<WireGroup>>;
  organisationNames(page?: { limit?: number; offset?: number }): Promise<Reply<readonly string[]>>;
  licences(): Promise<Reply<readonly WireLicence[]>>;
  schema(type: string): Promise<Reply<Json>>;
  /** By id or name; deleted ones, too, for those who may see them. */
  dataset(key: string): Promise<Reply<WireDataset>>;
  search(query: SearchQuery): Promise<Reply<WireFound>>;
  relationships(key: string): Promise<Reply<readonly Json[]>>;
  createDataset(data: Json): Promise<Reply<WireDataset>>;
  patchDataset(id: string, data: Json): Promise<Reply<WireDataset>>;
  /** All of it or nothing. With files it goes as a form, whose single texts may have 500,000 bytes (facts/ckan.md 1.7, item 6). */
  reviseDataset(revision: Revision, files?: readonly RevisionFile[]): Promise<Reply<WireDataset>>;
  deleteDataset(id: string): Promise<Reply<true>>;
  /** For sysadmins. */
  purgeDataset(id: string): Promise<Reply<true>>;
  resource(id: string): Promise<Reply<WireResource>>;
  /** Never with an id that the dataset has already: 2.12.0 is damaged by it (facts/ckan.md 1.10, rule 2). */
  createResource(dataset: string, data: Json): Promise<Reply<WireResource>>;
  patchResource(id: string, data: Json): Promise<Reply<WireResource>>;
  deleteResource(id: string): Promise<Reply<true>>;
  /** The named ones come first, in this order. */
  orderResources(dataset: string, ids: readonly string[]): Promise<Reply<Json>>;
  /** A new resource with a file. `size` is never sent: 2.11 would believe it (facts/ckan.md 1.7, item 3). */
  uploadResource(dataset: string, fields: Readonly<Record<string, string>>, file: Sending): Promise<Reply<WireResource>>;
  /** Reads a file of the catalogue to its end: what it really holds. The download address is the resource's `url`; no more than a little over `most` bytes is read. */
  readBack(url: string, signal: AbortSignal, most?: number): Promise<Reply<StoredBytes>>;
  /** Another file for a resource. Format, media type and hash stay as they were where they are not sent. */
  replaceFile(id: string, fields: Readonly<Record<string, string>>, file: Sending): Promise<Reply<WireResource>>;
}
