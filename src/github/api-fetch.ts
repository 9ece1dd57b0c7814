/** The `fetch` that Octokit is given: undici's `request` with what Octokit leaves out, as its own reading turns an answer that was cut short into an empty one. */
import type { Readable } from 'node:stream';
import { type Dispatcher, request } from 'undici';
import { ArchiveError } from '../errors.ts';
import { redactUrl } from '../http/redact.ts';
import { endSoon, hold, leave } from '../http/whole.ts';

/** What Octokit passes to `fetch`. */
export interface FetchInit {
  method?: string;
  body?: string;
  headers?: Record<string, string>;
  /** `manual`: the caller takes redirects and the stream itself. */
  redirect?: string;
  signal?: AbortSignal;
}

/** What Octokit reads of a `Response`. */
export interface FetchAnswer {
  status: number;
  url: string;
  headers: Headers;
  body: Readable;
  text(): Promise<string>;
  arrayBuffer(): Promise<ArrayBuffer>;
}

const MOST_REDIRECTS = 5;
/** GitHub itself gives up after 10 s (facts/github.md 2.5). */
const ANSWER_WITHIN_MS = 60_000;
/** Far more than the statistics of a hundred people over twenty years. */
const MOST_BYTES = 64 * 2 ** 20;

const readWhole = async (body: Readable): Promise<Buffer> => {
  const pieces: Buffer[] = [];
  let size = 0;
  const stop = endSoon(body);
  try {
    for await (const piece of body) {
      size += (piece as Buffer).length;
      if (size > MOST_BYTES) throw new Error(`the answer is longer than ${MOST_BYTES} bytes`);
      pieces.push(piece as Buffer);
    }
  } finally {
    stop();
  }
  return Buffer.concat(pieces);
};

/** An answer that tells no length is cut without a sign on the wire. A raw file has another type, which also ends in `json`. */
const checkWhole = (headers: Headers, bytes: Buffer): void => {
  if (bytes.length === 0 || !/^application\/json\b/i.test(headers.get('content-type') ?? '')) return;
  try {
    JSON.parse(bytes.toString());
  } catch {
    throw new Error('the answer ended before its JSON did');
  }
};

const toHeaders = (raw: Dispatcher.ResponseData['headers']): Headers => {
  const headers = new Headers();
  for (const [name, value] of Object.entries(raw)) for (const one of [value].flat()) if (one !== undefined) headers.append(name, one);
  return headers;
};

/**
 * Every request carries the token, so it goes to the configured origins only, redirects included (DESIGN.md, rule 6). Redirects are followed (a renamed
 * repository answers 301), unless `redirect` is `manual`: then `body` is the stream as it comes. Else the whole body is read here; an answer that was cut short rejects.
 */
export const openApiFetch =
  (origins: readonly string[], dispatcher: Dispatcher) =>
  async (address: string, init: FetchInit = {}): Promise<FetchAnswer> => {
    let url = new URL(address);
    for (let hops = 0; ; hops += 1) {
      if (!origins.includes(url.origin)) {
        throw new ArchiveError(
          'github-failed',
          `GitHub's API points to ${redactUrl(url.href)}, which is another server; the token is not sent there.`,
          {
            remedy: `Is the address of the API right? It is ${origins[0]}, by GITHUB_API_URL.`,
          },
        );
      }
      const answer = await request(url, {
        dispatcher,
        method: (init.method ?? 'GET') as Dispatcher.HttpMethod,
        headers: init.headers ?? {},
        body: init.body ?? null,
        signal: init.signal ?? null,
        headersTimeout: ANSWER_WITHIN_MS,
        bodyTimeout: ANSWER_WITHIN_MS,
      });
      const headers = toHeaders(answer.headers);
      const location = headers.get('location');
      const { statusCode: status, body } = answer;
      const told = { status, url: url.href, headers, body };
      if (init.redirect === 'manual') return { ...told, body: hold(body), text: () => body.text(), arrayBuffer: () => body.arrayBuffer() };
      if (![301, 302, 307, 308].includes(status) || location === null) {
        const bytes = await readWhole(body);
        if (status === 200) checkWhole(headers, bytes);
        const copy = (): ArrayBuffer => new Uint8Array(bytes).buffer;
        return { ...told, text: async () => bytes.toString(), arrayBuffer: async () => copy() };
      }
      leave(body);
      if (hops === MOST_REDIRECTS || !URL.canParse(location, url.href)) throw new Error(`${redactUrl(url.href)} redirects without end`);
      url = new URL(location, url);
    }
  };
