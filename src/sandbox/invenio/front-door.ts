/** Where every request comes in and every answer goes out. */
import type { IncomingMessage } from 'node:http';
import { cutsAnswer, maybeFail } from '../framework/failing.ts';
import { newRateLimit, type RateLimit } from '../framework/rate-limit.ts';
import { bad } from '../framework/refusal.ts';
import { originOf, refusalReply, send, tokenOf } from '../framework/sending.ts';
import type { Handler as Listener } from '../server.ts';
import { BrokenOff, type Call, type Reply } from './call.ts';
import type { House } from './house.ts';
import { findRoute } from './routes.ts';
import type { User } from './world.ts';

const isRead = (method: string | undefined): boolean => ['GET', 'HEAD', 'OPTIONS'].includes(method ?? 'GET');

/** Who has no good token is a guest with a browser's session (facts/inveniordm.md 1.1). @throws Refusal 400 */
const requireNoSession = (house: House, request: IncomingMessage, user: User | undefined): void => {
  const cookie = request.headers.cookie ?? '';
  if (user !== undefined || isRead(request.method)) return;
  if (house.faults.oldCsrf) throw bad('CSRF cookie not set.');
  if (cookie !== '') throw bad('CSRF token missing or incorrect.');
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
    headers = limit.count(request, path, house.now().getTime());
    const { params, handle } = findRoute(request.method ?? 'GET', path);
    requireNoSession(house, request, user);
    const call: Call = { house, request, origin, params, query, ...(user === undefined ? {} : { user }) };
    const reply = await handle(call);
    return { ...reply, headers: { ...headers, ...reply.headers } };
  } catch (error) {
    return refusalReply(error, headers);
  }
};

/** What fits into the buffers of a connection is sent before the answer can come. */
const bufferedBytes = 65_536;

/** A refused upload is answered before its body is read, and the connection closed (facts/inveniordm.md 1.1). */
const refusesEarly = ({ method, headers, complete }: IncomingMessage, { status }: Reply): boolean =>
  method === 'PUT' &&
  [403, 404, 415].includes(status) &&
  !complete &&
  Number(headers['content-length'] ?? Number.POSITIVE_INFINITY) > bufferedBytes;

export const openFrontDoor = (house: House): Listener => {
  const limit = newRateLimit(house.faults, { standard: 500, searches: 500, isSearch: () => false });
  return async (request, response, origin) => {
    try {
      const linked = house.faults.linkOrigin === '' ? originOf(request, origin) : house.faults.linkOrigin;
      const reply = await answer(house, { request, origin: linked, limit });
      if (cutsAnswer(house, request.method ?? 'GET')) request.socket.destroy();
      else if (!response.destroyed) {
        const isEarly = refusesEarly(request, reply);
        if (isEarly) response.once('finish', () => request.socket.destroySoon());
        await send(request, response, isEarly ? { ...reply, headers: { ...reply.headers, connection: 'close' } } : reply);
      }
    } catch (error) {
      if (error instanceof BrokenOff || response.destroyed) return;
      throw error;
    }
  };
};
