/** One request, as the rooms of a server see it, and the answers that they give. `House` is what the rooms of that server share. */
import type { IncomingMessage } from 'node:http';
import { bad, denied, wrongAccept, wrongContentType } from './refusal.ts';

export interface Visitor {
  id: number;
  name: string;
  token: string;
}

export interface CallOn<House, User extends Visitor = Visitor> {
  house: House;
  request: IncomingMessage;
  /** Of the request's own host, so that links lead back here. */
  origin: string;
  /** Decoded pieces of the path, by the names in the route. */
  params: Record<string, string>;
  query: URLSearchParams;
  /** Who asks; nobody without a token that is known. */
  user?: User;
}

export interface Reply {
  status: number;
  headers?: Record<string, string>;
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as it is, with `type`. */
  text?: string;
  type?: string;
  /** Bytes, with `type`. */
  bytes?: Buffer;
  /** Sent from disk, with `type`. */
  file?: { path: string; size: number };
}

export interface RouteOn<Call> {
  method: string;
  /** `:name` is one piece of the path, `*name` any number of them. */
  path: string;
  handle(call: Call): Reply | Promise<Reply>;
}

/** What is looked at in a request, whatever the server. */
type Asked = Pick<CallOn<unknown>, 'request'>;

export const json = (status: number, body: unknown, headers: Record<string, string> = {}): Reply => ({ status, body, headers });
/** Flask's empty answer: no content, and a type for it all the same. */
export const nothing = (): Reply => ({ status: 204, text: '', type: 'text/html; charset=utf-8' });

/** @throws Refusal 403 for nobody */
export const requireUser = <User>(call: { user?: User }): User => {
  if (call.user === undefined) throw denied();
  return call.user;
};

const mediaType = (text: string): string => text.split(';')[0]?.trim() ?? '';

/** The first of what a route offers that `Accept` takes. @throws Refusal 406 */
export const negotiate = (call: Asked, offered: readonly string[]): string => {
  const asked = (call.request.headers.accept ?? '*/*').split(',').map(mediaType);
  const [standard = 'application/json'] = offered;
  for (const type of asked) {
    if (type === '*/*' || type === '' || type === 'application/*') return standard;
    if (offered.includes(type)) return type;
  }
  throw wrongAccept(offered);
};

/** Exactly one of these types or none at all: a charset is one too many (facts/zenodo.md 1, rows 3 and 4; facts/inveniordm.md 1.1). @throws Refusal 415 */
export const requireType = (call: Asked, ...types: readonly string[]): void => {
  const given = call.request.headers['content-type'];
  if (given !== undefined && !types.includes(given)) throw wrongContentType(types);
};

/** The body broke off: there is nobody left to answer. */
export class BrokenOff extends Error {}

export const readBody = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of request) chunks.push(chunk as Buffer);
  } catch {
    throw new BrokenOff();
  }
  return Buffer.concat(chunks);
};

/** The parsed body; `undefined` when it is empty. @throws Refusal 400 for what is no JSON, 415 for another type than one of these */
export const readJson = async (call: Asked, ...types: readonly string[]): Promise<unknown> => {
  requireType(call, ...(types.length === 0 ? ['application/json'] : types));
  const text = (await readBody(call.request)).toString('utf8');
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw bad('Unable to decode JSON data in request body.');
  }
};

/** `next` lets every other request that has arrived have its turn, as a transaction that takes its time would. */
export const takeTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
