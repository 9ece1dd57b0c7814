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

interface Front {
  port: number;
  /** `GET /api/records`, one a request. */
  asked: string[];
  close(): Promise<void>;
}

interface FrontOptions {
  /** The server behind it: `http://127.0.0.1:5000`. */
  behind: string;
  /** How it is spoken of, and what links lead to: `https://archive.test`. */
  origin(port: number): string;
  /** How other servers behind fronts are spoken of in its links. */
  others?: Readonly<Record<string, string>>;
  host?: string;
  tls?: { key: string; cert: string };
}

/** Hands every request on, and speaks of itself in the links. */
const openFront = async ({ behind, origin, others, host = '127.0.0.1', tls }: FrontOptions): Promise<Front> => {
  const seen: string[] = [];
  const handle = async (asked: IncomingMessage, answer: ServerResponse): Promise<void> => {
    seen.push(`${asked.method} ${asked.url}`);
    const names = { ...others, [behind]: origin((server.address() as AddressInfo).port) };
    const rewrite = (text: string): string => Object.entries(names).reduce((rest, [from, to]) => rest.replaceAll(from, to), text);
    const body = await readAll(asked);
    const { host: _, 'transfer-encoding': __, ...headers } = asked.headers;
    const on = request(`${behind}${asked.url}`, { method: asked.method, headers, agent: false });
    on.on('error', () => asked.socket.destroy());
    on.on('response', async (reply) => {
      const bytes = await readAll(reply);
      const isText = /json|text/.test(reply.headers['content-type'] ?? '');
      const content = isText ? Buffer.from(rewrite(bytes.toString())) : bytes;
      const { 'transfer-encoding': ___, 'content-length': ____, ...told } = reply.headers;
      for (const [name, value] of Object.entries(told)) answer.setHeader(name, typeof value === 'string' ? rewrite(value) : (value ?? ''));
      answer.writeHead(reply.statusCode ?? 502, reply.statusCode === 204 ? {} : { 'content-length': content.length }).end(content);
    });
    on.end(body);
  };
  const server = tls === undefined ? createServer(handle) : createTlsServer(tls, handle);
  const port = await listen(server, host);
  return { port, asked: seen, close: () => end(server) };
};

/** The servers that a run speaks to. */
export type Side = 'archive' | 'github' | 'blobs';

export interface Fronts {
  each: Readonly<Record<Side, Front>>;
  origins: Readonly<Record<Side, string>>;
  /** For the environment of a run: GitHub is where its front is. */
  github: Record<string, string>;
  close(): Promise<void>;
}

interface FrontsOptions extends Pick<FrontOptions, 'host' | 'tls'> {
  behind: Readonly<Record<Side, string>>;
  /** How each is spoken of. */
  toOrigin(side: Side, port: number): string;
}

/** One before each of them; GitHub's sends on to that of its downloads. */
export const openFronts = async ({ behind, toOrigin, ...options }: FrontsOptions): Promise<Fronts> => {
  const open = (side: Side, others = {}): Promise<Front> =>
    openFront({ ...options, others, behind: behind[side], origin: (port) => toOrigin(side, port) });
  const [archive, blobs] = [await open('archive'), await open('blobs')];
  const github = await open('github', { [behind.blobs]: toOrigin('blobs', blobs.port) });
  const each = { archive, github, blobs };
  const origins = {
    archive: toOrigin('archive', archive.port),
    github: toOrigin('github', github.port),
    blobs: toOrigin('blobs', blobs.port),
  };
  return {
    each,
    origins,
    github: { GITHUB_API_URL: origins.github, GITHUB_GRAPHQL_URL: `${origins.github}/graphql` },
    close: async () => void (await Promise.all(Object.values(each).map((front) => front.close()))),
  };
};

export interface Tunnel {
  origin: string;
  /** `archive.test:443`, one a tunnel. */
  asked: string[];
  close(): Promise<void>;
}

/** A proxy that leads each name to its port; `refuses` answers so instead. */
export const openTunnel = async (ports: Readonly<Record<string, number>>, refuses?: number): Promise<Tunnel> => {
  const asked: string[] = [];
  const server = createServer((_, answer) => void answer.writeHead(400).end());
  server.on('connect', (wanted, socket) => {
    asked.push(wanted.url ?? '');
    socket.on('error', () => {});
    const to = ports[wanted.url?.split(':')[0] ?? ''];
    if (refuses !== undefined || to === undefined) return void socket.end(`HTTP/1.1 ${refuses ?? 502} No\r\ncontent-length: 0\r\n\r\n`);
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
