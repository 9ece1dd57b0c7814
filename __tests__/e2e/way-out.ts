/** Ways on which a machine reaches the world: a front under a name of its own, by TLS or on another address, and a proxy that tunnels to it. */
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, connect } from 'node:net';

const listen = async (server: Server, host: string): Promise<number> => {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, host, resolve);
  });
  return (server.address() as AddressInfo).port;
};

const end = (server: Server): Promise<void> =>
  new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });

const readAll = async (stream: IncomingMessage): Promise<Buffer> => Buffer.concat((await stream.toArray()) as Buffer[]);

export interface Front {
  port: number;
  close(): Promise<void>;
}

interface FrontOptions {
  /** The server behind it: `http://127.0.0.1:5000`. */
  behind: string;
  /** How it is spoken of, and what links lead to: `https://archive.test`. */
  origin(port: number): string;
  host?: string;
  tls?: { key: string; cert: string };
}

/** Hands every request on, and speaks of itself in the links. */
export const openFront = async ({ behind, origin, host = '127.0.0.1', tls }: FrontOptions): Promise<Front> => {
  const handle = async (asked: IncomingMessage, answer: ServerResponse): Promise<void> => {
    const rewrite = (text: string): string => text.replaceAll(behind, origin((server.address() as AddressInfo).port));
    const body = await readAll(asked);
    const { host: _, 'transfer-encoding': __, ...headers } = asked.headers;
    const on = request(`${behind}${asked.url}`, { method: asked.method, headers, agent: false });
    on.on('error', () => asked.socket.destroy());
    on.on('response', async (reply) => {
      const bytes = await readAll(reply);
      const isText = /json|text/.test(reply.headers['content-type'] ?? '');
      const told = isText ? Buffer.from(rewrite(bytes.toString())) : bytes;
      const { 'transfer-encoding': ___, 'content-length': ____, ...names } = reply.headers;
      for (const [name, value] of Object.entries(names)) answer.setHeader(name, typeof value === 'string' ? rewrite(value) : (value ?? ''));
      answer.writeHead(reply.statusCode ?? 502, reply.statusCode === 204 ? {} : { 'content-length': told.length }).end(told);
    });
    on.end(body);
  };
  const server = tls === undefined ? createServer(handle) : createTlsServer(tls, handle);
  const port = await listen(server, host);
  return { port, close: () => end(server) };
};

export interface Tunnel {
  origin: string;
  /** `archive.test:443`, one a tunnel. */
  asked: string[];
  close(): Promise<void>;
}

/** A proxy that leads every name to one port; `refuses` answers so instead. */
export const openTunnel = async (to: number, refuses?: number): Promise<Tunnel> => {
  const asked: string[] = [];
  const server = createServer((_, answer) => void answer.writeHead(400).end());
  server.on('connect', (wanted, socket) => {
    asked.push(wanted.url ?? '');
    socket.on('error', () => {});
    if (refuses !== undefined) return void socket.end(`HTTP/1.1 ${refuses} No\r\ncontent-length: 0\r\n\r\n`);
    const through = connect(to, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      through.pipe(socket).pipe(through);
    });
    through.on('error', () => socket.destroy());
    socket.on('close', () => through.destroy());
  });
  const port = await listen(server, '127.0.0.1');
  return { origin: `http://127.0.0.1:${port}`, asked, close: () => end(server) };
};
