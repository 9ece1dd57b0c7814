/** One small HTTP server on loopback, the ground that every side of the local archive stands on. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Handler = (request: IncomingMessage, response: ServerResponse, origin: string) => void | Promise<void>;

export interface Listening {
  /** `http://127.0.0.1:PORT`, without a trailing slash. */
  origin: string;
  close(): Promise<void>;
}

/** Listens on 127.0.0.1 only; port 0 (the default) takes a free one. A handler that throws answers 500 as plain text, so that a bug of ours is seen as one. */
export const listen = (handler: Handler, port = 0): Promise<Listening> =>
  new Promise((resolve, reject) => {
    let origin = '';
    const server = createServer((request, response) => {
      Promise.resolve(handler(request, response, origin)).catch((error: unknown) => {
        if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
        response.end(`the local archive failed: ${error instanceof Error ? error.stack : String(error)}`);
      });
    });
    server.requestTimeout = 0; // a slow upload is not an error
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
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
