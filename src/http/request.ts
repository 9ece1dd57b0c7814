/** What is asked of a server: the words of the HTTP client (client.ts). */
import type { Readable } from 'node:stream';
import type { Answer } from './answer.ts';
import type { RetryPolicy } from './retry.ts';

/** A secret and the only origin that it is for. */
export interface Credentials {
  /** `https://zenodo.org`, without a trailing slash. */
  origin: string;
  /** The whole value of the `authorization` header. */
  authorization: string;
}

export interface HttpRequest {
  method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE';
  /** Absolute. */
  url: string;
  headers?: Readonly<Record<string, string>>;
  credentials?: Credentials | undefined;
  signal?: AbortSignal | undefined;
  /** How long the answer may take to begin, once the request is sent. Default: two minutes. */
  answerWithinMs?: number;
  policy?: Partial<RetryPolicy>;
  /** How many redirects of a GET are followed. Default: five. */
  mostRedirects?: number;
  /** What a POST that only asks (GET), or says what is to be (PUT), does: it is repeated, and counts as a write, as that would. */
  worksAs?: 'GET' | 'PUT';
  /** A DELETE of all that this run has written there: its whole draft. */
  takesBack?: true;
}

export interface JsonRequest extends HttpRequest {
  /** Sent as JSON; leave it out for no body at all. */
  body?: unknown;
}

export interface SendRequest extends HttpRequest {
  /** A piece may be used again by its owner when the next one is asked for, and is big enough to be on its way by then (body.ts). */
  body: Readable | AsyncIterable<Uint8Array> | Uint8Array;
  /** Exact number of bytes of the body. */
  length: number;
}

/** A success whose bytes are still to be read; of anything else the answer alone. Whoever gets a body reads it to its end, or destroys it. */
export interface OpenAnswer extends Answer {
  body?: Readable;
}
