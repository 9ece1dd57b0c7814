/** One small HTTP server on loopback, the ground that every side of the local archive stands on. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Handler = (request: IncomingMessage, response: ServerResponse, origin: string) => void | Promise<void>;

/** One request as a watcher sees it; `status` is there once it is answered. */
export interface Exchange {
  side: string;
  method: string;
  /** Path and query, as sent. */
  path: string;
  userAgent?: string;
  status?: number;
}

/** Looks on. `before` may wait, and may say `drop`: the request is then not carried out and its connection is closed. */
export interface Watcher {
  before?(exchange: Exchange): 'drop' | undefined | Promise<'drop' | undefined>;
  after?(exchange: Exchange): void;
}

export interface Listening {
  /** `http://127.0.0.1:PORT`, without a trailing slash. */
  origin: string;
  close(): Promise<void>;
}

/**
 * Listens on 127.0.0.1 only; port 0 (the default) takes a free one.
 * A handler that throws answers 500 as plain text, so that a bug of ours is never taken for a behaviour of the server that it stands for.
 */
export const listen = (side: string, handler: Handler, options: { port?: number; watch?: Watcher } = {}): Promise<Listening> =>
  new Promise((resolve, reject) => {
    let origin = '';
    const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
      const exchange: Exchange = { side, method: request.method ?? 'GET', path: request.url ?? '/' };
      const userAgent = request.headers['user-agent'];
      if (userAgent !== undefined) exchange.userAgent = userAgent;
      response.once('close', () => options.watch?.after?.({ ...exchange, status: response.statusCode }));
      if ((await options.watch?.before?.(exchange)) === 'drop') {
        request.socket.destroy();
        return;
      }
      await handler(request, response, origin);
    };
    const server = createServer((request, response) => {
      answer(request, response).catch((error: unknown) => {
        if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
        response.end(`the local archive failed: ${error instanceof Error ? error.stack : String(error)}`);
      });
    });
    server.requestTimeout = 0; // a slow upload is not an error
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', () => {
      origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      resolve({
        origin,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
  });
