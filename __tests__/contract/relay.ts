/** A relay before a server, local or real: what may go wrong on the way, and what was asked. */
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * What becomes of a request. `lose-before`: it never arrives; `lose-after`: it is carried out, and the answer is lost.
 * `corrupt`: a bit of the body is turned; `corrupt-file`: the first of the file that a form brings.
 */
export type Mishap = 'lose-before' | 'lose-after' | 'corrupt' | 'corrupt-file' | 'break' | { status: number; type: string; text: string };

export interface Rule {
  /** Looks at `METHOD /path`, and ` (form)` behind it where a form with a file is sent. */
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
  /** Until the server has answered all that reached it, whoever has gone since. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** So many bytes of a body pass before the line breaks. */
const BREAK_AFTER = 100_000;

const flipped = (chunk: Buffer): Buffer => {
  const copy = Buffer.from(chunk);
  if (copy.length > 0) copy[0] = (copy[0] ?? 0) ^ 1;
  return copy;
};

/** Turns the first byte of the file; what the form says of it passes, wherever it is cut. */
const fileTurner = (): ((chunk: Buffer) => Buffer) => {
  let passed = '';
  let isTurned = false;
  return (chunk) => {
    if (isTurned || chunk.length === 0) return chunk;
    const text = passed + chunk.toString('latin1');
    const head = text.indexOf('filename="');
    const end = head < 0 ? -1 : text.indexOf('\r\n\r\n', head);
    const at = end + 4 - passed.length;
    passed = text;
    if (end < 0 || at >= chunk.length) return chunk;
    isTurned = true;
    return Buffer.concat([chunk.subarray(0, at), flipped(chunk.subarray(at))]);
  };
};

/** @param target the server's origin: `http://127.0.0.1:5000` */
export const openRelay = async (target: string): Promise<Relay> => {
  const { hostname, port } = new URL(target);

  const choose = (line: string): Mishap | undefined => {
    const rule = relay.rules.find(({ of, times }) => of.test(line) && times !== 0);
    if (rule?.times !== undefined) rule.times -= 1;
    return rule?.mishap;
  };

  const underway = new Set<Promise<void>>();

  const pass = (asked: IncomingMessage, answer: ServerResponse, mishap: Mishap | undefined): void => {
    const { host: _, ...headers } = asked.headers;
    let isOver = (): void => {};
    const over = new Promise<void>((resolve) => {
      isOver = resolve;
    });
    underway.add(over);
    void over.then(() => underway.delete(over));
    const on = request({ hostname, port, method: asked.method, path: asked.url, headers, agent: false }, (reply) => {
      reply.on('end', isOver);
      if (mishap === 'lose-after') {
        reply.resume().on('end', () => asked.socket.destroy());
        return;
      }
      answer.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(answer);
      // Who asked may be gone: what nobody takes is read all the same, to its end.
      answer.on('close', () => reply.resume());
    });
    on.on('error', () => asked.socket.destroy());
    on.on('close', isOver);
    let seen = 0;
    const turnFile = fileTurner();
    asked.on('data', (chunk: Buffer) => {
      seen += chunk.length;
      if (mishap === 'break' && seen > BREAK_AFTER) {
        on.destroy();
        asked.socket.destroy();
      } else if (mishap === 'corrupt-file') on.write(turnFile(chunk));
      else on.write(mishap === 'corrupt' ? flipped(chunk) : chunk);
    });
    asked.on('end', () => on.end());
    asked.on('error', () => on.destroy());
  };

  const server = createServer((asked, answer) => {
    const line = `${asked.method} ${asked.url}`;
    relay.requests.push(line);
    const isForm = asked.headers['content-type']?.startsWith('multipart/form-data') === true;
    const mishap = relay.watch(line) ?? choose(isForm ? `${line} (form)` : line);
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
    settled: async () => void (await Promise.all(underway)),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  return relay;
};
