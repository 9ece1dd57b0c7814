/** A proxy before the servers that a run speaks to: it sees every request, may do one of the faults of faults.ts to it, and keeps what was sent where. */
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Sent, Side } from '../e2e/canary.ts';

/** One request, as the proxy saw it. */
export interface Seen extends Sent {
  /** Of the answer that the server gave; undefined where it was not asked. */
  reply?: Reply;
}

export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** What a fault can do to one request. */
export interface Strike {
  seen: Seen;
  asked: IncomingMessage;
  answer: ServerResponse;
  /** Hands the request on, with its body changed where that is asked for, and brings what the server said. */
  forward(change?: (body: Buffer) => Buffer): Promise<Reply>;
  /** Hands on half of what was uploaded, and breaks off. */
  forwardHalf(): Promise<void>;
  /** Hands on the first of what is being uploaded, and breaks off while the rest is on its way. */
  forwardFirst(): Promise<void>;
  /** This server is not there any more, for so many milliseconds. Default: until `heal`. */
  goDown(milliseconds?: number): void;
  /** The job is told to end, as a cancelled one is. */
  cancel(signal: NodeJS.Signals): void;
  trap: string;
}

export type Fault = (strike: Strike) => Promise<void>;

export interface FaultProxy {
  origins: Record<Side, string>;
  /** Since `heal`. */
  seen: Seen[];
  /** Called when a request has arrived, before it goes on; the body of an upload may still be on its way. */
  choose: (seen: Seen) => Fault | undefined;
  /** Who is served: what `cancel` ends. */
  job: { kill(signal: NodeJS.Signals): unknown } | undefined;
  /** No fault, all servers up again, nothing seen, and nothing underway: what reached a server is carried out, whoever has gone since. */
  heal(): Promise<void>;
  close(): Promise<void>;
}

const HOP = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'host']);

const flatten = (headers: IncomingMessage['headers']): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => (HOP.has(name) ? [] : [[name, String(value)]])));

const readAll = async (stream: IncomingMessage): Promise<Buffer> => {
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
};

/** More than a socket holds. */
const FIRST_BYTES = 2 ** 20;

/** What comes first of a body; its sender stands still then, with the rest in hand. */
const readFirst = (stream: IncomingMessage): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    let bytes = 0;
    const stop = (): void => {
      stream.pause();
      resolve(Buffer.concat(pieces));
    };
    stream.once('end', stop);
    stream.once('error', reject);
    stream.on('data', (piece: Buffer) => {
      pieces.push(piece);
      bytes += piece.length;
      if (bytes >= FIRST_BYTES) stop();
    });
  });

const listen = (server: Server, port = 0): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });

const SIDES = ['github', 'blobs', 'archive', 'trap'] as const;
/** How many ports a proxy takes. */
export const PROXY_PORTS = SIDES.length;

/** @param targets the servers' own origins: `http://127.0.0.1:5000` @param first of the ports; default: free ones */
export const openFaultProxy = async (targets: Record<Exclude<Side, 'trap'>, string>, first?: number): Promise<FaultProxy> => {
  const doors: { side: Side; port: number; server: Server }[] = [];
  let comingBack: NodeJS.Timeout | undefined;

  /** Links in answers lead to the proxy, as the servers' own would lead to them. */
  const rewrite = (text: string): string =>
    Object.entries(targets).reduce((rest, [side, origin]) => rest.replaceAll(origin, proxy.origins[side as Side]), text);

  const underway = new Set<Promise<Reply>>();

  /** `isPart`: it breaks off after the body; `length` is what was promised. */
  const send = (
    seen: Seen,
    headers: IncomingMessage['headers'],
    body: Buffer,
    { isPart = false, length: whole = body.length }: { isPart?: boolean; length?: number } = {},
  ): Promise<Reply> => {
    const sent = new Promise<Reply>((resolve, reject) => {
      const { hostname, port } = new URL(targets[seen.side as keyof typeof targets]);
      const length = body.length > 0 || seen.method === 'PUT' || seen.method === 'POST' ? { 'content-length': String(whole) } : {};
      const on = request({
        hostname,
        port,
        method: seen.method,
        path: seen.path,
        headers: { ...flatten(headers), ...length },
        agent: false,
      });
      on.on('response', (answer) => {
        readAll(answer).then((bytes) => {
          const isText = /json|text/.test(answer.headers['content-type'] ?? '');
          const told = Object.fromEntries(Object.entries(flatten(answer.headers)).map(([name, value]) => [name, rewrite(value)]));
          resolve({ status: answer.statusCode ?? 502, headers: told, body: isText ? Buffer.from(rewrite(bytes.toString())) : bytes });
        }, reject);
      });
      on.on('error', reject);
      if (!isPart) on.end(body);
      else
        on.write(body, () => {
          on.destroy();
          resolve({ status: 0, headers: {}, body: Buffer.alloc(0) });
        });
    });
    underway.add(sent);
    sent.then(
      () => underway.delete(sent),
      () => underway.delete(sent),
    );
    return sent;
  };

  const handle = async (side: Side, asked: IncomingMessage, answer: ServerResponse): Promise<void> => {
    asked.on('error', () => {});
    answer.on('error', () => {});
    const head = `${asked.method} ${asked.url}\n${asked.rawHeaders.join('\n')}`;
    const seen: Seen = { side, method: asked.method ?? 'GET', path: asked.url ?? '/', head, body: Buffer.alloc(0) };
    proxy.seen.push(seen);
    if (side === 'trap') {
      seen.body = await readAll(asked);
      // The worst that a stranger can say: there is nothing.
      const nothing = /depositions|\/contents|\/assets/.test(seen.path)
        ? '[]'
        : '{"hits":{"hits":[],"total":0},"success":true,"result":{"count":0,"results":[]}}';
      answer.writeHead(200, { 'content-type': 'application/json' }).end(nothing);
      return;
    }
    const forward: Strike['forward'] = async (change = (body) => body) => {
      seen.body = await readAll(asked);
      seen.reply = await send(seen, asked.headers, change(seen.body));
      return seen.reply;
    };
    const fault = proxy.choose(seen);
    if (fault === undefined) {
      const { status, headers, body } = await forward();
      answer.writeHead(status, { ...headers, ...(status === 204 ? {} : { 'content-length': String(body.length) }) }).end(body);
      return;
    }
    await fault({
      ...{ seen, asked, answer, forward, trap: proxy.origins.trap },
      forwardHalf: async () => {
        seen.body = await readAll(asked);
        const { length } = seen.body;
        await send(seen, asked.headers, seen.body.subarray(0, Math.ceil(length / 2)), { isPart: true, length });
      },
      forwardFirst: async () => {
        seen.body = await readFirst(asked);
        await send(seen, asked.headers, seen.body, {
          isPart: true,
          length: Number(asked.headers['content-length'] ?? seen.body.length + 1),
        });
      },
      cancel: (signal) => void proxy.job?.kill(signal),
      goDown: (milliseconds) => {
        const door = doors.find((one) => one.side === side);
        if (door === undefined) return;
        door.server.close();
        door.server.closeAllConnections();
        if (milliseconds !== undefined) comingBack = setTimeout(() => void listen(door.server, door.port), milliseconds);
      },
    });
  };

  const open = async (side: Side, port: number | undefined): Promise<void> => {
    // A client that gives up while it is served, or a server that is gone: the connection ends, as it would.
    const server = createServer((asked, answer) => void handle(side, asked, answer).catch(() => asked.socket.destroy()));
    server.requestTimeout = 0;
    doors.push({ side, server, port: await listen(server, port) });
  };
  const proxy: FaultProxy = {
    origins: { github: '', blobs: '', archive: '', trap: '' },
    seen: [],
    choose: () => undefined,
    job: undefined,
    heal: async () => {
      clearTimeout(comingBack);
      proxy.choose = () => undefined;
      proxy.seen = [];
      for (const { server, port } of doors) {
        server.closeAllConnections();
        if (!server.listening) await listen(server, port);
      }
      await Promise.allSettled(underway);
    },
    close: async () => {
      clearTimeout(comingBack);
      await Promise.all(
        doors.map(
          ({ server }) =>
            new Promise<void>((done) => {
              server.close(() => done());
              server.closeAllConnections();
            }),
        ),
      );
    },
  };
  for (const [at, side] of SIDES.entries()) await open(side, first === undefined ? undefined : first + at);
  for (const { side, port } of doors) proxy.origins[side] = `http://127.0.0.1:${port}`;
  return proxy;
};
