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
import { meetStranger } from './strangers.ts';
import type { User } from './world.ts';

/** A session cookie asks for a CSRF token; a good token in the header makes it moot (facts/zenodo.md 2.2). @throws Refusal 400 */
const requireNoSession = (request: IncomingMessage, user: User | undefined): void => {
  const cookie = request.headers.cookie ?? '';
  if (user !== undefined || cookie === '' || ['GET', 'HEAD', 'OPTIONS'].includes(request.method ?? '')) return;
  throw bad(/csrf/i.test(cookie) ? 'CSRF token missing or incorrect.' : 'CSRF cookie not set.');
};

/** What the 2021 document has in place of 403. */
const asIn2021 = (house: House, user: User | undefined, reply: Reply): Reply =>
  house.faults.docs2021 && reply.status === 403 && user === undefined ? { ...reply, status: 401 } : reply;

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

export const openFrontDoor = (house: House): Listener => {
  const limit = newRateLimit(house.faults, { standard: 133, searches: 30, isSearch: (path) => path === '/api/records' });
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
