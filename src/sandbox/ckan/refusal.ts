/** What CKAN says when it says no: facts/ckan.md 1.2 has the cases, the recordings have the texts. */
import type { Json } from './json.ts';

/** An action that fails: its envelope gets `error`. */
export class Refusal extends Error {
  readonly status: number;
  readonly error: Json;

  constructor(status: number, error: Json) {
    super(`${status}`);
    this.name = 'Refusal';
    this.status = status;
    this.error = error;
  }
}

/** An answer without an envelope: a bare JSON string. */
export class BareRefusal extends Error {}

/** An answer of what stands before CKAN's API: Flask, Werkzeug or a proxy, as a page. */
export class PageRefusal extends Error {
  readonly status: number;
  readonly title: string;
  readonly headers: Record<string, string>;

  constructor(status: number, title: string, headers: Record<string, string> = {}) {
    super(title);
    this.name = 'PageRefusal';
    this.status = status;
    this.title = title;
    this.headers = headers;
  }
}

const told = (message: string, reason?: string): string => (reason === undefined ? message : `${message}: ${reason}`);

export const denied = (reason?: string): Refusal =>
  new Refusal(403, { __type: 'Authorization Error', message: told('Access denied', reason) });
export const notFound = (reason?: string): Refusal => new Refusal(404, { __type: 'Not Found Error', message: told('Not found', reason) });
export const invalid = (errors: Json): Refusal => new Refusal(409, { ...errors, __type: 'Validation Error' });
export const missing = (field: string): Refusal => invalid({ [field]: ['Missing value'] });
/** The structure itself is wrong: the answer gives back what was sent. */
export const misshapen = (message: string): Refusal => new Refusal(400, { __type: 'Integrity Error', message });
export const badQuery = (message: string): Refusal =>
  new Refusal(400, { __type: 'Search Query Error', message: `Search Query is invalid: ${message}` });
export const searchFailed = (message: string): Refusal => new Refusal(409, { __type: 'Search Error', message: `Search error: ${message}` });
export const notIndexed = (reason: string): Refusal =>
  new Refusal(500, { __type: 'Search Index Error', message: `Unable to add package to search index: ${reason}` });
export const searchDown = (): Refusal =>
  new Refusal(500, { __type: 'Search Connection Error', message: 'Unable to connect to the search server' });
export const crash = (): Refusal => new Refusal(500, { __type: 'Internal Server Error', message: 'Internal Server Error' });

/** The machine's own trouble (a full disk): the client gets the server's bare 500, the person who runs the local archive the reason. */
export const crashFor = (cause: unknown): Refusal => {
  process.emitWarning(`The local archive could not write: ${cause instanceof Error ? cause.message : String(cause)}`);
  return Object.assign(crash(), { cause });
};

export const tooLarge = (): PageRefusal => new PageRefusal(413, '413 Request Entity Too Large');
