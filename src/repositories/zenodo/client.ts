/**
 * Zenodo's deposit, bucket and record API: a method an endpoint, and nothing decided. An answer that reads as what it should be is `ok`;
 * everything else comes back as it is, for the adapter to judge. URLs are built from ids: links change their meaning once a record is published (facts/zenodo.md 3.2).
 */
import { type Answer, isSuccess } from '../../http/answer.ts';
import type { HttpClient } from '../../http/client.ts';
import type { Credentials, JsonRequest } from '../../http/request.ts';
import type { StoredFile } from '../../model/deposit.ts';
import { toDepositionWords } from './native-draft.ts';
import {
  isObject,
  readDeposition,
  readDepositions,
  readFiles,
  readId,
  readObject,
  readRecord,
  readRecords,
  type WireDeposition,
  type WireMetadata,
  type WireObject,
} from './wire.ts';

export type Reply<T> = { ok: true; value: T; answer: Answer } | { ok: false; answer: Answer };

/** What a listing may be asked. `status` is ignored by today's Zenodo, not by older hosts. */
export interface ListQuery {
  q?: string;
  status?: 'draft' | 'published';
  sort?: string;
  page?: number;
  /** 1 to 100. */
  size?: number;
  all_versions?: boolean;
}

export interface ZenodoClient {
  list(query: ListQuery): Promise<Reply<readonly WireDeposition[]>>;
  get(id: number): Promise<Reply<WireDeposition>>;
  /** The same draft by the native API, as far as it says whose it is (native-draft.ts). */
  readNativeDraft(id: number): Promise<Reply<WireDeposition>>;
  create(metadata: WireMetadata): Promise<Reply<WireDeposition>>;
  /** Full replacement. */
  update(id: number, metadata: WireMetadata): Promise<Reply<WireDeposition>>;
  /** The same as discard: of a draft that was never published nothing is left. */
  delete(id: number): Promise<Reply<undefined>>;
  discard(id: number): Promise<Reply<undefined>>;
  edit(id: number): Promise<Reply<WireDeposition>>;
  publish(id: number): Promise<Reply<WireDeposition>>;
  newVersion(id: number): Promise<Reply<WireDeposition>>;
  /** The native endpoint: the id of the draft that is open, or of a new one without files. Imports nothing (facts/zenodo.md 4.8). */
  openVersion(id: number): Promise<Reply<number>>;
  listFiles(id: number): Promise<Reply<readonly StoredFile[]>>;
  deleteFile(id: number, fileId: string): Promise<Reply<undefined>>;
  putObject(
    bucket: string,
    name: string,
    body: { pieces: AsyncIterable<Uint8Array>; length: number; signal: AbortSignal },
  ): Promise<Reply<WireObject>>;
  deleteObject(bucket: string, name: string): Promise<Reply<undefined>>;
  /** A public record; a concept's id leads to its latest version. */
  readRecord(id: number | string): Promise<Reply<WireDeposition>>;
  /** A version's or a concept's id leads to the latest version. */
  readLatest(id: number | string): Promise<Reply<WireDeposition>>;
  searchRecords(query: ListQuery): Promise<Reply<readonly WireDeposition[]>>;
  /** The ids of the licences that the server knows, by its own search. */
  searchLicences(query: ListQuery): Promise<Reply<readonly string[]>>;
  /** Does this licence, community or award exist? Answers 200 or 404. */
  lookUp(kind: Vocabulary, id: string): Promise<Answer>;
}

const toQuery = (query: ListQuery): string => {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined);
  return pairs.length === 0 ? '' : `?${pairs.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&')}`;
};

const LOOK_UP = {
  licenses: 'vocabularies/licenses',
  languages: 'vocabularies/languages',
  communities: 'communities',
  awards: 'awards',
  'code:programmingLanguages': 'vocabularies/code:programmingLanguages',
  'code:developmentStatus': 'vocabularies/code:developmentStatus',
} as const;

export type Vocabulary = keyof typeof LOOK_UP;

/** How long an action may take before its answer: publishing 100 files took 9 s on a small machine, a proxy gives up long before this. */
const ACTION_MS = 10 * 60_000;

/** `base` is the site's root, `https://zenodo.org`. */
export const zenodoClient = (settings: {
  base: string;
  token?: string | undefined;
  http: HttpClient;
  signal?: AbortSignal | undefined;
}): ZenodoClient => {
  const { http, signal } = settings;
  const api = `${settings.base}/api`;
  const deposit = `${api}/deposit/depositions`;
  const credentials: Credentials | undefined =
    settings.token === undefined ? undefined : { origin: new URL(settings.base).origin, authorization: `Bearer ${settings.token}` };

  const ask = async <T>(request: JsonRequest, read: (json: unknown) => T | undefined): Promise<Reply<T>> => {
    const answer = await http.json({ credentials, signal, ...request });
    const value = isSuccess(answer) ? read(answer.json) : undefined;
    return value === undefined ? { ok: false, answer } : { ok: true, value, answer };
  };
  /** What is asked for by its id has that id; an answer for another deposit is none. */
  const readOne =
    (id: number) =>
    (json: unknown): WireDeposition | undefined => {
      const deposition = readDeposition(json);
      return deposition?.id === id ? deposition : undefined;
    };
  /** 204, or 201 with a body on older hosts. */
  const remove = async (method: 'DELETE' | 'POST', url: string, how: Pick<JsonRequest, 'takesBack'> = {}): Promise<Reply<undefined>> => {
    const answer = await http.json({ credentials, signal, method, url, ...how });
    return isSuccess(answer) && answer.text === undefined ? { ok: true, value: undefined, answer } : { ok: false, answer };
  };
  const act = (id: number, action: string, read: (json: unknown) => WireDeposition | undefined): Promise<Reply<WireDeposition>> =>
    ask({ method: 'POST', url: `${deposit}/${id}/actions/${action}`, answerWithinMs: ACTION_MS }, read);
  const toObjectUrl = (bucket: string, name: string): string => `${bucket}/${encodeURIComponent(name)}`;

  return {
    list: (query) => ask({ method: 'GET', url: `${deposit}${toQuery(query)}` }, readDepositions),
    get: (id) => ask({ method: 'GET', url: `${deposit}/${id}` }, readOne(id)),
    readNativeDraft: (id) =>
      ask({ method: 'GET', url: `${api}/records/${id}/draft`, headers: { accept: 'application/vnd.inveniordm.v1+json' } }, (json) =>
        readOne(id)(toDepositionWords(json)),
      ),
    create: (metadata) => ask({ method: 'POST', url: deposit, body: { metadata } }, readDeposition),
    update: (id, metadata) => ask({ method: 'PUT', url: `${deposit}/${id}`, body: { metadata } }, readOne(id)),
    delete: (id) => remove('DELETE', `${deposit}/${id}`, { takesBack: true }),
    discard: (id) => remove('POST', `${deposit}/${id}/actions/discard`),
    edit: (id) => act(id, 'edit', readOne(id)),
    publish: (id) => act(id, 'publish', readOne(id)),
    newVersion: (id) => act(id, 'newversion', readDeposition),
    openVersion: (id) =>
      ask({ method: 'POST', url: `${api}/records/${id}/versions`, answerWithinMs: ACTION_MS }, (json) =>
        isObject(json) ? readId(json.id) : undefined,
      ),
    listFiles: (id) => ask({ method: 'GET', url: `${deposit}/${id}/files` }, readFiles),
    deleteFile: (id, fileId) => remove('DELETE', `${deposit}/${id}/files/${encodeURIComponent(fileId)}`),
    putObject: async (bucket, name, body) => {
      // No limit for the answer: the server takes the files of a bucket one after another, so the pass's own watch must decide (facts/zenodo.md 4.9).
      const answer = await http.send({
        method: 'PUT',
        url: toObjectUrl(bucket, name),
        credentials,
        signal: body.signal,
        body: body.pieces,
        length: body.length,
        answerWithinMs: 0,
      });
      const value = isSuccess(answer) ? readObject(answer.json) : undefined;
      return value === undefined ? { ok: false, answer } : { ok: true, value, answer };
    },
    deleteObject: (bucket, name) => remove('DELETE', toObjectUrl(bucket, name)),
    readRecord: (id) =>
      ask({ method: 'GET', url: `${api}/records/${id}` }, (json) => {
        const record = readRecord(json);
        // A concept's id leads to its latest version.
        return [String(record?.id), record?.conceptId].includes(String(id)) ? record : undefined;
      }),
    readLatest: (id) => ask({ method: 'GET', url: `${api}/records/${id}/versions/latest` }, readRecord),
    searchRecords: (query) => ask({ method: 'GET', url: `${api}/records${toQuery(query)}` }, readRecords),
    searchLicences: (query) =>
      ask({ method: 'GET', url: `${api}/licenses${toQuery(query)}` }, (json) => {
        const hits = isObject(json) && isObject(json.hits) ? json.hits.hits : json;
        return Array.isArray(hits) ? hits.flatMap((hit) => (isObject(hit) && typeof hit.id === 'string' ? [hit.id] : [])) : undefined;
      }),
    lookUp: (kind, id) => http.json({ credentials, signal, method: 'GET', url: `${api}/${LOOK_UP[kind]}/${encodeURIComponent(id)}` }),
  };
};
