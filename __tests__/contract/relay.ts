/** A relay before a server, local or real: what may go wrong on the way, and what was asked. */
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * What becomes of a request. `lose-before`: it never arrives; `lose-after`: it is carried out, and the answer is lost.
 * `corrupt-late`: a bit is turned where a form's first words are past, `corrupt` turns the first of all.
 */
export type Mishap = 'lose-before' | 'lose-after' | 'corrupt' | 'corrupt-late' | 'break' | { status: number; type: string; text: string };

export interface Rule {
  /** Looks at `METHOD /path`. */
  of: RegExp;
  mishap: Mishap;
  /** How often it strikes; without it, always. */
  times?: number;
}

export interface Relay {
  origin: string;
  /** All requests, `METHOD /path?query`. */
  requests: string[];
  /** The first that fits strikes. */
  rules: Rule[];
  /** Looks at each request before it goes on. */
  watch: (line: string) => Mishap | undefined;
  close(): Promise<void>;
}

/** So many bytes of a body pass before the line breaks, or a bit is turned late. */
const BREAK_AFTER = 100_000;

const flipped = (chunk: Buffer): Buffer => {
  const copy = Buffer.from(chunk);
  if (copy.length > 0) copy[0] = (copy[0] ?? 0) ^ 1;
  return copy;
};

/** @param target the server's origin: `http://127.0.0.1:5000` */
export const openRelay = async (target: string): Promise<Relay> => {
  const { hostname, port } = new URL(target);

  const choose = (line: string): Mishap | undefined => {
    const rule = relay.rules.find(({ of, times }) => of.test(line) && times !== 0);
    if (rule?.times !== undefined) rule.times -= 1;
    return rule?.mishap;
  };

  const pass = (asked: IncomingMessage, answer: ServerResponse, mishap: Mishap | undefined): void => {
    const { host: _, ...headers } = asked.headers;
    const on = request({ hostname, port, method: asked.method, path: asked.url, headers, agent: false }, (reply) => {
      if (mishap === 'lose-after') {
        reply.resume().on('end', () => asked.socket.destroy());
        return;
      }
      answer.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(answer);
    });
    on.on('error', () => asked.socket.destroy());
    let seen = 0;
    asked.on('data', (chunk: Buffer) => {
      const isLate = seen <= BREAK_AFTER && seen + chunk.length > BREAK_AFTER;
      seen += chunk.length;
      if (mishap === 'break' && seen > BREAK_AFTER) {
        on.destroy();
        asked.socket.destroy();
      } else on.write(mishap === 'corrupt' || (mishap === 'corrupt-late' && isLate) ? flipped(chunk) : chunk);
    });
    asked.on('end', () => on.end());
    asked.on('error', () => on.destroy());
  };

  const server = createServer((asked, answer) => {
    const line = `${asked.method} ${asked.url}`;
    relay.requests.push(line);
    const mishap = relay.watch(line) ?? choose(line);
    if (mishap === 'lose-before') asked.socket.destroy();
    else if (typeof mishap === 'object') {
      asked.resume();
      answer.writeHead(mishap.status, { 'content-type': mishap.type });
      answer.end(mishap.text);
    } else pass(asked, answer, mishap);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const relay: Relay = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: [],
    rules: [],
    watch: () => undefined,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  return relay;
};
