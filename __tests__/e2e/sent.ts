/** Sees what is sent to the servers of this process, whoever opened them: Node tells of each request when its head is there. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { type Sent, type Side, signaturesIn } from './canary.ts';

const BEGUN = 'http.server.request.start';

/** Of one body. What is longer is a file's. */
const MOST_BYTES = 2 ** 20;

/** What arrives is kept, too; the server reads it when it likes. */
const keepBody = (request: IncomingMessage, sent: Sent): void => {
  const push = request.push.bind(request);
  request.push = (piece: Buffer | null, encoding) => {
    if (piece !== null && sent.body.length < MOST_BYTES) sent.body = Buffer.concat([sent.body, piece]);
    return push(piece, encoding);
  };
};

export interface Watch {
  sent: readonly Sent[];
  stop(): void;
}

/** @param sides by origin, `http://127.0.0.1:5000`. Other servers are not looked at, but where they are asked by a signed address: they signed it. */
export const watchSent = (sides: Readonly<Record<string, Side>>): Watch => {
  const byPort = new Map(Object.entries(sides).map(([origin, side]) => [URL.parse(origin)?.port, side]));
  const sent: Sent[] = [];
  const look = (message: unknown): void => {
    const { request } = message as { request: IncomingMessage };
    const { method = 'GET', url: path = '/', rawHeaders, socket } = request;
    const side = byPort.get(String(socket.localPort)) ?? (signaturesIn(path).length > 0 ? 'blobs' : undefined);
    if (side === undefined) return;
    const one: Sent = { side, method, path, head: `${method} ${path}\n${rawHeaders.join('\n')}`, body: Buffer.alloc(0) };
    sent.push(one);
    keepBody(request, one);
  };
  subscribe(BEGUN, look);
  return { sent, stop: () => void unsubscribe(BEGUN, look) };
};
