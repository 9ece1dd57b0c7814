/** Turns an answer of the API into HTTP: headers, entity tags, and bodies that a `HEAD` leaves out. */
import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Answer, Call } from './answer.ts';

/** `headers` are those that every answer carries; the answer's own win. */
export const sendAnswer = async (
  call: Call,
  answer: Answer,
  { response, headers }: { response: ServerResponse; headers: Record<string, string> },
): Promise<void> => {
  for (const [name, value] of Object.entries({ ...headers, ...answer.headers })) response.setHeader(name, value);
  response.statusCode = answer.status;
  if (answer.send !== undefined) return answer.send(response);
  if (answer.json === undefined && answer.bytes === undefined) {
    response.end();
    return;
  }
  const body = answer.json === undefined ? Buffer.from(answer.bytes ?? '') : Buffer.from(JSON.stringify(answer.json));
  if (answer.json !== undefined) response.setHeader('content-type', 'application/json; charset=utf-8');
  const etag = `W/"${createHash('sha256').update(body).digest('hex')}"`;
  if (answer.status === 200 && call.method !== 'POST') response.setHeader('etag', etag);
  if (answer.status === 200 && call.request.headers['if-none-match'] === etag) response.writeHead(304).end();
  else response.setHeader('content-length', body.length).end(call.method === 'HEAD' ? undefined : body);
};
