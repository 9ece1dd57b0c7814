/** A server of a few lines on loopback, and what it was asked. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  body: Buffer;
  /** The connection that it came by. */
  port: number | undefined;
}

export interface TestServer {
  origin: string;
  asked: readonly Asked[];
  close(): Promise<void>;
}

/** `answer` is called once the whole request is there; `early` before its body is read, and may answer by itself (then it says true). */
export const serve = (
  answer: (asked: Asked, response: ServerResponse, turn: number) => void,
  early?: (request: IncomingMessage, response: ServerResponse) => boolean,
): Promise<TestServer> =>
  new Promise((resolve) => {
    const asked: Asked[] = [];
    const server = createServer((request, response) => {
      if (early?.(request, response)) return;
      const chunks: Buffer[] = [];
      request.on('error', () => {});
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const one: Asked = {
          method: request.method ?? '',
          url: request.url ?? '',
          headers: request.headers,
          body: Buffer.concat(chunks),
          port: request.socket.remotePort,
        };
        asked.push(one);
        answer(one, response, asked.length);
      });
    });
    server.listen(0, '127.0.0.1', () => {
      resolve({
        origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
        asked,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
  });

export const sendJson = (response: ServerResponse, status: number, json: unknown, headers: Record<string, string> = {}): void => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(json));
};
