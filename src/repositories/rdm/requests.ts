/** Requests: who is asked for what, and what this account may do with it (facts/inveniordm.md 1.9, 1.10, 1.13). */
import { type Answer, isSuccess } from '../../http/answer.ts';
import { type Entry, type Request, toCannot } from '../catalogue.ts';
import { escapeHtml } from '../html.ts';
import { toNotFound } from './find.ts';
import { readHits, toObject, toText } from './json.ts';
import { quote, type Server } from './server.ts';

const readRequestJson = (json: unknown, base: string): Request | undefined => {
  const wire = toObject(json);
  const [id, type] = [toText(wire.id), toText(wire.type)];
  if (id === undefined || type === undefined) return undefined;
  const about = toText(toObject(wire.topic).record);
  return {
    id,
    type,
    title: toText(wire.title) ?? '(no title)',
    status: toText(wire.status) ?? '',
    isOpen: wire.is_open === true,
    url: `${base}/requests/${id}`,
    // Exactly what the caller may do now (1.10).
    actions: Object.keys(toObject(toObject(wire.links).actions)),
    ...(about === undefined ? {} : { about }),
  };
};

/** Asked for the native form of records, a server of 13.0.0 answers 500 to a review. */
const AS_JSON = { headers: { accept: 'application/json' } };

/** What a server does not know (curations; an old one), or does not let this account see, is no request. */
const readSome = (server: Server, answer: Answer): readonly Request[] => {
  if (!isSuccess(answer)) return [];
  const found = readHits(answer.json)?.hits ?? [answer.json];
  return found.flatMap((hit) => readRequestJson(hit, server.base) ?? []);
};

export const requestsOf = async (server: Server, entry: Entry): Promise<readonly Request[]> => {
  if (server.token === undefined) return [];
  const search = { ...AS_JSON, query: { q: `topic.record:${quote(entry.id)}` } };
  const about = await server.ask(entry.isDraft ? `records/${entry.id}/draft/review` : `records/${entry.id}/requests`, AS_JSON);
  // A review that was called off is gone from its draft (1.9): only the search knows it still.
  const others = entry.isDraft ? readSome(server, await server.ask('user/requests', search)) : [];
  const curations = readSome(server, await server.ask('curations/', search));
  const all = [...readSome(server, about), ...[...others, ...curations].filter((request) => request.about === entry.id)];
  const once = [...new Map(all.map((request) => [request.id, request])).values()];
  // A review says of itself what it is, and not what may be done with it (1.9).
  return Promise.all(once.map((request) => (request.isOpen ? readRequest(server, request.id) : request)));
};

const isUuid = (text: string): boolean => /^[0-9a-f-]{36}$/i.test(text);

export const readRequest = async (server: Server, id: string): Promise<Request> => {
  server.needToken('read a request');
  const none = () => toNotFound(server, `has no request «${id}»`, 'Its id stands in its address and in `archive-release status`.');
  if (!isUuid(id)) throw none();
  const answer = await server.ask(`requests/${id}`, AS_JSON);
  if (answer.status === 404) throw none();
  const request = isSuccess(answer) ? readRequestJson(answer.json, server.base) : undefined;
  if (request === undefined)
    throw await server.refuse(answer, {
      task: `read the request ${id}`,
      remedy: 'Requests are shown to those who made them, and to those who are asked.',
    });
  return request;
};

const toPayload = (text: string): object => ({ payload: { content: `<p>${escapeHtml(text)}</p>`, format: 'html' } });

export const act = async (server: Server, request: Request, { action, text }: { action: string; text?: string }): Promise<Request> => {
  if (!request.actions.includes(action)) {
    const offered = request.actions.length === 0 ? 'nothing' : request.actions.join(', ');
    throw toCannot(
      server.name,
      `${action} the request ${request.id} now (${request.status}) for this account`,
      `It offers: ${offered}. See ${request.url}.`,
    );
  }
  const answer = await server.ask(`requests/${request.id}/actions/${action}`, {
    ...AS_JSON,
    method: 'POST',
    ...(text === undefined ? {} : { body: toPayload(text) }),
  });
  if (!isSuccess(answer)) throw await server.refuse(answer, { task: `${action} the request ${request.id}` });
  return readRequest(server, request.id);
};

export const comment = async (server: Server, request: Request, text: string): Promise<void> => {
  const answer = await server.ask(`requests/${request.id}/comments`, { ...AS_JSON, method: 'POST', body: toPayload(text) });
  if (!isSuccess(answer)) throw await server.refuse(answer, { task: `comment on the request ${request.id}` });
};
