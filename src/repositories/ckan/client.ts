/**
 * CKAN's Action API: a method an action, and nothing decided. A result of the shape that the action has is `ok`; everything else says what kind of
 * failure it is. All is asked by POST: what only reads is marked so, and repeated by the policy of http/retry.ts (facts/ckan.md 1.1, 1.10).
 */
import { createHash } from 'node:crypto';
import { type Answer, isSuccess } from '../../http/answer.ts';
import type { HttpClient } from '../../http/client.ts';
import { release } from '../../http/digest.ts';
import { redactUrl } from '../../http/redact.ts';
import type { Credentials, HttpRequest } from '../../http/request.ts';
import { createPulse, watchForStall } from '../../http/stall.ts';
import type { CkanClient, Reply, Sending } from './api/api.ts';
import { type Failure, toFailure } from './api/failure.ts';
import { type FormFile, toForm } from './api/form.ts';
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
  type WireResource,
} from './api/wire.ts';

/** How long a write may take: with hundreds of resources each one indexes them all again (facts/ckan.md 1.8, cost). */
const WRITE_MS = 5 * 60_000;
/** A file that stands still for so long on its way back is given up. */
const STALL_MS = 5 * 60_000;

const readEnvelope = <T>(answer: Answer, read: Reader<T>): T | undefined =>
  isSuccess(answer) && isObject(answer.json) && answer.json.success === true ? read(answer.json.result) : undefined;

const toReply = <T>(answer: Answer, read: Reader<T>): Reply<T> => {
  const value = readEnvelope(answer, read);
  return value === undefined ? { ok: false, failure: toFailure(answer), answer } : { ok: true, value, answer };
};

/** What is asked for by its key has it as its id or name; an answer for another one is none. */
const oneOf =
  <T extends { id: string; name?: unknown }>(keys: readonly unknown[], read: Reader<T>): Reader<T> =>
  (json) => {
    const found = read(json);
    return found !== undefined && (keys.includes(found.id) || (found.name !== undefined && keys.includes(found.name))) ? found : undefined;
  };

/** A download is no action: what is not there, or not for the caller, is a page. */
const toDownloadFailure = (answer: Answer, token: string | undefined): Failure => {
  const { status } = answer;
  if (status === 401 || status === 403) return { kind: 'not-authorised', message: '', isNobody: token === undefined };
  return status === 404 || status === 410 ? { kind: 'not-found', message: '' } : toFailure(answer);
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

  const post = async <T>(action: string, body: Json, { read, ...how }: { read: Reader<T> } & Partial<HttpRequest>): Promise<Reply<T>> =>
    toReply(await http.json({ method: 'POST', url: `${api}/${action}`, headers, credentials, signal, body, ...how }), read);
  const act: CkanClient['act'] = (action, data, read) => post(action, data, { read, answerWithinMs: WRITE_MS });
  const ask: CkanClient['ask'] = (action, data, read) => post(action, data, { read, worksAs: 'GET' });

  const send = async <T>(
    action: string,
    fields: Readonly<Record<string, string>>,
    { files, read }: { files: readonly (FormFile & Sending)[]; read: Reader<T> },
  ): Promise<Reply<T>> => {
    const form = toForm(fields, files, random());
    const answer = await http.send({
      method: 'POST',
      url: `${api}/${action}`,
      headers: { ...headers, 'content-type': form.contentType },
      credentials,
      signal: AbortSignal.any(files.map((file) => file.signal)),
      body: form.body(files.map(({ pieces }) => pieces)),
      length: form.length,
      answerWithinMs: WRITE_MS,
    });
    return toReply(answer, read);
  };

  const upload = (
    action: string,
    given: Readonly<Record<string, string>>,
    { file, read = readResource }: { file: Sending; read?: Reader<WireResource> },
  ): Promise<Reply<WireResource>> => {
    const { size: _, ...fields } = given;
    return send(action, fields, { files: [{ ...file, field: 'upload' }], read });
  };

  const readBack: CkanClient['readBack'] = async (url, within, most = Number.POSITIVE_INFINITY) => {
    const answer = await http.open({ method: 'GET', url, credentials, signal: within });
    if (!('body' in answer) || answer.body === undefined) return { ok: false, failure: toDownloadFailure(answer, token), answer };
    const { body } = answer;
    const pulse = createPulse(() => performance.now());
    const watch = watchForStall({ pulse, stallMs: STALL_MS, signal: within, describe: () => redactUrl(url) });
    watch.signal.addEventListener('abort', () => body.destroy(watch.signal.reason as Error), { once: true });
    const hash = createHash('sha256');
    let bytes = 0;
    try {
      for await (const chunk of body as AsyncIterable<Uint8Array>) {
        hash.update(chunk);
        bytes += chunk.length;
        pulse.beat(chunk.length);
        release(chunk);
        if (bytes > most) break;
      }
      return { ok: true, value: { bytes, sha256: hash.digest('hex') }, answer };
    } catch (cause) {
      within.throwIfAborted();
      return { ok: false, failure: { kind: 'no-answer' }, answer: { ...answer, cause } };
    } finally {
      watch.stop();
    }
  };

  return {
    act,
    ask,
    readBack,
    status: () => ask('status_show', {}, readStatus),
    whoAmI: () => ask('user_show', {}, readUser),
    myOrganisations: () => ask('organization_list_for_user', { permission: 'create_dataset' }, listOf(readGroup)),
    organisation: (id) => ask('organization_show', { id, include_users: false, include_datasets: false }, oneOf([id], readGroup)),
    organisationNames: (page = {}) => ask('organization_list', { ...page }, readNames),
    licences: () => ask('license_list', {}, listOf(readLicence)),
    schema: (type) => ask('scheming_dataset_schema_show', { type }, readJson),
    dataset: (id) => ask('package_show', { id }, oneOf([id], readDataset)),
    search: (query) => ask('package_search', { ...query }, readFound),
    relationships: (id) => ask('package_relationships_list', { id }, listOf(readJson)),
    createDataset: (data) => act('package_create', data, data.name === undefined ? readDataset : oneOf([data.name], readDataset)),
    patchDataset: (id, data) => act('package_patch', { ...data, id }, oneOf([id, data.name], readDataset)),
    reviseDataset: (revision, files = []) => {
      if (files.length === 0) return act('package_revise', { ...revision }, readRevised);
      const texts = Object.entries(revision).filter(([, value]) => value !== undefined);
      const fields = Object.fromEntries(texts.map(([key, value]) => [key, JSON.stringify(value)]));
      return send('package_revise', fields, { files, read: readRevised });
    },
    deleteDataset: (id) => act('package_delete', { id }, readNothing),
    purgeDataset: (id) => act('dataset_purge', { id }, readNothing),
    resource: (id) => ask('resource_show', { id }, oneOf([id], readResource)),
    createResource: (dataset, data) => act('resource_create', { ...data, package_id: dataset }, readResource),
    patchResource: (id, data) => act('resource_patch', { ...data, id }, oneOf([id], readResource)),
    deleteResource: (id) => act('resource_delete', { id }, readNothing),
    orderResources: (id, order) =>
      post('package_resource_reorder', { id, order }, { read: readJson, answerWithinMs: WRITE_MS, worksAs: 'PUT' }),
    uploadResource: (dataset, fields, file) => upload('resource_create', { ...fields, package_id: dataset }, { file }),
    replaceFile: (id, fields, file) => upload('resource_patch', { ...fields, id }, { file, read: oneOf([id], readResource) }),
  };
};
