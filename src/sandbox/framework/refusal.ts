/** What an Invenio server, Zenodo or another, says when it says no: facts/zenodo.md 2.4 and facts/inveniordm.md 1.1 have the cases, the recordings have the texts. */

export interface FieldError {
  field: string;
  messages: string[];
}

/** Ends a request with an answer other than the wanted one. */
export class Refusal extends Error {
  readonly status: number;
  readonly body: unknown;
  readonly type: string;

  constructor(status: number, body: unknown, type = 'application/json') {
    super(`${status}`);
    this.name = 'Refusal';
    this.status = status;
    this.body = body;
    this.type = type;
  }
}

/** Raised by the resources: `status` first. */
const resource = (status: number, message: string, more: object = {}): Refusal => new Refusal(status, { status, message, ...more });
/** Raised by the framework below them: `message` first. */
const framework = (status: number, message: string): Refusal => new Refusal(status, { message, status });

export const denied = (message = 'Permission denied.'): Refusal => resource(403, message);
/** The files of a published record stay as they are, an open edit or not. */
export const locked = (): Refusal => resource(403, 'Bucket is locked for modifications.');
export const notFound = (message = 'Not found.'): Refusal => resource(404, message);
export const noSuchPid = (): Refusal => resource(404, 'The persistent identifier does not exist.');
export const notRegistered = (): Refusal => resource(404, 'The persistent identifier is not registered.');
export const noSuchFile = (id: number | string, key: string): Refusal => resource(404, `Record '${id}' has no file '${key}'.`);
export const bad = (message: string): Refusal => resource(400, message);
export const invalid = (errors: readonly FieldError[]): Refusal => resource(400, 'A validation error occurred.', { errors });
export const invalidField = (field: string, ...messages: string[]): Refusal => invalid([{ field, messages }]);
/** A value that a vocabulary does not have: no `errors`, unlike any other bad value. */
export const notInVocabulary = (value: string): Refusal => bad(`Invalid value ${value}.`);
export const stale = (given: number, ours: number): Refusal =>
  resource(412, `Revision id provided(${given}) doesn't match record's one(${ours})`);
export const wrongAccept = (expected: readonly string[]): Refusal =>
  resource(406, `Invalid 'Accept' header. Expected one of: ${expected.join(', ')}`);
export const wrongContentType = (expected: readonly string[]): Refusal =>
  resource(415, `Invalid 'Content-Type' header. Expected one of: ${expected.join(', ')}`);
export const gone = (tombstone: unknown): Refusal => resource(410, 'Record deleted', { tombstone });

export const noSuchRoute = (): Refusal =>
  framework(
    404,
    'The requested URL was not found on the server. If you entered the URL manually please check your spelling and try again.',
  );
export const noSuchMethod = (): Refusal => framework(405, 'The method is not allowed for the requested URL.');
export const misunderstood = (): Refusal => framework(400, 'The browser (or proxy) sent a request that this server could not understand.');
/** The machine's own trouble (a full disk): the client gets the server's bare 500, the person who runs the local archive the reason. */
export const crashFor = (cause: unknown): Refusal => {
  process.emitWarning(`The local archive could not write: ${cause instanceof Error ? cause.message : String(cause)}`);
  return Object.assign(crash(), { cause });
};

/** The index did not take what was kept a moment ago. */
export const misconfiguredSearch = (): Refusal => resource(500, 'Misconfigured search.');

export const crash = (): Refusal =>
  framework(
    500,
    'The server encountered an internal error and was unable to complete your request. Either the server is overloaded or there is an error in the application.',
  );
