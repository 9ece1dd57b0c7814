/** Where every request comes in and every answer goes out. */
import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { Handler as Listener } from '../server.ts';
import { BrokenOff, type Call, type Reply } from './call.ts';
import { cutsAnswer, maybeFail } from './faulty.ts';
import type { House } from './house.ts';
import { Limited, newRateLimit, type RateLimit } from './rate-limit.ts';
import { bad, Refusal } from './refusal.ts';
import { findRoute } from './routes.ts';
import { meetStranger } from './strangers.ts';
import type { User } from './world.ts';

const tokenOf = (request: IncomingMessage, query: URLSearchParams): string | undefined =>
  /^bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? query.get('access_token') ?? undefined;

/** A session cookie asks for a CSRF token; a good token in the header makes it moot (facts/zenodo.md 2.2). @throws Refusal 400 */
const requireNoSession = (request: IncomingMessage, user: User | undefined): void => {
  const cookie = request.headers.cookie ?? '';
  if (user !== undefined || cookie === '' || ['GET', 'HEAD', 'OPTIONS'].includes(request.method ?? '')) return;
  throw bad(/csrf/i.test(cookie) ? 'CSRF token missing or incorrect.' : 'CSRF cookie not set.');
};

const refusalReply = (error: unknown, headers: Record<string, string>): Reply => {
  if (!(error instanceof Refusal)) throw error;
  const more = error instanceof Limited ? error.headers : headers;
  if (error.type === 'application/json') return { status: error.status, body: error.body, headers: more };
  return { status: error.status, text: String(error.body), type: error.type, headers: more };
};

/** What the 2021 document has in place of 403. */
const asIn2021 = (house: House, user: User | undefined, reply: Reply): Reply =>
  house.faults.docs2021 && reply.status === 403 && user === undefined ? { ...reply, status: 401 } : reply;

const send = async (request: IncomingMessage, response: ServerResponse, reply: Reply): Promise<void> => {
  const { file } = reply;
  const text = 'body' in reply ? JSON.stringify(reply.body) : (reply.text ?? '');
  const length = file?.size ?? Buffer.byteLength(text);
  const isEmpty = reply.status === 204;
  response.writeHead(reply.status, {
    ...reply.headers,
    'content-type': reply.type ?? 'application/json',
    ...(isEmpty ? {} : { 'content-length': String(length) }),
  });
  if (request.method === 'HEAD' || isEmpty) response.end();
  else if (file !== undefined && file.size > 0) await pipeline(createReadStream(file.path), response);
  else response.end(text);
};

interface Arrival {
  request: IncomingMessage;
  origin: string;
  limit: RateLimit;
}

const answer = async (house: House, { request, origin, limit }: Arrival): Promise<Reply> => {
  const [path = '/', search = ''] = (request.url ?? '/').split(/\?(.*)/s);
  const query = new URLSearchParams(search);
  const token = tokenOf(request, query);
  const user = token === undefined ? undefined : house.world.users.find((known) => known.token === token);
  let headers: Record<string, string> = {};
  try {
    maybeFail(house);
    const { params, handle } = findRoute(request.method ?? 'GET', path);
    meetStranger(house.world, params.id ?? '');
    headers = limit.count(request, path, house.now().getTime());
    requireNoSession(request, user);
    const call: Call = { house, request, origin, params, query, ...(user === undefined ? {} : { user }) };
    const reply = await handle(call);
    return { ...reply, headers: { ...headers, ...reply.headers } };
  } catch (error) {
    return asIn2021(house, user, refusalReply(error, headers));
  }
};

/** Links lead to the host that was asked, whatever its name. */
const originOf = (request: IncomingMessage, origin: string): string =>
  request.headers.host === undefined ? origin : `http://${request.headers.host}`;

export const openFrontDoor = (house: House): Listener => {
  const limit = newRateLimit(house.faults);
  return async (request, response, origin) => {
    try {
      const reply = await answer(house, { request, origin: originOf(request, origin), limit });
      if (cutsAnswer(house, request.method ?? 'GET')) request.socket.destroy();
      else if (!response.destroyed)
        await send(request, response, { ...reply, headers: { ...reply.headers, 'x-request-id': house.uuid().replaceAll('-', '') } });
    } catch (error) {
      if (error instanceof BrokenOff || response.destroyed) return;
      throw error;
    }
  };
};
