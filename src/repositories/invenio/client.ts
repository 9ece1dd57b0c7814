/** InvenioRDM's native API: a method an endpoint. It knows addresses and status codes, and nothing of releases (facts/inveniordm.md 1.1 to 1.3, 1.7, 1.11). */
import { type Answer, isSuccess } from '../../http/answer.ts';
import type { HttpClient } from '../../http/client.ts';
import type { Credentials, JsonRequest } from '../../http/request.ts';
import type { StoredFile } from '../../model/deposit.ts';
import { toExactQuery } from './search.ts';
import { readAccountId, readFile, readFiles, readIds, readRecord, readRecords, type WireBody, type WireRecord } from './wire.ts';

/** A value that was understood, or the answer that was not. */
export type Reply<T> = { ok: true; value: T; answer: Answer } | { ok: false; answer: Answer };

export interface SearchQuery {
  q?: string;
  allversions?: boolean;
  sort?: string;
  /** From 1. */
  page?: number;
  size?: number;
}

export interface InvenioClient {
  /** The id of the token's account. */
  readMe(): Promise<Reply<string>>;
  /** The account's own drafts and records; 403 without a good token, so it proves one. */
  searchOwn(query: SearchQuery): Promise<Reply<readonly WireRecord[]>>;
  searchRecords(query: SearchQuery): Promise<Reply<readonly WireRecord[]>>;
  /** The public record; a concept's id leads to its latest version. */
  readRecord(id: string): Promise<Reply<WireRecord>>;
  readLatest(id: string): Promise<Reply<WireRecord>>;
  readDraft(id: string): Promise<Reply<WireRecord>>;
  create(body: WireBody): Promise<Reply<WireRecord>>;
  /** `revision`: only while it is that; else 412. */
  update(id: string, body: WireBody, revision?: number): Promise<Reply<WireRecord>>;
  /** Removes a draft, or discards the edit of a published record. `revision`: only while it is that; else 412. */
  discard(id: string, revision?: number): Promise<Reply<undefined>>;
  edit(id: string): Promise<Reply<WireRecord>>;
  newVersion(id: string): Promise<Reply<WireRecord>>;
  publish(id: string): Promise<Reply<WireRecord>>;
  reserveDoi(id: string): Promise<Reply<WireRecord>>;
  listFiles(id: string): Promise<Reply<readonly StoredFile[]>>;
  /** All at once: one request, all or nothing. */
  declareFiles(id: string, names: readonly string[]): Promise<Reply<readonly StoredFile[]>>;
  /** Never after a commit: that destroys the file, with a 200 (1.3). */
  putContent(
    id: string,
    name: string,
    body: { pieces: AsyncIterable<Uint8Array>; length: number; signal: AbortSignal },
  ): Promise<Reply<StoredFile>>;
  /** Its checksum and size are the only proof of the bytes. */
  commitFile(id: string, name: string): Promise<Reply<StoredFile>>;
  /** One after the other. All at once (without a name) burns the names for good, so there is no such method. */
  deleteFile(id: string, name: string): Promise<Reply<undefined>>;
  /** Takes over the files of the version before; only where the draft has none. */
  importFiles(id: string): Promise<Reply<readonly StoredFile[]>>;
  /** Does the vocabulary have this id? Answers 200 or 404. */
  lookUp(vocabulary: string, id: string): Promise<Answer>;
  /** Which of these ids a search of the vocabulary finds: what it finds is there, what it doesn't may be, too. */
  findTerms(vocabulary: string, ids: readonly string[]): Promise<Reply<readonly string[]>>;
  /** Ids that look like this word, the likeliest first. */
  suggest(vocabulary: string, word: string): Promise<Reply<readonly string[]>>;
}

/** Publishing 200 files took 13 s on a small machine (1.8). */
const ACTION_MS = 10 * 60_000;

const MOST_SUGGESTED = 3;

const toQuery = (query: SearchQuery): string => {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined);
  return pairs.length === 0 ? '' : `?${pairs.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&')}`;
};

/** `base` is the site's root. Addresses are built here: links in answers name the origin that the server believes to have. */
export const invenioClient = (settings: {
  base: string;
  token?: string | undefined;
  http: HttpClient;
  signal?: AbortSignal | undefined;
}): InvenioClient => {
  const { http, signal } = settings;
  const api = `${settings.base}/api`;
  const credentials: Credentials | undefined =
    settings.token === undefined ? undefined : { origin: new URL(settings.base).origin, authorization: `Bearer ${settings.token}` };

  const ask = async <T>(request: JsonRequest, read: (json: unknown) => T | undefined): Promise<Reply<T>> => {
    const answer = await http.json({ credentials, signal, ...request });
    const value = isSuccess(answer) ? read(answer.json) : undefined;
    return value === undefined ? { ok: false, answer } : { ok: true, value, answer };
  };
  const onlyAt = (revision: number | undefined) => (revision === undefined ? {} : { 'if-match': String(revision) });
  const remove = async (url: string, how: Pick<JsonRequest, 'headers' | 'takesBack'> = {}): Promise<Reply<undefined>> => {
    const answer = await http.json({ credentials, signal, method: 'DELETE', url, ...how });
    // It has nothing to say: whoever says something (a login page) is not the archive.
    return isSuccess(answer) && answer.text === undefined ? { ok: true, value: undefined, answer } : { ok: false, answer };
  };
  const draftOf = (id: string): string => `${api}/records/${encodeURIComponent(id)}/draft`;
  const fileOf = (id: string, name: string): string => `${draftOf(id)}/files/${encodeURIComponent(name)}`;
  /** What is asked for by its id has that id, or is the latest of that concept; an answer for another record is none. */
  const readOne =
    (id: string) =>
    (json: unknown): WireRecord | undefined => {
      const record = readRecord(json);
      return record?.id === id || record?.conceptId === id ? record : undefined;
    };
  const act = (url: string, read = readRecord): Promise<Reply<WireRecord>> => ask({ method: 'POST', url, answerWithinMs: ACTION_MS }, read);

  const client: InvenioClient = {
    readMe: () => ask({ method: 'GET', url: `${api}/me` }, readAccountId),
    searchOwn: (query) => ask({ method: 'GET', url: `${api}/user/records${toQuery(query)}` }, readRecords),
    searchRecords: (query) => ask({ method: 'GET', url: `${api}/records${toQuery(query)}` }, readRecords),
    readRecord: (id) => ask({ method: 'GET', url: `${api}/records/${encodeURIComponent(id)}` }, readOne(id)),
    readLatest: async (id) => {
      const url = `${api}/records/${encodeURIComponent(id)}/versions/latest`;
      const answer = await http.json({ credentials, signal, method: 'GET', url, mostRedirects: 0 });
      // It names the origin that the server believes to have: only the id in it is taken, and asked for here.
      const latest = /\/records\/([^/?#]+)$/.exec(answer.headers.location ?? '')?.[1];
      if (latest !== undefined) return client.readRecord(decodeURIComponent(latest));
      const value = isSuccess(answer) ? readRecord(answer.json) : undefined;
      return value === undefined ? { ok: false, answer } : { ok: true, value, answer };
    },
    readDraft: (id) => ask({ method: 'GET', url: draftOf(id) }, readOne(id)),
    create: (body) => ask({ method: 'POST', url: `${api}/records`, body }, readRecord),
    update: (id, body, revision) => ask({ method: 'PUT', url: draftOf(id), headers: onlyAt(revision), body }, readOne(id)),
    discard: (id, revision) => remove(draftOf(id), { headers: onlyAt(revision), takesBack: true }),
    edit: (id) => act(draftOf(id), readOne(id)),
    newVersion: (id) => act(`${api}/records/${encodeURIComponent(id)}/versions`),
    publish: (id) => act(`${draftOf(id)}/actions/publish`, readOne(id)),
    reserveDoi: (id) => act(`${draftOf(id)}/pids/doi`, readOne(id)),
    listFiles: (id) => ask({ method: 'GET', url: `${draftOf(id)}/files` }, readFiles),
    declareFiles: (id, names) => ask({ method: 'POST', url: `${draftOf(id)}/files`, body: names.map((key) => ({ key })) }, readFiles),
    putContent: async (id, name, body) => {
      const answer = await http.send({
        method: 'PUT',
        url: `${fileOf(id, name)}/content`,
        credentials,
        signal: body.signal,
        body: body.pieces,
        length: body.length,
        answerWithinMs: 0, // the pass's own watch decides
      });
      const value = isSuccess(answer) ? readFile(answer.json) : undefined;
      return value === undefined ? { ok: false, answer } : { ok: true, value, answer };
    },
    commitFile: (id, name) => ask({ method: 'POST', url: `${fileOf(id, name)}/commit`, answerWithinMs: ACTION_MS }, readFile),
    deleteFile: (id, name) => remove(fileOf(id, name)),
    importFiles: (id) => ask({ method: 'POST', url: `${draftOf(id)}/actions/files-import`, answerWithinMs: ACTION_MS }, readFiles),
    findTerms: (vocabulary, ids) => {
      const query = toQuery({ q: ids.map((id) => toExactQuery('id', id)).join(' OR '), size: ids.length });
      return ask({ method: 'GET', url: `${api}/${vocabulary}${query}` }, readIds);
    },
    suggest: (vocabulary, word) =>
      ask({ method: 'GET', url: `${api}/${vocabulary}?suggest=${encodeURIComponent(word)}&size=${MOST_SUGGESTED}` }, readIds),
    lookUp: (vocabulary, id) => http.json({ credentials, signal, method: 'GET', url: `${api}/${vocabulary}/${encodeURIComponent(id)}` }),
  };
  return client;
};
