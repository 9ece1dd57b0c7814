/** Where every request comes in and every answer goes out. */
import { createReadStream, rmSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { Handler as Listener } from '../server.ts';
import { findAction } from './actions.ts';
import { BrokenOff, readArguments } from './arguments.ts';
import { type Call, decoded, type Reply } from './call.ts';
import { cutsAnswer, maybeFail, maybeLoseAnswer } from './faulty.ts';
import type { House } from './house.ts';
import type { Json } from './json.ts';
import { isUpload } from './multipart.ts';
import { findPage } from './page-routes.ts';
import { refusalPage } from './pages.ts';
import { BareRefusal, PageRefusal, Refusal } from './refusal.ts';
import { callerOf } from './tokens.ts';

const json = (status: number, body: unknown, headers: Record<string, string> = {}): Reply => ({
  status,
  text: JSON.stringify(body),
  type: 'application/json;charset=utf-8',
  headers,
});

const bareText = ({ faults }: House, { message }: BareRefusal): string =>
  faults.ckanVersion === '2.12' ? `Bad request: ${message}` : `Bad request - ${message}`;

const send = async (request: IncomingMessage, response: ServerResponse, reply: Reply): Promise<void> => {
  const { file, text = '' } = reply;
  const length = file === undefined ? Buffer.byteLength(text) : file.end - file.start + 1;
  response.writeHead(reply.status, {
    ...reply.headers,
    'content-type': reply.type ?? 'text/plain; charset=utf-8',
    'content-length': String(length),
  });
  if (request.method === 'HEAD' || length === 0) response.end();
  else if (file !== undefined) await pipeline(createReadStream(file.path, { start: file.start, end: file.end }), response);
  else response.end(text);
};

/** What was sent as a file and no resource took goes off the disk again. */
const forgetUploads = (house: House, data: Json): void => {
  const held = new Set(Object.values(house.world.files).map(({ blob }) => blob));
  for (const value of Object.values(data)) {
    if (isUpload(value) && !held.has(value.blob)) rmSync(house.store.pathOf(value.blob), { force: true });
  }
};

const answerAction = async (request: IncomingMessage, call: Call, name: string, query: URLSearchParams): Promise<Reply> => {
  const { house, origin } = call;
  const action = findAction(name, house.faults);
  if (action === undefined) throw new BareRefusal(`Action name not known: ${name}`);
  const reads = action.reads === true;
  const data = await readArguments(request, house, { query, reads });
  const help = `${origin}/api/3/action/help_show?name=${name}`;
  try {
    const result = action.run(call, data);
    if (!reads) house.commit();
    if (!reads) maybeLoseAnswer(house);
    return { ...json(200, { help, success: true, result: result ?? null, ...call.envelope }), wrote: !reads };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const echo = error.error.__type === 'Integrity Error' ? { data } : {};
    return json(error.status, { help, error: { ...error.error, ...echo }, success: false });
  } finally {
    forgetUploads(house, data);
  }
};

const actionPath = /^\/api(?:\/3)?\/action\/([^/]+)$/;

const answer = async (house: House, request: IncomingMessage, origin: string): Promise<Reply> => {
  const [path = '/', search = ''] = (request.url ?? '/').split(/\?(.*)/s);
  const query = new URLSearchParams(search);
  const method = request.method ?? 'GET';
  try {
    maybeFail(house, request, origin);
    const user = callerOf(house, request);
    const call: Call = { house, origin, envelope: {}, ...(user === undefined ? {} : { user }) };
    const name = actionPath.exec(path)?.[1];
    if (name === undefined) return findPage(call, request, path);
    if (method === 'OPTIONS') {
      return { status: 200, text: '', type: 'text/html; charset=utf-8', headers: { allow: 'HEAD, OPTIONS, POST, GET' } };
    }
    if (!['GET', 'HEAD', 'POST'].includes(method)) throw new PageRefusal(405, '405 Method Not Allowed');
    return await answerAction(request, call, decoded(name), query);
  } catch (error) {
    if (error instanceof BareRefusal) return json(400, bareText(house, error));
    if (error instanceof PageRefusal) return refusalPage(error);
    throw error;
  }
};

/** Links lead to the host that was asked, whatever its name. */
const originOf = (request: IncomingMessage, origin: string): string =>
  request.headers.host === undefined ? origin : `http://${request.headers.host}`;

export const openFrontDoor =
  (house: House): Listener =>
  async (request, response, origin) => {
    try {
      const reply = await answer(house, request, originOf(request, origin));
      if (cutsAnswer(house, { wrote: reply.wrote === true })) request.socket.destroy();
      else if (!response.destroyed) await send(request, response, reply);
    } catch (error) {
      if (error instanceof BrokenOff || response.destroyed) return;
      throw error;
    }
  };
