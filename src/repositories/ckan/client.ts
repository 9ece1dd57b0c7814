/**
 * CKAN's Action API: a method an action, and nothing decided. A result of the shape that the action has is `ok`; everything else says what kind of
 * failure it is. All is asked by POST: what only reads is marked so, and repeated by the policy of http/retry.ts (facts/ckan.md 1.1, 1.10).
 */
import { createHash } from 'node:crypto';
import { type Answer, isSuccess } from '../../http/answer.ts';
import type { Credentials, HttpClient } from '../../http/client.ts';
import { type Failure, toFailure } from './failure.ts';
import { type FormFile, toForm } from './form.ts';
import {
  isObject,
  type Json,
  listOf,
  type Reader,
  readDataset,
  readFound,
  readGroup,
  readJson,
  readLicence,
  readNames,
  readNothing,
  readResource,
  readRevised,
  readStatus,
  readUser,
  type WireDataset,
  type WireFound,
  type WireGroup,
  type WireLicence,
  type WireResource,
  type WireStatus,
  type WireUser,
} from './wire.ts';

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
  reviseDataset(revision: Revision): Promise<Reply<WireDataset>>;
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
  /** Reads a file of the catalogue to its end: what it really holds. The download address is the resource's `url`. */
  readBack(url: string, signal: AbortSignal): Promise<Reply<StoredBytes>>;
  /** Another file for a resource. Format, media type and hash stay as they were where they are not sent. */
  replaceFile(id: string, fields: Readonly<Record<string, string>>, file: Sending): Promise<Reply<WireResource>>;
}

/** How long a write may take: with hundreds of resources each one indexes them all again (facts/ckan.md 1.8, cost). */
const WRITE_MS = 5 * 60_000;

const readEnvelope = <T>(answer: Answer, read: Reader<T>): T | undefined =>
  isSuccess(answer) && isObject(answer.json) && answer.json.success === true ? read(answer.json.result) : undefined;

const toReply = <T>(answer: Answer, read: Reader<T>): Reply<T> => {
  const value = readEnvelope(answer, read);
  return value === undefined ? { ok: false, failure: toFailure(answer), answer } : { ok: true, value, answer };
};

/**
 * Did the file arrive? CKAN answers 200 to an upload that it took for none (facts/ckan.md 1.7, item 1).
 * Whoever wants to be surer reads the bytes back.
 */
export const holdsFile = (resource: WireResource, size: number): boolean => resource.url_type === 'upload' && resource.size === size;

export interface CkanSettings {
  /** The root of the catalogue, `https://catalogue.example/data`, with the path under which it stands. */
  base: string;
  token?: string | undefined;
  /** Where the site has another header for tokens than `Authorization` (2.11 and later) and `X-CKAN-API-Key` (before): both of these are always sent. */
  tokenHeader?: string | undefined;
  http: HttpClient;
  signal?: AbortSignal | undefined;
  /** For the boundary of a form. */
  random?: () => string;
}

export const ckanClient = (settings: CkanSettings): CkanClient => {
  const { http, signal, token } = settings;
  const { origin } = new URL(settings.base);
  const api = `${settings.base.replace(/\/+$/, '')}/api/3/action`;
  const credentials: Credentials | undefined = token === undefined ? undefined : { origin, authorization: token };
  // Each request goes to the catalogue itself, and no POST is redirected: no other origin sees these.
  const headers: Record<string, string> = token === undefined ? {} : { [settings.tokenHeader ?? 'x-ckan-api-key']: token };
  const random = settings.random ?? (() => crypto.randomUUID().replaceAll('-', ''));

  const post = async <T>(action: string, body: Json, { read, isRead }: { read: Reader<T>; isRead: boolean }): Promise<Reply<T>> => {
    const request = { method: 'POST', url: `${api}/${action}`, headers, credentials, signal, body } as const;
    const answer = await http.json(isRead ? { ...request, changesNothing: true } : { ...request, answerWithinMs: WRITE_MS });
    return toReply(answer, read);
  };
  const act: CkanClient['act'] = (action, data, read) => post(action, data, { read, isRead: false });
  const ask: CkanClient['ask'] = (action, data, read) => post(action, data, { read, isRead: true });

  const upload = async (action: string, given: Readonly<Record<string, string>>, file: Sending): Promise<Reply<WireResource>> => {
    const { size: _, ...fields } = given;
    const form = toForm(fields, { field: 'upload', name: file.name, size: file.size }, random());
    const answer = await http.send({
      method: 'POST',
      url: `${api}/${action}`,
      headers: { ...headers, 'content-type': form.contentType },
      credentials,
      signal: file.signal,
      body: form.body(file.pieces),
      length: form.length,
      answerWithinMs: WRITE_MS,
    });
    return toReply(answer, readResource);
  };

  const readBack: CkanClient['readBack'] = async (url, within) => {
    const answer = await http.open({ method: 'GET', url, credentials, signal: within });
    if (!('body' in answer) || answer.body === undefined) return { ok: false, failure: toFailure(answer), answer };
    const hash = createHash('sha256');
    let bytes = 0;
    try {
      for await (const chunk of answer.body as AsyncIterable<Uint8Array>) {
        hash.update(chunk);
        bytes += chunk.length;
      }
    } catch (cause) {
      within.throwIfAborted();
      return { ok: false, failure: { kind: 'no-answer' }, answer: { ...answer, cause } };
    }
    return { ok: true, value: { bytes, sha256: hash.digest('hex') }, answer };
  };

  return {
    act,
    ask,
    readBack,
    status: () => ask('status_show', {}, readStatus),
    whoAmI: () => ask('user_show', {}, readUser),
    myOrganisations: () => ask('organization_list_for_user', { permission: 'create_dataset' }, listOf(readGroup)),
    organisation: (id) => ask('organization_show', { id, include_users: false, include_datasets: false }, readGroup),
    organisationNames: (page = {}) => ask('organization_list', { ...page }, readNames),
    licences: () => ask('license_list', {}, listOf(readLicence)),
    schema: (type) => ask('scheming_dataset_schema_show', { type }, readJson),
    dataset: (id) => ask('package_show', { id }, readDataset),
    search: (query) => ask('package_search', { ...query }, readFound),
    relationships: (id) => ask('package_relationships_list', { id }, listOf(readJson)),
    createDataset: (data) => act('package_create', data, readDataset),
    patchDataset: (id, data) => act('package_patch', { ...data, id }, readDataset),
    reviseDataset: (revision) => act('package_revise', { ...revision }, readRevised),
    deleteDataset: (id) => act('package_delete', { id }, readNothing),
    purgeDataset: (id) => act('dataset_purge', { id }, readNothing),
    resource: (id) => ask('resource_show', { id }, readResource),
    createResource: (dataset, data) => act('resource_create', { ...data, package_id: dataset }, readResource),
    patchResource: (id, data) => act('resource_patch', { ...data, id }, readResource),
    deleteResource: (id) => act('resource_delete', { id }, readNothing),
    orderResources: (id, order) => act('package_resource_reorder', { id, order }, readJson),
    uploadResource: (dataset, fields, file) => upload('resource_create', { ...fields, package_id: dataset }, file),
    replaceFile: (id, fields, file) => upload('resource_patch', { ...fields, id }, file),
  };
};
