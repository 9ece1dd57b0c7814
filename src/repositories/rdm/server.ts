/** A server of Invenio's software, as the catalogue speaks to it: addresses, the token, and how a refusal is told. */
import { type Answer, isSuccess } from '../../http/answer.ts';
import type { HttpClient } from '../../http/client.ts';
import type { Credentials, JsonRequest, OpenAnswer } from '../../http/request.ts';
import type { Refuse, TellOptions } from '../refuse.ts';

export interface ServerDoors {
  /** The site's root. */
  base: string;
  /** For people. */
  name: string;
  token?: string | undefined;
  http: HttpClient;
  signal?: AbortSignal | undefined;
  clock: { wait(milliseconds: number): Promise<void> };
  refuse: Refuse;
  needToken(task: string): void;
}

export type Query = Readonly<Record<string, string | number | boolean | undefined>>;

export interface Server extends ServerDoors {
  /** One request to the API, as it comes back. */
  ask(path: string, request?: Partial<JsonRequest> & { query?: Query }): Promise<Answer>;
  /** Reads a success; throws what `refuse` tells of anything else. */
  get<T>(path: string, read: (json: unknown) => T | undefined, options: TellOptions & { query?: Query }): Promise<T>;
  /** A stream of any kind of content; a whole address, or a path of the API. */
  open(path: string, options: { accept: string; range?: string; signal?: AbortSignal }): Promise<OpenAnswer>;
}

/** Zenodo prints its own JSON where it is not asked for this; it is what every other server of this software prints anyway. */
export const NATIVE = 'application/vnd.inveniordm.v1+json';
/** Lists of files have one form only. */
const NATIVE_OR_ANY = `${NATIVE}, application/json;q=0.5`;

const toQuery = (query: Query = {}): string => {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined);
  return pairs.length === 0 ? '' : `?${pairs.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&')}`;
};

export const toServer = (doors: ServerDoors): Server => {
  const { base, http, token, signal } = doors;
  const credentials: Credentials | undefined =
    token === undefined ? undefined : { origin: new URL(base).origin, authorization: `Bearer ${token}` };
  const toUrl = (path: string): string => (path.startsWith('http') ? path : `${base}/api/${path}`);

  const ask: Server['ask'] = (path, { query, headers, ...request } = {}) =>
    http.json({
      method: 'GET',
      url: `${toUrl(path)}${toQuery(query)}`,
      headers: { accept: NATIVE_OR_ANY, ...headers },
      credentials,
      signal,
      ...request,
    });
  return {
    ...doors,
    ask,
    get: async (path, read, { query, ...options }) => {
      const answer = await ask(path, query === undefined ? {} : { query });
      const value = isSuccess(answer) ? read(answer.json) : undefined;
      if (value === undefined) throw await doors.refuse(answer, options);
      return value;
    },
    open: (path, { accept, range, signal: other }) =>
      http.open({
        method: 'GET',
        url: toUrl(path),
        headers: { accept, ...(range === undefined ? {} : { range }) },
        credentials,
        signal: other ?? signal,
      }),
  };
};

/** `"…"` for the query language: exact, whole. */
export const quote = (value: string): string => `"${value.replace(/["\\]/g, '\\$&')}"`;
