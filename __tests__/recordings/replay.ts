/** Sends the requests of a recording, in order, to a server, with its own ids and tokens in place of the recorded ones, and compares the answers. */
import { readFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { type Answer, createLikeness, decoded, isId, type Likeness } from './likeness.ts';

/** One part of a form: a text, or a file of so many bytes (its own, where `text` has them). */
export interface Part {
  name: string;
  value?: unknown;
  filename?: string;
  content_type?: string;
  bytes?: number;
  text?: string;
}

export interface Exchange {
  label: string;
  /** `false`: sent, and not compared. */
  compare?: boolean;
  request: { method: string; path: string; headers?: Record<string, string>; body?: unknown; parts?: readonly Part[] };
  response: Answer;
}

export interface Difference {
  label: string;
  path: string;
  real: string;
  ours: string;
}

export interface Server {
  origin: string;
  /** By the name that the recording has for its owner. */
  tokens: Readonly<Record<string, string>>;
}

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

export const readRecording = (file: string | URL): Exchange[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line): Exchange => JSON.parse(line));

/** Known differences, one a line: `label prefix <tab> path prefix <tab> why`; lines that start with # are for people. */
export const readKnown = (file: string | URL): ((difference: Difference) => boolean) => {
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
  return ({ label, path }) => rows.some(([from = '', at = '']) => label.startsWith(from) && path.startsWith(at));
};

const newTranslator = ({ origin, tokens }: Server, likeness: Likeness) => {
  const text = (given: string): string =>
    given
      .replace(/<token:([^>]+)>/g, (_, name: string) => tokens[name] ?? `unknown-token-${name}`)
      .replace(/https?:\/\/[a-z]+\.example(:\d+)?/g, origin)
      .replace(/%(2F|3A|22|3D)|[A-Za-z0-9-]+/g, (word, _code, at: number, all: string) => {
        const ours = word.startsWith('%') ? undefined : likeness.ours(word);
        return ours !== undefined && isId(word, decoded(all.slice(Math.max(0, at - 12), at))) ? ours : word;
      });
  const deep = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return text(value);
    if (typeof value === 'number' && /(^|_)id$/.test(key)) return Number(likeness.ours(String(value)) ?? value);
    if (Array.isArray(value)) return value.map((item) => deep(item, key));
    if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, deep(item, name)]));
    return value;
  };
  return { text, deep };
};

/** A body recorded as `{bytes, md5, text?}` is sent as its text, or as that many bytes of our own. */
const bodyOf = (body: unknown, translate: ReturnType<typeof newTranslator>): Buffer | undefined => {
  if (body === null || body === undefined) return undefined;
  if (typeof body === 'string') return Buffer.from(translate.text(body));
  if (isObject(body) && typeof body.bytes === 'number') {
    return typeof body.text === 'string' ? Buffer.from(body.text) : Buffer.alloc(body.bytes, 'archive-release ');
  }
  return Buffer.from(JSON.stringify(translate.deep(body)));
};

const boundary = 'archive-release-replay';

const formOf = (parts: readonly Part[], translate: ReturnType<typeof newTranslator>): Buffer =>
  Buffer.concat([
    ...parts.flatMap(({ name, value, filename, content_type: type, bytes = 0, text }) => {
      const named = filename === undefined ? '' : `; filename="${filename}"`;
      const content = value === undefined ? bodyOf({ bytes, text }, translate) : Buffer.from(translate.text(String(value)));
      return [
        Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"${named}\r\n`),
        Buffer.from(type === undefined ? '\r\n' : `Content-Type: ${type}\r\n\r\n`),
        content ?? Buffer.alloc(0),
        Buffer.from('\r\n'),
      ];
    }),
    Buffer.from(`--${boundary}--\r\n`),
  ]);

const parsed = (whole: Buffer, type: string): unknown => {
  if (whole.length === 0) return null;
  if (/json/.test(type)) return JSON.parse(whole.toString());
  return /text|xml|html/.test(type) ? whole.toString() : { bytes: whole.length };
};

const send = ({ request }: Exchange, server: Server, translate: ReturnType<typeof newTranslator>): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { method, path, headers = {}, parts } = request;
    const bytes = parts === undefined ? bodyOf(request.body, translate) : formOf(parts, translate);
    const kept = Object.entries(headers).filter(([name]) => !/^(host|content-length|connection|transfer-encoding)$/i.test(name));
    const out: Record<string, string> = Object.fromEntries(kept.map(([name, value]) => [name, translate.text(value)]));
    if (parts !== undefined) out['Content-Type'] = `multipart/form-data; boundary=${boundary}`;
    if (/chunked/.test(headers['Transfer-Encoding'] ?? '')) out['Transfer-Encoding'] = 'chunked';
    else if (bytes !== undefined || /^(POST|PUT|PATCH)$/.test(method)) out['Content-Length'] = String(bytes?.length ?? 0);
    const target = new URL(translate.text(path), server.origin);
    const sent = httpRequest(target, { method, headers: out, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const body = parsed(Buffer.concat(chunks), response.headers['content-type'] ?? '');
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
      });
    });
    sent.on('error', reject);
    // A server may answer, and close, before the whole body is sent.
    sent.on('socket', (socket) => socket.on('error', () => {}));
    sent.end(bytes);
  });

/**
 * The server refused, and closed, before a big body was sent: what it said can be lost with the connection. A refusal may be asked for again, and on
 * a busy machine it takes more than one try.
 */
const sendPatiently = async (...[exchange, server, translate]: Parameters<typeof send>): Promise<Answer> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await send(exchange, server, translate);
    } catch (error) {
      const isCut = error instanceof Error && 'code' in error && (error.code === 'EPIPE' || error.code === 'ECONNRESET');
      if (!isCut || attempt === 10) throw error;
    }
  }
};

const withoutMd5 = (response: Answer): Answer => {
  if (!isObject(response.body) || !('bytes' in response.body)) return response;
  const { md5: _, ...body } = response.body;
  return { ...response, body };
};

/** What stands before the colon of a label. */
export const groupOf = (label: string): string => /^[^:]*(?=:)/.exec(label)?.[0] ?? 'others';

export interface Replayed {
  /** By the group of the label: how many were compared. */
  compared: Record<string, number>;
  differences: Difference[];
}

export const replay = async (exchanges: readonly Exchange[], server: Server): Promise<Replayed> => {
  const likeness = createLikeness();
  const translate = newTranslator(server, likeness);
  const compared: Record<string, number> = {};
  const differences: Difference[] = [];
  for (const exchange of exchanges) {
    const { label, response } = exchange;
    const quiet = exchange.compare === false;
    const answer = await sendPatiently(exchange, server, translate);
    likeness.compare(withoutMd5(response), answer, (path, real, ours) => {
      if (!quiet) differences.push({ label, path, real, ours });
    });
    const group = groupOf(label);
    if (!quiet) compared[group] = (compared[group] ?? 0) + 1;
  }
  return { compared, differences };
};
