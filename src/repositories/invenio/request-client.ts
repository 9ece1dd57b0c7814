/** The addresses of requests, reviews, curations, communities and data management plans: a method an endpoint (facts/inveniordm.md 1.9, 1.10, 1.13). */
import { type Answer, isSuccess } from '../../http/answer.ts';
import type { HttpClient } from '../../http/client.ts';
import type { Credentials, JsonRequest } from '../../http/request.ts';
import type { Reply } from './client.ts';
import {
  readCommunities,
  readCommunity,
  readRequest,
  readRequests,
  readTimeline,
  type WireCommunity,
  type WireEvent,
  type WireRequest,
} from './request-wire.ts';

export interface RequestClient {
  readRequest(id: string): Promise<Reply<WireRequest>>;
  /** Those that the account has to do with. */
  searchRequests(q: string): Promise<Reply<readonly WireRequest[]>>;
  /** The latest events first. */
  readTimeline(id: string): Promise<Reply<readonly WireEvent[]>>;
  /** `accept`, `resubmit`, `cancel`, … */
  act(id: string, action: string): Promise<Reply<WireRequest>>;
  comment(id: string, text: string): Promise<Answer>;
  /** Sets or replaces a draft's review; nobody is told yet. A community's id: its slug is a 404. */
  setReview(id: string, community: string): Promise<Reply<WireRequest>>;
  removeReview(id: string): Promise<Answer>;
  submitReview(id: string): Promise<Reply<WireRequest>>;
  /** 200 where there are curators, 404 where there are none. */
  readCurationData(): Promise<Answer>;
  /** Everybody's requests: who reads them judges them. */
  searchCurations(q: string): Promise<Reply<readonly WireRequest[]>>;
  requestCuration(record: string): Promise<Reply<WireRequest>>;
  /** By slug or id. */
  readCommunity(name: string): Promise<Reply<WireCommunity>>;
  searchCommunities(q: string): Promise<Reply<readonly WireCommunity[]>>;
  /** Those that the account belongs to. */
  listOwnCommunities(): Promise<Reply<readonly WireCommunity[]>>;
  joinCommunity(record: string, community: string): Promise<Answer>;
  searchDmps(query: { q?: string; page?: number; size?: number }): Promise<Answer>;
  linkDmp(dmp: string, record: string): Promise<Answer>;
}

/** A page of any search. */
const PAGE = 50;
/** Submitting may publish, and that takes its time (1.8). */
const ACTION_MS = 10 * 60_000;

const enc = encodeURIComponent;

export const requestClient = (settings: {
  base: string;
  token?: string | undefined;
  http: HttpClient;
  signal?: AbortSignal | undefined;
}): RequestClient => {
  const { http, signal } = settings;
  const api = `${settings.base}/api`;
  const credentials: Credentials | undefined =
    settings.token === undefined ? undefined : { origin: new URL(settings.base).origin, authorization: `Bearer ${settings.token}` };

  const send = (request: JsonRequest): Promise<Answer> => http.json({ credentials, signal, ...request });
  const ask = async <T>(request: JsonRequest, read: (json: unknown) => T | undefined): Promise<Reply<T>> => {
    const answer = await send(request);
    const value = isSuccess(answer) ? read(answer.json) : undefined;
    return value === undefined ? { ok: false, answer } : { ok: true, value, answer };
  };
  const draftOf = (id: string): string => `${api}/records/${enc(id)}/draft`;
  const requestOf = (id: string): string => `${api}/requests/${enc(id)}`;
  const post = { method: 'POST', answerWithinMs: ACTION_MS } as const;
  const dmps = `${api}/invenio_damap/damap/dmp`;

  return {
    readRequest: (id) => ask({ method: 'GET', url: requestOf(id) }, readRequest),
    searchRequests: (q) => ask({ method: 'GET', url: `${api}/user/requests?q=${enc(q)}&size=${PAGE}` }, readRequests),
    readTimeline: (id) => ask({ method: 'GET', url: `${requestOf(id)}/timeline?size=${PAGE}&sort=newest` }, readTimeline),
    act: (id, action) => ask({ ...post, url: `${requestOf(id)}/actions/${enc(action)}`, body: {} }, readRequest),
    comment: (id, text) => send({ ...post, url: `${requestOf(id)}/comments`, body: { payload: { content: text, format: 'html' } } }),
    setReview: (id, community) =>
      ask({ method: 'PUT', url: `${draftOf(id)}/review`, body: { receiver: { community }, type: 'community-submission' } }, readRequest),
    removeReview: (id) => send({ method: 'DELETE', url: `${draftOf(id)}/review` }),
    submitReview: (id) => ask({ ...post, url: `${draftOf(id)}/actions/submit-review`, body: {} }, readRequest),
    readCurationData: () => send({ method: 'GET', url: `${api}/curations/data` }),
    // Without the slash at its end the address answers 308.
    searchCurations: (q) => ask({ method: 'GET', url: `${api}/curations/?q=${enc(q)}&size=${PAGE}` }, readRequests),
    requestCuration: (record) => ask({ ...post, url: `${api}/curations/`, body: { topic: { record } } }, readRequest),
    readCommunity: (name) => ask({ method: 'GET', url: `${api}/communities/${enc(name)}` }, readCommunity),
    searchCommunities: (q) => ask({ method: 'GET', url: `${api}/communities?q=${enc(q)}&size=${PAGE}` }, readCommunities),
    listOwnCommunities: () => ask({ method: 'GET', url: `${api}/user/communities?size=1000` }, readCommunities),
    joinCommunity: (record, community) =>
      send({ ...post, url: `${api}/records/${enc(record)}/communities`, body: { communities: [{ id: community }] } }),
    searchDmps: (query) => {
      const pairs = Object.entries(query).map(([name, value]) => `${name}=${enc(String(value))}`);
      return send({ method: 'GET', url: pairs.length === 0 ? dmps : `${dmps}?${pairs.join('&')}` });
    },
    linkDmp: (dmp, record) => send({ ...post, url: `${dmps}/${enc(dmp)}/dataset/${enc(record)}`, body: {} }),
  };
};
