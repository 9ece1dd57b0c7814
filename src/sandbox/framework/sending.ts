/** From a request to who asks, and from a reply to bytes on the wire. */
import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { Reply } from './call.ts';
import { Limited } from './rate-limit.ts';
import { Refusal } from './refusal.ts';

export const tokenOf = (request: IncomingMessage, query: URLSearchParams): string | undefined =>
  /^bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? query.get('access_token') ?? undefined;

export const refusalReply = (error: unknown, headers: Record<string, string>): Reply => {
  if (!(error instanceof Refusal)) throw error;
  const more = error instanceof Limited ? error.headers : headers;
  if (error.type === 'application/json') return { status: error.status, body: error.body, headers: more };
  return { status: error.status, text: String(error.body), type: error.type, headers: more };
};

export const send = async (request: IncomingMessage, response: ServerResponse, reply: Reply): Promise<void> => {
  const { file } = reply;
  const text = 'body' in reply ? JSON.stringify(reply.body) : (reply.bytes ?? reply.text ?? '');
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

/** Links lead to the host that was asked, whatever its name. */
export const originOf = (request: IncomingMessage, origin: string): string =>
  request.headers.host === undefined ? origin : `http://${request.headers.host}`;
